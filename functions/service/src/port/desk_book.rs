//! What the desk writes down: whose case it is, notes and contacts, hand-overs, merges, bulk acts. Words are sealed under
//! the key of the person whom they are about, and go with it.

use super::StoreError;
use chrono::{DateTime, NaiveDate, Utc};
use domain::ProgrammeId;
use domain::desk::record::{ConsentWay, LogChannel};
use uuid::Uuid;

/// Whose case it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Assignment {
    /// To whom.
    pub staff: Uuid,
    /// Since when.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: Uuid,
}

/// Who stands in for somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StandIn {
    /// Who is away.
    pub away: Uuid,
    /// Who stands in.
    pub by: Uuid,
    /// From this day,
    pub from: NaiveDate,
    /// until this day, counted.
    pub until: NaiveDate,
}

/// What was noted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaseNoteKind {
    /// An internal note.
    Note,
    /// A contact with the person.
    Contact {
        /// How.
        channel: LogChannel,
        /// Whether they were reached.
        reached: bool,
    },
}

/// An internal note, or a contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseNote {
    /// Which one.
    pub id: Uuid,
    /// On which case.
    pub case: Uuid,
    /// The organisation that wrote it: nobody else reads it.
    pub programme: Option<ProgrammeId>,
    /// Who.
    pub staff: Uuid,
    /// When: of a contact, when it was.
    pub at: DateTime<Utc>,
    /// What.
    pub kind: CaseNoteKind,
    /// The words, sealed; absent once the person is erased.
    pub words: Option<Vec<u8>>,
}

/// A hand-over with the person's consent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handover {
    /// The case that was left behind.
    pub from_case: Uuid,
    /// The case that began.
    pub to_case: Uuid,
    /// From whom.
    pub from: Option<ProgrammeId>,
    /// To whom.
    pub to: ProgrammeId,
    /// When.
    pub at: DateTime<Utc>,
    /// The day on which the person said yes.
    pub consent_on: NaiveDate,
    /// How they said it.
    pub consent_by: ConsentWay,
    /// Who recorded it.
    pub staff: Uuid,
}

/// A case that went into another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merged {
    /// The one that is closed.
    pub case: Uuid,
    /// The one that goes on.
    pub into: Uuid,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub staff: Uuid,
}

/// A bulk act that can be taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BulkMark {
    /// Which one.
    pub id: Uuid,
    /// Whose.
    pub staff: Uuid,
    /// `assign` or `take-up`.
    pub act: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// What a bulk act did to one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BulkItem {
    /// Which one.
    pub case: Uuid,
    /// Its version afterwards.
    pub version: i64,
    /// Whose it was before.
    pub before: Option<Assignment>,
}

/// A message that did not reach its person, or has to be printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TroubledMessage {
    /// Which one.
    pub id: Uuid,
    /// Whose.
    pub person: Uuid,
    /// The person's latest case.
    pub case: Uuid,
    /// `failed`, `bounced` or `to-print`.
    pub state: String,
    /// Code of what it tells.
    pub kind: String,
    /// Written.
    pub created: DateTime<Utc>,
}

/// Access to what the desk writes down.
pub trait DeskBook {
    /// Whose case it is.
    async fn assignment(&mut self, case: Uuid) -> Result<Option<Assignment>, StoreError>;
    /// Gives a case to somebody, or to nobody.
    async fn assign(&mut self, case: Uuid, to: Option<Assignment>) -> Result<(), StoreError>;
    /// For whom somebody stands in on a day.
    async fn stands_in_for(&mut self, staff: Uuid, day: NaiveDate) -> Result<Vec<Uuid>, StoreError>;
    /// Who stands in for somebody, if anybody was named.
    async fn stand_in_of(&mut self, away: Uuid) -> Result<Option<StandIn>, StoreError>;
    /// Names who stands in, or nobody.
    async fn set_stand_in(&mut self, away: Uuid, by: Option<StandIn>) -> Result<(), StoreError>;

    /// A note or a contact, whoever wrote it.
    async fn case_note(&mut self, id: Uuid) -> Result<Option<CaseNote>, StoreError>;
    /// Adds a note or a contact.
    async fn add_case_note(&mut self, note: &CaseNote) -> Result<(), StoreError>;
    /// Notes and contacts that an organisation wrote on a case, newest first.
    async fn case_notes(
        &mut self,
        case: Uuid,
        programme: Option<ProgrammeId>,
    ) -> Result<Vec<CaseNote>, StoreError>;

    /// Keeps a hand-over. The new case takes the reference that the person knows, and their sessions; the old one gets another.
    async fn add_handover(
        &mut self,
        handover: &Handover,
        spare: &domain::Reference,
    ) -> Result<(), StoreError>;
    /// The hand-over that brought a case here.
    async fn handover_to(&mut self, case: Uuid) -> Result<Option<Handover>, StoreError>;
    /// The hand-over that took a case away.
    async fn handover_from(&mut self, case: Uuid) -> Result<Option<Handover>, StoreError>;

    /// Keeps a merge.
    /// Pairs to avoid go along, and places on the lists of sessions, each once.
    async fn add_merge(&mut self, merged: &Merged) -> Result<(), StoreError>;
    /// The merge that closed a case.
    async fn merge_of(&mut self, case: Uuid) -> Result<Option<Merged>, StoreError>;
    /// The merges into a case, oldest first.
    async fn merges_into(&mut self, case: Uuid) -> Result<Vec<Merged>, StoreError>;

    /// Keeps what a bulk act did.
    async fn add_bulk(&mut self, mark: &BulkMark, items: &[BulkItem]) -> Result<(), StoreError>;
    /// A bulk act that was not taken back.
    async fn bulk(&mut self, id: Uuid) -> Result<Option<(BulkMark, Vec<BulkItem>)>, StoreError>;
    /// It is taken back.
    async fn end_bulk(&mut self, id: Uuid) -> Result<(), StoreError>;

    /// Messages that failed, bounced, or are to be printed, of persons with a case in a scope, oldest first.
    async fn troubled_messages(
        &mut self,
        scope: &[Option<ProgrammeId>],
        limit: usize,
    ) -> Result<Vec<TroubledMessage>, StoreError>;
    /// One of them, whatever its state.
    async fn troubled_message(&mut self, id: Uuid) -> Result<Option<TroubledMessage>, StoreError>;
    /// Somebody has seen to a failed or bounced message: it leaves the list.
    async fn tick_off_message(&mut self, id: Uuid, at: DateTime<Utc>) -> Result<(), StoreError>;
    /// The latest case of a person.
    async fn latest_case(&mut self, person: Uuid) -> Result<Option<Uuid>, StoreError>;
}
