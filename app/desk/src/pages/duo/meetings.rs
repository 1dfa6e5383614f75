//! The meetings, what each of the two said, and the coordinator's word where they disagree.

use super::send::Sending;
use crate::form::Form;
use domain::duo::meeting::MeetingState;
use domain::wire::desk::board::{DeskMeeting, DuoFile, SettleBody};
use leptos::prelude::*;
use ui::texts::{Texts, use_texts};

/// The part of the page, newest first.
pub(super) fn meetings(duo: &DuoFile) -> AnyView {
    let texts = use_texts();
    let sending = Sending::new(duo.row.id);
    let form = Form::new("follow", format!("{}/settle/", duo.row.id));
    let rows = duo
        .meetings
        .iter()
        .rev()
        .map(|meeting| row(meeting, duo.row.version, form, sending))
        .collect::<Vec<_>>();
    let body = if rows.is_empty() {
        view! { <p class="soft">{texts.get("follow-no-meeting")}</p> }.into_any()
    } else {
        view! {
            {form.fault()}
            <div class="desk-table-scroll" role="group" tabindex="0" aria-labelledby="meetings-title"><table class="desk-table">
                <caption class="sr">{texts.get("follow-meetings")}</caption>
                <thead><tr>
                    <th scope="col">{texts.get("follow-when")}</th><th scope="col">{texts.get("follow-state")}</th>
                    <th scope="col">{texts.get("side-mentee")}</th><th scope="col">{texts.get("side-mentor")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table></div>
        }
        .into_any()
    };
    let total = duration(texts, duo.minutes_met);
    let total = (duo.minutes_met > 0)
        .then(|| view! { <p class="soft">{texts.with("follow-total", &[("time", &total)])}</p> });
    view! {
        <section class="file-part" aria-labelledby="meetings-title">
            <h2 id="meetings-title">{texts.get("follow-meetings")}</h2>
            {body}{total}
        </section>
    }
    .into_any()
}

/// Hours and minutes as people say them.
fn duration(texts: Texts, minutes: u32) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    let (h, r) = (hours.to_string(), format!("{rest:02}"));
    match (hours, rest) {
        (0, rest) => texts.with("duo-minutes", &[("n", &rest.to_string())]),
        (_, 0) => texts.with("duo-hours", &[("n", &h)]),
        _ => texts.with("duo-hours-minutes", &[("hours", &h), ("rest", &r)]),
    }
}

fn row(meeting: &DeskMeeting, version: i64, form: Form, sending: Sending) -> AnyView {
    let texts = use_texts();
    let class = match meeting.state {
        MeetingState::Held => "tag tag-good",
        MeetingState::Disputed => "tag tag-sun",
        MeetingState::Planned => "tag",
        _ => "tag tag-plain",
    };
    let said = |said: Option<bool>| match said {
        None => texts.get("follow-said-nothing"),
        Some(true) => texts.get("follow-said-met"),
        Some(false) => texts.get("follow-said-not-met"),
    };
    let id = meeting.id;
    let when = texts.moment(meeting.at);
    let settle = move |met: bool| {
        sending.send(form, "settle", SettleBody { meeting: id, met, version }, "follow-done-settle");
    };
    let settle = meeting.settle.then(|| {
        view! {
            <div class="follow-settle" role="group" aria-label=texts.with("follow-settle", &[("when", &when)])>
                <button class="button button-quiet button-small" type="button" on:click=move |_| settle(true)>{texts.get("follow-settle-met")}</button>
                <button class="button button-quiet button-small" type="button" on:click=move |_| settle(false)>{texts.get("follow-settle-not-met")}</button>
            </div>
        }
    });
    let settled =
        meeting.settled.map(|_| view! { <span class="cell-more">{texts.get("follow-settled")}</span> });
    view! {
        <tr>
            <th scope="row">{when.clone()}<span class="cell-more">{duration(texts, meeting.minutes)}" · "{texts.code("duo-place", meeting.place.code())}</span></th>
            <td><span class=class>{texts.code("follow-meeting", meeting.state.code())}</span>{settled}{settle}</td>
            <td>{said(meeting.said.mentee)}</td>
            <td>{said(meeting.said.mentor)}</td>
        </tr>
    }
    .into_any()
}
