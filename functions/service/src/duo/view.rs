//! A duo as one of the two reads it.

use super::DuoActError;
use super::contacts::{Safeguarding, coordinator};
use super::member::Both;
use super::own::{At, Own};
use super::turn::meetings;
use super::words::{goal_field, place_field, reply_field};
use crate::env::Env;
use crate::file::Fault;
use crate::port::{
    Dossiers as _, Duos as _, HistoryEntry, Mentors as _, Questions, Reply, Store, StoreError, StoredDuo,
    StoredMeeting,
};
use domain::application::Actor;
use domain::duo::closing::{closing_open, midterm_open};
use domain::duo::goal::Goal;
use domain::duo::light::light;
use domain::duo::meeting::minutes_met;
use domain::duo::month::months;
use domain::duo::offer::{next, offers, offers_of};
use domain::duo::{Duo, Pair, Side, State};
use domain::wire::{ClosingView, DuoView, HistoryLine, MeetingView, MidtermView, TermView};
use serde::de::DeserializeOwned;

/// Shows a duo to one of the two.
pub async fn duo_view<S: Store>(env: Env<'_, S>, at: At<'_>) -> Result<DuoView, DuoActError> {
    Own::open(env, at).await?.answer(env, at).await
}

/// What the domain counts with, beside the meetings.
pub(crate) async fn facts<S: Store>(unit: &mut S::Unit, duo: &StoredDuo) -> Result<Duo, StoreError> {
    Ok(of_replies(duo, &unit.replies(duo.id).await?))
}

fn of_replies(duo: &StoredDuo, replies: &[Reply]) -> Duo {
    let mut facts = Duo { state: duo.state.clone(), midterm: Pair::default(), closing: Pair::default() };
    for reply in replies {
        match reply.questions {
            Questions::Midterm => facts.midterm = facts.midterm.with(reply.side, true),
            Questions::Closing => facts.closing = facts.closing.with(reply.side, true),
        }
    }
    facts
}

pub(crate) async fn view<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    duo: &StoredDuo,
    side: Side,
    safeguarding: &Safeguarding,
) -> Result<DuoView, Fault> {
    let (now, today) = (env.now(), env.today());
    let both = Both::load(env, unit, duo).await?;
    let stored = unit.meetings(duo.id).await?;
    let replies = unit.replies(duo.id).await?;
    let facts = of_replies(duo, &replies);
    let mut shown = Vec::new();
    for stored in &stored {
        shown.push(meeting_view(&both, stored, side, env)?);
    }
    let meetings = meetings(stored);
    let mut goals = Vec::new();
    for (position, goal) in unit.goals(duo.id).await?.into_iter().enumerate() {
        let words = both.text(&goal_field(duo.id, position), &goal.words)?;
        goals.extend(words.map(|words| Goal { words, progress: goal.progress }));
    }
    let acts = offers(&facts, side, today);
    let term = duo.state.term();
    Ok(DuoView {
        id: duo.id,
        role: side,
        state: duo.state.code().to_owned(),
        reason: reason(&duo.state, side).map(str::to_owned),
        since: duo.since,
        other: first_name::<S>(unit, duo, &both, side.other()).await?,
        programme: duo.programme,
        pair: duo.programme.programme().pair,
        term: term.map(|term| TermView { first: term.start, last: term.last_day() }),
        paused_until: if let State::Paused(paused) = &duo.state { Some(paused.until()) } else { None },
        months: term.map(|term| months(term, &meetings, today)).unwrap_or_default(),
        light: light(&duo.state, &meetings, today),
        meetings: shown,
        goals,
        midterm: MidtermView {
            open: midterm_open(&duo.state, today) && !facts.midterm.of(side),
            own: own(&both, duo, &replies, Questions::Midterm, side)?,
        },
        closing: ClosingView {
            open: closing_open(&duo.state) && !facts.closing.of(side),
            own: own(&both, duo, &replies, Questions::Closing, side)?,
        },
        next_step: next(&facts, side, &meetings, now),
        acts,
        coordinator: coordinator(duo.programme),
        safeguarding: safeguarding.person(),
        minutes_met: minutes_met(&meetings),
        history: unit.history(duo.id).await?.into_iter().map(|entry| line(entry, side)).collect(),
        version: duo.version,
        demo: both.of(Side::Mentee).is_some_and(|mentee| mentee.demo),
    })
}

/// Whether the two know each other's names: once both said yes, and then for good.
pub(crate) fn names_known(state: &State) -> bool {
    state.meets() || matches!(state, State::Completed(_) | State::EndedEarly(_))
}

/// The first name of one of the two; a mentor without a file of their own has the one on their card.
pub(crate) async fn first_name<S: Store>(
    unit: &mut S::Unit,
    duo: &StoredDuo,
    both: &Both,
    of: Side,
) -> Result<String, StoreError> {
    if !names_known(&duo.state) {
        return Ok(String::new());
    }
    if let Some(member) = both.of(of) {
        return Ok(member.first_name.clone());
    }
    let card = match of {
        Side::Mentee => None,
        Side::Mentor => unit.mentor(duo.mentor).await?.and_then(|mentor| mentor.name),
    };
    Ok(card.and_then(|name| name.split(' ').next().map(str::to_owned)).unwrap_or_default())
}

/// A reason is told to who gave it; the other one learns from people why, not from a page.
fn reason(state: &State, side: Side) -> Option<&'static str> {
    let by = match state {
        State::EndedEarly(ended) => ended.by,
        State::Cancelled(cancelled) => cancelled.by,
        _ => return None,
    };
    state.reason().filter(|_| open_to(by, side))
}

fn open_to(by: Actor, side: Side) -> bool {
    Side::of(by).is_none_or(|author| author == side)
}

fn line(entry: HistoryEntry, side: Side) -> HistoryLine {
    HistoryLine {
        at: entry.at,
        actor: entry.actor,
        act: entry.act,
        state: entry.to,
        reason: entry.reason.filter(|_| open_to(entry.actor, side)),
        text: None,
    }
}

fn meeting_view<S>(
    both: &Both,
    stored: &StoredMeeting,
    side: Side,
    env: Env<'_, S>,
) -> Result<MeetingView, Fault> {
    let StoredMeeting { meeting, place } = stored;
    let place_text = match place {
        Some(words) => both.text(&place_field(meeting.id), words)?.unwrap_or_default(),
        None => String::new(),
    };
    Ok(MeetingView {
        id: meeting.id,
        at: meeting.at,
        minutes: meeting.minutes,
        place: meeting.place,
        place_text,
        state: meeting.state(env.now()),
        own: meeting.said.of(side),
        other: meeting.said.of(side.other()),
        acts: offers_of(meeting, env.now()),
    })
}

/// What the reader answered.
fn own<T: DeserializeOwned>(
    both: &Both,
    duo: &StoredDuo,
    replies: &[Reply],
    questions: Questions,
    side: Side,
) -> Result<Option<T>, Fault> {
    let reply = replies.iter().find(|reply| reply.questions == questions && reply.side == side);
    let Some(reply) = reply else { return Ok(None) };
    let bytes = both.open(&reply_field(duo.id, questions), &reply.words)?;
    Ok(bytes.map(|bytes| serde_json::from_slice(&bytes)).transpose()?)
}
