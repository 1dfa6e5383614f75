//! A worry: told to the safeguarding person, outside the duo and outside the programme. The other one never learns
//! of it: no history, no version, nothing on their page.

use super::DuoActError;
use super::ask::write;
use super::own::{At, Own};
use crate::env::Env;
use crate::outbox::{self, Letter, Values};
use crate::port::{Address, Duos as _, Kind, Outbox as _, Store};
use domain::duo::offer::Offer;
use domain::wire::{DuoView, WorryBody};
use uuid::Uuid;

/// Keeps a worry and sends the safeguarding person to it; the message does not hold the words.
pub async fn worry<S: Store>(env: Env<'_, S>, at: At<'_>, body: &WorryBody) -> Result<DuoView, DuoActError> {
    let mut own = Own::open(env, at).await?;
    let worry = write(env, &mut own, Offer::Worry, &body.text, body.version).await?;
    own.unit.add_worry(&worry).await?;
    let writer = own.writer(env).await?;
    let mail = at.safeguarding.mail.trim();
    if !(writer.demo || mail.is_empty()) {
        let (to, reference) = (Address::Mail(mail.to_owned()), writer.reference.clone());
        let letter = Letter { to, lang: writer.lang, reference, values: Values::default() };
        let message = outbox::seal_apart(env, Uuid::nil(), Kind::Worry, &letter)?;
        own.unit.add_message(&message).await?;
    }
    own.answer(env, at).await
}
