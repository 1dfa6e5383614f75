//! Why something was not done with a duo.

use crate::act::ActError;
use crate::file::{Fault, faults_into};
use crate::open_session::Denied;
use crate::port::SaveError;
use domain::application::MoveError;
use domain::duo::{Act, DuoError};
use domain::{FieldErrors, Illegal};

/// Why an act was not done; nothing has changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DuoActError {
    /// No session, or somebody else's duo: that one is answered as if it did not exist.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// Words, a moment or answers cannot be taken.
    #[error(transparent)]
    Fields(#[from] FieldErrors),
    /// Another change came first: look again.
    #[error("another change came first")]
    VersionConflict,
    /// The duo does not know the move as it stands, or it is another actor's.
    #[error(transparent)]
    Move(#[from] MoveError<Act>),
    /// The duo or the meeting does not allow it now.
    #[error("not possible now: {0}")]
    Illegal(Illegal),
    /// Ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}
faults_into!(DuoActError);

impl From<DuoError> for DuoActError {
    fn from(error: DuoError) -> Self {
        match error {
            DuoError::Move(error) => Self::Move(error),
            DuoError::Day(illegal) => Self::Illegal(illegal),
        }
    }
}

impl From<SaveError> for DuoActError {
    fn from(error: SaveError) -> Self {
        match error {
            SaveError::Stale => Self::VersionConflict,
            SaveError::Store(error) => Self::Fault(error.into()),
        }
    }
}

/// The application moves with the duo: what it refuses is refused.
impl From<ActError> for DuoActError {
    fn from(error: ActError) -> Self {
        match error {
            // The two were saved together: an application that cannot follow was changed by somebody else.
            ActError::VersionConflict | ActError::Move(_) | ActError::MentorNotAvailable => {
                Self::VersionConflict
            }
            ActError::Fault(fault) => Self::Fault(fault),
        }
    }
}

/// What a duo refuses, seen from its application.
impl From<DuoActError> for ActError {
    fn from(error: DuoActError) -> Self {
        match error {
            DuoActError::Fault(fault) | DuoActError::Denied(Denied::Fault(fault)) => Self::Fault(fault),
            _ => Self::VersionConflict,
        }
    }
}
