//! Stops: leaves as a mentor, or withdraws before that. To give no reason is fine.

use super::keep;
use super::send::{Body, Sending, To};
use super::{holder, may};
use crate::texts::use_texts;
use crate::ui::fields::{self, Ask, choices};
use domain::volunteer::VolunteerAct;
use domain::volunteer::reason::StopReason;
use domain::wire::{OwnVolunteer, StopBody};
use leptos::prelude::*;

/// The form.
pub(super) fn form(file: &OwnVolunteer, sending: Sending, heading: String) -> AnyView {
    let texts = use_texts();
    let draft = sending.space.draft;
    let leaves = may(file, VolunteerAct::Leave);
    let running = file
        .duos
        .iter()
        .filter(|duo| !["completed", "ended-early", "cancelled"].contains(&duo.state.as_str()));
    let running = running.count();
    let submit = Callback::new(move |()| {
        let reason = draft.with_untracked(|draft| draft.reason).and_then(StopReason::from_code);
        let body = StopBody { reason: reason.unwrap_or(StopReason::Unsaid), version: sending.version() };
        let (act, done) =
            if leaves { ("leave", "space-done-left") } else { ("withdraw", "space-done-withdrawn") };
        sending.act(To::File(act), Body::Stop(body), done);
    });
    let ask = Ask {
        field: "reason",
        label: heading,
        hint: Some(texts.with("space-stop-hint", &[("programme", holder(file))])),
        heading: true,
        optional: false,
    };
    let options = choices("space-stop", StopReason::ALL.iter().map(|reason| reason.code()));
    let now = draft.with_untracked(|draft| draft.reason);
    let set = move |code: &'static str| draft.update(|draft| draft.reason = Some(code));
    let duos = (leaves && running > 0)
        .then(|| super::notice("notice-sun", "warning", texts.count("space-stop-duos", running)));
    let fields = view! {
        {fields::radios(ask, options, sending.errors, now, set)}
        {duos}
        <p>{texts.get(if leaves { "space-stop-after" } else { "space-withdraw-after" })}</p>
        <div class="acts">
            {sending.button("button button-warn", texts.get(if leaves { "space-leave-do" } else { "space-withdraw-do" }))}
            {keep("space-stop-keep")}
        </div>
        {leaves.then(|| super::act_link("link", crate::route::SpaceAct::Pause, "space-stop-pause"))}
    };
    sending.form(submit, fields.into_any())
}
