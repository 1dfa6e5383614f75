//! Words to somebody outside the duo: a question to the coordinator, or a worry.

use super::people::outsider;
use super::send::{Body, Sending};
use crate::texts::{Texts, use_texts};
use crate::ui::fields::{self, Ask};
use crate::ui::sentence;
use domain::wire::{AskCoordinatorBody, DuoView, WORDS_MAX, WorryBody};
use domain::{FieldErrors, Illegal, text};
use leptos::prelude::*;

/// A question to the coordinator.
pub(super) fn ask(duo: &DuoView, sending: Sending, heading: String) -> AnyView {
    let texts = use_texts();
    let submit = Callback::new(move |()| {
        if let Some(text) = read(sending) {
            let body = Body::Ask(AskCoordinatorBody { text, version: sending.version() });
            sending.act("ask", body, "duo-done-asked");
        }
    });
    let fields = view! {
        <h1 tabindex="-1">{heading}</h1>
        <p>{texts.with("duo-ask-text", &[("programme", &duo.coordinator.name)])}</p>
        {area(texts, "duo-ask-label", sending)}
        {sending.buttons("button", "duo-ask-do")}
    };
    sending.form(submit, fields.into_any())
}

/// A worry; the other one never learns of it.
pub(super) fn worry(duo: &DuoView, sending: Sending, heading: String) -> AnyView {
    let texts = use_texts();
    let submit = Callback::new(move |()| {
        if let Some(text) = read(sending) {
            let body = Body::Worry(WorryBody { text, version: sending.version() });
            sending.act("worry", body, "duo-done-worry");
        }
    });
    let fields = view! {
        <h1 tabindex="-1">{heading}</h1>
        <p>{texts.get("duo-worry-secret")}</p>
        <p>{sentence(&texts.get("aid-problem-danger"))}</p>
        <div class="worry">{outsider(texts, &duo.safeguarding)}</div>
        {area(texts, "duo-worry-label", sending)}
        {sending.buttons("button", "duo-worry-do")}
    };
    sending.form(submit, fields.into_any())
}

/// The words, checked; a fault stands at the field.
fn read(sending: Sending) -> Option<String> {
    let typed = sending.state.draft.with_untracked(|draft| draft.text.clone());
    let read = text::free(&typed, WORDS_MAX);
    let read = read.and_then(|text| if text.is_empty() { Err(Illegal::new("unwritten")) } else { Ok(text) });
    let mut faults = FieldErrors::default();
    let text = faults.take("text", read);
    if text.is_none() {
        sending.errors.set(faults);
    }
    text
}

fn area(texts: Texts, key: &str, sending: Sending) -> AnyView {
    let draft = sending.state.draft;
    let typed = draft.with_untracked(|draft| draft.text.clone());
    let ask = Ask {
        field: "text",
        label: texts.get(key),
        hint: Some(texts.get("duo-words-hint")),
        heading: false,
        optional: false,
    };
    fields::area(ask, 6, sending.errors, typed, move |text| draft.update(|draft| draft.text = text))
}
