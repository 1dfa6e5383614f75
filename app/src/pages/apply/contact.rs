//! How to reach the person: one way is enough, and its field stands right under it.

use super::questions::{options, picked, typed};
use crate::state::{Answers, Form};
use crate::texts::use_texts;
use crate::ui::fields::{self, Ask, Line};
use domain::contact::ContactWay;
use domain::language::Correspondence;
use leptos::prelude::*;

/// The fields of the question on contact.
pub fn view<F: Answers>(state: Form<F>) -> AnyView {
    let texts = use_texts();
    // Letters come in the language of the page, unless the person says otherwise; English is no such language.
    let of_page = Correspondence::from_code(texts.lang().code());
    let correspondence = *state.form.get_untracked().reach().correspondence;
    if of_page.is_some() && correspondence.is_none() {
        state.update(|form| *form.reach().correspondence = of_page);
    }
    let correspondence = correspondence.or(of_page);
    let way = *state.form.get_untracked().reach().way;
    let ways = ContactWay::ALL.iter().map(|way| way.code());
    let chosen = Memo::new(move |_| *state.form.get().reach().way);
    let below = move |code: &'static str| {
        let way = ContactWay::from_code(code);
        (move || (chosen.get() == way).then(|| field(state, way))).into_any()
    };
    let set = move |code: &'static str| state.update(|form| *form.reach().way = ContactWay::from_code(code));
    let languages: Vec<&'static str> = Correspondence::ALL.iter().map(|language| language.code()).collect();
    let set_language =
        |form: &mut F, code: &str| *form.reach().correspondence = Correspondence::from_code(code);
    view! {
        {fields::radios_with(
            Ask::new("contact"), fields::choices("contact-way", ways), state.errors, way.map(ContactWay::code), set, below,
        )}
        {picked(
            Ask::new("correspondence"), options("correspondence", "correspondence", &languages), state,
            correspondence.map(Correspondence::code), set_language,
        )}
    }
    .into_any()
}

/// The field that a way needs.
fn field<F: Answers>(state: Form<F>, way: Option<ContactWay>) -> AnyView {
    match way {
        Some(ContactWay::Email) => {
            typed(Ask::new("email"), Line::EMAIL, state, |form: &mut F| form.reach().email)
        }
        Some(ContactWay::Sms | ContactWay::Call) => {
            typed(Ask::new("phone"), Line::PHONE, state, |form: &mut F| form.reach().phone)
        }
        Some(ContactWay::Letter) => {
            let address = state.form.get_untracked().reach().address.clone();
            let set = move |typed| state.update(|form| *form.reach().address = typed);
            fields::area(Ask::new("address"), 3, state.errors, address, set)
        }
        Some(ContactWay::Desk) | None => ().into_any(),
    }
}
