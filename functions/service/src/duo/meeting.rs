//! Meetings that lie ahead: planned, moved, called off by either of the two; the other one is told.

use super::DuoActError;
use super::announce::{Told, tell};
use super::own::{At, Own};
use super::turn::meetings;
use super::words::place_field;
use crate::env::Env;
use crate::open_session::Denied;
use crate::port::{Duos as _, Kind, Store, StoredMeeting, Unit, Words};
use chrono::{DateTime, Utc};
use domain::duo::Meeting;
use domain::duo::meeting::{PLACE_MAX, Wish};
use domain::wire::{CancelMeetingBody, DuoView, MoveBody, PlanBody};
use domain::{FieldErrors, Illegal, text};
use uuid::Uuid;

/// Plans a meeting.
pub async fn plan<S: Store>(env: Env<'_, S>, at: At<'_>, body: &PlanBody) -> Result<DuoView, DuoActError> {
    let mut own = Own::open_seen(env, at, body.version).await?;
    let wish = Wish { at: whole(body.at), minutes: body.minutes, place: body.place };
    let others = meetings(own.unit.meetings(own.duo.id).await?);
    let meeting = Meeting::plan(env.id(), wish, &own.duo.state, &others, env.now()).map_err(misfit)?;
    let place = place(env, &mut own, meeting.id, &body.place_text).await?;
    let stored = StoredMeeting { meeting, place };
    own.keep(env, &stored, "plan-meeting").await?;
    told(env, own, at, Kind::MeetingPlanned, &stored.meeting).await
}

/// Moves a meeting to another moment or place.
pub async fn move_meeting<S: Store>(
    env: Env<'_, S>,
    at: At<'_>,
    body: &MoveBody,
) -> Result<DuoView, DuoActError> {
    let mut own = Own::open_seen(env, at, body.version).await?;
    let all = own.unit.meetings(own.duo.id).await?;
    let stored = find(&all, body.meeting)?;
    let wish = Wish { at: whole(body.at), minutes: body.minutes, place: body.place };
    let meeting = stored.meeting.moved(wish, &own.duo.state, &meetings(all), env.now()).map_err(misfit)?;
    let place = place(env, &mut own, meeting.id, &body.place_text).await?;
    let stored = StoredMeeting { meeting, place };
    own.keep(env, &stored, "move-meeting").await?;
    told(env, own, at, Kind::MeetingMoved, &stored.meeting).await
}

/// Calls a meeting off.
pub async fn cancel<S: Store>(
    env: Env<'_, S>,
    at: At<'_>,
    body: &CancelMeetingBody,
) -> Result<DuoView, DuoActError> {
    let mut own = Own::open_seen(env, at, body.version).await?;
    let stored = find(&own.unit.meetings(own.duo.id).await?, body.meeting)?;
    let meeting = stored.meeting.called_off(own.actor(), env.now()).map_err(DuoActError::Illegal)?;
    let stored = StoredMeeting { meeting, place: stored.place };
    own.keep(env, &stored, "cancel-meeting").await?;
    told(env, own, at, Kind::MeetingCancelled, &stored.meeting).await
}

/// A meeting of this duo; another one's does not exist here.
pub(crate) fn find(meetings: &[StoredMeeting], id: Uuid) -> Result<StoredMeeting, DuoActError> {
    let found = meetings.iter().find(|stored| stored.meeting.id == id);
    Ok(found.cloned().ok_or(Denied::NotFound)?)
}

/// Tells the other one of a meeting; answers with the page.
async fn told<S: Store>(
    env: Env<'_, S>,
    mut own: Own<S::Unit>,
    at: At<'_>,
    kind: Kind,
    meeting: &Meeting,
) -> Result<DuoView, DuoActError>
where
    S::Unit: Unit,
{
    tell(env, &mut own.unit, &own.duo, own.side.other(), Told::of(kind, meeting)).await?;
    own.answer(env, at).await
}

/// The word on the place, sealed.
async fn place<S: Store>(
    env: Env<'_, S>,
    own: &mut Own<S::Unit>,
    meeting: Uuid,
    typed: &str,
) -> Result<Option<Words>, DuoActError> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let mut faults = FieldErrors::default();
    let text = faults.take("place_text", text::line(typed, PLACE_MAX)).ok_or(faults)?;
    let writer = own.writer(env).await?;
    Ok(Some(writer.seal(env, &place_field(meeting), text.as_bytes())?))
}

/// What is stored reads back equal: whole milliseconds.
fn whole(at: DateTime<Utc>) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(at.timestamp_millis()).unwrap_or(at)
}

/// A moment or a length that does not fit is a fault of its field; anything else is not possible now.
fn misfit(illegal: Illegal) -> DuoActError {
    let field = match illegal.code.as_str() {
        "past" | "after-end" | "paused" | "overlap" => "at",
        "minutes-range" => "minutes",
        _ => return DuoActError::Illegal(illegal),
    };
    let mut faults = FieldErrors::default();
    faults.add(field, illegal);
    faults.into()
}
