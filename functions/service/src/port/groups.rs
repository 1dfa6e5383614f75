//! Sessions for several people, who was there, and cohorts. No personal data: lists hold the ids of dossiers.

use super::{SaveError, StoreError};
use chrono::{DateTime, Utc};
use domain::ProgrammeId;
use domain::group::cohort::Cohort;
use domain::group::{Attendance, GroupSession, SessionKind};
use uuid::Uuid;

/// A session as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredSession {
    /// The session.
    pub session: GroupSession,
    /// Planned.
    pub created: DateTime<Utc>,
    /// By whom of the staff; absent for the demo.
    pub staff: Option<Uuid>,
    /// Whether it is made up.
    pub demo: bool,
    /// Counts every change of the session itself; 1 when new.
    pub version: i64,
}

/// A cohort as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredCohort {
    /// The cohort.
    pub cohort: Cohort,
    /// Added.
    pub created: DateTime<Utc>,
    /// By whom of the staff; absent for the demo.
    pub staff: Option<Uuid>,
    /// Whether it is made up.
    pub demo: bool,
}

/// Somebody on the list of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendee {
    /// Of which session.
    pub session: Uuid,
    /// The application or the volunteer.
    pub dossier: Uuid,
    /// Where they stand.
    pub attendance: Attendance,
    /// Since when.
    pub at: DateTime<Utc>,
    /// Who of the staff said so; absent for the demo.
    pub staff: Option<Uuid>,
}

/// How an attempt on a seat ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seat {
    /// It is theirs.
    Taken,
    /// They are on the list already, whatever is said of them there.
    Listed,
    /// No seat is left, or there is no such session (any more).
    Full,
}

/// How an attempt to record something ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recorded {
    /// It stands.
    Done,
    /// Something else is said of them than was seen; nothing if they are not on the list.
    Changed(Option<Attendee>),
    /// They would need a seat, and none is left.
    Full,
}

/// Which part of time sessions lie in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionSpan {
    /// Not over at this instant, the next one first.
    Coming(DateTime<Utc>),
    /// Over at this instant, the latest first.
    Past(DateTime<Utc>),
}

/// Which sessions.
#[derive(Debug, Clone)]
pub struct SessionQuery<'a> {
    /// Of these programmes.
    pub programmes: &'a [ProgrammeId],
    /// Of this kind.
    pub kind: Option<SessionKind>,
    /// For this cohort.
    pub cohort: Option<Uuid>,
    /// When.
    pub span: SessionSpan,
    /// At most so many.
    pub limit: usize,
}

/// Access to sessions and cohorts.
///
/// Erasing a person takes their dossiers off every list.
pub trait Groups {
    /// Adds a session.
    async fn add_group_session(&mut self, session: &StoredSession) -> Result<(), StoreError>;
    /// The session with this id.
    async fn group_session(&mut self, id: Uuid) -> Result<Option<StoredSession>, StoreError>;
    /// Saves that it was called off, if the stored version is the one before this one.
    async fn save_group_session(&mut self, session: &StoredSession) -> Result<(), SaveError>;
    /// Sessions in the order of their span.
    async fn group_sessions(&mut self, query: &SessionQuery<'_>) -> Result<Vec<StoredSession>, StoreError>;
    /// How many people stand where, of some sessions.
    async fn count_attendance(
        &mut self,
        sessions: &[Uuid],
    ) -> Result<Vec<(Uuid, Attendance, usize)>, StoreError>;

    /// Puts somebody on a list if a seat is left: [`Attendance::holds_seat`] says who holds one.
    async fn take_seat(&mut self, attendee: &Attendee) -> Result<Seat, StoreError>;
    /// Says something of somebody on a list, if what was seen still stands and a seat is left where one is needed anew.
    async fn record_attendance(&mut self, to: &Attendee, seen: Attendance) -> Result<Recorded, StoreError>;
    /// The sessions on whose list somebody stands, by their beginning, with what is noted of them.
    async fn sessions_of(&mut self, dossier: Uuid) -> Result<Vec<(StoredSession, Attendance)>, StoreError>;
    /// The list of a session, by the ids of the dossiers.
    async fn attendees(&mut self, session: Uuid) -> Result<Vec<Attendee>, StoreError>;
    /// The modules of a programme's training that somebody has been to, in order.
    async fn modules_attended(
        &mut self,
        programme: ProgrammeId,
        dossier: Uuid,
    ) -> Result<Vec<u8>, StoreError>;
    /// The same of everybody who has been to one.
    async fn all_modules_attended(&mut self, programme: ProgrammeId) -> Result<Vec<(Uuid, u8)>, StoreError>;

    /// Adds a cohort; says whether the code was free in its programme.
    async fn add_cohort(&mut self, cohort: &StoredCohort) -> Result<bool, StoreError>;
    /// The cohort with this id.
    async fn cohort(&mut self, id: Uuid) -> Result<Option<StoredCohort>, StoreError>;
    /// The cohorts of some programmes, the one that closes last first.
    async fn cohorts(&mut self, programmes: &[ProgrammeId]) -> Result<Vec<StoredCohort>, StoreError>;
}
