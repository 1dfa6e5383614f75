//! One act on the duo, on a page of its own: what it does, what it asks, and a button that does it.

use super::page::{is_gone, without_duo};
use super::send::Sending;
use super::{cancel, find, goals, leave, plan, questions, report, stands, words};
use crate::navigation::{query_pairs, use_navigation};
use crate::route::{DuoAct, Route};
use crate::state::duo::DuoDraft;
use crate::state::{DuoState, use_state};
use crate::texts::use_texts;
use crate::ui::errors::form_title;
use crate::ui::{Page, back_link, fresh, icon};
use chrono::Timelike;
use domain::calendar::brussels_time;
use domain::duo::meeting::MINUTES_DEFAULT;
use domain::duo::offer::{MeetingOffer, Offer};
use domain::wire::DuoView;
use leptos::prelude::*;
use uuid::Uuid;

/// The page of an act.
#[component]
pub fn ActPage(
    /// Of which duo.
    id: Uuid,
    /// Which one.
    act: DuoAct,
) -> impl IntoView {
    let state: DuoState = use_state();
    let navigation = use_navigation();
    let sending = Sending::new(id);
    // Once the form stands it stays, also when the duo is read again: nothing typed is lost.
    let here = Memo::new(move |_| state.has(id));
    let gone = Memo::new(move |_| is_gone(state));
    let meeting = Memo::new(move |_| {
        let pairs = query_pairs(&navigation.address().query);
        pairs.iter().find(|(name, _)| name == "meeting").and_then(|(_, id)| id.parse::<Uuid>().ok())
    });
    Effect::new(move |_| {
        state.turn_to(id);
        state.done.set(None);
        if !state.duo.with_untracked(Option::is_some) {
            state.load(id);
        }
    });
    move || {
        let meeting = meeting.get();
        fresh(match (here.get(), gone.get()) {
            (true, _) => page(act, meeting, sending),
            (false, true) => super::super::not_found(),
            (false, false) => absent(act, sending),
        })
    }
}

/// The page while there is no duo to act on.
fn absent(act: DuoAct, sending: Sending) -> AnyView {
    let texts = use_texts();
    let heading = texts.code("duo-do", act.code());
    view! {
        <Page title=heading.clone()>
            <div class="page"><div class="stack">
                <h1 tabindex="-1">{heading}</h1>
                {move || without_duo(sending.id, sending.state)}
            </div></div>
        </Page>
    }
    .into_any()
}

fn page(act: DuoAct, meeting: Option<Uuid>, sending: Sending) -> AnyView {
    let texts = use_texts();
    let heading = texts.code("duo-do", act.code());
    let body = sending.state.duo.with_untracked(|duo| {
        duo.as_ref().map(|duo| {
            if is_possible(act, meeting, duo) {
                begin(act, meeting, duo, sending.state);
                form(act, meeting, duo, sending, heading.clone())
            } else {
                impossible(duo, heading.clone())
            }
        })
    });
    view! {
        <Page title=form_title(heading, sending.errors)>
            <div class="page">
                {back_link(Route::Duo(sending.id).href(texts.lang()), texts.get("duo-back"))}
                {body}
            </div>
        </Page>
    }
    .into_any()
}

/// Whether the server offers the act.
fn is_possible(act: DuoAct, meeting: Option<Uuid>, duo: &DuoView) -> bool {
    let of_meeting = |offer: MeetingOffer| {
        meeting.and_then(|meeting| find(duo, meeting)).is_some_and(|found| found.acts.contains(&offer))
    };
    match act {
        DuoAct::Move => of_meeting(MeetingOffer::Move),
        DuoAct::Cancel => of_meeting(MeetingOffer::Cancel),
        DuoAct::Report => of_meeting(MeetingOffer::Report),
        act => Offer::ALL.iter().any(|o| DuoAct::of(*o) == Some(act) && duo.acts.contains(o)),
    }
}

/// Begins an act with what the duo has, unless this act is under way already.
fn begin(act: DuoAct, meeting: Option<Uuid>, duo: &DuoView, state: DuoState) {
    let of = Some((duo.id, act, meeting));
    if state.draft.with_untracked(|draft| draft.of == of) {
        return;
    }
    let mut draft = DuoDraft {
        of,
        minutes: MINUTES_DEFAULT.to_string(),
        goals: goals::lines(&duo.goals),
        ..DuoDraft::default()
    };
    if let (DuoAct::Move, Some(found)) = (act, meeting.and_then(|meeting| find(duo, meeting))) {
        let local = brussels_time(found.at);
        draft.date = local.date().to_string();
        draft.time = format!("{:02}:{:02}", local.hour(), local.minute());
        draft.minutes = found.minutes.to_string();
        draft.place = Some(found.place.code());
        draft.place_text.clone_from(&found.place_text);
    }
    state.draft.set(draft);
}

/// The act is not offered (any more): the present state.
fn impossible(duo: &DuoView, heading: String) -> AnyView {
    let texts = use_texts();
    view! {
        <div class="stack measure">
            <h1 tabindex="-1">{heading}</h1>
            <div class="notice">{icon("info")}<p>{texts.get("duo-not-now")}" "{stands::sentence(duo, texts)}</p></div>
            <div class="acts"><a class="button" href=Route::Duo(duo.id).href(texts.lang())>{texts.get("duo-see")}</a></div>
        </div>
    }
    .into_any()
}

fn form(act: DuoAct, meeting: Option<Uuid>, duo: &DuoView, sending: Sending, heading: String) -> AnyView {
    let about = meeting.and_then(|meeting| find(duo, meeting));
    match (act, about) {
        (DuoAct::Plan, _) => plan::form(None, duo, sending, heading),
        (DuoAct::Move, Some(about)) => plan::form(Some(about), duo, sending, heading),
        (DuoAct::Cancel, Some(about)) => cancel::form(about, duo, sending, heading),
        (DuoAct::Report, Some(about)) => report::page(about, duo, sending, heading),
        (DuoAct::Goals, _) => goals::form(sending, heading),
        (DuoAct::Midterm, _) => questions::midterm(sending, heading),
        (DuoAct::Closing, _) => questions::closing(duo.role, sending, heading),
        (DuoAct::Ask, _) => words::ask(duo, sending, heading),
        (DuoAct::Worry, _) => words::worry(duo, sending, heading),
        (DuoAct::ChangeMentor, _) => leave::change_mentor(duo, sending, heading),
        (DuoAct::End, _) => leave::end(duo, sending, heading),
        _ => impossible(duo, heading),
    }
}
