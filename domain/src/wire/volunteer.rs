//! A volunteer's own file, and what they ask for. Codes, dates and their own words: nothing of other people but what a
//! proposal needs.

use super::desk::RefusalView;
use super::{DuoBrief, HistoryLine, OwnFile, OwnSession, ProposalView, Reading};
use crate::application::clock::Next;
use crate::catalogue::{Mode, TimeOfDay};
use crate::language::Correspondence;
use crate::place::Commune;
use crate::programme::{Gate, ProgrammeId};
use crate::reference::Reference;
use crate::volunteer::consent::{CardField, Publication};
use crate::volunteer::gate::GateState;
use crate::volunteer::reason::StopReason;
use crate::volunteer::{VolunteerAct, VolunteerForm};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// One's own file, whichever kind it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Own {
    /// The file of a job seeker.
    Application(Box<OwnFile>),
    /// The file of a volunteer.
    Volunteer(Box<OwnVolunteer>),
}

/// One gate as the volunteer reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GateView {
    /// Which one.
    pub gate: Gate,
    /// Where they stand before it.
    pub state: GateState,
    /// By which day: of the next gate, and of form C45B from the start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<NaiveDate>,
}

/// What of a volunteer may be public, and who said yes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublicationView {
    /// The fields that the volunteer said yes to.
    pub fields: Vec<CardField>,
    /// When the volunteer said yes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_yes: Option<DateTime<Utc>>,
    /// When the coordinator said yes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coordinator_yes: Option<DateTime<Utc>>,
    /// Whether the card is public now: both said yes, and the volunteer is a mentor who takes mentees.
    pub public: bool,
}

impl PublicationView {
    /// What the volunteer reads of the two yeses; `listed` is [`crate::volunteer::State::takes_mentees`].
    pub fn of(publication: &Publication, listed: bool) -> Self {
        Self {
            fields: publication.fields().to_vec(),
            own_yes: publication.own_yes(),
            coordinator_yes: publication.coordinator_yes(),
            public: listed && publication.is_public(),
        }
    }
}

/// A volunteer's own file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OwnVolunteer {
    /// The reference.
    pub reference: Reference,
    /// Who has it; absent while Actiris advises.
    pub programme: Option<ProgrammeId>,
    /// Code of the state.
    pub state: String,
    /// Coded reason of the state (paused, left, refused, withdrawn).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The refusal, exactly as it was sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refusal: Option<RefusalView>,
    /// Since when; for an available mentor, since their last yes.
    pub since: DateTime<Utc>,
    /// When it was received.
    pub received: DateTime<Utc>,
    /// The gates in order; empty before the file is read and after the last gate.
    pub gates: Vec<GateView>,
    /// What comes next.
    pub next: Option<Next>,
    /// What the volunteer can do now.
    pub acts: Vec<VolunteerAct>,
    /// The answers as given.
    pub form: VolunteerForm,
    /// What may be public.
    pub publication: PublicationView,
    /// How many mentees at once.
    pub capacity: u8,
    /// How many places are reserved or taken.
    pub taken: u8,
    /// The day on which they are back from a pause, if they named one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pause_until: Option<NaiveDate>,
    /// The day on which "still available?" was asked, while it waits for an answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub still_available_asked: Option<NaiveDate>,
    /// The version of the charter to accept, when it is next.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub charter: Option<String>,
    /// Proposals that wait for an answer, oldest first.
    pub proposals: Vec<ProposalView>,
    /// Duos, newest first.
    pub duos: Vec<DuoBrief>,
    /// How long they have met mentees, in minutes: confirmed meetings only.
    pub minutes_met: u32,
    /// History, oldest first.
    pub history: Vec<HistoryLine>,
    /// Who looked, newest first.
    pub readings: Vec<Reading>,
    /// Pass it with an act: another one that came first is noticed.
    pub version: i64,
    /// Whether the data are made up for a demonstration.
    pub demo: bool,
}

/// Everything that is kept about a volunteer, to take away (GDPR articles 15 and 20).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OwnVolunteerData {
    /// When it was copied.
    pub exported: DateTime<Utc>,
    /// The file as shown.
    pub file: OwnVolunteer,
    /// The language of letters and messages.
    pub correspondence: Correspondence,
    /// How the file came in.
    pub channel: String,
    /// Version of the rules by which it was judged.
    pub rules: String,
    /// Version of the information note that they accepted.
    pub note: String,
    /// Version of the charter that they accepted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub charter: Option<String>,
    /// Whether an earlier open file has the same contact.
    pub duplicate: bool,
    /// The sessions on whose list they stand, by their beginning.
    pub sessions: Vec<OwnSession>,
}

/// Corrects the answers; the choice and the accepted note stay, and consent is given by [`PublishBody`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CorrectVolunteerBody {
    /// The whole form again.
    pub form: VolunteerForm,
    /// The version that the person saw.
    pub version: i64,
}

/// Says when and how a mentor meets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AvailabilityBody {
    /// When they are free.
    pub times: Vec<TimeOfDay>,
    /// How they meet.
    pub modes: Vec<Mode>,
    /// Where they can meet face to face.
    #[serde(default)]
    pub commune: Option<Commune>,
    /// The version that the person saw.
    pub version: i64,
}

/// Says how many mentees at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CapacityBody {
    /// 1 to 3; fewer than are taken is fine, and lets nobody down: only new mentees wait.
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 3))]
    pub capacity: u8,
    /// The version that the person saw.
    pub version: i64,
}

/// Says yes to a public card with these fields.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PublishBody {
    /// What may stand on it.
    #[cfg_attr(feature = "openapi", schema(max_items = 7))]
    pub fields: Vec<CardField>,
    /// The version that the person saw.
    pub version: i64,
}

/// An act of one tap: take the yes back, come back from a pause, still available.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct VersionBody {
    /// The version that the person saw.
    pub version: i64,
}

/// Takes a pause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PauseBody {
    /// The day on which they are back; absent if they do not know it.
    #[serde(default)]
    pub until: Option<NaiveDate>,
    /// The version that the person saw.
    pub version: i64,
}

/// Accepts the charter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AcceptCharterBody {
    /// The version of the charter that they read.
    #[cfg_attr(feature = "openapi", schema(max_length = 20))]
    pub charter: String,
    /// The version that the person saw.
    pub version: i64,
}

/// Leaves as a mentor, or withdraws before that.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct StopBody {
    /// Why, or `unsaid`.
    pub reason: StopReason,
    /// The version that the person saw.
    pub version: i64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_says_which_kind_it_is() {
        let file = OwnVolunteer {
            reference: Reference::from_random([7; 8]),
            programme: None,
            state: "received".into(),
            reason: None,
            refusal: None,
            since: DateTime::UNIX_EPOCH,
            received: DateTime::UNIX_EPOCH,
            gates: vec![GateView { gate: Gate::Charter, state: GateState::Later, by: None }],
            next: None,
            acts: vec![VolunteerAct::Withdraw],
            form: VolunteerForm::default(),
            publication: PublicationView::default(),
            capacity: 2,
            taken: 0,
            pause_until: None,
            still_available_asked: None,
            charter: None,
            proposals: vec![],
            duos: vec![],
            minutes_met: 0,
            history: vec![],
            readings: vec![],
            version: 1,
            demo: false,
        };
        let own = Own::Volunteer(Box::new(file));
        let json = serde_json::to_value(&own).unwrap();
        assert_eq!(json.get("kind").and_then(|kind| kind.as_str()), Some("volunteer"));
        assert_eq!(serde_json::from_value::<Own>(json).unwrap(), own);
    }

    #[test]
    fn a_card_is_public_with_both_yeses_and_a_free_mentor() {
        let at = DateTime::UNIX_EPOCH;
        let own = Publication::default().give(vec![CardField::Story], at);
        let both = own.clone().approve(at);
        for (publication, listed, public) in [(&own, true, false), (&both, false, false), (&both, true, true)]
        {
            assert_eq!(PublicationView::of(publication, listed).public, public);
        }
    }
}
