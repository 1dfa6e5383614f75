//! Correcting the answers of an open application. What it was for stays: choice and wished mentors.

use crate::act::ActError;
use crate::amend::{AmendError, Amendment};
use crate::env::Env;
use crate::file::{Fault, faults_into};
use crate::hash::HashKey;
use crate::open_session::{Denied, Visit};
use crate::port::Store;
use domain::FieldErrors;
use domain::form::{ApplicationForm, CompleteError};
use domain::programme::eligibility::Verdict;
use domain::wire::{CorrectBody, OwnFile};

/// Why the answers stay as they were.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CorrectError {
    /// No session, or another dossier's.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// Answers are missing or wrong.
    #[error(transparent)]
    Fields(#[from] FieldErrors),
    /// With these answers the programme is surely closed: better to withdraw and apply elsewhere.
    #[error("the programme is closed to this person")]
    NotEligible(Verdict),
    /// Another change came first, or the application is closed.
    #[error(transparent)]
    Act(#[from] ActError),
    /// Ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}
faults_into!(CorrectError);

impl From<CompleteError> for CorrectError {
    fn from(error: CompleteError) -> Self {
        match error {
            CompleteError::Fields(fields) => Self::Fields(fields),
            CompleteError::NotEligible(verdict) => Self::NotEligible(verdict),
        }
    }
}

/// Replaces the answers.
pub async fn correct<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    visit: Visit<'_>,
    body: &CorrectBody,
) -> Result<OwnFile, CorrectError> {
    let mut amendment = Amendment::begin(env, hash, visit, body.version).await?;
    let before = &amendment.person.form;
    let new = ApplicationForm { choice: before.choice, mentors: before.mentors.clone(), ..body.form.clone() };
    let submission = new.complete(env.today())?;
    amendment.application.correspondence = submission.correspondence;
    amendment.person.form = submission.form;
    Ok(amendment.finish(env, hash, visit, "correct").await?)
}

impl From<AmendError> for CorrectError {
    fn from(error: AmendError) -> Self {
        match error {
            AmendError::Denied(denied) => Self::Denied(denied),
            AmendError::Act(error) => Self::Act(error),
            AmendError::Fault(fault) => Self::Fault(fault),
        }
    }
}
