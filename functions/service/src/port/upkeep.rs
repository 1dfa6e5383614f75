//! Forgetting in time (domain.md §5).

use super::StoreError;
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// Before which instants things are forgotten.
#[derive(Debug, Clone, Copy)]
pub struct Horizons {
    /// Sessions last used before.
    pub sessions_seen: DateTime<Utc>,
    /// Sessions opened before.
    pub sessions_created: DateTime<Utc>,
    /// Codes that expired before.
    pub codes: DateTime<Utc>,
    /// Answers to submissions given before.
    pub answers: DateTime<Utc>,
    /// Rates before.
    pub rates: DateTime<Utc>,
    /// Settled messages written before, and decoys.
    pub messages: DateTime<Utc>,
    /// Readings before.
    pub readings: DateTime<Utc>,
}

/// Upkeep of the data.
pub trait Upkeep {
    /// Deletes what is older; says how many rows.
    async fn forget(&mut self, horizons: &Horizons) -> Result<usize, StoreError>;
    /// Persons, not erased yet, whose application is in one of these states since before an instant.
    async fn persons_resting(
        &mut self,
        states: &[&str],
        before: DateTime<Utc>,
        limit: usize,
    ) -> Result<Vec<Uuid>, StoreError>;
    /// The application of a person.
    async fn application_of(&mut self, person: Uuid) -> Result<Option<Uuid>, StoreError>;
}
