//! Month by month, newest first: the rule of two a month in words, and the meetings.

use super::{bridge, is_over, meeting_href, next, other, when};
use crate::route::DuoAct;
use crate::texts::{Texts, use_texts};
use chrono::{Datelike, NaiveDate};
use domain::calendar::{brussels_date, first_of_month};
use domain::duo::meeting::MeetingState;
use domain::duo::month::{Month, Stage};
use domain::duo::offer::MeetingOffer;
use domain::wire::{DuoView, MeetingView};
use leptos::prelude::*;

/// The list; absent while there is no meeting and no month.
pub(super) fn months(duo: &DuoView) -> Option<AnyView> {
    let texts = use_texts();
    let mut firsts: Vec<NaiveDate> = duo
        .months
        .iter()
        .filter(|month| month.stage != Stage::Ahead)
        .map(|month| month.from)
        .chain(duo.meetings.iter().map(|meeting| brussels_date(meeting.at)))
        .map(first_of_month)
        .collect();
    firsts.sort_unstable();
    firsts.dedup();
    if firsts.is_empty() {
        return None;
    }
    let rows = firsts.into_iter().rev().map(|first| row(texts, duo, first)).collect_view();
    Some(
        view! {
            <section class="stack">
                <h2>{texts.get("duo-meetings")}</h2>
                {asks(duo).then(|| view! { <p class="soft">{texts.get("duo-rule")}</p> })}
                <ol class="months" role="list">{rows}</ol>
            </section>
        }
        .into_any(),
    )
}

fn row(texts: Texts, duo: &DuoView, first: NaiveDate) -> AnyView {
    let month = duo.months.iter().find(|month| first_of_month(month.from) == first);
    let now = month.is_some_and(|month| month.stage == Stage::Running);
    let meetings = duo.meetings.iter().rev().filter(|m| first_of_month(brussels_date(m.at)) == first);
    let meetings = meetings.map(|found| meeting(texts, duo, found)).collect_view();
    let title = format!("{} {}", texts.code("month", &first.month().to_string()), first.year());
    view! {
        <li class:now=now>
            <div><h3>{title}</h3><p>{month.map(|month| rule(texts, duo, month))}</p></div>
            <ul class="meets" role="list">{meetings}</ul>
        </li>
    }
    .into_any()
}

/// Whether meetings are asked of the two: not in a pause, and not after the end.
fn asks(duo: &DuoView) -> bool {
    duo.paused_until.is_none() && !is_over(duo)
}

/// The rule for this month, in words: nothing is asked during a pause, and nobody is judged after the end.
fn rule(texts: Texts, duo: &DuoView, month: &Month) -> String {
    if let (Some(until), Stage::Running) = (duo.paused_until, month.stage) {
        return texts.with("duo-rule-paused", &[("day", &texts.date(until))]);
    }
    if month.needed == 0 {
        return texts.get("duo-rule-none");
    }
    let stage = if month.held >= month.needed {
        "kept"
    } else if is_over(duo) {
        "over"
    } else if month.is_short() {
        "short"
    } else {
        // What is planned already, or waits for a word, need not be planned again.
        match under_way(duo, month) {
            0 => month.stage.code(),
            planned if month.held + planned >= month.needed => "set",
            _ => "one-more",
        }
    };
    let held = month.held.to_string();
    let values = [("held", &*held), ("day", &*texts.date(month.to))];
    texts.with(&format!("duo-rule-{stage}"), &values)
}

/// The meetings of a month that may still count.
fn under_way(duo: &DuoView, month: &Month) -> u32 {
    let may_count =
        |state| matches!(state, MeetingState::Planned | MeetingState::ToReport | MeetingState::SaidByOne);
    let meetings = duo.meetings.iter().filter(|meeting| may_count(meeting.state));
    let days = month.from..=month.to;
    let counted = meetings.filter(|meeting| days.contains(&brussels_date(meeting.at))).count();
    u32::try_from(counted).unwrap_or(u32::MAX)
}

fn meeting(texts: Texts, duo: &DuoView, meeting: &MeetingView) -> AnyView {
    let name = other(duo, texts);
    let link = |act: DuoAct, key: &str| {
        view! {
            <a class="link" href=meeting_href(texts, duo.id, act, meeting.id)>
                {texts.get(key)}<span class="sr">" "{when::moment(texts, meeting.at)}</span>
            </a>
        }
        .into_any()
    };
    let may = |offer: MeetingOffer| meeting.acts.contains(&offer);
    let report = if meeting.own.is_some() { "duo-report-change" } else { "duo-report" };
    let acts = (!meeting.acts.is_empty()).then(|| {
        view! {
            <div class="meet-acts no-print">
                {may(MeetingOffer::Move).then(|| link(DuoAct::Move, "duo-move"))}
                {may(MeetingOffer::Cancel).then(|| link(DuoAct::Cancel, "duo-cancel"))}
                {may(MeetingOffer::Report).then(|| link(DuoAct::Report, report))}
            </div>
        }
        .into_any()
    });
    let day = brussels_date(meeting.at);
    let number = texts.date(day);
    let number = number.split(char::is_whitespace).next().unwrap_or_default();
    let when = format!("{} {number}, {}", when::weekday(texts, day), when::clock(meeting.at));
    view! {
        <li>
            {bridge::sign(meeting.state)}
            <div>
                <p><strong>{when}</strong>", "{texts.code("duo-sign", meeting.state.code())}</p>
                <p class="soft">{when::how(texts, meeting)}</p>
                {next::said(texts, meeting, &name)}
            </div>
            {acts}
        </li>
    }
    .into_any()
}
