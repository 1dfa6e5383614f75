//! What the public figures count. Rows with nobody are left out.

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

/// Applications of one kind. Their programme is the chosen one; where none was chosen, that of their latest duo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApplicationCount {
    /// In which programme, if in any.
    pub programme: Option<ProgrammeId>,
    /// Code of the present state.
    pub state: String,
    /// How many.
    pub count: usize,
    /// How many of them had a meeting that took place (`domain::duo::Meeting::is_held`), in any of their duos.
    pub met: usize,
}

/// Published mentors of a programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MentorCount {
    /// In which programme.
    pub programme: ProgrammeId,
    /// How many.
    pub count: usize,
    /// How many of them take somebody now.
    pub free: usize,
}

/// Counts.
pub trait Reports {
    /// Applications.
    async fn count_applications(&mut self) -> Result<Vec<ApplicationCount>, StoreError>;
    /// Published mentors.
    async fn count_mentors(&mut self) -> Result<Vec<MentorCount>, StoreError>;
    /// Duos of both sides' yes that have not ended (`domain::duo::State::meets`).
    async fn count_duos(&mut self) -> Result<Vec<(ProgrammeId, usize)>, StoreError>;
    /// Matches made since an instant.
    async fn matches(&mut self, since: DateTime<Utc>) -> Result<Vec<Match>, StoreError>;
    /// Whether anything is made up.
    async fn has_demo(&mut self) -> Result<bool, StoreError>;
}
