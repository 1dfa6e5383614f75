//! One case in the hands of a member of staff: found, permitted, at the version that they saw.

use super::access::{Barred, Member, recognise};
use super::names::Names;
use super::row::OpenCase;
use crate::act::ActError;
use crate::env::Env;
use crate::file::{Fault, faults_into};
use crate::hash::HashKey;
use crate::port::{Cases as _, Dossiers as _, SaveError, Store};
use crate::volunteer_move::VolunteerActError;
use chrono::{DateTime, Utc};
use domain::application::Actor;
use domain::desk::{DeskAct, On};
use domain::{FieldErrors, Illegal, text};
use uuid::Uuid;

/// What came between a page and an act: who did what, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Since {
    /// As a role.
    pub actor: Actor,
    /// The colleague, if it was one.
    pub who: Option<String>,
    /// Code of the last act.
    pub act: String,
    /// When.
    pub at: DateTime<Utc>,
    /// The version now.
    pub version: i64,
}

/// Why nothing was done to a case; nothing has changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CaseError {
    /// Not for them, or there is no such case for them.
    #[error(transparent)]
    Barred(#[from] Barred),
    /// What was typed cannot be taken.
    #[error(transparent)]
    Fields(#[from] FieldErrors),
    /// Another change came first.
    #[error("another change came first")]
    Stale(Box<Since>),
    /// The state does not know the act (any more).
    #[error("the act is not possible now")]
    Impossible,
    /// Modules of the training are missing: it is passed by attending them.
    #[error("{missing} modules of the training are missing")]
    TrainingIncomplete {
        /// How many.
        missing: usize,
    },
    /// The volunteer has not said yes to a public card.
    #[error("the volunteer has not said yes")]
    NoConsent,
    /// Of two files of one volunteer, the other one goes on: there it is done.
    #[error("the other file stays")]
    OtherStays,
    /// The key of a note is that of another one.
    #[error("something else was written under this key")]
    OtherUnderKey,
    /// Ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}
faults_into!(CaseError);

/// What was saved in a unit cannot become stale there: who writes comes one after the other.
fn in_one_unit() -> CaseError {
    Fault::from(crate::port::StoreError::Failed("stale within one unit".to_owned())).into()
}

impl From<ActError> for CaseError {
    fn from(error: ActError) -> Self {
        match error {
            ActError::VersionConflict => in_one_unit(),
            ActError::Move(_) | ActError::MentorNotAvailable => Self::Impossible,
            ActError::Fault(fault) => Self::Fault(fault),
        }
    }
}

impl From<VolunteerActError> for CaseError {
    fn from(error: VolunteerActError) -> Self {
        match error {
            VolunteerActError::VersionConflict => in_one_unit(),
            VolunteerActError::Move(_) | VolunteerActError::Closed => Self::Impossible,
            VolunteerActError::TrainingIncomplete { missing } => Self::TrainingIncomplete { missing },
            VolunteerActError::Fault(fault) => Self::Fault(fault),
        }
    }
}

impl From<SaveError> for CaseError {
    fn from(error: SaveError) -> Self {
        ActError::from(error).into()
    }
}

/// A member of staff and the case that they opened, in an open unit.
pub(crate) struct AtCase {
    pub(crate) member: Member,
    pub(crate) open: OpenCase,
}

impl AtCase {
    /// Opens a case for an act, or says that there is none.
    pub(crate) async fn open<S: Store>(
        env: Env<'_, S>,
        unit: &mut S::Unit,
        hash: &HashKey,
        token: &str,
        (case, act): (Uuid, DeskAct),
    ) -> Result<Self, CaseError> {
        let member = recognise(env, unit, hash, token).await?;
        // Whoever has no such act at all is told so, whether there is such a case or not.
        member.require(act, On::Desk)?;
        let case = unit.case(case).await?.ok_or(Barred::NotFound)?;
        member.require(act, On::Record(case.programme))?;
        Ok(Self { member, open: OpenCase::open(env, case)? })
    }

    /// Goes on only if the page is not older than the case.
    pub(crate) async fn seen<S: Store>(
        &self,
        env: Env<'_, S>,
        unit: &mut S::Unit,
        version: i64,
    ) -> Result<(), CaseError> {
        if version == self.open.case.version {
            return Ok(());
        }
        let history = unit.history(self.open.case.id).await?;
        let Some(last) = history.last() else { return Err(in_one_unit()) };
        let mut names = Names::load::<S>(unit).await?;
        let who = names.maybe(env, unit, last.staff).await?.map(|colleague| colleague.name);
        Err(CaseError::Stale(Box::new(Since {
            actor: last.actor,
            who,
            act: last.act.clone(),
            at: last.at,
            version: self.open.case.version,
        })))
    }
}

/// Words that must be there.
pub(crate) fn words(field: &str, typed: &str, max: usize) -> Result<String, FieldErrors> {
    let mut faults = FieldErrors::default();
    let words = text::free(typed, max)
        .and_then(|words| if words.is_empty() { Err(Illegal::new("required")) } else { Ok(words) });
    faults.take(field, words).ok_or(faults)
}

/// Words that may be missing.
pub(crate) fn maybe_words(field: &str, typed: &str, max: usize) -> Result<Option<String>, FieldErrors> {
    let mut faults = FieldErrors::default();
    let words = faults.take(field, text::free(typed, max)).ok_or(faults)?;
    Ok(Some(words).filter(|words| !words.is_empty()))
}

/// One field that cannot be taken.
pub(crate) fn fault(field: &str, code: &str) -> CaseError {
    let mut faults = FieldErrors::default();
    faults.add(field, Illegal::new(code));
    CaseError::Fields(faults)
}
