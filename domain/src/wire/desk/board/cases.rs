//! The work list of outcomes, worries, and exports with names.

use super::{DeskLine, DuoPerson, DuoVersionBody, MissingOutcome};
use crate::desk::export::{ExportFormat, ExportState, ExportWhat, ExportWhy};
use crate::desk::outcome::OutcomeMoment;
use crate::desk::worry::{WorryAct, WorryOutcome, WorryState};
use crate::duo::Side;
use crate::duo::light::Colour;
use crate::programme::ProgrammeId;
use crate::reference::Reference;
use crate::wire::TermView;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A line of the work list of outcomes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutcomeRow {
    /// The last duo of the participation: acts go there.
    pub duo: Uuid,
    /// Reference of the application.
    pub reference: Reference,
    /// The mentee's name; empty once erased.
    pub name: String,
    /// The programme.
    pub programme: ProgrammeId,
    /// The last day of the participation.
    pub left: NaiveDate,
    /// What is missing.
    pub missing: MissingOutcome,
    /// Whether the person is made up.
    pub demo: bool,
    /// The version of the duo.
    pub version: i64,
}

/// The work list of outcomes. `GET /api/v1/desk/duos/outcomes?programme=&moment=&after=&limit=`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutcomePage {
    /// What is missing, soonest day first.
    pub rows: Vec<OutcomeRow>,
    /// How many in all.
    pub total: usize,
    /// How many of them are late.
    pub late: usize,
    /// Pass as `after` for the next page: how many were shown so far.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<usize>,
    /// How many are missing by moment, under the filter's programme.
    pub moments: Vec<(OutcomeMoment, usize)>,
    /// The time of the answer.
    pub now: DateTime<Utc>,
}

/// A worry in the list of the safeguarding person. `GET /api/v1/desk/duos/worries`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorryRow {
    /// Which one.
    pub id: Uuid,
    /// The programme.
    pub programme: ProgrammeId,
    /// Who told it.
    pub side: Side,
    /// When.
    pub at: DateTime<Utc>,
    /// Where it stands.
    pub state: WorryState,
    /// The last day on which it is taken in time.
    pub by: NaiveDate,
    /// Amber until that day, red afterwards; absent once it is taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clock: Option<Colour>,
    /// The colleague who took it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken_by: Option<String>,
    /// What became of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<WorryOutcome>,
    /// Whether the people are made up.
    pub demo: bool,
    /// Pass it with an act.
    pub version: i64,
}

/// The list: what waits first, then what is taken, then what is closed. Nobody's name stands in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorryPage {
    /// The worries.
    pub rows: Vec<WorryRow>,
    /// The time of the answer.
    pub now: DateTime<Utc>,
}

/// A note on a worry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorryNote {
    /// When.
    pub at: DateTime<Utc>,
    /// The colleague.
    pub by: String,
    /// In words; absent once the person is erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// A worry, read. `GET /api/v1/desk/duos/worries/{id}`; the person sees that it was read, and by which role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorryFile {
    /// What the list shows.
    #[serde(flatten)]
    pub row: WorryRow,
    /// In their words; absent once they are erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Who told it.
    pub teller: DuoPerson,
    /// The other one of the two: only the name.
    pub other: String,
    /// Code of the duo's state.
    pub duo_state: String,
    /// When the duo runs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub term: Option<TermView>,
    /// Notes, oldest first.
    pub notes: Vec<WorryNote>,
    /// What was done: `take`, `note`, `close`, oldest first.
    pub history: Vec<DeskLine>,
    /// What can be done.
    pub acts: Vec<WorryAct>,
    /// The time of the answer.
    pub now: DateTime<Utc>,
}

/// `POST …/duos/worries/{id}/take`
pub type TakeWorryBody = DuoVersionBody;

/// `POST …/duos/worries/{id}/note`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorryNoteBody {
    /// 1,000 characters at most.
    pub text: String,
    /// The version that was seen: never a reason to refuse it.
    pub version: i64,
}

/// `POST …/duos/worries/{id}/close`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CloseWorryBody {
    /// What became of it.
    pub outcome: WorryOutcome,
    /// The version that was seen.
    pub version: i64,
}

/// `POST /api/v1/desk/exports`: asks for an export with names. Without names a table is fetched at once:
/// `GET …/exports/board.csv`, `outcomes.csv`, with the filter of the view.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskExportBody {
    /// Of which programme: one controller at a time.
    pub programme: ProgrammeId,
    /// What.
    pub what: ExportWhat,
    /// In which shape.
    pub format: ExportFormat,
    /// The filter of the view, as pairs of its address.
    #[serde(default)]
    pub filter: Vec<(String, String)>,
    /// What the names are needed for.
    pub why: ExportWhy,
}

/// A request for an export with names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExportRow {
    /// Which one.
    pub id: Uuid,
    /// Of which programme.
    pub programme: ProgrammeId,
    /// What.
    pub what: ExportWhat,
    /// In which shape.
    pub format: ExportFormat,
    /// The filter, as pairs of its address; a text that is searched for is never part of it.
    pub filter: Vec<(String, String)>,
    /// What the names are needed for.
    pub why: ExportWhy,
    /// Who asks.
    pub asked_by: String,
    /// When.
    pub asked: DateTime<Utc>,
    /// Where it stands.
    pub state: ExportState,
    /// Who decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_by: Option<String>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided: Option<DateTime<Utc>>,
    /// Until when it can be fetched; only while it can be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fetch_until: Option<DateTime<Utc>>,
    /// Whether the reader may approve or refuse it: another one's, in a programme that they lead.
    pub decide: bool,
    /// Whether the reader may fetch it now: `POST …/exports/{id}/fetch` (`DuoVersionBody`), once.
    pub fetch: bool,
    /// Pass it with `POST …/exports/{id}/approve` or `…/refuse` (`DuoVersionBody`).
    pub version: i64,
}

/// The requests of the reader's programmes, newest first; a coordinator sees their own. `GET …/duos/exports`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExportPage {
    /// The requests.
    pub rows: Vec<ExportRow>,
    /// The time of the answer.
    pub now: DateTime<Utc>,
}
