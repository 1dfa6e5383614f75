//! One's own application without an account: reference, code, then the file and what can be done with it.

mod act;
mod answers;
pub(super) mod aside;
pub(super) mod ask;
mod calendar;
mod code;
mod correct;
mod data;
mod file;
pub(super) mod history;
mod mentor;
mod reasons;
mod reply;
mod send;
mod standing;
mod steps;
mod stopped;

pub use act::ActPage;
pub use ask::AskReference;
pub use code::EnterCode;
pub use file::File;

use crate::navigation::use_navigation;
use crate::route::Route;
use crate::state::{FileState, SpaceState, use_state};
use crate::texts::use_texts;
use crate::ui::icon;
use domain::wire::OwnFile;
use domain::{FieldErrors, Illegal, ProgrammeId};
use leptos::prelude::*;

/// The view of one of these pages.
pub fn page(route: Route) -> AnyView {
    match route {
        Route::StatusCode => view! { <EnterCode /> }.into_any(),
        Route::StatusFile => view! { <File /> }.into_any(),
        Route::StatusAct(act) => view! { <ActPage act=act /> }.into_any(),
        _ => view! { <AskReference /> }.into_any(),
    }
}

/// Who has the file: the programme, or Actiris while it advises. After a hand-over: the programme that took over.
fn holder(file: &OwnFile) -> &'static str {
    let taken_over = (file.state == "transferred").then_some(file.reason.as_deref()).flatten();
    let programme = taken_over.and_then(ProgrammeId::from_code).or(file.programme);
    programme.map_or("Actiris", |id| id.programme().name)
}

/// Leads to the mentor's space where the open session turns out to be a volunteer's.
fn follow_kind() {
    let (state, space): (FileState, SpaceState) = (use_state(), use_state());
    let navigation = use_navigation();
    Effect::new(move |_| {
        if state.elsewhere.get() {
            state.elsewhere.set(false);
            space.reopen();
            navigation.replace(Route::Space);
        }
    });
}

/// A good word at the top of a page; the live region stands from the start, so that the word is read aloud.
pub(super) fn word(key: Signal<Option<&'static str>>) -> AnyView {
    let texts = use_texts();
    view! {
        <div role="status">
            {move || key.get().map(|key| view! {
                <div class="notice notice-good">{icon("check")}<p>{texts.get(key)}</p></div>
            }.into_any())}
        </div>
    }
    .into_any()
}

/// The ways without mail and telephone.
fn by_hand() -> AnyView {
    let texts = use_texts();
    view! {
        <details class="more">
            <summary>{texts.get("status-by-hand")}</summary>
            <div><p>{texts.get("status-by-hand-text")}</p><p>{phone()}</p></div>
        </details>
    }
    .into_any()
}

/// The free number, as a link.
pub(super) fn phone() -> AnyView {
    view! { <a class="phone nowrap" href="tel:080035123">{icon("phone")}"0800\u{A0}35\u{A0}123"</a> }
        .into_any()
}

/// The faults of a page with one fault.
pub(super) fn one_fault(field: &str, fault: Illegal) -> FieldErrors {
    let mut errors = FieldErrors::default();
    errors.add(field, fault);
    errors
}

/// The reference above the title, with the mark of made-up data.
fn reference_line(file: &OwnFile) -> AnyView {
    let texts = use_texts();
    let demo = file.demo.then(|| view! { " " <span class="tag tag-sun">{texts.get("demo")}</span> });
    view! {
        <p class="soft">
            {texts.get("status-application")}" "<span class="nowrap tabular">{file.reference.to_string()}</span>
            {demo}
        </p>
    }
    .into_any()
}
