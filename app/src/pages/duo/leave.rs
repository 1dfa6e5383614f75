//! Ends the duo, or asks for another mentor: both without penalty.

use super::other;
use super::send::{Body, Sending};
use crate::texts::use_texts;
use crate::ui::fields::{self, Ask, choices};
use domain::duo::Side;
use domain::duo::reason::EndReason;
use domain::wire::{ChangeMentorBody, DuoView, EndBody};
use leptos::prelude::*;

/// Ends the duo with a coded reason; to give none is fine.
pub(super) fn end(duo: &DuoView, sending: Sending, heading: String) -> AnyView {
    let texts = use_texts();
    let draft = sending.state.draft;
    let name = other(duo, texts);
    // Another mentor has a page of its own.
    let codes = EndReason::ALL.iter().filter(|reason| **reason != EndReason::NewMentor).map(|r| r.code());
    let submit = Callback::new(move |()| {
        let reason = draft.with_untracked(|draft| draft.reason).unwrap_or(EndReason::Unsaid);
        let body = Body::End(EndBody { reason, version: sending.version() });
        sending.act("end", body, "duo-done-ended");
    });
    let ask = Ask {
        field: "reason",
        label: texts.get("duo-end-why"),
        hint: Some(texts.with("duo-end-hint", &[("name", &name)])),
        heading: false,
        optional: true,
    };
    let now = draft.with_untracked(|draft| draft.reason.map(EndReason::code));
    let set = move |code: &'static str| draft.update(|draft| draft.reason = EndReason::from_code(code));
    let after = if duo.role == Side::Mentee { "duo-end-mentee" } else { "duo-end-mentor" };
    let fields = view! {
        <h1 tabindex="-1">{heading}</h1>
        <p>{texts.with(after, &[("name", &name)])}</p>
        {fields::radios(ask, choices("duo-why", codes), sending.errors, now, set)}
        {sending.buttons("button button-warn", "duo-end-do")}
    };
    sending.form(submit, fields.into_any())
}

/// Ends the duo so that another mentor is looked for.
pub(super) fn change_mentor(duo: &DuoView, sending: Sending, heading: String) -> AnyView {
    let texts = use_texts();
    let name = other(duo, texts);
    let submit = Callback::new(move |()| {
        let body = Body::ChangeMentor(ChangeMentorBody { version: sending.version() });
        sending.act("change-mentor", body, "duo-done-change");
    });
    let fields = view! {
        <h1 tabindex="-1">{heading}</h1>
        <p>{texts.with("duo-change-text", &[("name", &name)])}</p>
        <p>{texts.get("duo-change-after")}</p>
        {sending.buttons("button button-warn", "duo-change-do")}
    };
    sending.form(submit, fields.into_any())
}
