//! A question to the coordinator about a proposal or a duo. The other one never reads it.

use super::DuoActError;
use super::own::{At, Own};
use super::words::{note_field, required};
use crate::env::Env;
use crate::port::{Duos as _, Note, Store, Unit};
use crate::{limits, rate};
use domain::Illegal;
use domain::duo::offer::Offer;
use domain::wire::{AskCoordinatorBody, DuoView, WORDS_MAX};

/// Keeps a question for the coordinator, whatever happened since the page was read.
pub async fn ask<S: Store>(
    env: Env<'_, S>,
    at: At<'_>,
    body: &AskCoordinatorBody,
) -> Result<DuoView, DuoActError> {
    let mut own = Own::open(env, at).await?;
    let note = write(env, &mut own, Offer::Ask, &body.text, body.version).await?;
    own.unit.add_note(&note).await?;
    own.answer(env, at).await
}

/// Words to somebody outside the duo, if they are offered and not too many.
pub(crate) async fn write<S: Store>(
    env: Env<'_, S>,
    own: &mut Own<S::Unit>,
    offer: Offer,
    typed: &str,
    seen: i64,
) -> Result<Note, DuoActError>
where
    S::Unit: Unit,
{
    own.check(env, offer).await?;
    let text = required(typed, WORDS_MAX)?;
    let bucket = format!("{offer}/{}/{}", own.duo.id, own.side);
    let (limit, window) = (limits::NOTES_PER_DUO, limits::NOTES_IN);
    if !rate::within(env, &mut own.unit, &bucket, limit, window).await? {
        return Err(DuoActError::Illegal(Illegal::new("too-many").with("max", limit)));
    }
    let writer = own.writer(env).await?;
    let id = env.id();
    let words = writer.seal(env, &note_field(id), text.as_bytes())?;
    Ok(Note { id, duo: own.duo.id, side: own.side, at: env.now(), version: seen, words })
}
