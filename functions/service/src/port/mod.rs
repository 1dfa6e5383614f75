//! The port to the data: what the use cases need from a store, in short groups.
//!
//! The contract, held by the suite in `functions/store/tests/contract`:
//!
//! * A [`Unit`] is one transaction. What it wrote is there after [`Unit::commit`] and only then; ending or dropping it
//!   takes everything back. Units that write come one after the other (or fail with [`StoreError::Busy`]); a unit that
//!   reads sees one moment.
//! * A lookup answers `Ok(None)` when there is nothing; an error means that the store failed or lies.
//! * Instants read back equal at whole milliseconds.
//! * Lists say their order.
//!
//! An adapter for another engine implements these traits; no use case changes.
#![expect(async_fn_in_trait, reason = "the callers are generic over one concrete store: nothing is boxed")]

mod access;
mod applications;
mod cases;
mod desk_book;
mod dossiers;
mod duos;
mod embeds;
mod follow;
mod groups;
mod kind;
mod matching;
mod mentors;
mod outbox;
mod persons;
mod reports;
mod restricted;
mod staff;
mod upkeep;
mod volunteers;

pub use access::{Access, Answered, Code, Session};
pub use applications::{Application, Applications, Channel, SaveError};
pub use cases::{Case, CaseCount, CaseQuery, CaseState, Cases, Lookalike, OfWhom, Place, Tag, TagKind};
pub use desk_book::{
    Assignment, BulkItem, BulkMark, CaseNote, CaseNoteKind, DeskBook, Handover, Merged, StandIn,
    TroubledMessage,
};
pub use dossiers::{Dossier, DossierKind, Dossiers, HistoryEntry, Look};
pub use duos::{Duos, Note, Questions, Reply, StoredDuo, StoredGoal, StoredMeeting, Words};
pub use embeds::Embeds;
pub use follow::{BoardDuo, DuoPeople, Follow, SealedPerson, StoredAnswer, StoredCheckin, StoredOutcome};
pub use groups::{Attendee, Groups, Recorded, Seat, SessionQuery, SessionSpan, StoredCohort, StoredSession};
pub use kind::Kind;
pub use matching::{Avoid, ClosedDuo, Matched, Matching, StoredDraft, StoredWeights};
pub use mentors::{Mentor, MentorTexts, Mentors, free};
pub use outbox::{Address, CallFor, Message, MessageState, Outbox, Outcome, ToCall};
pub use persons::{Person, Persons};
pub use reports::{ApplicationCount, Match, MentorCount, Reports};
pub use restricted::{ExportRequest, ExportRequests, StoredWorryNote, WorryCase, WorryCases};
pub use staff::{SignIn, Staff, StaffBook, StaffSession};
pub use upkeep::{Horizons, Upkeep};
pub use volunteers::{Accepted, Papers, Volunteer, Volunteers};

/// A store of everything.
pub trait Store {
    /// Its transaction.
    type Unit: Unit;

    /// Begins to read and write.
    async fn begin_write(&self) -> Result<Self::Unit, StoreError>;

    /// Begins to read. To be ended, or its connection is lost: [`Store::read`] does.
    async fn begin_read(&self) -> Result<Self::Unit, StoreError>;

    /// Reads in a unit of its own.
    async fn read<T>(
        &self,
        work: impl AsyncFnOnce(&mut Self::Unit) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let mut unit = self.begin_read().await?;
        let found = work(&mut unit).await?;
        unit.end().await?;
        Ok(found)
    }

    /// Reads with one statement: it sees one moment by itself, and saves a transaction.
    async fn look_up<T>(
        &self,
        work: impl AsyncFnOnce(&mut Self::Unit) -> Result<T, StoreError>,
    ) -> Result<T, StoreError>;

    /// A number that changes whenever a published mentor does; the cheapest of all reads.
    async fn catalogue_version(&self) -> Result<i64, StoreError>;

    /// A number that changes whenever anything does that the figures count, published mentors included.
    async fn figures_version(&self) -> Result<i64, StoreError>;

    /// Overwrites what deleted and changed rows leave behind in files and logs.
    async fn forget_traces(&self) -> Result<(), StoreError>;
}

/// A transaction.
pub trait Unit:
    Persons
    + Dossiers
    + Applications
    + Volunteers
    + Duos
    + Mentors
    + Outbox
    + Access
    + Reports
    + Embeds
    + Upkeep
    + StaffBook
    + Follow
    + Groups
    + WorryCases
    + ExportRequests
    + Matching
    + Cases
    + DeskBook
{
    /// Keeps everything that was written.
    async fn commit(self) -> Result<(), StoreError>
    where
        Self: Sized;

    /// Takes everything back, as dropping does, and keeps the connection for the next unit.
    async fn end(self) -> Result<(), StoreError>
    where
        Self: Sized;
}

/// Why a store did not answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// Somebody else writes for too long; trying again is sensible.
    #[error("the store is busy")]
    Busy,
    /// Stored data cannot be what was stored.
    #[error("inconsistent data in {table}.{column}, row {row}")]
    Inconsistent {
        /// Table.
        table: &'static str,
        /// Column.
        column: &'static str,
        /// Key of the row: never personal data.
        row: String,
    },
    /// The engine refused; the words are its own, for the log only.
    #[error("the store failed: {0}")]
    Failed(String),
}
