//! A file as its coordinator reads it. Names of staff are in it: it never goes to the person.

use super::{Colleague, QueueRow};
use crate::application::reason::{Door, Topic};
use crate::application::{Act, Actor};
use crate::catalogue::MentorCard;
use crate::desk::Role;
use crate::desk::merge::MergeWay;
use crate::desk::record::{ConsentWay, LogChannel};
use crate::form::ApplicationForm;
use crate::programme::{Gate, ProgrammeId};
use crate::volunteer::{VolunteerAct, VolunteerForm};
use crate::wire::{GateView, PublicationView};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The answers, of either kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "form", rename_all = "kebab-case")]
pub enum FileForm {
    /// Of a job seeker.
    Application(Box<ApplicationForm>),
    /// Of a volunteer.
    Volunteer(Box<VolunteerForm>),
}

/// One line of the history, with who of the staff it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskHistoryLine {
    /// When.
    pub at: DateTime<Utc>,
    /// Who, as a role.
    pub actor: Actor,
    /// Which colleague, if it was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staff: Option<Colleague>,
    /// What: the code of an act, or `submit`, `correct`, `change-contact`, `publish`, …
    pub act: String,
    /// Code of the state afterwards.
    pub state: String,
    /// Coded reason: of a hand-over the other programme, of a gate which one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Question, answer, or the sentence of a refusal: what the person reads too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// One reading, with who of the staff it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskReading {
    /// When.
    pub at: DateTime<Utc>,
    /// Who, as a role.
    pub actor: Actor,
    /// The role of a member of staff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// Which colleague.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staff: Option<Colleague>,
    /// `status`, `data`, `file`.
    pub what: String,
}

/// An internal note: only the organisation that wrote it reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteView {
    /// Which one.
    pub id: Uuid,
    /// Written.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: Colleague,
    /// The note.
    pub text: String,
}

/// A contact with the person, as the desk noted it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactView {
    /// Which one.
    pub id: Uuid,
    /// When the contact was.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: Colleague,
    /// How.
    pub channel: LogChannel,
    /// Whether the person was reached.
    pub reached: bool,
    /// What was said, in short.
    pub text: String,
}

/// A refusal: exactly what the person reads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RefusalView {
    /// Coded reason: of `application::reason::RefusalReason` or `volunteer::reason::VolunteerRefusal`.
    pub reason: String,
    /// The sentence that the coordinator wrote, in the person's language.
    pub words: String,
    /// Where to go now.
    pub next_door: Door,
}

/// A hand-over to another programme, with the person's consent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandoverView {
    /// From whom; absent for Actiris.
    pub from: Option<ProgrammeId>,
    /// To whom.
    pub to: ProgrammeId,
    /// When it was handed over.
    pub at: DateTime<Utc>,
    /// The day on which the person said yes.
    pub consent_on: NaiveDate,
    /// How they said it.
    pub consent_by: ConsentWay,
    /// Who recorded it; absent for a colleague of another organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recorded_by: Option<Colleague>,
}

/// A file that looks like the same person's. Only those that the reader may open are there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DuplicateView {
    /// The other file.
    pub row: QueueRow,
    /// Why: `contact` (the same address or number), `name` (the same birth year, and names that sound alike),
    /// `sound` (of volunteers, who may give no year: names that sound alike).
    pub because: Vec<String>,
    /// Which of the two would go on.
    #[serde(default = "here")]
    pub way: MergeWay,
}

/// Of applications, the one that is open goes on.
const fn here() -> MergeWay {
    MergeWay::Here
}

/// What only a volunteer's file has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VolunteerSide {
    /// The gates in order.
    pub gates: Vec<GateView>,
    /// Those that the coordinator can note as passed now.
    pub can_pass: Vec<Gate>,
    /// What they have attended of the training; absent where it has no modules. While one is missing, `can_pass` holds
    /// no training.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modules: Option<super::group::ModulesView>,
    /// What may be public, and who said yes.
    pub publication: PublicationView,
    /// Whether the card waits for the coordinator's yes (act `approve-card`).
    pub can_approve: bool,
    /// How many mentees at once.
    pub capacity: u8,
    /// How many places are reserved or taken.
    pub taken: u8,
    /// Back from a pause on this day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pause_until: Option<NaiveDate>,
}

/// A file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileView {
    /// What the queue shows of it; its `version` goes with every act.
    #[serde(flatten)]
    pub row: QueueRow,
    /// How it came in: `web`, `paper`, `phone`, `counter` or `demo`.
    pub channel: String,
    /// Coded reason of the state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The answers as given, the way to be reached among them; absent once the person is erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answers: Option<FileForm>,
    /// The acts of an application that a coordinator can do now.
    pub acts: Vec<Act>,
    /// The acts of a volunteer's file that a coordinator can do now.
    pub volunteer_acts: Vec<VolunteerAct>,
    /// History, oldest first; after a hand-over it begins anew.
    pub history: Vec<DeskHistoryLine>,
    /// Who looked, newest first.
    pub readings: Vec<DeskReading>,
    /// Internal notes of the reader's organisation, newest first.
    pub notes: Vec<NoteView>,
    /// Contacts noted by the reader's organisation, newest first.
    pub contacts: Vec<ContactView>,
    /// The question that waits for an answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
    /// What the question is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<Topic>,
    /// When the talk is, if one is booked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interview: Option<DateTime<Utc>>,
    /// The refusal, if it was refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refusal: Option<RefusalView>,
    /// The hand-over that brought the file here or took it away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub handover: Option<HandoverView>,
    /// The duo: the open one, or the last (component `board`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duo: Option<Uuid>,
    /// The mentors that the person wished for, as the public sees them.
    pub wished: Vec<MentorCard>,
    /// What only a volunteer's file has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub volunteer: Option<VolunteerSide>,
    /// Who may be given this file.
    pub colleagues: Vec<Colleague>,
    /// Files that look like the same person's.
    pub duplicates: Vec<DuplicateView>,
    /// The file that this one was merged into, if it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merged_into: Option<Uuid>,
    /// The files that were merged into this one: their history is in this one's, in order of time.
    pub merged: Vec<Uuid>,
    /// The moment of the answer.
    pub now: DateTime<Utc>,
}
