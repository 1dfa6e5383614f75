//! What the volunteer can do with the file now, and how to leave without a trace on this phone.

use super::send::Sending;
use super::{act_link, is_mentor, is_open, may};
use crate::pages::status::aside::use_leave;
use crate::route::SpaceAct;
use crate::texts::use_texts;
use crate::ui::icon;
use domain::volunteer::VolunteerAct;
use domain::wire::OwnVolunteer;
use leptos::prelude::*;

/// The acts beside the file: only the legal ones.
pub(super) fn aside(file: &OwnVolunteer, sending: Sending) -> AnyView {
    let texts = use_texts();
    let lang = texts.lang();
    let space = sending.space;
    let leave = use_leave(space.failed);
    let refresh = move |_| {
        sending.calm();
        space.done.set(None);
        space.load(lang);
    };
    let print = move |_| {
        let _ = window().print();
    };
    let open = is_open(file);
    let link = |when: bool, act: SpaceAct, key: &str| when.then(|| act_link("link", act, key));
    let pause = if file.state == "paused" { "space-pause-other" } else { "space-pause" };
    let leaves = may(file, VolunteerAct::Leave);
    let withdraws = may(file, VolunteerAct::Withdraw);
    view! {
        <aside class="card act-card" aria-label=texts.get("space-aside")>
            <button class="link" type="button" on:click=refresh>{texts.get("status-refresh")}</button>
            {link(open, SpaceAct::Availability, "space-availability")}
            {link(open, SpaceAct::Capacity, "space-capacity")}
            {link(open, SpaceAct::Publish, "space-publish")}
            {link(may(file, VolunteerAct::Pause), SpaceAct::Pause, pause)}
            {link(open, SpaceAct::Correct, "space-correct")}
            {link(open, SpaceAct::ChangeContact, "space-reach")}
            {link(is_mentor(file) || file.minutes_met > 0, SpaceAct::Certificate, "space-certificate")}
            {link(true, SpaceAct::Data, "space-data")}
            <button class="link" type="button" on:click=print>{icon("print")}{texts.get("status-print")}</button>
            <hr />
            {link(leaves, SpaceAct::Stop, "space-leave")}
            {link(withdraws, SpaceAct::Stop, "space-withdraw")}
            <button class="link" type="button" on:click=move |_| leave()>{texts.get("status-leave")}</button>
            <p class="small soft">{texts.get("status-leave-hint")}</p>
        </aside>
    }
    .into_any()
}
