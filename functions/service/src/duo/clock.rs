//! The clocks of duos. A duo wakes after each change and every morning; everything that is then due is done in one
//! transaction with the note that it was, so that two ticks at once, or none for a week, do no harm.

use super::DuoActError;
use super::announce::{Told, tell};
use super::turn::{meetings, move_duo};
use super::view::facts;
use crate::env::Env;
use crate::file::Fault;
use crate::limits;
use crate::port::{Duos as _, Kind, Store, StoredDuo, Unit as _};
use crate::volunteer_clock::morning;
use chrono::{DateTime, Utc};
use domain::application::Actor;
use domain::calendar::plus_days;
use domain::duo::clock::{Due, Notice, Recipient, What, closing_by, due, proposal_by};
use domain::duo::{Command, Meeting, Side, State};
use std::collections::BTreeMap;
use uuid::Uuid;

/// More moves than any duo can make at one instant.
const MOVES_MAX: usize = 8;

/// Does what is due; says how many moves were made.
pub(crate) async fn tick<S: Store>(env: Env<'_, S>) -> Result<usize, Fault> {
    let awake =
        env.store.look_up(async |unit| unit.duos_awake(env.now(), limits::CLOCKS_PER_TICK).await).await?;
    let mut moved = 0;
    for id in awake {
        match one(env, id).await {
            Ok(made) => moved += made,
            Err(DuoActError::Fault(fault)) => return Err(fault),
            // It cannot be moved as it stands: the others go first, and this one is looked at again tomorrow.
            Err(_) => {
                let mut unit = env.store.begin_write().await?;
                unit.set_duo_clock(id, Some(tomorrow(env))).await?;
                unit.commit().await?;
            }
        }
    }
    Ok(moved)
}

/// Does what is due for one duo.
async fn one<S: Store>(env: Env<'_, S>, id: Uuid) -> Result<usize, DuoActError> {
    let mut unit = env.store.begin_write().await?;
    let awake = unit.duo(id).await?.filter(|duo| duo.wake.is_some_and(|wake| wake <= env.now()));
    let Some(mut duo) = awake else {
        // Another tick was faster.
        unit.end().await?;
        return Ok(0);
    };
    let meetings = meetings(unit.meetings(id).await?);
    let mut moves = 0;
    let list = loop {
        let list = due(&facts::<S>(&mut unit, &duo).await?, &meetings, env.now());
        let Some(command) = first_move(&list).filter(|_| moves < MOVES_MAX) else { break list };
        move_duo(env, &mut unit, &mut duo, &command, Actor::Clock).await?;
        moves += 1;
    };
    // Nobody is told anything at night.
    let day = morning(env.today());
    let by_day = day <= env.now();
    if by_day {
        tell_due(env, &mut unit, &duo, &meetings, &list).await?;
    }
    let wake = if by_day { Some(tomorrow(env)).filter(|_| has_more(env, &duo)) } else { Some(day) };
    unit.set_duo_clock(id, wake).await?;
    unit.commit().await?;
    Ok(moves)
}

fn tomorrow<S>(env: Env<'_, S>) -> DateTime<Utc> {
    morning(plus_days(env.today(), 1))
}

/// Whether a later day can have something due: an open duo, or one that is still asked for its closing words.
fn has_more<S>(env: Env<'_, S>, duo: &StoredDuo) -> bool {
    match &duo.state {
        State::Cancelled(_) => false,
        State::Completed(_) | State::EndedEarly(_) => {
            duo.state.term().is_some_and(|term| env.today() <= closing_by(term))
        }
        _ => true,
    }
}

fn first_move(list: &[Due]) -> Option<Command> {
    list.iter().find_map(|due| match &due.what {
        What::Move(command) => Some(command.clone()),
        What::Tell { .. } => None,
    })
}

/// Tells what was not told yet. Of several of a kind for one person, as after an outage, only the latest is sent; the
/// others count as told.
async fn tell_due<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    duo: &StoredDuo,
    meetings: &[Meeting],
    list: &[Due],
) -> Result<(), Fault> {
    let mut latest: BTreeMap<(Notice, Recipient), Option<&Meeting>> = BTreeMap::new();
    for Due { key, what } in list {
        let What::Tell { notice, to, meeting } = what else { continue };
        if !unit.note_told(duo.id, key, env.now()).await? {
            continue;
        }
        let meeting = meeting.and_then(|id| meetings.iter().find(|meeting| meeting.id == id));
        let kept = latest.entry((*notice, *to)).or_insert(meeting);
        if kept.map(|kept| kept.at) < meeting.map(|meeting| meeting.at) {
            *kept = meeting;
        }
    }
    for ((notice, to), meeting) in latest {
        let (Some(side), Some(told)) = (side_of(to), told(duo, notice, meeting)) else { continue };
        tell(env, unit, duo, side, told).await?;
    }
    Ok(())
}

/// The coordinator reads a list of what was noted; only the two get messages.
fn side_of(to: Recipient) -> Option<Side> {
    match to {
        Recipient::Mentee => Some(Side::Mentee),
        Recipient::Mentor => Some(Side::Mentor),
        Recipient::Coordinator => None,
    }
}

fn told<'a>(duo: &StoredDuo, notice: Notice, meeting: Option<&'a Meeting>) -> Option<Told<'a>> {
    match notice {
        Notice::ProposalReminder => {
            let until = if let State::Proposed(p) = &duo.state { Some(proposal_by(p.on)) } else { None };
            Some(Told { until, ..Kind::ProposalReminder.into() })
        }
        Notice::MeetingReminder => {
            let meeting = meeting?;
            Some(Told { expires: Some(meeting.at), ..Told::of(Kind::MeetingReminder, meeting) })
        }
        Notice::MeetingReport => Some(Told::of(Kind::MeetingReport, meeting?)),
        Notice::Midterm => Some(Kind::Midterm.into()),
        Notice::Closing => Some(Kind::Closing.into()),
        Notice::ProposalUnanswered
        | Notice::FirstMeetingLate
        | Notice::MeetingUnconfirmed
        | Notice::MeetingDisputed => None,
    }
}
