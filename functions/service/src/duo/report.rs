//! Saying whether the two met. Both may tap at the same moment: what the page was when they did does not matter.

use super::DuoActError;
use super::announce::{Told, tell};
use super::meeting::find;
use super::own::{At, Own};
use crate::env::Env;
use crate::port::{Duos as _, Kind, Store, StoredMeeting};
use domain::duo::meeting::MeetingState;
use domain::wire::{DuoView, ReportBody};

/// Keeps what one of the two says; the first who says that they met lets the other one be asked.
pub async fn report<S: Store>(
    env: Env<'_, S>,
    at: At<'_>,
    body: &ReportBody,
) -> Result<DuoView, DuoActError> {
    let mut own = Own::open(env, at).await?;
    let before = find(&own.unit.meetings(own.duo.id).await?, body.meeting)?;
    let told = before.meeting.clone().told(own.side, body.met, env.now()).map_err(DuoActError::Illegal)?;
    if told == before.meeting {
        return own.answer(env, at).await;
    }
    let stored = StoredMeeting { meeting: told, place: before.place };
    own.keep(env, &stored, "report").await?;
    if body.met && stored.meeting.state(env.now()) == MeetingState::SaidByOne {
        let told = Told::of(Kind::MeetingConfirm, &stored.meeting);
        tell(env, &mut own.unit, &own.duo, own.side.other(), told).await?;
    }
    own.answer(env, at).await
}
