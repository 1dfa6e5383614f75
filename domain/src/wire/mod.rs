//! What travels between the browser and the API, beside the form and the cards.

mod application;
pub mod desk;
mod duo;
mod duo_acts;
mod embed;
mod figures;
mod volunteer;

pub use application::{
    ANSWER_MAX, AcceptMentorBody, AnswerBody, ChangeContactBody, CorrectBody, DeclineMentorBody, OwnData,
    OwnFile, OwnSession, WithdrawBody,
};
pub use duo::{
    ClosingView, ContactPerson, DuoBrief, DuoView, MeetingView, MidtermView, ProposalView, TermView,
};
pub use duo_acts::{
    AcceptProposalBody, AskCoordinatorBody, CancelMeetingBody, ChangeMentorBody, ClosingBody,
    DeclineProposalBody, EndBody, GoalsBody, MidtermBody, MoveBody, PlanBody, ReportBody, WORDS_MAX,
    WorryBody,
};
pub use embed::{EmbedSettings, Pause, PauseChange, Pauses, SetPauseBody};
pub use figures::{Figures, Table};
pub use volunteer::{
    AcceptCharterBody, AvailabilityBody, CapacityBody, CorrectVolunteerBody, GateView, Own, OwnVolunteer,
    OwnVolunteerData, PauseBody, PublicationView, PublishBody, StopBody, VersionBody,
};

use crate::application::clock::Next;
use crate::application::command::Actor;
use crate::catalogue::{Facets, MentorCard};
use crate::contact::ContactWay;
use crate::desk::Role;
use crate::illegal::FieldErrors;
use crate::programme::{PairWord, ProgrammeId, Rhythm};
use crate::reference::Reference;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A problem (RFC 9457): a code with parameters for the reader's language, and faults per field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Problem {
    /// `urn:passerelle:problem:<code>`
    pub r#type: String,
    /// HTTP status.
    pub status: u16,
    /// What went wrong: stable, the key of its sentence (`problem-<code>`).
    pub code: String,
    /// Values that the sentence needs.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub params: BTreeMap<String, String>,
    /// Faults of single fields.
    #[serde(default, skip_serializing_if = "FieldErrors::is_empty")]
    pub fields: FieldErrors,
}

impl Problem {
    /// A problem without parameters.
    pub fn new(status: u16, code: &str) -> Self {
        Self {
            r#type: format!("urn:passerelle:problem:{code}"),
            status,
            code: code.to_owned(),
            params: BTreeMap::new(),
            fields: FieldErrors::default(),
        }
    }

    /// Adds a parameter.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl std::fmt::Display) -> Self {
        self.params.insert(name.to_owned(), value.to_string());
        self
    }
}

/// A page of the catalogue.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MentorPage {
    /// Cards in order.
    pub mentors: Vec<MentorCard>,
    /// How many match in all.
    pub total: usize,
    /// Pass as `after` for the next page; absent on the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// Counts per facet under the filter.
    pub facets: Facets,
    /// Whether the data are made up for a demonstration.
    pub demo: bool,
}

/// A mentor's public page, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MentorProfile {
    /// The card.
    #[serde(flatten)]
    pub card: MentorCard,
    /// In the mentor's own words: one or more short paragraphs.
    pub story: String,
    /// What they can help with, each a short phrase.
    pub helps: Vec<String>,
    /// Years of experience.
    pub years: u8,
    /// Whether the data are made up for a demonstration.
    pub demo: bool,
}

/// A criterion of entry as the public reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CriterionView {
    /// Code of the condition.
    pub code: String,
    /// Youngest age.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<i32>,
    /// Oldest age.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<i32>,
    /// Holds from.
    pub from: NaiveDate,
    /// Holds until.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
}

/// A programme as the public reads it: only published criteria.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProgrammeView {
    /// Which one.
    pub id: ProgrammeId,
    /// Its name.
    pub name: String,
    /// The organisation behind it.
    pub organisation: String,
    /// Its word for the pair.
    pub pair: PairWord,
    /// How often the pair meets.
    pub rhythm: Rhythm,
    /// Whether mentors can be chosen by name.
    pub named_mentors: bool,
    /// Its public site.
    pub website: String,
    /// Published conditions of entry that hold today.
    pub criteria: Vec<CriterionView>,
    /// In nine of ten recent cases a match took at most so many days; absent below ten cases.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wait_p90_days: Option<u32>,
}

/// The answer to a submission: said only after the commit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Submitted {
    /// What the person writes down.
    pub reference: Reference,
    /// What comes next and by which day.
    pub next: Option<Next>,
    /// How they will hear from the programme.
    pub contact: ContactWay,
}

/// Asks for a six-digit code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AskCode {
    /// As typed.
    #[cfg_attr(feature = "openapi", schema(max_length = 40, example = "ABC-D2F-G3H"))]
    pub reference: String,
}

/// Opens one's own file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct OpenSession {
    /// As typed.
    #[cfg_attr(feature = "openapi", schema(max_length = 40, example = "ABC-D2F-G3H"))]
    pub reference: String,
    /// Six digits, as typed.
    #[cfg_attr(feature = "openapi", schema(max_length = 40, example = "123456"))]
    pub code: String,
}

/// One line of the history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HistoryLine {
    /// When.
    pub at: DateTime<Utc>,
    /// Who: a role, never a name of staff.
    pub actor: Actor,
    /// What: the code of an act, `submit`, `correct` or `change-contact`.
    pub act: String,
    /// Code of the state afterwards.
    pub state: String,
    /// Coded reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The question or answer in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// One reading of the file, shown to its person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Reading {
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor: Actor,
    /// The role of a member of staff; never a name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// Which programme had the file then, if a member of staff read it; absent for Actiris.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub programme: Option<ProgrammeId>,
    /// What was read: `status`, `data`, `file`, …
    pub what: String,
}
