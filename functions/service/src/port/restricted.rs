//! What only few of the staff see: worries that were told, and exports with names.

use super::{Note, SaveError, StoreError, Words};
use chrono::{DateTime, Utc};
use domain::ProgrammeId;
use domain::desk::export::{Course, ExportFormat, ExportWhat, ExportWhy};
use domain::desk::worry::{WorryOutcome, WorryState};
use uuid::Uuid;

/// A worry with what was done about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorryCase {
    /// The worry as it was told.
    pub worry: Note,
    /// The programme of the duo.
    pub programme: ProgrammeId,
    /// Whether the people of the duo are made up.
    pub demo: bool,
    /// Who took it, and when.
    pub taken: Option<(Uuid, DateTime<Utc>)>,
    /// What became of it, and when.
    pub closed: Option<(WorryOutcome, DateTime<Utc>)>,
    /// Counts every change; 1 when told.
    pub version: i64,
}

impl WorryCase {
    /// Where it stands.
    pub fn state(&self) -> WorryState {
        match (&self.taken, &self.closed) {
            (_, Some(_)) => WorryState::Closed,
            (Some(_), None) => WorryState::Taken,
            (None, None) => WorryState::New,
        }
    }
}

/// A note on a worry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredWorryNote {
    /// Id.
    pub id: Uuid,
    /// On which worry.
    pub worry: Uuid,
    /// When.
    pub at: DateTime<Utc>,
    /// By which member of staff.
    pub staff: Uuid,
    /// The words, sealed under the key of who told the worry.
    pub words: Words,
}

/// Access to worries.
pub trait WorryCases {
    /// The worries of the programmes' duos: those that nobody took first, then those that are taken, then the closed
    /// ones; each oldest first.
    async fn worry_cases(&mut self, programmes: &[ProgrammeId]) -> Result<Vec<WorryCase>, StoreError>;
    /// A worry.
    async fn worry_case(&mut self, id: Uuid) -> Result<Option<WorryCase>, StoreError>;
    /// Saves who took it and what became of it, if the stored version is the one before this one.
    async fn save_worry_case(&mut self, case: &WorryCase) -> Result<(), SaveError>;
    /// Adds a note.
    async fn add_worry_note(&mut self, note: &StoredWorryNote) -> Result<(), StoreError>;
    /// The notes on a worry, oldest first.
    async fn worry_notes(&mut self, worry: Uuid) -> Result<Vec<StoredWorryNote>, StoreError>;
}

/// A request for an export with names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportRequest {
    /// Id.
    pub id: Uuid,
    /// Of which programme.
    pub programme: ProgrammeId,
    /// What.
    pub what: ExportWhat,
    /// In which shape.
    pub format: ExportFormat,
    /// Pairs of the address of the view.
    pub filter: Vec<(String, String)>,
    /// What the names are needed for.
    pub why: ExportWhy,
    /// Which member of staff asks.
    pub asked_by: Uuid,
    /// Which one decided.
    pub decided_by: Option<Uuid>,
    /// When it was asked, decided, fetched.
    pub course: Course,
    /// Counts every change; 1 when new.
    pub version: i64,
}

/// Access to requests for exports.
pub trait ExportRequests {
    /// Adds a request.
    async fn add_export(&mut self, request: &ExportRequest) -> Result<(), StoreError>;
    /// Saves what was decided and fetched, if the stored version is the one before this one.
    async fn save_export(&mut self, request: &ExportRequest) -> Result<(), SaveError>;
    /// A request.
    async fn export(&mut self, id: Uuid) -> Result<Option<ExportRequest>, StoreError>;
    /// The latest requests of the programmes, newest first.
    async fn exports(
        &mut self,
        programmes: &[ProgrammeId],
        limit: usize,
    ) -> Result<Vec<ExportRequest>, StoreError>;
}
