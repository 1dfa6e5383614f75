//! What waits for the volunteer, in one tap where one tap is enough: "still available?", the way back, the charter,
//! form C45B.

use super::send::{Body, Sending, To};
use super::{act_link, holder, may};
use crate::pages::status::phone;
use crate::route::SpaceAct;
use crate::texts::use_texts;
use crate::ui::icon;
use domain::calendar::plus_days;
use domain::programme::Gate;
use domain::volunteer::VolunteerAct;
use domain::volunteer::clock::WAITS;
use domain::volunteer::gate::GateState;
use domain::wire::{GateView, OwnVolunteer, VersionBody};
use leptos::prelude::*;

/// The one thing that waits, if there is one.
pub(super) fn call(file: &OwnVolunteer, sending: Sending) -> Option<AnyView> {
    if let Some(asked) = file.still_available_asked {
        let by = file.next.map_or_else(|| plus_days(asked, WAITS.ask_answer), |next| next.by);
        return Some(still_available(asked, by, sending));
    }
    match file.state.as_str() {
        "paused" => Some(paused(file, sending)),
        _ if may(file, VolunteerAct::AcceptCharter) => Some(charter(file)),
        _ => form_due(file),
    }
}

/// Form C45B has its own day from the start, whichever gate comes first.
fn form_due(file: &OwnVolunteer) -> Option<AnyView> {
    let texts = use_texts();
    let is_due = |gate: &&GateView| gate.gate == Gate::C45b && gate.state != GateState::Passed;
    let by = file.gates.iter().find(is_due)?.by;
    let by = by.map(|day| texts.with("space-c45b-by", &[("day", &texts.date(day))]));
    let what = texts.with("space-gate-c45b-soon", &[("programme", holder(file))]);
    Some(
        view! {
            <section class="notice notice-sun" aria-labelledby="form-due">
                {icon("arrow")}
                <h2 id="form-due">{texts.get("space-c45b-call")}</h2>
                <p>{what}</p>
                <p>{by}</p>
                <p>{phone()}</p>
            </section>
        }
        .into_any(),
    )
}

fn still_available(asked: chrono::NaiveDate, by: chrono::NaiveDate, sending: Sending) -> AnyView {
    let texts = use_texts();
    let yes = move || {
        let body = Body::Version(VersionBody { version: sending.version() });
        sending.act(To::File("still-available"), body, "space-done-still");
    };
    let days = [("asked", texts.date(asked)), ("day", texts.date(by))];
    let [asked, day] = &days;
    let words = texts.with("space-still-text", &[(asked.0, &asked.1), (day.0, &day.1)]);
    view! {
        <section class="notice notice-sun" aria-labelledby="still">
            {icon("clock")}
            <h2 id="still">{texts.get("space-still")}</h2>
            <p>{words}</p>
            <div class="acts">
                {sending.tap("button", "space-still-yes", yes)}
                {act_link("link", SpaceAct::Pause, "space-still-pause")}
            </div>
        </section>
    }
    .into_any()
}

fn paused(file: &OwnVolunteer, sending: Sending) -> AnyView {
    let texts = use_texts();
    let reason = file.reason.as_deref().unwrap_or("own");
    let until = match file.pause_until {
        Some(day) => texts.with("space-paused-until", &[("day", &texts.date(day))]),
        None => texts.get("space-paused-open"),
    };
    let back = move || {
        let body = Body::Version(VersionBody { version: sending.version() });
        sending.act(To::File("resume"), body, "space-done-back");
    };
    view! {
        <section class="notice notice-sun" aria-labelledby="paused">
            {icon("clock")}
            <h2 id="paused">{texts.code("space-paused", reason)}</h2>
            <p>{until}</p>
            <div class="acts">
                {sending.tap("button", "space-back-yes", back)}
                {may(file, VolunteerAct::Pause).then(|| act_link("link", SpaceAct::Pause, "space-pause-other"))}
            </div>
        </section>
    }
    .into_any()
}

fn charter(file: &OwnVolunteer) -> AnyView {
    let texts = use_texts();
    let by = file.next.map(|next| texts.with("space-charter-by", &[("day", &texts.date(next.by))]));
    view! {
        <section class="notice notice-sun" aria-labelledby="charter-next">
            {icon("arrow")}
            <h2 id="charter-next">{texts.get("space-charter-next")}</h2>
            <p>{by}</p>
            <div class="acts">{act_link("button", SpaceAct::Charter, "space-charter-read")}</div>
        </section>
    }
    .into_any()
}
