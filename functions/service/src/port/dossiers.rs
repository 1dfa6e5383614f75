//! Dossiers: what a reference opens, with its history and its readings. No personal data outside what is sealed.

use super::StoreError;
use chrono::{DateTime, Utc};
use domain::Reference;
use domain::application::Actor;
use domain::desk::Role;
use domain::language::Correspondence;
use uuid::Uuid;

/// What a dossier holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DossierKind {
    /// The application of a job seeker.
    Application,
    /// The offer of a volunteer, who becomes a mentor.
    Volunteer,
}

impl DossierKind {
    /// The stored code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Application => "application",
            Self::Volunteer => "volunteer",
        }
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Application, Self::Volunteer].into_iter().find(|kind| kind.code() == code)
    }

    /// The role of its person.
    pub const fn actor(self) -> Actor {
        match self {
            Self::Application => Actor::Mentee,
            Self::Volunteer => Actor::Mentor,
        }
    }
}

/// The head of a dossier; the rest is an application's or a volunteer's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dossier {
    /// The id of the application or volunteer.
    pub id: Uuid,
    /// Which of the two.
    pub kind: DossierKind,
    /// What the person writes down.
    pub reference: Reference,
    /// Whose.
    pub person: Uuid,
    /// The language of letters and messages.
    pub correspondence: Correspondence,
}

/// One line of the history: who, when, from, to, why, by which rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryEntry {
    /// Of which dossier.
    pub dossier: Uuid,
    /// The dossier's version after the move.
    pub version: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor: Actor,
    /// Which member of staff, if it was one: for colleagues, never for the person.
    pub staff: Option<Uuid>,
    /// Code of the act, or `submit`, `correct`, `change-contact`, `erase`.
    pub act: String,
    /// State before; absent for the first line.
    pub from: Option<String>,
    /// State afterwards.
    pub to: String,
    /// Coded reason.
    pub reason: Option<String>,
    /// Words, sealed under the person's key.
    pub text: Option<Vec<u8>>,
    /// Version of the rules.
    pub rules: String,
}

/// A reading of a person's file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// Id.
    pub id: Uuid,
    /// Of which dossier.
    pub dossier: Uuid,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor: Actor,
    /// The role of a member of staff: what the person is told.
    pub role: Option<Role>,
    /// Which member of staff: never told.
    pub staff: Option<Uuid>,
    /// What was read: `status`, `data`, `file`.
    pub what: String,
}

/// Access to dossiers.
pub trait Dossiers {
    /// The dossier with this id.
    async fn dossier(&mut self, id: Uuid) -> Result<Option<Dossier>, StoreError>;
    /// The dossier with this reference. Costs the same whether there is one or not, of either kind.
    async fn dossier_by_reference(&mut self, reference: &Reference) -> Result<Option<Dossier>, StoreError>;

    /// Appends to the history.
    async fn add_history(&mut self, entry: &HistoryEntry) -> Result<(), StoreError>;
    /// The history of a dossier, oldest first.
    async fn history(&mut self, dossier: Uuid) -> Result<Vec<HistoryEntry>, StoreError>;

    /// Notes a reading.
    async fn add_look(&mut self, look: &Look) -> Result<(), StoreError>;
    /// The latest readings, newest first.
    async fn looks(&mut self, dossier: Uuid, limit: usize) -> Result<Vec<Look>, StoreError>;
}
