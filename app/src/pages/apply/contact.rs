//! How to reach the person: one way is enough, and its field stands right under it.

use super::questions::{heading, options, picked, typed};
use crate::state::FormState;
use crate::texts::use_texts;
use crate::ui::fields::{self, Ask, Line};
use domain::contact::ContactWay;
use domain::form::{ApplicationForm, Question};
use domain::language::Correspondence;
use leptos::prelude::*;

/// The question on contact.
pub fn view(state: FormState) -> AnyView {
    let texts = use_texts();
    // Letters come in the language of the page, unless the person says otherwise; English is no such language.
    let of_page = Correspondence::from_code(texts.lang().code());
    if of_page.is_some() && state.form.with_untracked(|form| form.correspondence.is_none()) {
        state.update(|form| form.correspondence = of_page);
    }
    let (way, correspondence) = state.form.with_untracked(|form| (form.contact, form.correspondence));
    let ways = ContactWay::ALL.iter().map(|way| way.code());
    let chosen = Memo::new(move |_| state.form.with(|form| form.contact));
    let below = move |code: &'static str| {
        let way = ContactWay::from_code(code);
        (move || (chosen.get() == way).then(|| field(state, way))).into_any()
    };
    let set = move |code: &'static str| state.update(|form| form.contact = ContactWay::from_code(code));
    let languages: Vec<&'static str> = Correspondence::ALL.iter().map(|language| language.code()).collect();
    let set_language =
        |form: &mut ApplicationForm, code: &str| form.correspondence = Correspondence::from_code(code);
    view! {
        {heading(texts, Question::Contact)}
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
fn field(state: FormState, way: Option<ContactWay>) -> AnyView {
    match way {
        Some(ContactWay::Email) => typed(Ask::new("email"), Line::EMAIL, state, |form| &mut form.email),
        Some(ContactWay::Sms | ContactWay::Call) => {
            typed(Ask::new("phone"), Line::PHONE, state, |form| &mut form.phone)
        }
        Some(ContactWay::Letter) => {
            let address = state.form.with_untracked(|form| form.address.clone());
            let set = move |typed| state.update(|form| form.address = typed);
            fields::area(Ask::new("address"), 3, state.errors, address, set)
        }
        Some(ContactWay::Desk) | None => ().into_any(),
    }
}
