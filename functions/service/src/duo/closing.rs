//! The closing questions, once the duo is over.

use super::DuoActError;
use super::midterm::reply;
use super::own::{At, Own};
use crate::env::Env;
use crate::port::{Questions, Store};
use domain::duo::offer::Offer;
use domain::wire::{ClosingBody, DuoView};

/// Keeps the answers of one of the two, once.
pub async fn closing<S: Store>(
    env: Env<'_, S>,
    at: At<'_>,
    body: &ClosingBody,
) -> Result<DuoView, DuoActError> {
    let mut own = Own::open_seen(env, at, body.version).await?;
    own.check(env, Offer::Closing).await?;
    let answers = body.answers.complete(own.side)?;
    reply(env, &mut own, Questions::Closing, &answers).await?;
    own.answer(env, at).await
}
