//! Words for what the desk shows in many places.

use browser::call::CallError;
use chrono::NaiveDate;
use domain::ProgrammeId;
use domain::application::reason::Door;
use domain::desk::Grant;
use domain::desk::clock::{Clock, Colour};
use leptos::prelude::*;
use std::collections::BTreeMap;
use ui::icon;
use ui::texts::{Texts, use_texts};

/// The sentence of a failed call.
pub(crate) fn problem(error: &CallError) -> String {
    match error {
        CallError::Offline => ui::panel::words("offline-read", &BTreeMap::new()),
        CallError::Problem(problem) => ui::panel::words(&problem.code, &problem.params),
    }
}

/// A panel with that sentence, and a button that tries again.
pub(crate) fn failed(error: &CallError, again: impl Fn() + Send + 'static) -> AnyView {
    let texts = use_texts();
    view! {
        <div class="notice notice-bad" role="alert">
            {icon("warning")}
            <p>{problem(error)}</p>
            <button class="button button-quiet button-small" type="button" on:click=move |_| again()>{texts.get("try-again")}</button>
        </div>
    }
    .into_any()
}

/// A fault: beside what is there already a word, else a panel that tries again.
pub(crate) fn fault(error: &CallError, is_there: bool, again: impl Fn() + Send + 'static) -> AnyView {
    if is_there {
        view! { <div class="notice notice-bad" role="alert">{icon("warning")}<p>{problem(error)}</p></div> }
            .into_any()
    } else {
        failed(error, again)
    }
}

/// A role and where somebody has it.
pub(crate) fn grant(texts: Texts, grant: Grant) -> String {
    let role = texts.code("role", grant.role.code());
    texts.with("desk-grant", &[("role", &role), ("programme", programme(grant.programme))])
}

/// Who has a file.
pub(crate) fn programme(id: Option<ProgrammeId>) -> &'static str {
    id.map_or("Actiris", |id| id.programme().name)
}

/// Where somebody goes who was refused.
pub(crate) fn door(texts: Texts, door: Door) -> String {
    match door {
        Door::Register => texts.get("file-door-register"),
        door => programme(door.programme()).to_owned(),
    }
}

/// A light in words, with an icon and a colour: each of the three says it alone.
pub(crate) fn light(texts: Texts, clock: Option<&Clock>) -> AnyView {
    let Some(clock) = clock else {
        return view! { <span class="light light-none">{texts.get("clock-none")}</span> }.into_any();
    };
    let (class, name) = match clock.colour {
        Colour::Red => ("light light-red", "warning"),
        Colour::Amber => ("light light-amber", "clock"),
        Colour::Green => ("light light-green", "check"),
    };
    let days = usize::try_from(clock.left.unsigned_abs()).unwrap_or_default();
    let reason = match clock.left {
        0 => texts.get("clock-today"),
        left if left < 0 => texts.count("clock-late", days),
        _ => texts.count("clock-left", days),
    };
    view! { <span class=class>{icon(name)}<span>{reason}</span></span> }.into_any()
}

/// A day in few characters, for tables: "27/11/2026".
pub(crate) fn short_day(day: NaiveDate) -> String {
    day.format("%d/%m/%Y").to_string()
}
