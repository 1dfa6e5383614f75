//! One change of a duo in an open unit, with its line of history; a move that closes it gives the place back.

use super::DuoActError;
use super::announce::announce;
use super::application::application_follows;
use crate::env::Env;
use crate::history::{self, Line};
use crate::port::{Duos as _, Mentors as _, Store, StoredDuo, StoredMeeting};
use domain::application::Actor;
use domain::duo::meeting::{MeetingState, follows};
use domain::duo::{Command, Meeting, State};

/// Moves a duo, and nothing but the duo; answers how it stood before.
pub(crate) async fn turn<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    duo: &mut StoredDuo,
    command: &Command,
    actor: Actor,
) -> Result<State, DuoActError> {
    let before = duo.state.clone();
    duo.state = before.clone().after(command, actor, env.today())?;
    duo.since = env.now();
    let line = Line {
        actor,
        act: command.act().code(),
        from: Some(before.code()),
        reason: command.reason(),
        text: None,
    };
    save(env, unit, duo, line).await?;
    if before.is_open() && !duo.state.is_open() {
        unit.release_place(duo.mentor).await?;
        call_off(env, unit, duo, actor).await?;
    }
    Ok(before)
}

/// Moves a duo; the mentee's application follows, and who has to know is told.
pub(crate) async fn move_duo<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    duo: &mut StoredDuo,
    command: &Command,
    actor: Actor,
) -> Result<(), DuoActError> {
    let before = turn(env, unit, duo, command, actor).await?;
    application_follows(env, unit, duo, command, actor).await?;
    Ok(announce(env, unit, duo, (&before, command, actor)).await?)
}

/// Saves a changed duo with its line of history; the clock looks at it with the next tick.
pub(crate) async fn save<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    duo: &mut StoredDuo,
    line: Line<'_>,
) -> Result<(), DuoActError> {
    duo.version += 1;
    duo.wake = Some(env.now());
    unit.save_duo(duo).await?;
    Ok(history::note(env, unit, (&*duo).into(), line).await?)
}

/// After a change of a meeting: a duo that has not begun may begin, or lose its first meeting.
pub(crate) async fn follow_meetings<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    duo: &mut StoredDuo,
    actor: Actor,
) -> Result<(), DuoActError> {
    let meetings = meetings(unit.meetings(duo.id).await?);
    // Twice at most: set, then begun.
    for _ in 0..2 {
        let Some(command) = follows(&duo.state, &meetings) else { break };
        turn(env, unit, duo, &command, actor).await?;
    }
    Ok(())
}

/// The meetings without their words.
pub(crate) fn meetings(stored: Vec<StoredMeeting>) -> Vec<Meeting> {
    stored.into_iter().map(|stored| stored.meeting).collect()
}

/// Nobody meets after the end: what lies ahead is called off with it.
async fn call_off<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    duo: &StoredDuo,
    actor: Actor,
) -> Result<(), DuoActError> {
    for stored in unit.meetings(duo.id).await? {
        if stored.meeting.state(env.now()) == MeetingState::Planned {
            let meeting = stored.meeting.called_off(actor, env.now()).map_err(DuoActError::Illegal)?;
            unit.put_meeting(duo.id, &StoredMeeting { meeting, ..stored }).await?;
        }
    }
    Ok(())
}
