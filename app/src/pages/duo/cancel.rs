//! Calls a meeting off.

use super::send::{Body, Sending};
use super::{other, when};
use crate::texts::use_texts;
use domain::wire::{CancelMeetingBody, DuoView, MeetingView};
use leptos::prelude::*;

/// The page: which meeting, who learns of it, and a button.
pub(super) fn form(about: &MeetingView, duo: &DuoView, sending: Sending, heading: String) -> AnyView {
    let texts = use_texts();
    let meeting = about.id;
    let name = other(duo, texts);
    let submit = Callback::new(move |()| {
        let body = Body::Cancel(CancelMeetingBody { meeting, version: sending.version() });
        sending.act("cancel", body, "duo-done-cancelled");
    });
    let fields = view! {
        <h1 tabindex="-1">{heading}</h1>
        <p><strong>{when::moment(texts, about.at)}</strong><br />{when::how(texts, about)}</p>
        <p>{texts.with("duo-cancel-text", &[("name", &name)])}</p>
        {sending.buttons("button button-warn", "duo-cancel-do")}
    };
    sending.form(submit, fields.into_any())
}
