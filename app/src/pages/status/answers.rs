//! The answers of the file in words, with a way to change each.

use crate::pages::apply::answers::words;
use crate::route::{Address, Route, StatusAct};
use crate::state::{Catalogue, use_state};
use crate::texts::use_texts;
use crate::ui::aloud;
use domain::form::{ApplicationForm, Question};
use leptos::prelude::*;

/// The answers, question by question. With `change`, each has a link but the first: the choice stays.
pub(super) fn answers(form: &ApplicationForm, change: bool) -> AnyView {
    let texts = use_texts();
    let lang = texts.lang();
    let catalogue: Catalogue = use_state();
    let wishes = !form.mentors.is_empty();
    Effect::new(move |_| {
        if wishes {
            catalogue.load(lang);
        }
    });
    let rows = form.questions().into_iter().map(|question| {
        let label = texts.code("short", question.code());
        let link = (change && question != Question::Choice).then(|| {
            let label = format!("\u{A0}: {label}");
            view! { <dd class="change"><a href=href(lang, question)>{texts.get("status-change")}{aloud(label)}</a></dd> }
        });
        let form = form.clone();
        // Names of mentors come with the catalogue.
        let answer = move || words(texts, catalogue, &form, question);
        view! { <div><dt>{label}</dt><dd>{answer}</dd>{link}</div> }.into_any()
    });
    view! { <dl class="answers">{rows.collect_view()}</dl> }.into_any()
}

/// Where an answer is corrected; the contact has an act of its own.
fn href(lang: domain::Lang, question: Question) -> String {
    if question == Question::Contact {
        return Route::StatusAct(StatusAct::ChangeContact).href(lang);
    }
    let query = format!("question={question}");
    Address { lang, route: Route::StatusAct(StatusAct::Correct), query }.href()
}
