//! Changing how the person is reached.

use crate::act::ActError;
use crate::amend::{AmendError, Amendment};
use crate::env::Env;
use crate::file::{Fault, faults_into};
use crate::hash::HashKey;
use crate::open_session::{Denied, Visit, authorise, open_volunteer};
use crate::port::{DossierKind, Store};
use crate::volunteer_act::{OwnVolunteerActError, Wish, carry_out};
use crate::volunteer_move::{VolunteerActError, check_seen};
use domain::FieldErrors;
use domain::form::ContactFields;
use domain::wire::{ChangeContactBody, Own};

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
    /// Another change came first, or the volunteer's file is closed.
    #[error(transparent)]
    VolunteerAct(#[from] VolunteerActError),
    /// Ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}
faults_into!(ChangeContactError);

/// Replaces the contact, in the file of a job seeker or of a volunteer.
pub async fn change_contact<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    visit: Visit<'_>,
    body: &ChangeContactBody,
) -> Result<Own, ChangeContactError> {
    let fields =
        ContactFields { way: body.contact, email: &body.email, phone: &body.phone, address: &body.address };
    let mut unit = env.store.begin_write().await?;
    let dossier = authorise(env, &mut unit, hash, visit).await?;
    match dossier.kind {
        DossierKind::Application => {
            let mut amendment = Amendment::open(env, unit, &dossier, body.version).await?;
            amendment.person.form.set_contact(&fields.read()?);
            let file = amendment.finish(env, hash, visit, "change-contact").await?;
            Ok(Own::Application(Box::new(file)))
        }
        DossierKind::Volunteer => {
            let (volunteer, person) = open_volunteer(env, &mut unit, &dossier).await?;
            check_seen(&volunteer, Some(body.version))?;
            let wish = Wish::ChangeContact(fields.read()?);
            let file = carry_out(env, unit, hash, (volunteer, person), wish).await?;
            Ok(Own::Volunteer(Box::new(file)))
        }
    }
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

impl From<OwnVolunteerActError> for ChangeContactError {
    fn from(error: OwnVolunteerActError) -> Self {
        match error {
            OwnVolunteerActError::Denied(denied) => Self::Denied(denied),
            OwnVolunteerActError::Fields(fields) => Self::Fields(fields),
            // A contact decides about no programme.
            OwnVolunteerActError::NotEligible(_) => Self::Fields(FieldErrors::default()),
            OwnVolunteerActError::Act(error) => Self::VolunteerAct(error),
            OwnVolunteerActError::Fault(fault) => Self::Fault(fault),
        }
    }
}
