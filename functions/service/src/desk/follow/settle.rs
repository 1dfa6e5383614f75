//! Whether the two met, found by the coordinator who asked both: the end of a disagreement.

use super::error::FollowError;
use super::open::{AtDuo, Held};
use crate::desk::Barred;
use crate::duo::turn::{follow_meetings, save};
use crate::env::Env;
use crate::history::Line;
use crate::port::{Duos as _, Store, StoredMeeting};
use domain::application::Actor;
use domain::desk::DeskAct;
use domain::wire::desk::board::{DuoFile, SettleBody};

/// Keeps what the coordinator found; a duo that has not begun may begin with it.
pub async fn settle<S: Store>(
    env: Env<'_, S>,
    at: AtDuo<'_>,
    body: &SettleBody,
) -> Result<DuoFile, FollowError> {
    let mut held = Held::open_seen(env, at, DeskAct::ActOnDuo, body.version).await?;
    let env = env.in_hands_of(held.member.id);
    let meetings = held.unit.meetings(held.duo.id).await?;
    let stored = meetings.into_iter().find(|stored| stored.meeting.id == body.meeting);
    let StoredMeeting { meeting, place } = stored.ok_or(Barred::NotFound)?;
    let meeting = meeting.found(body.met, env.now()).map_err(FollowError::Illegal)?;
    held.unit.put_meeting(held.duo.id, &StoredMeeting { meeting, place }).await?;
    let line = Line {
        actor: Actor::Coordinator,
        act: "settle-meeting",
        from: Some(held.duo.state.code()),
        reason: None,
        text: None,
    };
    save(env, &mut held.unit, &mut held.duo, line).await?;
    follow_meetings(env, &mut held.unit, &mut held.duo, Actor::Coordinator).await?;
    held.answer(env).await
}
