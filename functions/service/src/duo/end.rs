//! Ending a duo before its time, without penalty; and asking for another mentor.

use super::DuoActError;
use super::own::{At, Own};
use crate::env::Env;
use crate::open_session::Denied;
use crate::port::Store;
use domain::duo::Side;
use domain::duo::offer::Offer;
use domain::duo::reason::EndReason;
use domain::wire::{ChangeMentorBody, DuoView, EndBody};

/// Ends the duo.
pub async fn end<S: Store>(env: Env<'_, S>, at: At<'_>, body: &EndBody) -> Result<DuoView, DuoActError> {
    let mut own = Own::open_seen(env, at, body.version).await?;
    own.check(env, Offer::End).await?;
    let command = own.duo.state.ending(body.reason);
    own.go(env, &command).await?;
    own.answer(env, at).await
}

/// Ends the duo; the mentee waits for another mentor. A mentor has no such page.
pub async fn change_mentor<S: Store>(
    env: Env<'_, S>,
    at: At<'_>,
    body: &ChangeMentorBody,
) -> Result<DuoView, DuoActError> {
    let mut own = Own::open_seen(env, at, body.version).await?;
    if own.side != Side::Mentee {
        return Err(Denied::NotFound.into());
    }
    own.check(env, Offer::ChangeMentor).await?;
    let command = own.duo.state.ending(EndReason::NewMentor);
    own.go(env, &command).await?;
    own.answer(env, at).await
}
