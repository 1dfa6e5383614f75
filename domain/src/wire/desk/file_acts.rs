//! What a coordinator asks for: `POST /api/v1/desk/files/{id}/{act}`, and on several files at once.

use crate::application::reason::{Door, Topic};
use crate::desk::record::{ConsentWay, EntryChannel, LogChannel};
use crate::form::ApplicationForm;
use crate::programme::{Gate, ProgrammeId};
use crate::reference::Reference;
use crate::volunteer::VolunteerForm;
use crate::volunteer::reason::StopReason;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// An act that needs nothing more: `put-back`, `accept`, `release`, `mark-obsolete`, `approve-card`, `resume`, `confirm`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlainBody {
    /// The version that the coordinator saw.
    pub version: i64,
}

/// `take-up`: begins to read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TakeUpBody {
    /// For a volunteer whom Actiris advises: the programme that they go to.
    #[serde(default)]
    pub programme: Option<ProgrammeId>,
    /// The version that the coordinator saw.
    pub version: i64,
}

/// `ask`: asks the person for information; the wait is stopped until they answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskBody {
    /// What about.
    pub topic: Topic,
    /// The question, 1,000 characters at most.
    pub text: String,
    /// The version that the coordinator saw.
    pub version: i64,
}

/// `book-interview`: a talk at an instant; again for another instant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BookInterviewBody {
    /// When: later than now, and within a year.
    pub at: DateTime<Utc>,
    /// The version that the coordinator saw.
    pub version: i64,
}

/// `refuse`: with a reason, a sentence and a next door, always all three. The person reads exactly these.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RefuseBody {
    /// A code of `RefusalReason` (job seeker) or `VolunteerRefusal`.
    pub reason: String,
    /// A plain sentence in the person's correspondence language, 1,000 characters at most.
    pub words: String,
    /// Where to go now.
    pub next_door: Door,
    /// The version that the coordinator saw.
    pub version: i64,
}

/// `transfer`: hands over to another programme. Without the person's yes there is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TransferBody {
    /// To which programme.
    pub to: ProgrammeId,
    /// The day on which the person said yes: not after today.
    pub consent_on: NaiveDate,
    /// How they said it.
    pub consent_by: ConsentWay,
    /// The version that the coordinator saw.
    pub version: i64,
}

/// `reopen`: a closed file is read again; its history stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReopenBody {
    /// Why, in a sentence that the person reads too; may be empty.
    #[serde(default)]
    pub text: String,
    /// The version that the coordinator saw.
    pub version: i64,
}

/// `pass-gate`: a volunteer's gate is behind them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PassGateBody {
    /// Which one; never the charter.
    pub gate: Gate,
    /// The version that the coordinator saw.
    pub version: i64,
}

/// `pause`: on the mentor's behalf.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PauseFileBody {
    /// Back on this day; absent if they do not know it.
    #[serde(default)]
    pub until: Option<NaiveDate>,
    /// The version that the coordinator saw.
    pub version: i64,
}

/// `leave`: on the mentor's behalf.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeaveBody {
    /// Why, or `unsaid`.
    pub reason: StopReason,
    /// The version that the coordinator saw.
    pub version: i64,
}

/// `note`: an internal note. It has no version: two notes never contradict each other, and none is lost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoteBody {
    /// The note, 2,000 characters at most.
    pub text: String,
}

/// `contact`: a contact with the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactBody {
    /// When: not after now.
    pub at: DateTime<Utc>,
    /// How.
    pub channel: LogChannel,
    /// Whether the person was reached.
    pub reached: bool,
    /// What was said, in short; may be empty. 1,000 characters at most.
    #[serde(default)]
    pub text: String,
}

/// `assign`: gives the file to a colleague of the same programme, to oneself, or to nobody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AssignBody {
    /// To whom; absent for nobody.
    #[serde(default)]
    pub to: Option<Uuid>,
}

/// `PUT /api/v1/desk/stand-in`: who sees one's files as their own between two days, both counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StandInBody {
    /// Who; absent to end it.
    #[serde(default)]
    pub to: Option<Uuid>,
    /// From this day.
    pub from: NaiveDate,
    /// Until this day.
    pub last: NaiveDate,
}

/// What is done to several files at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "kebab-case", deny_unknown_fields)]
pub enum BulkAct {
    /// Gives them to somebody, or to nobody.
    Assign {
        /// To whom; absent for nobody.
        #[serde(default)]
        to: Option<Uuid>,
    },
    /// Begins to read them.
    TakeUp,
}

/// `POST /api/v1/desk/bulk`: several files at once, 200 at most.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BulkBody {
    /// What.
    pub act: BulkAct,
    /// Which files, each with the version that was seen.
    pub files: Vec<(Uuid, i64)>,
    /// Only says what would happen.
    #[serde(default)]
    pub preview: bool,
}

/// What becomes of one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RowOutcome {
    /// It is done, or would be.
    Done,
    /// Nothing to do: it is so already.
    Already,
    /// Another change came first.
    Stale,
    /// Its state does not know the act.
    Impossible,
    /// There is no such file for the reader.
    Unknown,
}

/// One file of a bulk act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowResult {
    /// Which file.
    pub id: Uuid,
    /// What becomes of it.
    pub outcome: RowOutcome,
}

/// The answer to a bulk act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BulkResult {
    /// Pass it to undo; absent for a preview, and where nothing was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undo: Option<Uuid>,
    /// Each file, in the order in which they were named.
    pub files: Vec<RowResult>,
}

/// `POST /api/v1/desk/bulk/undo`: takes one's own bulk act back, for files that nothing else has touched since.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UndoBody {
    /// Which one.
    pub undo: Uuid,
}

/// `POST /api/v1/desk/files`, with an `Idempotency-Key`: enters somebody's form for them, one of the two. The rules are those
/// of the public form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EntryBody {
    /// How it reached the desk.
    pub channel: EntryChannel,
    /// The answers of a job seeker.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub application: Option<Box<ApplicationForm>>,
    /// The answers of a volunteer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub volunteer: Option<Box<VolunteerForm>>,
}

/// A file that was entered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entered {
    /// The file.
    pub id: Uuid,
    /// To be told or given to the person.
    pub reference: Reference,
}

/// `merge`: another file of the same person goes into this one. Both histories stay; the other file is closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MergeBody {
    /// The file that goes into this one.
    pub other: Uuid,
    /// Its version.
    pub other_version: i64,
    /// The version of this one.
    pub version: i64,
}
