//! Why something was not done with a session or a cohort.

use crate::desk::{Barred, Since};
use crate::file::{Fault, faults_into};
use crate::port::SaveError;
use crate::volunteer_move::VolunteerActError;
use chrono::{DateTime, Utc};
use domain::group::Attendance;
use domain::{FieldErrors, Illegal};

/// What a colleague said of somebody meanwhile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// What.
    pub attendance: Attendance,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub by: Option<String>,
}

/// Why nothing was done; nothing has changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum GroupError {
    /// No session at the desk, no right, no such record.
    #[error(transparent)]
    Barred(#[from] Barred),
    /// Something that was typed cannot be taken.
    #[error(transparent)]
    Fields(#[from] FieldErrors),
    /// No seat is left, or not for all of them.
    #[error("no seat is left")]
    Full {
        /// How many were asked for at once.
        asked: usize,
    },
    /// They are on the list already.
    #[error("on the list already")]
    Listed,
    /// Such a session is not for them.
    #[error("not for them")]
    NotForThem,
    /// Something else is said of them by now.
    #[error("something else is said of them")]
    Changed(Box<Said>),
    /// Another change of the session came first.
    #[error("another change came first")]
    Stale(Box<Since>),
    /// A rule of sessions does not allow it now.
    #[error("not possible now: {0}")]
    Illegal(Illegal),
    /// Ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}
faults_into!(GroupError);

impl From<Illegal> for GroupError {
    fn from(illegal: Illegal) -> Self {
        Self::Illegal(illegal)
    }
}

/// What was read in a unit cannot become stale there: who writes comes one after the other.
fn in_one_unit() -> GroupError {
    Fault::from(crate::port::StoreError::Failed("stale within one unit".to_owned())).into()
}

impl From<SaveError> for GroupError {
    fn from(error: SaveError) -> Self {
        match error {
            SaveError::Stale => in_one_unit(),
            SaveError::Store(error) => error.into(),
        }
    }
}

impl From<VolunteerActError> for GroupError {
    fn from(error: VolunteerActError) -> Self {
        match error {
            VolunteerActError::Fault(fault) => fault.into(),
            // The gate was asked for just before.
            _ => in_one_unit(),
        }
    }
}
