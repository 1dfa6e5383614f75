//! A duo as one of the two reads it. Nobody reads what the other one wrote in confidence: remarks,
//! questions, worries.

use super::HistoryLine;
use crate::catalogue::{Sector, TimeOfDay};
use crate::duo::Side;
use crate::duo::closing::{ClosingForm, MidtermForm};
use crate::duo::goal::Goal;
use crate::duo::light::Light;
use crate::duo::meeting::{MeetingState, Place};
use crate::duo::month::Month;
use crate::duo::offer::{MeetingOffer, NextStep, Offer};
use crate::form::ModeWish;
use crate::language::Spoken;
use crate::place::Commune;
use crate::programme::{PairWord, ProgrammeId};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A proposal as the mentor reads it: what somebody needs, never who they are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProposalView {
    /// The duo that is proposed.
    pub id: Uuid,
    /// Code of the state: who has said yes.
    pub state: String,
    /// Languages with level.
    pub languages: Vec<Spoken>,
    /// Fields of work that the mentee wishes; empty while they have no project.
    pub sectors: Vec<Sector>,
    /// How they would like to meet.
    pub mode: ModeWish,
    /// When they are free.
    pub times: Vec<TimeOfDay>,
    /// Where they live, if the programme knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commune: Option<Commune>,
    /// The day of the proposal.
    pub since: NaiveDate,
    /// The last day to answer.
    pub by: NaiveDate,
    /// What the mentor can do.
    pub acts: Vec<Offer>,
    /// Pass it with an act: another one that came first is noticed.
    pub version: i64,
}

/// A duo in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DuoBrief {
    /// Which one.
    pub id: Uuid,
    /// First name of the other one.
    pub first_name: String,
    /// Code of the state.
    pub state: String,
    /// How it does; absent before the start, in a pause, and after the end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub light: Option<Light>,
}

/// Somebody to call or write to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ContactPerson {
    /// A name, or a role.
    pub name: String,
    /// A number to call.
    pub phone: String,
    /// An address to write to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

/// When a duo runs, as people say it: both days included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TermView {
    /// The day of the first meeting.
    pub first: NaiveDate,
    /// The last day.
    pub last: NaiveDate,
}

/// A meeting as one of the two reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MeetingView {
    /// Which one.
    pub id: Uuid,
    /// When it begins.
    pub at: DateTime<Utc>,
    /// How long, in minutes.
    pub minutes: u32,
    /// Where.
    pub place: Place,
    /// A word on the place.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place_text: String,
    /// Where it stands.
    pub state: MeetingState,
    /// Whether they met, as the reader said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own: Option<bool>,
    /// Whether they met, as the other one said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other: Option<bool>,
    /// What the reader can do with it.
    pub acts: Vec<MeetingOffer>,
}

/// The mid-term questions: whether they are open, and what the reader answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MidtermView {
    /// Whether they can be answered now.
    pub open: bool,
    /// The reader's own answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own: Option<MidtermForm>,
}

/// The closing questions: whether they are open, and what the reader answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ClosingView {
    /// Whether they can be answered now.
    pub open: bool,
    /// The reader's own answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own: Option<ClosingForm>,
}

/// One's own duo.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DuoView {
    /// Which one.
    pub id: Uuid,
    /// Which of the two reads.
    pub role: Side,
    /// Code of the state.
    pub state: String,
    /// Coded reason of a duo that did not reach its end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Since when.
    pub since: DateTime<Utc>,
    /// First name of the other one.
    pub other: String,
    /// The programme.
    pub programme: ProgrammeId,
    /// Its word for the pair.
    pub pair: PairWord,
    /// When it runs; absent before the first meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub term: Option<TermView>,
    /// The day on which a paused duo goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paused_until: Option<NaiveDate>,
    /// Its calendar months.
    pub months: Vec<Month>,
    /// How it does; absent before the start, in a pause, and after the end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub light: Option<Light>,
    /// Its meetings, oldest first.
    pub meetings: Vec<MeetingView>,
    /// Its goals.
    pub goals: Vec<Goal>,
    /// The mid-term questions.
    pub midterm: MidtermView,
    /// The closing questions.
    pub closing: ClosingView,
    /// What comes next for the reader.
    pub next_step: NextStep,
    /// What the reader can do.
    pub acts: Vec<Offer>,
    /// The programme's coordinator.
    pub coordinator: ContactPerson,
    /// Somebody outside the duo who hears worries.
    pub safeguarding: ContactPerson,
    /// How long the two have met, in minutes.
    pub minutes_met: u32,
    /// History, oldest first.
    pub history: Vec<HistoryLine>,
    /// Pass it with an act: another one that came first is noticed.
    pub version: i64,
    /// Whether the data are made up for a demonstration.
    pub demo: bool,
}
