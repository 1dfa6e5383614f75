//! Matching: suggestions for one mentee, and drafts for a whole waiting list.

use crate::catalogue::MentorCard;
use crate::matching::{Bar, Change, Cost, Left, Outcome, Reason, Said, Unmet, Weights};
use crate::programme::ProgrammeId;
use crate::reference::Reference;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// `GET /api/v1/desk/matching/mentees/{application}?lang=`: the mentors for one mentee, best first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestions {
    /// For whom.
    pub mentee: MenteeBrief,
    /// The best mentors, [`SUGGESTIONS_MAX`] at most; equal ones in the order of their ids.
    pub suggestions: Vec<Suggestion>,
    /// How many mentors no hard rule bars, those that are not listed included.
    pub possible: usize,
    /// How many mentors of the programme each hard rule bars; one mentor may be barred by several.
    pub barred: BTreeMap<Bar, usize>,
    /// What one wider answer would bring, most first: "with evenings, seven more mentors". Only what brings somebody.
    pub counterfactuals: Vec<Counterfactual>,
    /// Version of the weights; 0 for those of the house.
    pub weights: i64,
}

/// Most suggestions in an answer.
pub const SUGGESTIONS_MAX: usize = 20;

/// The mentee beside whom the suggestions stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MenteeBrief {
    /// The application.
    pub application: Uuid,
    /// Its reference.
    pub reference: Reference,
    /// First and last name; empty once erased.
    pub name: String,
    /// Who has the application.
    pub programme: Option<ProgrammeId>,
    /// Code of its state: mentors are proposed to those who are `waiting`.
    pub state: String,
    /// Days since the application was received.
    pub waiting_since_days: u32,
    /// Pass it with the proposal.
    pub version: i64,
}

/// One mentor for one mentee.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
    /// The mentor; here with their name, also where the public reads none.
    pub mentor: MentorCard,
    /// Thousandths of the best mentor that there is for this mentee today: the first one has 1000.
    pub score: u16,
    /// Why, said to the mentee: at least one.
    pub for_mentee: Vec<Reason>,
    /// Why, said to the mentor: at least one.
    pub for_mentor: Vec<Reason>,
    /// Every wish of the mentee that stays open.
    pub unmet: Vec<Said<Unmet>>,
    /// How many more mentees the mentor can take.
    pub free: u8,
}

/// What one wider answer of the mentee would bring.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counterfactual {
    /// Which answer: nobody changes it but the person.
    pub change: Said<Change>,
    /// So many more mentors who are not barred and meet the wish that is widened.
    pub more: usize,
}

/// `POST /api/v1/desk/matching/mentees/{application}/propose` -> [`ProposedMatch`]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProposeBody {
    /// Whom.
    pub mentor: Uuid,
    /// The version of the application that was seen.
    pub version: i64,
}

/// The application after the proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProposedMatch {
    /// The application.
    pub application: Uuid,
    /// Its state now.
    pub state: String,
    /// Its version now.
    pub version: i64,
}

/// A draft set: who could meet whom. Nobody is told before it is published, and no place is held.
///
/// `POST /api/v1/desk/matching/drafts` (201), `GET …/drafts/{id}`, and the answer of every act on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Which one.
    pub id: Uuid,
    /// Over the waiting list of this programme.
    pub programme: ProgrammeId,
    /// When.
    pub created: DateTime<Utc>,
    /// By whom of the staff: id and name.
    pub by: Uuid,
    /// Their name; empty once they are gone.
    pub by_name: String,
    /// Pass it with every act.
    pub version: i64,
    /// Where it stands.
    pub state: DraftState,
    /// Those with a mentor, who waited longest first; once published, what became of each.
    pub pairs: Vec<DraftPair>,
    /// Those without one, who waited longest first.
    pub unmatched: Vec<DraftUnmatched>,
    /// The sum of the scores and of the points for waiting of all pairs: compare drafts of one day by it.
    pub total: u64,
    /// The same of the best set under what is locked by hand now.
    pub best: u64,
    /// What the last change cost; empty after none.
    pub last_change: Vec<Said<Cost>>,
    /// Version of the weights; 0 for those of the house.
    pub weights: i64,
}

crate::codes::codes! {
    /// Where a draft stands.
    pub enum DraftState {
        /// It can be changed
        Open = "open",
        /// Its pairs are proposed
        Published = "published",
        /// Laid aside
        Discarded = "discarded",
    }
}

/// One pair of a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftPair {
    /// The application.
    pub application: Uuid,
    /// Its reference.
    pub reference: Reference,
    /// First and last name of the mentee; empty once erased.
    pub name: String,
    /// Days since the application was received.
    pub waiting_since_days: u32,
    /// The mentor.
    pub mentor: MentorCard,
    /// Thousandths of the best mentor that there is for this mentee today.
    pub score: u16,
    /// Why, said to the mentee.
    pub for_mentee: Vec<Reason>,
    /// Why, said to the mentor.
    pub for_mentor: Vec<Reason>,
    /// Every wish of the mentee that stays open.
    pub unmet: Vec<Said<Unmet>>,
    /// Hard rules that bar the pair by now; empty when the draft was made.
    pub barred: Vec<Bar>,
    /// Somebody chose this pair by hand.
    pub changed_by_hand: bool,
    /// It stays when the rest is computed again.
    pub locked: bool,
    /// What became of it, once published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Said<Outcome>>,
}

/// Somebody of the list without a mentor in the draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftUnmatched {
    /// The application.
    pub application: Uuid,
    /// Its reference.
    pub reference: Reference,
    /// First and last name; empty once erased.
    pub name: String,
    /// Days since the application was received.
    pub waiting_since_days: u32,
    /// Why.
    pub why: Said<Left>,
    /// Somebody took them off by hand, and they stay off when the rest is computed again.
    pub locked: bool,
}

/// One line of `GET /api/v1/desk/matching/drafts?programme=` ([`Drafts`]).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftBrief {
    /// Which one.
    pub id: Uuid,
    /// When.
    pub created: DateTime<Utc>,
    /// By whom of the staff.
    pub by: Uuid,
    /// Where it stands.
    pub state: DraftState,
    /// So many with a mentor,
    pub pairs: usize,
    /// and so many without.
    pub unmatched: usize,
    /// Version of the weights.
    pub weights: i64,
    /// Counts every change.
    pub version: i64,
}

/// The drafts of a programme, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drafts {
    /// Fifty at most.
    pub drafts: Vec<DraftBrief>,
}

/// `POST /api/v1/desk/matching/drafts`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewDraftBody {
    /// Over the waiting list of this programme.
    pub programme: ProgrammeId,
}

/// `POST /api/v1/desk/matching/drafts/{id}/assign`: this mentor for this person, locked. Where the mentor's last place in the draft was
/// somebody else's, that one waits on; the answer's `last_change` names them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AssignBody {
    /// For whom.
    pub application: Uuid,
    /// Whom.
    pub mentor: Uuid,
    /// The version of the draft that was seen.
    pub version: i64,
}

/// `POST …/drafts/{id}/unassign`: nobody for this person, locked. `…/lock`, `…/unlock`: whether a line stays as it is when
/// the rest is computed again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineBody {
    /// Whose line.
    pub application: Uuid,
    /// The version of the draft that was seen.
    pub version: i64,
}

/// `POST …/drafts/{id}/recompute` (around what is locked), `…/publish`, `…/discard`. Publishing again after a break goes
/// on where it stopped, and proposes nothing twice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DraftBody {
    /// The version of the draft that was seen.
    pub version: i64,
}

/// `GET /api/v1/desk/matching/weights?programme=`: the present weights, and the answer of setting them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeightsView {
    /// Of which programme.
    pub programme: ProgrammeId,
    /// 0 for those of the house; counts every change.
    pub version: i64,
    /// Since when, and by whom of the staff; absent for those of the house.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set: Option<WeightsSet>,
    /// The weights.
    pub weights: Weights,
    /// Whether the reader may set them.
    pub may_set: bool,
    /// The versions before, newest first.
    pub before: Vec<WeightsBefore>,
}

/// Who set weights, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeightsSet {
    /// When.
    pub at: DateTime<Utc>,
    /// Who of the staff.
    pub by: Uuid,
    /// Their name; empty for somebody who is not listed any more.
    pub name: String,
    /// Why; absent for those set before it was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<WeightsReason>,
}

crate::codes::codes! {
    /// Why a lead changes the weights. A code: what was thought of single people belongs into no setting.
    pub enum WeightsReason {
        /// People wait too long
        Waiting = "waiting",
        /// Matches did not fit well
        Fit = "fit",
        /// There are too few places
        Places = "places",
        /// The partners agreed on it
        Agreed = "agreed",
        /// Back to earlier weights
        Back = "back",
    }
}

/// An earlier version of the weights.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeightsBefore {
    /// Which one.
    pub version: i64,
    /// Who set it, and when.
    pub set: WeightsSet,
    /// The weights.
    pub weights: Weights,
}

/// `POST /api/v1/desk/matching/weights`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetWeightsBody {
    /// Of which programme.
    pub programme: ProgrammeId,
    /// The new weights.
    pub weights: Weights,
    /// Why.
    pub reason: WeightsReason,
    /// The version that was seen.
    pub version: i64,
}

crate::codes::codes! {
    /// Why two people are not to be matched. (Former pairs need no entry: the desk knows them.)
    pub enum AvoidReason {
        /// They work, or worked, for the same employer
        SameEmployer = "same-employer",
        /// One of them asked not to
        AskedNotTo = "asked-not-to",
    }
}

/// `GET /api/v1/desk/matching/avoid?application=`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Avoided {
    /// The pairs to avoid of this application, oldest first.
    pub pairs: Vec<AvoidPair>,
}

/// A pair to avoid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AvoidPair {
    /// Which entry.
    pub id: Uuid,
    /// The mentee's application.
    pub application: Uuid,
    /// The mentor.
    pub mentor: Uuid,
    /// The mentor's name, if there is one.
    pub mentor_name: Option<String>,
    /// Why.
    pub reason: AvoidReason,
    /// A word on it, for colleagues; sealed.
    pub text: String,
    /// When it was noted.
    pub at: DateTime<Utc>,
    /// By whom of the staff.
    pub by: Uuid,
}

/// Longest word on a pair to avoid.
pub const AVOID_TEXT_MAX: usize = 300;

/// `POST /api/v1/desk/matching/avoid` -> [`Avoided`]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AvoidBody {
    /// The mentee's application.
    pub application: Uuid,
    /// The mentor.
    pub mentor: Uuid,
    /// Why.
    pub reason: AvoidReason,
    /// A word on it; may be empty.
    #[serde(default)]
    pub text: String,
}

/// `POST /api/v1/desk/matching/avoid/{id}/remove` -> [`Avoided`]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RemoveAvoidBody {
    /// The application whose entry it is.
    pub application: Uuid,
}
