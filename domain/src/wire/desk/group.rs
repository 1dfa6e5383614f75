//! Sessions with their lists, and cohorts, as staff see them. Names of people stand only in the answers about one session
//! and one cohort.

use crate::desk::board::Stage;
use crate::desk::queue::FileKind;
use crate::group::{Attendance, SessionKind, SessionState};
use crate::programme::ProgrammeId;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A session in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionRow {
    /// The session.
    pub id: Uuid,
    /// Of which programme.
    pub programme: ProgrammeId,
    /// What for.
    pub kind: SessionKind,
    /// Which module, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub module: Option<u8>,
    /// For which cohort.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cohort: Option<Uuid>,
    /// The company of that cohort.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
    /// When it begins.
    pub starts: DateTime<Utc>,
    /// When it ends, on the same day.
    pub ends: DateTime<Utc>,
    /// Where.
    pub place: String,
    /// For how many.
    pub seats: u16,
    /// Seats that nobody holds.
    pub free: u16,
    /// Where it stands.
    pub state: SessionState,
    /// How many are expected.
    pub expected: usize,
    /// How many were there.
    pub present: usize,
    /// How many did not come.
    pub absent: usize,
    /// How many said that they cannot come.
    pub excused: usize,
    /// Whether it is made up.
    pub demo: bool,
    /// Goes with calling it off.
    pub version: i64,
}

/// Sessions: those to come, the next first, then those that are over, the latest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionPage {
    /// To come, or under way.
    pub coming: Vec<SessionRow>,
    /// Over: the latest of them.
    pub past: Vec<SessionRow>,
    /// The server's time.
    pub now: DateTime<Utc>,
}

/// Somebody on a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttendeeRow {
    /// The application or the volunteer.
    pub id: Uuid,
    /// Which of the two.
    pub kind: FileKind,
    /// First and last name.
    pub name: String,
    /// What is said of them.
    pub attendance: Attendance,
    /// Since when.
    pub at: DateTime<Utc>,
    /// The colleague who said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// Modules of the training that they have not been to; for a training only.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<u8>,
    /// Whether the gate that this session opens is behind them; absent where it opens none. A gate that is passed stays
    /// passed, whatever is corrected: with modules missing somebody has to look.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gate_passed: Option<bool>,
}

/// Somebody who can be invited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// The application or the volunteer.
    pub id: Uuid,
    /// Which of the two.
    pub kind: FileKind,
    /// First and last name.
    pub name: String,
    /// Modules of the training that they have not been to; for a training only.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<u8>,
}

/// A session with its list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionFile {
    /// The session.
    #[serde(flatten)]
    pub row: SessionRow,
    /// Who is on the list, by name.
    pub people: Vec<AttendeeRow>,
    /// Who still needs it and is not on the list, by name; nobody for a session that was called off.
    pub candidates: Vec<Candidate>,
    /// The server's time.
    pub now: DateTime<Utc>,
}

/// `POST …/sessions/{id}/invite`: all of them, or nobody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InviteBody {
    /// Applications and volunteers.
    pub people: Vec<Uuid>,
}

/// `POST …/sessions/{id}/record`
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordBody {
    /// Of whom.
    pub person: Uuid,
    /// What was said of them on the page.
    pub seen: Attendance,
    /// What is said now.
    pub attendance: Attendance,
}

/// `POST …/sessions/{id}/cancel`
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CancelSessionBody {
    /// The version that was seen.
    pub version: i64,
}

/// A cohort in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CohortRow {
    /// The cohort.
    pub id: Uuid,
    /// Of which programme.
    pub programme: ProgrammeId,
    /// The company.
    pub company: String,
    /// What its employees write in their form.
    pub code: String,
    /// First day.
    pub opens: NaiveDate,
    /// Last day.
    pub closes: NaiveDate,
    /// How many mentors were agreed.
    pub places: u16,
    /// How many came forward.
    pub members: usize,
    /// Whether it is made up.
    pub demo: bool,
}

/// Cohorts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CohortPage {
    /// The one that closes last comes first.
    pub rows: Vec<CohortRow>,
}

/// A mentor, or a volunteer who may become one, of a cohort.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CohortMember {
    /// The volunteer.
    pub id: Uuid,
    /// First and last name.
    pub name: String,
    /// Code of the state (`domain::volunteer::State::CODES`).
    pub state: String,
    /// Their duos, whatever became of them.
    pub duos: Vec<CohortDuo>,
}

/// A duo of somebody in a cohort.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CohortDuo {
    /// The duo.
    pub id: Uuid,
    /// Its stage, as the board has it.
    pub stage: Stage,
}

/// A cohort with its people and sessions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CohortFile {
    /// The cohort.
    #[serde(flatten)]
    pub row: CohortRow,
    /// Its people, by name.
    pub people: Vec<CohortMember>,
    /// Its sessions, the latest first.
    pub sessions: Vec<SessionRow>,
    /// The server's time.
    pub now: DateTime<Utc>,
}

/// The modules of the training that a volunteer has been to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ModulesView {
    /// How many there are.
    pub modules: u8,
    /// Those that they have been to, in order.
    pub attended: Vec<u8>,
}
