//! The mid-term questions. The answers of one are never shown to the other: no history, no other version.

use super::DuoActError;
use super::own::{At, Own};
use super::words::reply_field;
use crate::env::Env;
use crate::port::{Duos as _, Questions, Reply, Store, Unit};
use domain::duo::offer::Offer;
use domain::wire::{DuoView, MidtermBody};
use serde::Serialize;

/// Keeps the answers of one of the two, once.
pub async fn midterm<S: Store>(
    env: Env<'_, S>,
    at: At<'_>,
    body: &MidtermBody,
) -> Result<DuoView, DuoActError> {
    let mut own = Own::open_seen(env, at, body.version).await?;
    own.check(env, Offer::Midterm).await?;
    reply(env, &mut own, Questions::Midterm, &body.answers.complete()?).await?;
    own.answer(env, at).await
}

/// Seals and keeps answers.
pub(crate) async fn reply<S: Store>(
    env: Env<'_, S>,
    own: &mut Own<S::Unit>,
    questions: Questions,
    answers: &impl Serialize,
) -> Result<(), DuoActError>
where
    S::Unit: Unit,
{
    let writer = own.writer(env).await?;
    let words = writer.seal(env, &reply_field(own.duo.id, questions), &serde_json::to_vec(answers)?)?;
    let reply = Reply { questions, side: own.side, at: env.now(), words };
    Ok(own.unit.add_reply(own.duo.id, &reply).await?)
}
