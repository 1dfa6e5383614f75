//! Duos, their meetings, and what the two wrote. Words are sealed under the key of who wrote them; the rest is codes,
//! days and numbers. The history of a duo is kept like that of a dossier, under the id of the duo.

use super::{SaveError, StoreError};
use chrono::{DateTime, Utc};
use domain::ProgrammeId;
use domain::duo::goal::Progress;
use domain::duo::{Meeting, Side, State};
use uuid::Uuid;

/// A duo as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredDuo {
    /// Stable id.
    pub id: Uuid,
    /// The mentee's application.
    pub application: Uuid,
    /// The mentor, who has the id of their volunteer's file. While the duo is open it holds a place of theirs.
    pub mentor: Uuid,
    /// The programme.
    pub programme: ProgrammeId,
    /// Where it stands.
    pub state: State,
    /// In this state since.
    pub since: DateTime<Utc>,
    /// Proposed.
    pub created: DateTime<Utc>,
    /// Counts every change, of meetings and goals too; 1 when new.
    pub version: i64,
    /// From when on the clock has something to do here, if ever.
    pub wake: Option<DateTime<Utc>>,
}

/// Words of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// Whose: sealed under their key.
    pub writer: Uuid,
    /// The words; absent once their writer is erased.
    pub sealed: Option<Vec<u8>>,
}

/// A meeting as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredMeeting {
    /// When, how long, where, and what was said of it.
    pub meeting: Meeting,
    /// A word on the place.
    pub place: Option<Words>,
}

/// A goal as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredGoal {
    /// In their own words.
    pub words: Words,
    /// How far it is.
    pub progress: Progress,
}

/// Which questions are answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Questions {
    /// Half-way.
    Midterm,
    /// After the end.
    Closing,
}

impl Questions {
    /// The stored code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Midterm => "midterm",
            Self::Closing => "closing",
        }
    }

    /// The questions with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Midterm, Self::Closing].into_iter().find(|questions| questions.code() == code)
    }
}

/// The answers of one of the two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// To which questions.
    pub questions: Questions,
    /// Of whom.
    pub side: Side,
    /// When.
    pub at: DateTime<Utc>,
    /// The answers as JSON.
    pub words: Words,
}

/// Something that one of the two wrote to somebody outside the duo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Id.
    pub id: Uuid,
    /// Of which duo.
    pub duo: Uuid,
    /// Who wrote.
    pub side: Side,
    /// When.
    pub at: DateTime<Utc>,
    /// The version of the duo that they saw.
    pub version: i64,
    /// What.
    pub words: Words,
}

/// Access to duos.
///
/// Erasing a person ([`super::Persons::erase_person`]) takes away the sealed words that they wrote here; the rows stay,
/// so that the numbers still add up.
pub trait Duos {
    /// The duo with this id.
    async fn duo(&mut self, id: Uuid) -> Result<Option<StoredDuo>, StoreError>;
    /// The duo of an application: the open one, or the last.
    async fn duo_of_application(&mut self, application: Uuid) -> Result<Option<StoredDuo>, StoreError>;
    /// The duos of a mentor, oldest first.
    async fn duos_of_mentor(&mut self, mentor: Uuid) -> Result<Vec<StoredDuo>, StoreError>;
    /// Those whose clock has woken by an instant, longest awake first.
    async fn duos_awake(&mut self, now: DateTime<Utc>, limit: usize) -> Result<Vec<Uuid>, StoreError>;
    /// Adds a duo. The store refuses a second open one of the same application.
    async fn add_duo(&mut self, duo: &StoredDuo) -> Result<(), StoreError>;
    /// Saves state, dates and clock if the stored version is the one before this one.
    async fn save_duo(&mut self, duo: &StoredDuo) -> Result<(), SaveError>;
    /// Sets the clock without another version: nobody's page is older for it.
    async fn set_duo_clock(&mut self, id: Uuid, wake: Option<DateTime<Utc>>) -> Result<(), StoreError>;

    /// The meetings of a duo, oldest first.
    async fn meetings(&mut self, duo: Uuid) -> Result<Vec<StoredMeeting>, StoreError>;
    /// Adds a meeting, or replaces the one with its id.
    async fn put_meeting(&mut self, duo: Uuid, meeting: &StoredMeeting) -> Result<(), StoreError>;
    /// The goals of a duo, in order.
    async fn goals(&mut self, duo: Uuid) -> Result<Vec<StoredGoal>, StoreError>;
    /// Replaces the goals of a duo.
    async fn put_goals(&mut self, duo: Uuid, goals: &[StoredGoal]) -> Result<(), StoreError>;
    /// The answers of the two, in the order of the questions.
    async fn replies(&mut self, duo: Uuid) -> Result<Vec<Reply>, StoreError>;
    /// Adds answers; each side answers the same questions once.
    async fn add_reply(&mut self, duo: Uuid, reply: &Reply) -> Result<(), StoreError>;

    /// Adds a question to the coordinator.
    async fn add_note(&mut self, note: &Note) -> Result<(), StoreError>;
    /// The questions to the coordinator, oldest first.
    async fn notes(&mut self, duo: Uuid) -> Result<Vec<Note>, StoreError>;
    /// Adds a worry: apart from the notes, for the safeguarding person alone.
    async fn add_worry(&mut self, worry: &Note) -> Result<(), StoreError>;
    /// The worries, oldest first.
    async fn worries(&mut self, duo: Uuid) -> Result<Vec<Note>, StoreError>;

    /// Notes that the clock told something; says whether it had not yet.
    async fn note_told(&mut self, duo: Uuid, key: &str, at: DateTime<Utc>) -> Result<bool, StoreError>;
    /// What the clock has told.
    async fn told(&mut self, duo: Uuid) -> Result<Vec<String>, StoreError>;
}
