//! The letters that wait for a printer, with their words. Who is written to sees that their letter was read.

use super::access::{Barred, Member, recognise};
use super::case::CaseError;
use crate::env::Env;
use crate::file::Fault;
use crate::hash::HashKey;
use crate::letter::{Frame, write};
use crate::outbox::open_with;
use crate::port::{
    Cases as _, DeskBook as _, Dossiers as _, Look, MessageState, Outbox as _, Persons as _, Store,
    TroubledMessage, Unit as _,
};
use domain::application::Actor;
use domain::desk::{DeskAct, On};
use domain::wire::desk::{LetterView, Letters};
use uuid::Uuid;

/// Most letters of one print.
const AT_ONCE: usize = 50;
/// How far the board's messages are looked through for letters.
const LOOKED_THROUGH: usize = 5_000;

/// The letters of the reader's programmes, or one of them.
pub async fn letters<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    token: &str,
    frame: Frame<'_>,
    one: Option<Uuid>,
) -> Result<Letters, CaseError> {
    let mut unit = env.store.begin_write().await?;
    let member = recognise(env, &mut unit, hash, token).await?;
    member.require(DeskAct::Messages, On::Desk)?;
    let waiting = match one {
        Some(id) => vec![unit.troubled_message(id).await?.ok_or(Barred::NotFound)?],
        None => unit.troubled_messages(&member.programmes(DeskAct::Messages), LOOKED_THROUGH).await?,
    };
    let mut letters = Vec::new();
    for message in waiting.iter().filter(|message| message.state == MessageState::ToPrint.code()) {
        if letters.len() == AT_ONCE {
            break;
        }
        letters.extend(letter(env, &mut unit, &member, frame, message).await?);
    }
    if one.is_some() && letters.is_empty() {
        return Err(Barred::NotFound.into());
    }
    unit.commit().await?;
    Ok(Letters { letters })
}

/// Nothing if its person is erased, and so the words are gone.
async fn letter<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    member: &Member,
    frame: Frame<'_>,
    waiting: &TroubledMessage,
) -> Result<Option<LetterView>, CaseError> {
    let case = unit.case(waiting.case).await?.ok_or(Barred::NotFound)?;
    let on = On::Record(case.programme);
    member.require(DeskAct::Messages, on)?;
    let Some(message) = unit.letter_to_print(waiting.id, env.now()).await? else { return Ok(None) };
    let person = unit.person(message.person).await?.and_then(|person| person.key);
    let Some(letter) = open_with(env, &message, person.as_deref())? else { return Ok(None) };
    let words = write(&message, &letter, frame).map_err(|_| Fault::Shape)?;
    let look = Look {
        id: env.id(),
        dossier: case.id,
        at: env.now(),
        actor: Actor::Coordinator,
        role: member.role(DeskAct::Messages, on),
        staff: Some(member.id),
        what: "letter".to_owned(),
    };
    unit.add_look(&look).await?;
    Ok(Some(LetterView { id: message.id, file: case.id, reference: case.reference.clone(), words }))
}
