//! Says whether the two met, on a page of its own: for meetings that the page of the duo does not ask about first.

use super::send::Sending;
use super::{next, other, when};
use crate::texts::use_texts;
use domain::wire::{DuoView, MeetingView};
use leptos::prelude::*;

/// The page: which meeting, what was said, and the answers.
pub(super) fn page(about: &MeetingView, duo: &DuoView, sending: Sending, heading: String) -> AnyView {
    let texts = use_texts();
    let name = other(duo, texts);
    view! {
        <div class="stack measure">
            <h1 tabindex="-1">{heading}</h1>
            <p><strong>{when::moment(texts, about.at)}</strong><br />{when::how(texts, about)}</p>
            {next::said(texts, about, &name)}
            <p>{texts.with("duo-report-text", &[("name", &name)])}</p>
            {next::met_or_not(about, sending)}
            {sending.notice()}
        </div>
    }
    .into_any()
}
