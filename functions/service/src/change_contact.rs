//! Changing how the person is reached.

use crate::act::ActError;
use crate::amend::{AmendError, Amendment};
use crate::env::Env;
use crate::file::{Fault, faults_into};
use crate::hash::HashKey;
use crate::open_session::{Denied, Visit};
use crate::port::Store;
use domain::FieldErrors;
use domain::form::ApplicationForm;
use domain::wire::{ChangeContactBody, OwnFile};

/// Why the contact stays as it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChangeContactError {
    /// No session, or another dossier's.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The contact is incomplete or wrong.
    #[error(transparent)]
    Fields(#[from] FieldErrors),
    /// Another change came first, or the application is closed.
    #[error(transparent)]
    Act(#[from] ActError),
    /// Ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}
faults_into!(ChangeContactError);

/// Replaces the contact.
pub async fn change_contact<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    visit: Visit<'_>,
    body: &ChangeContactBody,
) -> Result<OwnFile, ChangeContactError> {
    let mut amendment = Amendment::begin(env, hash, visit, body.version).await?;
    let typed = ApplicationForm {
        contact: body.contact,
        email: body.email.clone(),
        phone: body.phone.clone(),
        address: body.address.clone(),
        ..ApplicationForm::default()
    };
    amendment.person.form.set_contact(&typed.read_contact()?);
    Ok(amendment.finish(env, hash, visit, "change-contact").await?)
}

impl From<AmendError> for ChangeContactError {
    fn from(error: AmendError) -> Self {
        match error {
            AmendError::Denied(denied) => Self::Denied(denied),
            AmendError::Act(error) => Self::Act(error),
            AmendError::Fault(fault) => Self::Fault(fault),
        }
    }
}
