//! What staff need to follow duos: the board in few statements, check-ins, answers to questions, outcomes.

use super::{Questions, StoreError, StoredDuo, Words};
use chrono::{DateTime, NaiveDate, Utc};
use domain::desk::outcome::OutcomeForm;
use domain::duo::checkin::{CheckinChannel, CheckinWith, Concern};
use domain::duo::closing::Going;
use domain::duo::{Meeting, Side};
use domain::{ProgrammeId, Reference};
use uuid::Uuid;

/// A duo with what the board shows of its application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardDuo {
    /// The duo.
    pub duo: StoredDuo,
    /// Reference of the application.
    pub reference: Reference,
    /// Code of the application's state.
    pub application_state: String,
    /// Whether its person is made up.
    pub demo: bool,
}

/// Sealed data of a person; both absent once they are erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedPerson {
    /// Which one.
    pub id: Uuid,
    /// Their key, wrapped.
    pub key: Option<Vec<u8>>,
    /// Their form, sealed.
    pub form: Option<Vec<u8>>,
}

/// The two of a duo, to be named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DuoPeople {
    /// Which duo.
    pub duo: Uuid,
    /// The mentee.
    pub mentee: SealedPerson,
    /// The mentor; absent for one without a file of their own.
    pub mentor: Option<SealedPerson>,
    /// The name on the mentor's card.
    pub card: Option<String>,
}

/// A check-in as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredCheckin {
    /// Id.
    pub id: Uuid,
    /// Of which duo.
    pub duo: Uuid,
    /// The day on which somebody spoke to them.
    pub day: NaiveDate,
    /// How.
    pub channel: CheckinChannel,
    /// To whom.
    pub with: CheckinWith,
    /// How it goes.
    pub going: Going,
    /// What could end the duo.
    pub concerns: Vec<Concern>,
    /// Recorded.
    pub at: DateTime<Utc>,
    /// By which member of staff.
    pub staff: Uuid,
    /// A note about the two, sealed under the key of one of them.
    pub note: Option<Words>,
}

/// That a question was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredAnswer {
    /// Which question.
    pub note: Uuid,
    /// When.
    pub at: DateTime<Utc>,
    /// By which member of staff.
    pub staff: Uuid,
    /// How.
    pub channel: CheckinChannel,
    /// What was said, sealed under the key of who asked.
    pub words: Option<Words>,
}

/// An outcome event as it is kept. It holds nothing personal, and stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredOutcome {
    /// Id.
    pub id: Uuid,
    /// Of which participation: an application.
    pub application: Uuid,
    /// What was recorded.
    pub form: OutcomeForm,
    /// When.
    pub at: DateTime<Utc>,
    /// By which member of staff.
    pub staff: Uuid,
    /// The event that it corrects.
    pub corrects: Option<Uuid>,
}

/// Access to what staff follow. What is said of "the programmes" is of their duos.
pub trait Follow {
    /// Every duo of the programmes, oldest proposal first.
    async fn board(&mut self, programmes: &[ProgrammeId]) -> Result<Vec<BoardDuo>, StoreError>;
    /// The duos of an application, oldest first.
    async fn duos_of_application(&mut self, application: Uuid) -> Result<Vec<StoredDuo>, StoreError>;
    /// The meetings of the programmes' open duos that were not called off, by duo, oldest first.
    async fn board_meetings(
        &mut self,
        programmes: &[ProgrammeId],
    ) -> Result<Vec<(Uuid, Meeting)>, StoreError>;
    /// The days of the programmes' check-ins, by duo.
    async fn board_checkins(
        &mut self,
        programmes: &[ProgrammeId],
    ) -> Result<Vec<(Uuid, NaiveDate)>, StoreError>;
    /// Who has answered which questions, by duo.
    async fn board_replies(
        &mut self,
        programmes: &[ProgrammeId],
    ) -> Result<Vec<(Uuid, Questions, Side)>, StoreError>;
    /// How many questions wait for an answer, by duo; those without are left out.
    async fn board_questions(&mut self, programmes: &[ProgrammeId])
    -> Result<Vec<(Uuid, usize)>, StoreError>;
    /// The people of these duos, in any order.
    async fn people_of_duos(&mut self, duos: &[Uuid]) -> Result<Vec<DuoPeople>, StoreError>;
    /// The outcome events of the programmes' applications, oldest first.
    async fn board_outcomes(&mut self, programmes: &[ProgrammeId]) -> Result<Vec<StoredOutcome>, StoreError>;

    /// Adds a check-in.
    async fn add_checkin(&mut self, checkin: &StoredCheckin) -> Result<(), StoreError>;
    /// The check-ins of a duo, newest day first.
    async fn checkins(&mut self, duo: Uuid) -> Result<Vec<StoredCheckin>, StoreError>;
    /// Notes an answer; says whether there was none yet.
    async fn add_answer(&mut self, answer: &StoredAnswer) -> Result<bool, StoreError>;
    /// The answers to the questions of a duo.
    async fn answers(&mut self, duo: Uuid) -> Result<Vec<StoredAnswer>, StoreError>;
    /// Adds an outcome event; says whether what it corrects was not corrected yet.
    async fn add_outcome(&mut self, outcome: &StoredOutcome) -> Result<bool, StoreError>;
    /// The outcome events of an application, oldest first.
    async fn outcomes(&mut self, application: Uuid) -> Result<Vec<StoredOutcome>, StoreError>;
}
