//! What matching keeps: pairs to avoid, drafts, weights, and why a pair was proposed. Nothing that identifies a person
//! outside of what is sealed.

use super::{Application, Mentor, Person, SaveError, StoreError};
use chrono::{DateTime, Utc};
use domain::ProgrammeId;
use domain::duo::State;
use domain::matching::{Sheet, Weights};
use domain::wire::desk::matching::{AvoidReason, DraftState, WeightsReason};
use uuid::Uuid;

/// A pair to avoid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Avoid {
    /// Id.
    pub id: Uuid,
    /// The mentee's application.
    pub application: Uuid,
    /// The mentor.
    pub mentor: Uuid,
    /// Why.
    pub reason: AvoidReason,
    /// The mentee: words are sealed under their key.
    pub person: Uuid,
    /// A word on it; absent if there was none, or once the person is erased.
    pub words: Option<Vec<u8>>,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom of the staff.
    pub staff: Uuid,
}

/// A duo that is over: the two may be a pair to avoid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosedDuo {
    /// The application that is looked at: of the same person, or of the same contact, as that of the duo.
    pub application: Uuid,
    /// The mentor.
    pub mentor: Uuid,
    /// How it ended.
    pub state: State,
}

/// A draft as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredDraft {
    /// Id.
    pub id: Uuid,
    /// Of which programme.
    pub programme: ProgrammeId,
    /// Made.
    pub created: DateTime<Utc>,
    /// By whom of the staff.
    pub staff: Uuid,
    /// Counts every change; 1 when new.
    pub version: i64,
    /// Where it stands.
    pub state: DraftState,
    /// Version of the weights.
    pub weights: i64,
    /// Its lines.
    pub sheet: Sheet,
}

/// Weights that a lead set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredWeights {
    /// Of which programme.
    pub programme: ProgrammeId,
    /// 1 for the first; those of the house are 0 and not kept.
    pub version: i64,
    /// The weights.
    pub weights: Weights,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom of the staff.
    pub staff: Uuid,
    /// Why; absent for those set before it was asked.
    pub reason: Option<WeightsReason>,
}

/// Why a pair was proposed: a person decided, matching advised (domain.md §5).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matched {
    /// The duo that was proposed.
    pub duo: Uuid,
    /// The application.
    pub application: Uuid,
    /// The draft that it was part of.
    pub draft: Option<Uuid>,
    /// Version of the weights.
    pub weights: i64,
    /// Thousandths of the best mentor that there was.
    pub score: u16,
    /// The mentee: words are sealed under their key.
    pub person: Uuid,
    /// The reasons and unmet wishes as JSON; absent once the person is erased.
    pub words: Option<Vec<u8>>,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom of the staff.
    pub staff: Uuid,
}

/// Access to what matching reads and keeps.
pub trait Matching {
    /// The mentors of a programme, without their texts, in the order of their ids.
    async fn mentors_of(&mut self, programme: ProgrammeId) -> Result<Vec<Mentor>, StoreError>;
    /// Who waits for a mentor of a programme, with their sealed answers; who came first comes first.
    async fn waiting(&mut self, programme: ProgrammeId) -> Result<Vec<(Application, Person)>, StoreError>;
    /// The closed duos of an application's person, also under an earlier application or the same contact.
    async fn closed_duos(&mut self, application: Uuid) -> Result<Vec<ClosedDuo>, StoreError>;
    /// The same for all who wait for a mentor of a programme.
    async fn closed_duos_of_waiting(&mut self, programme: ProgrammeId) -> Result<Vec<ClosedDuo>, StoreError>;

    /// Notes a pair to avoid.
    async fn add_avoid(&mut self, avoid: &Avoid) -> Result<(), StoreError>;
    /// The pairs to avoid of an application, oldest first.
    async fn avoids(&mut self, application: Uuid) -> Result<Vec<Avoid>, StoreError>;
    /// The same of all who wait for a mentor of a programme.
    async fn avoids_of_waiting(&mut self, programme: ProgrammeId) -> Result<Vec<Avoid>, StoreError>;
    /// Removes one of an application; says whether it was there.
    async fn remove_avoid(&mut self, application: Uuid, id: Uuid) -> Result<bool, StoreError>;

    /// Adds a draft.
    async fn add_draft(&mut self, draft: &StoredDraft) -> Result<(), StoreError>;
    /// The draft with this id.
    async fn draft(&mut self, id: Uuid) -> Result<Option<StoredDraft>, StoreError>;
    /// The latest drafts of a programme, newest first.
    async fn drafts(&mut self, programme: ProgrammeId, limit: usize) -> Result<Vec<StoredDraft>, StoreError>;
    /// Saves state and lines if the stored version is the one before this one.
    async fn save_draft(&mut self, draft: &StoredDraft) -> Result<(), SaveError>;

    /// The weights of a programme, newest first; none if nobody set any.
    async fn weights(&mut self, programme: ProgrammeId) -> Result<Vec<StoredWeights>, StoreError>;
    /// Adds a version; [`SaveError::Stale`] if it is there already.
    async fn add_weights(&mut self, weights: &StoredWeights) -> Result<(), SaveError>;

    /// Notes why a pair was proposed. The store refuses a second one for the same application in the same draft.
    async fn add_matched(&mut self, matched: &Matched) -> Result<(), StoreError>;
    /// Why a duo was proposed, if by matching.
    async fn matched(&mut self, duo: Uuid) -> Result<Option<Matched>, StoreError>;
    /// The proposal of an application as part of a draft.
    async fn matched_in(&mut self, draft: Uuid, application: Uuid) -> Result<Option<Matched>, StoreError>;
}
