//! Matching at the desk: suggestions for one mentee, drafts for a whole waiting list, weights, pairs to avoid. What is
//! decided stands in `domain::matching`; here it is read, written and proposed.

pub mod avoid;
mod card;
pub mod draft;
pub mod edit;
mod list;
pub mod propose;
pub mod publish;
pub mod suggest;
pub mod weights;

use super::Barred;
use crate::act::ActError;
use crate::file::{Fault, faults_into};
use crate::port::SaveError;
use domain::FieldErrors;
use domain::matching::{Bar, SheetError};

/// Why matching did not do what was asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MatchingError {
    /// No session, not allowed, or no such record.
    #[error(transparent)]
    Barred(#[from] Barred),
    /// Another change came first, or the application or mentor is not available any more.
    #[error(transparent)]
    Act(#[from] ActError),
    /// A field is missing or wrong.
    #[error("fields")]
    Fields(#[from] FieldErrors),
    /// Hard rules bar the pair.
    #[error("the pair is barred")]
    PairBarred(Vec<Bar>),
    /// All places of the mentor are locked for others in this draft.
    #[error("the mentor's places are locked for others")]
    Taken,
    /// The draft is published or laid aside.
    #[error("the draft is closed")]
    DraftClosed,
    /// Ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}
faults_into!(MatchingError);

impl From<SaveError> for MatchingError {
    fn from(error: SaveError) -> Self {
        Self::Act(error.into())
    }
}

impl From<SheetError> for MatchingError {
    fn from(error: SheetError) -> Self {
        match error {
            SheetError::NoLine => Barred::NotFound.into(),
            SheetError::Barred(bars) => Self::PairBarred(bars),
            SheetError::Taken => Self::Taken,
        }
    }
}
