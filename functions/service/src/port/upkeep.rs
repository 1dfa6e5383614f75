//! Forgetting in time (domain.md §5).

use super::{DossierKind, StoreError};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// Before which instants things are forgotten.
#[derive(Debug, Clone, Copy)]
pub struct Horizons {
    /// Sessions last used before.
    pub sessions_seen: DateTime<Utc>,
    /// Sessions opened before.
    pub sessions_created: DateTime<Utc>,
    /// Sessions at the desk last used before.
    pub desk_seen: DateTime<Utc>,
    /// Sessions at the desk opened before.
    pub desk_created: DateTime<Utc>,
    /// Ways to the provider that began before.
    pub sign_ins: DateTime<Utc>,
    /// Codes that expired before.
    pub codes: DateTime<Utc>,
    /// Answers to submissions given before, and bulk acts that could be taken back until then.
    pub answers: DateTime<Utc>,
    /// Rates before.
    pub rates: DateTime<Utc>,
    /// Settled messages written before, and decoys.
    pub messages: DateTime<Utc>,
    /// Readings, and changes of the list of staff, before.
    pub readings: DateTime<Utc>,
    /// Words about duos that closed before.
    pub duo_notes: DateTime<Utc>,
}

/// Upkeep of the data.
pub trait Upkeep {
    /// Deletes what is older; says how many rows.
    async fn forget(&mut self, horizons: &Horizons) -> Result<usize, StoreError>;
    /// Erases what staff wrote about duos that closed before, and what the two asked them; says how many words. That they
    /// spoke, when and about what codes, stays. A worry that nobody has closed keeps its words, and a mentee's file those of
    /// a duo that goes on.
    async fn forget_duo_notes(&mut self, horizons: &Horizons) -> Result<usize, StoreError>;
    /// Dossiers of a kind that are in one of these states since before an instant and whose person is not erased yet,
    /// longest resting first. One that was handed over, or merged into another, is kept as long as
    /// the one that goes on: who is erased is erased with both.
    async fn dossiers_resting(
        &mut self,
        kind: DossierKind,
        states: &[&str],
        before: DateTime<Utc>,
        limit: usize,
    ) -> Result<Vec<Uuid>, StoreError>;
}
