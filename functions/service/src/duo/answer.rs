//! Answering a proposal, by either of the two. A no is never a penalty: the place is free again, the mentee waits on.

use super::DuoActError;
use super::own::{At, Own};
use crate::env::Env;
use crate::port::Store;
use domain::duo::Command;
use domain::wire::{AcceptProposalBody, DeclineProposalBody, DuoView};

/// Says yes: the second yes makes the duo.
pub async fn accept<S: Store>(
    env: Env<'_, S>,
    at: At<'_>,
    body: &AcceptProposalBody,
) -> Result<DuoView, DuoActError> {
    let mut own = Own::open_seen(env, at, body.version).await?;
    own.go(env, &Command::AcceptProposal).await?;
    own.answer(env, at).await
}

/// Says no.
pub async fn decline<S: Store>(
    env: Env<'_, S>,
    at: At<'_>,
    body: &DeclineProposalBody,
) -> Result<DuoView, DuoActError> {
    let mut own = Own::open_seen(env, at, body.version).await?;
    own.go(env, &Command::DeclineProposal(body.reason)).await?;
    own.answer(env, at).await
}
