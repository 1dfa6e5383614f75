//! Entering somebody's form for them, from paper, telephone or counter: the rules of the public form, the channel recorded.

use super::access::{Barred, enter};
use crate::env::Env;
use crate::file::{Fault, faults_into};
use crate::hash::HashKey;
use crate::intake::{Source, SubmitError};
use crate::port::{Dossiers as _, Store, StoreError};
use crate::submit::{Submit, submit};
use crate::submit_volunteer::{SubmitVolunteer, submit_volunteer};
use domain::desk::{DeskAct, On};
use domain::wire::desk::{Entered, EntryBody};
use domain::{FieldErrors, Illegal};
use uuid::Uuid;

/// Why nothing was entered.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EntryError {
    /// Not for them.
    #[error(transparent)]
    Barred(#[from] Barred),
    /// The form was not received.
    #[error(transparent)]
    Submit(#[from] SubmitError),
    /// Ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}
faults_into!(EntryError);

/// Enters a form. The same key with the same answers gets the same answer.
pub async fn entry<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    token: &str,
    (key, body): (Uuid, &EntryBody),
) -> Result<Entered, EntryError> {
    let member = enter(env, hash, token).await?;
    member.require(DeskAct::Enter, On::Desk)?;
    let choice = match (&body.application, &body.volunteer) {
        (Some(form), None) => form.choice,
        (None, Some(form)) => form.choice,
        (None, None) | (Some(_), Some(_)) => return Err(one_form().into()),
    };
    // A form without a choice is refused by its own rules.
    if let Some(choice) = choice {
        member.require(DeskAct::Enter, On::Record(choice.programme()))?;
    }
    if let Some(form) = &body.volunteer {
        form.check_on_behalf().map_err(SubmitError::Fields)?;
    }
    let env = env.in_hands_of(member.id);
    let source = Source::Desk { channel: body.channel };
    let submitted = match (&body.application, &body.volunteer) {
        (Some(form), _) => submit(env, hash, Submit { key, form, source }).await?,
        (None, Some(form)) => submit_volunteer(env, hash, SubmitVolunteer { key, form, source }).await?,
        (None, None) => return Err(one_form().into()),
    };
    let found = env.store.look_up(async |unit| unit.dossier_by_reference(&submitted.reference).await).await?;
    let dossier = found.ok_or_else(|| StoreError::Failed("what was received is gone".to_owned()))?;
    Ok(Entered { id: dossier.id, reference: submitted.reference })
}

/// Exactly one form is entered at a time.
fn one_form() -> SubmitError {
    let mut fields = FieldErrors::default();
    fields.add("application", Illegal::new("required"));
    SubmitError::Fields(fields)
}
