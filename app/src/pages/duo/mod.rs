//! A duo, for either of the two: six months as a bridge, meetings, goals, questions, the end.

mod act;
mod acts;
mod attestation;
mod bridge;
mod cancel;
mod goals;
mod history;
mod leave;
pub(super) mod light;
mod meeting;
mod months;
mod next;
mod page;
mod people;
mod plan;
mod questions;
mod report;
mod segments;
mod send;
mod stands;
mod when;
mod words;

use crate::route::{DuoAct, Route};
use crate::texts::Texts;
use domain::duo::meeting::MeetingState;
use domain::wire::{DuoView, MeetingView};
use leptos::prelude::*;
use uuid::Uuid;

/// The view of one of these pages.
pub fn page(route: Route) -> AnyView {
    match route {
        Route::Duo(id) => view! { <page::DuoPage id=id /> }.into_any(),
        Route::DuoAct(id, DuoAct::Attestation) => view! { <attestation::Attestation id=id /> }.into_any(),
        Route::DuoAct(id, act) => view! { <act::ActPage id=id act=act /> }.into_any(),
        _ => super::not_found(),
    }
}

/// The other one's first name, or a word while nobody may know it.
fn other(duo: &DuoView, texts: Texts) -> String {
    if duo.other.is_empty() { texts.get("duo-other") } else { duo.other.clone() }
}

/// Whether nothing moves any more.
fn is_over(duo: &DuoView) -> bool {
    matches!(duo.state.as_str(), "completed" | "ended-early" | "cancelled")
}

/// Whether somebody has not said yes yet: no names, no meetings.
fn is_proposed(duo: &DuoView) -> bool {
    matches!(duo.state.as_str(), "proposed" | "accepted-by-mentee" | "accepted-by-mentor")
}

/// Whether a meeting stands on the bridge.
fn on_bridge(meeting: &MeetingView) -> bool {
    meeting.state != MeetingState::Cancelled
}

/// The address of an act on a meeting.
fn meeting_href(texts: Texts, duo: Uuid, act: DuoAct, meeting: Uuid) -> String {
    format!("{}?meeting={meeting}", Route::DuoAct(duo, act).href(texts.lang()))
}

/// A meeting by its id.
fn find(duo: &DuoView, meeting: Uuid) -> Option<&MeetingView> {
    duo.meetings.iter().find(|found| found.id == meeting)
}
