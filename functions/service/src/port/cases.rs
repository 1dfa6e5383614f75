//! Cases: applications and volunteers as one list, as the desk looks for them.
//!
//! Names are sealed. They are found through tags: keyed hashes of their beginnings, which say nothing without the key
//! and go with the person.

use super::{Channel, DossierKind, StoreError};
use chrono::{DateTime, NaiveDate, Utc};
use domain::desk::clock::{Colour, Due};
use domain::desk::queue::Sort;
use domain::language::Correspondence;
use domain::{ProgrammeId, Reference, application, volunteer};
use uuid::Uuid;

/// The state of a case, of either kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CaseState {
    /// Of an application.
    Application(application::State),
    /// Of a volunteer.
    Volunteer(volunteer::State),
}

impl CaseState {
    /// Its code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Application(state) => state.code(),
            Self::Volunteer(state) => state.code(),
        }
    }
}

/// A case with what its row in a list needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// The application or the volunteer.
    pub id: Uuid,
    /// Which of the two.
    pub kind: DossierKind,
    /// Whose.
    pub person: Uuid,
    /// What the person writes down.
    pub reference: Reference,
    /// Who has it.
    pub programme: Option<ProgrammeId>,
    /// Where it stands.
    pub state: CaseState,
    /// In this state since.
    pub since: DateTime<Utc>,
    /// Received.
    pub received: DateTime<Utc>,
    /// Counts every change.
    pub version: i64,
    /// The language of letters.
    pub correspondence: Correspondence,
    /// How it came in.
    pub channel: Channel,
    /// The desk's clock, as it was set when the state began.
    pub due: Option<Due>,
    /// Whose case it is at the desk.
    pub assignee: Option<Uuid>,
    /// The person's key, wrapped; absent once erased.
    pub key: Option<Vec<u8>>,
    /// The form, sealed; absent once erased.
    pub form: Option<Vec<u8>>,
}

/// Whose cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OfWhom {
    /// Nobody's.
    Nobody,
    /// Of one of these.
    Any(Vec<Uuid>),
}

/// Where a page begins: after the row with these keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The last day in time, for [`Sort::Urgent`]; absent for a row without a clock.
    pub due: Option<NaiveDate>,
    /// `since` (urgent, moved) or `received` (oldest, newest).
    pub at: DateTime<Utc>,
    /// Between rows with the same keys.
    pub id: Uuid,
}

/// Which cases, and in which order.
#[derive(Debug, Clone)]
pub struct CaseQuery<'a> {
    /// Of these programmes; `None` is Actiris' own.
    pub scope: &'a [Option<ProgrammeId>],
    /// With all of these tags.
    pub tags: &'a [String],
    /// What the lights are judged by.
    pub today: NaiveDate,
    /// Of this kind.
    pub kind: Option<DossierKind>,
    /// Of this programme.
    pub programme: Option<ProgrammeId>,
    /// In these states; in every one if absent.
    pub states: Option<&'a [&'a str]>,
    /// With this light.
    pub colour: Option<Colour>,
    /// Whose.
    pub of: Option<OfWhom>,
    /// In this order.
    pub sort: Sort,
    /// After this row.
    pub after: Option<Place>,
    /// At most so many.
    pub limit: usize,
}

/// How many cases are alike in everything that is filtered by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseCount {
    /// Kind.
    pub kind: DossierKind,
    /// Programme.
    pub programme: Option<ProgrammeId>,
    /// Code of the state.
    pub state: String,
    /// Light.
    pub colour: Option<Colour>,
    /// Whose.
    pub assignee: Option<Uuid>,
    /// How many.
    pub count: usize,
}

/// What a tag is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TagKind {
    /// The beginning of a name or of the reference.
    Word,
    /// Birth year and sound of the names.
    Sound,
}

impl TagKind {
    /// The stored code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Word => "word",
            Self::Sound => "sound",
        }
    }
}

/// A keyed hash under which a case is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// What for.
    pub kind: TagKind,
    /// The hash.
    pub tag: String,
}

/// A case that looks like the same person's as another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lookalike {
    /// Of this one.
    pub of: Uuid,
    /// That one.
    pub other: Uuid,
    /// `contact` or `name`.
    pub because: &'static str,
}

/// Access to cases.
///
/// A case's clock is set whenever an application or a volunteer is added or saved. Tags go when the person is erased.
pub trait Cases {
    /// The cases in order.
    async fn cases(&mut self, query: &CaseQuery<'_>) -> Result<Vec<Case>, StoreError>;
    /// All cases of a scope with these tags, counted.
    async fn count_cases(
        &mut self,
        scope: &[Option<ProgrammeId>],
        tags: &[String],
        today: NaiveDate,
    ) -> Result<Vec<CaseCount>, StoreError>;
    /// One case.
    async fn case(&mut self, id: Uuid) -> Result<Option<Case>, StoreError>;
    /// Replaces the tags of a case.
    async fn set_tags(&mut self, case: Uuid, tags: &[Tag]) -> Result<(), StoreError>;
    /// Other open or running cases of the same kind, in a scope, that look like the same person's: the same contact, or a common
    /// sound. Those of the same person are not among them.
    async fn lookalikes(
        &mut self,
        of: &[Uuid],
        scope: &[Option<ProgrammeId>],
    ) -> Result<Vec<Lookalike>, StoreError>;
}
