//! What every form has in common when it arrives: once per form instance, within the rates, under a reference of its
//! own.

use crate::env::Env;
use crate::file::{Fault, faults_into};
use crate::hash::HashKey;
use crate::outbox::Notices;
use crate::port::{Access as _, Answered, Channel, Dossiers as _, Store, StoreError};
use crate::{limits, rate};
use domain::contact::Contact;
use domain::desk::record::EntryChannel;
use domain::form::CompleteError;
use domain::programme::eligibility::Verdict;
use domain::{FieldErrors, Reference};
use uuid::Uuid;

/// Where a submission comes from.
#[derive(Debug, Clone, Copy)]
pub enum Source<'a> {
    /// The public form, from this network address.
    Public {
        /// The visitor's address.
        address: &'a str,
    },
    /// A demonstration: no rates, no messages, marked as made up.
    Demo,
    /// The desk, for somebody: no rates, since colleagues enter what was gathered over days.
    Desk {
        /// How the form reached the desk.
        channel: EntryChannel,
    },
}

impl Source<'_> {
    /// How it comes in, and whether people are told.
    pub(crate) fn channel(self) -> (Channel, Notices) {
        match self {
            Self::Public { .. } => (Channel::Web, Notices::Send),
            Self::Demo => (Channel::Demo, Notices::Silent),
            Self::Desk { channel } => (channel.into(), Notices::Send),
        }
    }
}

/// Why a form was not received; nothing has changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SubmitError {
    /// Answers are missing or wrong.
    #[error(transparent)]
    Fields(FieldErrors),
    /// The chosen programme is surely closed to this person.
    #[error("the programme is closed to this person")]
    NotEligible(Verdict),
    /// The key was used for other answers.
    #[error("the key belongs to other answers")]
    IdempotencyMismatch,
    /// Too many from this contact or address.
    #[error("too many submissions")]
    TooMany {
        /// When it makes sense to try again.
        retry_after_seconds: i64,
    },
    /// Ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}
faults_into!(SubmitError);

impl From<CompleteError> for SubmitError {
    fn from(error: CompleteError) -> Self {
        match error {
            CompleteError::Fields(fields) => Self::Fields(fields),
            CompleteError::NotEligible(verdict) => Self::NotEligible(verdict),
        }
    }
}

/// What was answered under this key, if these answers came before.
pub(crate) async fn answered<S: Store>(
    unit: &mut S::Unit,
    key: Uuid,
    body_hash: &str,
) -> Result<Option<Answered>, SubmitError> {
    match unit.answered(key).await? {
        Some(answered) if answered.body_hash != body_hash => Err(SubmitError::IdempotencyMismatch),
        answered => Ok(answered),
    }
}

/// The dossier of an answer is not there.
pub(crate) fn lost(answered: &Answered) -> StoreError {
    StoreError::Inconsistent { table: "idempotency", column: "dossier", row: answered.key.to_string() }
}

/// Counts a submission against its network address and its contact, of whichever form.
pub(crate) async fn check_rates<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    hash: &HashKey,
    contact: &Contact,
    source: Source<'_>,
) -> Result<(), SubmitError> {
    let Source::Public { address } = source else { return Ok(()) };
    let mut rates = vec![(
        format!("submit/{}", hash.address(address)),
        limits::SUBMISSIONS_PER_ADDRESS,
        limits::SUBMISSIONS_PER_ADDRESS_IN,
    )];
    rates.extend(hash.contact(contact).map(|contact| {
        (format!("submit/{contact}"), limits::SUBMISSIONS_PER_CONTACT, limits::SUBMISSIONS_PER_CONTACT_IN)
    }));
    for (bucket, limit, window) in rates {
        if !rate::within(env, unit, &bucket, limit, window).await? {
            return Err(SubmitError::TooMany { retry_after_seconds: window.num_seconds() });
        }
    }
    Ok(())
}

/// A reference that nobody has; 30⁸ of them make a second try rare.
pub(crate) async fn free_reference<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
) -> Result<Reference, SubmitError> {
    for _ in 0..5 {
        let reference = Reference::from_random(env.random());
        if unit.dossier_by_reference(&reference).await?.is_none() {
            return Ok(reference);
        }
    }
    Err(StoreError::Failed("no free reference in five tries".to_owned()).into())
}
