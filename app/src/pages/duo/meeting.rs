//! The next meeting as a leaf of a calendar, with its file for one's own calendar.

use super::{meeting_href, other, when};
use crate::route::DuoAct;
use crate::texts::{Texts, use_texts};
use crate::ui::icon;
use chrono::Datelike;
use domain::calendar::brussels_date;
use domain::duo::meeting::MeetingState;
use domain::duo::offer::{MeetingOffer, Step};
use domain::wire::{DuoView, MeetingView};
use leptos::prelude::*;
use uuid::Uuid;

/// The next meeting, unless the page begins with it.
pub(super) fn ahead(duo: &DuoView) -> Option<AnyView> {
    if duo.next_step.step == Step::Meet {
        return None;
    }
    let planned = duo.meetings.iter().find(|meeting| meeting.state == MeetingState::Planned)?;
    Some(leaf(duo, planned, "duo-ahead", false))
}

/// A meeting with all that can be done with it.
pub(super) fn leaf(duo: &DuoView, meeting: &MeetingView, title: &str, first: bool) -> AnyView {
    let texts = use_texts();
    let name = other(duo, texts);
    let class = if first { "button" } else { "button button-quiet" };
    let may = |offer: MeetingOffer| meeting.acts.contains(&offer);
    let link = |act: DuoAct, key: &str| {
        view! { <a class="link" href=meeting_href(texts, duo.id, act, meeting.id)>{texts.get(key)}</a> }
    };
    view! {
        <section class="card meeting" aria-labelledby="duo-meeting">
            <h2 id="duo-meeting">{texts.with(title, &[("name", &name)])}</h2>
            {page(texts, meeting)}
            <div>
                <p><strong>{when::moment(texts, meeting.at)}</strong></p>
                <p>{when::how(texts, meeting)}</p>
            </div>
            <div class="acts">
                <a class=class href=file(texts, duo.id, meeting.id) download="passerelle.ics">
                    {icon("calendar")}{texts.get("duo-ics")}
                </a>
                {may(MeetingOffer::Move).then(|| link(DuoAct::Move, "duo-move"))}
                {may(MeetingOffer::Cancel).then(|| link(DuoAct::Cancel, "duo-cancel"))}
            </div>
        </section>
    }
    .into_any()
}

/// The calendar file of a meeting: first name and place only.
pub(super) fn file(texts: Texts, duo: Uuid, meeting: Uuid) -> String {
    format!("/api/v1/me/duos/{duo}/meetings/{meeting}.ics?lang={}", texts.lang())
}

/// The leaf itself; the same stands in words beside it.
fn page(texts: Texts, meeting: &MeetingView) -> AnyView {
    let day = brussels_date(meeting.at);
    view! {
        <p class="leaf" aria-hidden="true">
            <span>{texts.code("month-short", &day.month().to_string())}</span>
            <b>{day.day()}</b>
            <span>{when::weekday(texts, day)}</span>
        </p>
    }
    .into_any()
}
