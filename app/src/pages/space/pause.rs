//! A pause, until a day or until they come back. Running duos go on.

use super::keep;
use super::send::{Body, Sending, To};
use crate::pages::status::one_fault;
use crate::state::today;
use crate::texts::use_texts;
use crate::ui::fields::{self, Ask, Choice, Line};
use chrono::NaiveDate;
use domain::Illegal;
use domain::volunteer::clock::{WAITS, pause_until};
use domain::wire::{OwnVolunteer, PauseBody};
use leptos::prelude::*;

/// The form.
pub(super) fn form(file: &OwnVolunteer, sending: Sending, heading: String) -> AnyView {
    let texts = use_texts();
    let draft = sending.space.draft;
    let submit = Callback::new(move |()| match read(sending) {
        Ok(until) => {
            let body = Body::Pause(PauseBody { until, version: sending.version() });
            sending.act(To::File("pause"), body, "space-done-paused");
        }
        Err((field, fault)) => sending.errors.set(one_fault(field, fault)),
    });
    let ask = Ask {
        field: "pause",
        label: heading,
        hint: Some(texts.get("space-pause-hint")),
        heading: true,
        optional: false,
    };
    let options: Vec<Choice> = ["day", "open"].map(|code| Choice::new("space-pause-for", code)).into();
    let running = file.state == "paused";
    if running {
        // Who changes a pause finds the one that runs.
        let until = file.pause_until.map(|day| day.to_string());
        draft.update_untracked(|draft| {
            draft.pause.get_or_insert(if until.is_some() { "day" } else { "open" });
            if draft.until.is_empty() {
                draft.until = until.unwrap_or_default();
            }
        });
    }
    let now = draft.with_untracked(|draft| draft.pause);
    let set = move |code: &'static str| draft.update(|draft| draft.pause = Some(code));
    let chosen = Memo::new(move |_| draft.with(|draft| draft.pause));
    let below = move |code: &'static str| {
        (move || (code == "day" && chosen.get() == Some("day")).then(|| day(sending))).into_any()
    };
    let duos = (!file.duos.is_empty()).then(|| texts.get("space-pause-duos"));
    let fields = view! {
        {fields::radios_with(ask, options, sending.errors, now, set, below)}
        <p>{texts.get("space-pause-after")}" "{duos}</p>
        <div class="acts">{sending.button("button", texts.get(if running { "space-pause-other" } else { "space-pause-do" }))}{keep("space-keep")}</div>
    };
    sending.form(submit, fields.into_any())
}

fn day(sending: Sending) -> AnyView {
    let texts = use_texts();
    let draft = sending.space.draft;
    let line = Line { kind: "date", class: "w-20", ..Line::TEXT };
    let ask = Ask {
        field: "until",
        label: texts.get("space-pause-until"),
        hint: Some(texts.get("space-pause-until-hint")),
        heading: false,
        optional: false,
    };
    let typed = draft.with_untracked(|draft| draft.until.clone());
    fields::line(ask, line, sending.errors, typed, move |typed| draft.update(|draft| draft.until = typed))
}

/// The day as the browser's field gives it: `2026-12-31`.
fn read(sending: Sending) -> Result<Option<NaiveDate>, (&'static str, Illegal)> {
    let (pause, typed) = sending.space.draft.with_untracked(|draft| (draft.pause, draft.until.clone()));
    match pause {
        None => Err(("pause", Illegal::new("required"))),
        Some("open") => Ok(None),
        Some(_) => {
            let day = typed.trim().parse().map_err(|_| ("until", Illegal::new("required")))?;
            pause_until(Some(day), today(), &WAITS).map_err(|fault| ("until", fault))
        }
    }
}
