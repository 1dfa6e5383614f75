//! What the public figures count.

use super::StoreError;
use chrono::{DateTime, Utc};
use domain::ProgrammeId;

/// A match: when the application was received, and when a mentor was first proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Match {
    /// In which programme.
    pub programme: ProgrammeId,
    /// Received.
    pub received: DateTime<Utc>,
    /// First proposal.
    pub matched: DateTime<Utc>,
}

/// Counts.
pub trait Reports {
    /// Applications per code of state; states without any are left out.
    async fn count_states(&mut self) -> Result<Vec<(String, usize)>, StoreError>;
    /// Published mentors, and those of them with a free place.
    async fn count_mentors(&mut self) -> Result<(usize, usize), StoreError>;
    /// Matches made since an instant.
    async fn matches(&mut self, since: DateTime<Utc>) -> Result<Vec<Match>, StoreError>;
    /// Whether anything is made up.
    async fn has_demo(&mut self) -> Result<bool, StoreError>;
}
