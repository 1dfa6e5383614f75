//! Why something was not done with a duo at the desk.

use super::names::Names;
use crate::desk::Barred;
use crate::duo::DuoActError;
use crate::env::Env;
use crate::file::{Fault, faults_into};
use crate::port::{Dossiers as _, SaveError, Store};
use chrono::{DateTime, Utc};
use domain::application::{Actor, MoveError};
use domain::duo::{Act, DuoError};
use domain::{FieldErrors, Illegal};
use uuid::Uuid;

/// The change that came first: who did what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overtaken {
    /// When.
    pub at: DateTime<Utc>,
    /// In whose name.
    pub actor: Actor,
    /// The colleague, if it was one.
    pub by: Option<String>,
    /// Code of the act.
    pub act: String,
    /// Code of the state afterwards.
    pub state: String,
}

/// Why an act was not done; nothing has changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FollowError {
    /// No session, no right, no such record.
    #[error(transparent)]
    Barred(#[from] Barred),
    /// Something that was typed cannot be taken.
    #[error(transparent)]
    Fields(#[from] FieldErrors),
    /// Another change came first.
    #[error("another change came first")]
    Overtaken(Option<Box<Overtaken>>),
    /// The duo does not know the move as it stands.
    #[error(transparent)]
    Move(#[from] MoveError<Act>),
    /// Not possible now.
    #[error("not possible now: {0}")]
    Illegal(Illegal),
    /// Ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}
faults_into!(FollowError);

impl From<DuoActError> for FollowError {
    fn from(error: DuoActError) -> Self {
        match error {
            DuoActError::Denied(_) => Barred::NotFound.into(),
            DuoActError::Fields(faults) => faults.into(),
            DuoActError::VersionConflict => Self::Overtaken(None),
            DuoActError::Move(error) => error.into(),
            DuoActError::Illegal(illegal) => Self::Illegal(illegal),
            DuoActError::Fault(fault) => fault.into(),
        }
    }
}

impl From<DuoError> for FollowError {
    fn from(error: DuoError) -> Self {
        DuoActError::from(error).into()
    }
}

impl From<SaveError> for FollowError {
    fn from(error: SaveError) -> Self {
        match error {
            SaveError::Stale => Self::Overtaken(None),
            SaveError::Store(error) => error.into(),
        }
    }
}

/// Who came first, as the history of a record says.
pub(super) async fn overtaken<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    record: Uuid,
) -> Result<FollowError, FollowError> {
    let Some(entry) = unit.history(record).await?.pop() else { return Ok(FollowError::Overtaken(None)) };
    let by = match entry.staff {
        Some(staff) => Names::load(env, unit, [staff]).await?.of(staff),
        None => None,
    };
    let (at, actor) = (entry.at, entry.actor);
    Ok(FollowError::Overtaken(Some(Box::new(Overtaken { at, actor, by, act: entry.act, state: entry.to }))))
}
