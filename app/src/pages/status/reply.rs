//! Answers the programme's question.

use super::send::{Body, Sending};
use super::{holder, one_fault};
use crate::texts::use_texts;
use crate::ui::fields::{self, Ask};
use domain::wire::{ANSWER_MAX, AnswerBody, OwnFile};
use domain::{Illegal, text};
use leptos::prelude::*;

/// The form with the question and the field for the answer.
pub(super) fn form(file: &OwnFile, sending: Sending, heading: String) -> AnyView {
    let texts = use_texts();
    let asked = file.history.iter().rev().find(|line| line.act == "ask").map(|line| {
        let values = [("programme", holder(file)), ("day", &*texts.day(line.at))];
        texts.with("reply-asked", &values)
    });
    let question = file.question.clone().map(|question| {
        view! { <p>{asked}</p><blockquote class="quote"><p>{question}</p></blockquote> }
    });
    let ask = Ask {
        field: "text",
        label: texts.get("reply-label"),
        hint: Some(texts.get("reply-hint")),
        heading: false,
        optional: false,
    };
    let draft = sending.file.draft;
    let typed = draft.with_untracked(|draft| draft.text.clone());
    let submit = Callback::new(move |()| {
        let typed = draft.with_untracked(|draft| draft.text.clone());
        match text::free(&typed, ANSWER_MAX) {
            Ok(text) if !text.is_empty() => {
                let body = Body::Answer(AnswerBody { text, version: sending.version() });
                sending.act("answer", body, "status-done-answered");
            }
            Ok(_) => sending.errors.set(one_fault("text", Illegal::new("required"))),
            Err(fault) => sending.errors.set(one_fault("text", fault)),
        }
    });
    let fields = view! {
        <h1 tabindex="-1">{heading}</h1>
        {question}
        {fields::area(ask, 6, sending.errors, typed, move |text| draft.update(|draft| draft.text = text))}
        <div class="acts">{sending.button("button", texts.get("reply-do"))}</div>
    };
    sending.form(submit, fields.into_any())
}
