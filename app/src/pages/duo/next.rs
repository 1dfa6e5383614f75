//! What comes next for the reader: what, by when, and the one button of the page.

use super::send::{Body, Sending};
use super::{find, meeting, other, when};
use crate::route::{DuoAct, Route};
use crate::texts::{Texts, use_texts};
use crate::ui::icon;
use domain::duo::Side;
use domain::duo::meeting::MeetingState;
use domain::duo::offer::{NextStep, Step};
use domain::wire::{DuoView, MeetingView, ReportBody};
use leptos::prelude::*;

/// The panel; absent when nothing comes any more.
pub(super) fn next(duo: &DuoView, sending: Sending) -> Option<AnyView> {
    let texts = use_texts();
    let step = duo.next_step;
    let about = step.meeting.and_then(|meeting| find(duo, meeting));
    match (step.step, about) {
        (Step::Over, _) => search(duo),
        (Step::Report, Some(meeting)) => Some(report(duo, meeting, sending)),
        // Another section holds the meeting with all that can be done with it.
        (Step::Meet, Some(meeting)) => Some(meeting::leaf(duo, meeting, "duo-next-meet", true)),
        _ => Some(panel(texts, duo, step)),
    }
}

/// For a mentee whose duo never began: the programme looks for another mentor, unless they no longer need one.
fn search(duo: &DuoView) -> Option<AnyView> {
    let goes_on = duo.role == Side::Mentee && duo.state == "cancelled";
    if !goes_on || duo.reason.as_deref().is_some_and(|reason| ["found-work", "training"].contains(&reason)) {
        return None;
    }
    let texts = use_texts();
    let words = texts.with("duo-cancelled-next", &[("programme", duo.programme.programme().name)]);
    Some(
        view! {
            <div class="stack">
                <p>{words}</p>
                <div class="acts"><a class="button" href=Route::StatusFile.href(texts.lang())>{texts.get("status-see")}</a></div>
            </div>
        }
        .into_any(),
    )
}

/// What to do, until when, and where.
fn panel(texts: Texts, duo: &DuoView, step: NextStep) -> AnyView {
    let code = step.step.code();
    let name = other(duo, texts);
    let by = step.by.map(|by| texts.with(&format!("duo-by-{code}"), &[("day", &when::day(texts, by))]));
    let title = texts.with(&format!("duo-next-{code}"), &[("name", &name)]);
    let lang = texts.lang();
    let href = match step.step {
        Step::PlanFirst | Step::Plan => Some(Route::DuoAct(duo.id, DuoAct::Plan)),
        Step::Midterm => Some(Route::DuoAct(duo.id, DuoAct::Midterm)),
        Step::Closing => Some(Route::DuoAct(duo.id, DuoAct::Closing)),
        // The proposal is answered where it is shown.
        Step::Answer if duo.role == Side::Mentee => Some(Route::StatusFile),
        Step::Answer => Some(Route::Proposal(duo.id)),
        _ => None,
    };
    let button = href.map(|route| {
        view! { <div class="acts"><a class="button" href=route.href(lang)>{texts.get(&format!("duo-go-{code}"))}</a></div> }
    });
    let mark = if href.is_some() { "arrow" } else { "clock" };
    view! {
        <section class="notice notice-sun" aria-labelledby="duo-next">
            {icon(mark)}<h2 id="duo-next">{title}</h2>
            <p>{by}</p>
            {button}
        </section>
    }
    .into_any()
}

/// Whether they met: one tap.
fn report(duo: &DuoView, meeting: &MeetingView, sending: Sending) -> AnyView {
    let texts = use_texts();
    let name = other(duo, texts);
    view! {
        <section class="notice notice-sun" aria-labelledby="duo-next">
            {icon("speech")}
            <h2 id="duo-next">{texts.with("duo-next-report", &[("name", &name)])}</h2>
            <p>{when::moment(texts, meeting.at)}<br />{when::how(texts, meeting)}</p>
            {said(texts, meeting, &name)}
            {met_or_not(meeting, sending)}
        </section>
    }
    .into_any()
}

/// What was said about a meeting so far.
pub(super) fn said(texts: Texts, meeting: &MeetingView, name: &str) -> Option<AnyView> {
    let key = match (meeting.state, meeting.own, meeting.other) {
        (MeetingState::Disputed, _, _) => "duo-said-disputed",
        (MeetingState::SaidByOne, None, Some(true)) => "duo-said-other-yes",
        (MeetingState::SaidByOne, None, Some(false)) => "duo-said-other-no",
        (MeetingState::SaidByOne, Some(true), _) => "duo-said-own-yes",
        (MeetingState::SaidByOne, Some(false), _) => "duo-said-own-no",
        _ => return None,
    };
    Some(view! { <p>{texts.with(key, &[("name", name)])}</p> }.into_any())
}

/// The two answers; the one that was given is not offered again.
pub(super) fn met_or_not(meeting: &MeetingView, sending: Sending) -> AnyView {
    let texts = use_texts();
    let (id, own) = (meeting.id, meeting.own);
    let answer = move |met: bool, class: &'static str, key: &str| {
        let tell = move |_| {
            let body = Body::Report(ReportBody { meeting: id, met, version: sending.version() });
            sending.act("report", body, if met { "duo-done-met" } else { "duo-done-not-met" });
        };
        view! {
            <button class=class type="button" on:click=tell aria-busy=move || sending.busy.get().then_some("true")>
                {texts.get(key)}
            </button>
        }
        .into_any()
    };
    view! {
        <div class="acts">
            {(own != Some(true)).then(|| answer(true, "button", "duo-met"))}
            {(own != Some(false)).then(|| answer(false, "button button-quiet", "duo-not-met"))}
        </div>
    }
    .into_any()
}
