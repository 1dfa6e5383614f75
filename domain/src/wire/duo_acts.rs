//! The acts on a duo: what the API reads. Each holds the version that the person saw.

use crate::duo::closing::{ClosingForm, MidtermForm};
use crate::duo::goal::Goal;
use crate::duo::meeting::Place;
use crate::duo::reason::{DeclineReason, EndReason};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Longest question to the coordinator, and longest worry, in characters.
pub const WORDS_MAX: usize = 500;

/// Says yes to the proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AcceptProposalBody {
    /// The version that the person saw.
    pub version: i64,
}

/// Says no to the proposal: never a penalty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DeclineProposalBody {
    /// Why, or `unsaid`.
    pub reason: DeclineReason,
    /// The version that the person saw.
    pub version: i64,
}

/// Asks the coordinator about a proposal or a duo.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AskCoordinatorBody {
    /// The question, 500 characters at most.
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub text: String,
    /// The version that the person saw: kept with the words, never a reason to refuse them.
    pub version: i64,
}

/// Plans a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanBody {
    /// When it begins.
    pub at: DateTime<Utc>,
    /// How long, in minutes: 30 to 240.
    #[cfg_attr(feature = "openapi", schema(minimum = 30, maximum = 240))]
    pub minutes: u32,
    /// Where.
    pub place: Place,
    /// A word on the place, optional, 80 characters at most.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 80))]
    pub place_text: String,
    /// The version that the person saw.
    pub version: i64,
}

/// Moves a meeting to another moment or place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct MoveBody {
    /// Which meeting.
    pub meeting: Uuid,
    /// When it begins.
    pub at: DateTime<Utc>,
    /// How long, in minutes: 30 to 240.
    #[cfg_attr(feature = "openapi", schema(minimum = 30, maximum = 240))]
    pub minutes: u32,
    /// Where.
    pub place: Place,
    /// A word on the place, optional, 80 characters at most.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 80))]
    pub place_text: String,
    /// The version that the person saw.
    pub version: i64,
}

/// Calls a meeting off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CancelMeetingBody {
    /// Which meeting.
    pub meeting: Uuid,
    /// The version that the person saw.
    pub version: i64,
}

/// Says whether the two met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ReportBody {
    /// Which meeting.
    pub meeting: Uuid,
    /// Whether they met.
    pub met: bool,
    /// The version that the person saw.
    pub version: i64,
}

/// Writes the goals, all of them again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct GoalsBody {
    /// Three at most, in order.
    #[cfg_attr(feature = "openapi", schema(max_items = 3))]
    pub goals: Vec<Goal>,
    /// The version that the person saw.
    pub version: i64,
}

/// Answers the mid-term questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct MidtermBody {
    /// The answers.
    pub answers: MidtermForm,
    /// The version that the person saw.
    pub version: i64,
}

/// Answers the closing questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ClosingBody {
    /// The answers.
    pub answers: ClosingForm,
    /// The version that the person saw.
    pub version: i64,
}

/// Tells a worry to somebody outside the duo; the other one never learns of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct WorryBody {
    /// The worry, 500 characters at most.
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub text: String,
    /// The version that the person saw: kept with the words, never a reason to refuse them.
    pub version: i64,
}

/// Ends the duo.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EndBody {
    /// Why, or `unsaid`.
    pub reason: EndReason,
    /// The version that the person saw.
    pub version: i64,
}

/// Asks for another mentor: the duo ends, and the mentee waits for a new one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ChangeMentorBody {
    /// The version that the person saw.
    pub version: i64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_act_with_an_unknown_field_or_without_a_version_is_refused() {
        let plan = r#"{"at":"2026-03-02T14:00:00Z","minutes":90,"place":"online","version":3}"#;
        let read: PlanBody = serde_json::from_str(plan).unwrap();
        assert_eq!((read.place, read.place_text.as_str(), read.version), (Place::Online, "", 3));
        for wrong in [
            plan.replace("\"version\":3", "\"version\":3,\"held\":true"),
            plan.replace(",\"version\":3", ""),
            plan.replace("online", "home"),
        ] {
            assert!(serde_json::from_str::<PlanBody>(&wrong).is_err(), "{wrong}");
        }
        assert!(serde_json::from_str::<ChangeMentorBody>(r#"{"version":1,"mentor":"x"}"#).is_err());
        let answers = r#"{"answers":{"going":"well","score":5},"version":1}"#;
        assert!(serde_json::from_str::<MidtermBody>(answers).is_err());
    }
}
