//! What a coordinator does with a duo: each body holds the version that was seen.

use crate::application::Actor;
use crate::desk::outcome::OutcomeForm;
use crate::duo::checkin::{CheckinChannel, CheckinWith, Concern};
use crate::duo::closing::Going;
use crate::duo::reason::EndReason;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// `POST …/duos/{id}/pause`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PauseDuoBody {
    /// The day on which the duo goes on.
    pub until: NaiveDate,
    /// The version that was seen.
    pub version: i64,
}

/// `POST …/duos/{id}/extend`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExtendDuoBody {
    /// The new last day.
    pub last: NaiveDate,
    /// The version that was seen.
    pub version: i64,
}

/// `POST …/duos/{id}/resume`, `…/complete`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DuoVersionBody {
    /// The version that was seen.
    pub version: i64,
}

/// `POST …/duos/{id}/end`: before its time, or before it began.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EndDuoBody {
    /// Why. `new-mentor` lets the mentee wait again.
    pub reason: EndReason,
    /// Whose wish it is: `mentee`, `mentor` or `coordinator`.
    pub by: Actor,
    /// The version that was seen.
    pub version: i64,
}

/// `POST …/duos/{id}/new-mentor`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewMentorBody {
    /// Whose wish it is: `mentee`, `mentor` or `coordinator`.
    pub by: Actor,
    /// The version that was seen.
    pub version: i64,
}

/// `POST …/duos/{id}/settle`: whether the two met, after asking both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SettleBody {
    /// Which meeting.
    pub meeting: Uuid,
    /// Whether they met.
    pub met: bool,
    /// The version that was seen.
    pub version: i64,
}

/// `POST …/duos/{id}/answer`: a question was answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerQuestionBody {
    /// Which question.
    pub question: Uuid,
    /// How.
    pub channel: CheckinChannel,
    /// What was said, for colleagues; optional, 1,000 characters at most.
    #[serde(default)]
    pub note: String,
    /// The version that was seen: never a reason to refuse it.
    pub version: i64,
}

/// `POST …/duos/{id}/check-in`: somebody spoke to them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckinBody {
    /// When: today or earlier.
    pub day: NaiveDate,
    /// How.
    pub channel: CheckinChannel,
    /// To whom.
    pub with: CheckinWith,
    /// How it goes.
    pub going: Going,
    /// What could end the duo.
    #[serde(default)]
    pub concerns: Vec<Concern>,
    /// Internal note, optional, 1,000 characters at most.
    #[serde(default)]
    pub note: String,
    /// The version that was seen: never a reason to refuse it.
    pub version: i64,
}

/// `POST …/duos/{id}/outcome`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutcomeBody {
    /// What is recorded.
    pub outcome: OutcomeForm,
    /// The event that it corrects.
    #[serde(default)]
    pub corrects: Option<Uuid>,
    /// The version that was seen: never a reason to refuse it.
    pub version: i64,
}
