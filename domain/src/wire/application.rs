//! One's own application: the file as its person reads it, and the acts on it.

use super::desk::RefusalView;
use super::{HistoryLine, Reading};
use crate::application::clock::Next;
use crate::application::command::Act;
use crate::application::reason::{DeclineReason, Topic, WithdrawalReason};
use crate::catalogue::MentorCard;
use crate::contact::ContactWay;
use crate::form::ApplicationForm;
use crate::language::Correspondence;
use crate::programme::ProgrammeId;
use crate::reference::Reference;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// One's own file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OwnFile {
    /// The reference.
    pub reference: Reference,
    /// Who has it; absent while Actiris advises.
    pub programme: Option<ProgrammeId>,
    /// Code of the state.
    pub state: String,
    /// Coded reason of the state (refused, withdrawn, transferred, information asked).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Since when.
    pub since: DateTime<Utc>,
    /// When it was received.
    pub received: DateTime<Utc>,
    /// When the talk is, if one is booked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interview: Option<DateTime<Utc>>,
    /// What comes next.
    pub next: Option<Next>,
    /// What the person can do now.
    pub acts: Vec<Act>,
    /// The question that waits for an answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
    /// What the question is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<Topic>,
    /// The refusal, exactly as it was sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refusal: Option<RefusalView>,
    /// The mentor who is proposed or started.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mentor: Option<MentorCard>,
    /// The duo: the open one, or the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duo: Option<Uuid>,
    /// Whether that duo has had its first meeting: until then there is nothing to look back on.
    #[serde(default)]
    pub duo_begun: bool,
    /// The answers as given.
    pub form: ApplicationForm,
    /// History, oldest first.
    pub history: Vec<HistoryLine>,
    /// Who looked, newest first.
    pub readings: Vec<Reading>,
    /// Pass it with an act: another one that came first is noticed.
    pub version: i64,
    /// Whether the data are made up for a demonstration.
    pub demo: bool,
}

/// Everything that is kept about a person, to take away (GDPR articles 15 and 20).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OwnData {
    /// When it was copied.
    pub exported: DateTime<Utc>,
    /// The file as shown.
    pub file: OwnFile,
    /// The language of letters and messages.
    pub correspondence: Correspondence,
    /// How the application came in.
    pub channel: String,
    /// Version of the rules by which it was judged.
    pub rules: String,
    /// Whether an earlier open application has the same contact.
    pub duplicate: bool,
    /// The sessions on whose list they stand, by their beginning.
    pub sessions: Vec<OwnSession>,
}

/// A session for several people, as somebody on its list may take it away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OwnSession {
    /// What it is for: a code of `domain::group::SessionKind`.
    pub kind: String,
    /// Which module of a training.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub module: Option<u8>,
    /// When it begins.
    pub starts: DateTime<Utc>,
    /// Where.
    pub place: String,
    /// Whether it was called off.
    pub cancelled: bool,
    /// What is noted of them: a code of `domain::group::Attendance`.
    pub attendance: String,
}

/// Withdraws the application.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct WithdrawBody {
    /// Why, or `unsaid`.
    pub reason: WithdrawalReason,
    /// The version that the person saw.
    pub version: i64,
}

/// Answers the programme's question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AnswerBody {
    /// The answer, 1,000 characters at most.
    pub text: String,
    /// The version that the person saw.
    pub version: i64,
}

/// Longest answer to a question.
pub const ANSWER_MAX: usize = 1000;

/// Corrects the answers; choice and wished mentors stay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CorrectBody {
    /// The whole form again.
    pub form: ApplicationForm,
    /// The version that the person saw.
    pub version: i64,
}

/// Changes how the person is reached: the contact fields of the form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ChangeContactBody {
    /// How.
    pub contact: Option<ContactWay>,
    /// For `email`.
    #[serde(default)]
    pub email: String,
    /// For `sms` and `call`.
    #[serde(default)]
    pub phone: String,
    /// For `letter`.
    #[serde(default)]
    pub address: String,
    /// The version that the person saw.
    pub version: i64,
}

/// Says yes to the proposed mentor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AcceptMentorBody {
    /// The version that the person saw.
    pub version: i64,
}

/// Asks for another mentor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DeclineMentorBody {
    /// Why, or `unsaid`.
    pub reason: DeclineReason,
    /// The version that the person saw.
    pub version: i64,
}
