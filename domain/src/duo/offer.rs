//! What the page of a duo offers to one of the two: what comes next, and what they can do.

use super::clock::{closing_by, first_meeting_by, proposal_by};
use super::closing::{closing_open, midterm_open};
use super::meeting::{Meeting, MeetingState};
use super::month::{Stage, months};
use super::side::Side;
use super::state::State;
use super::{Duo, Term};
use crate::calendar::brussels_date;
use crate::codes::codes;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

codes! {
    /// What one of the two can do with the duo: each is a page and an address of the API.
    pub enum Offer {
        /// Say yes to the proposal
        Accept = "accept",
        /// Say no to the proposal
        Decline = "decline",
        /// Ask the coordinator
        Ask = "ask",
        /// Plan a meeting
        Plan = "plan",
        /// Write the goals and how far they are
        Goals = "goals",
        /// Answer the mid-term questions
        Midterm = "midterm",
        /// Answer the closing questions
        Closing = "closing",
        /// Tell a worry to somebody outside the duo
        Worry = "worry",
        /// Ask for another mentor
        ChangeMentor = "change-mentor",
        /// End the duo
        End = "end",
    }
}

codes! {
    /// What one of the two can do with a meeting.
    pub enum MeetingOffer {
        /// Another moment or place
        Move = "move",
        /// Call it off
        Cancel = "cancel",
        /// Say whether they met
        Report = "report",
    }
}

codes! {
    /// What comes next in a duo, for one of the two.
    pub enum Step {
        /// They answer the proposal
        Answer = "answer",
        /// The other one answers the proposal
        WaitAnswer = "wait-answer",
        /// The two plan a first meeting
        PlanFirst = "plan-first",
        /// They say whether they met
        Report = "report",
        /// They answer the mid-term questions
        Midterm = "midterm",
        /// They meet
        Meet = "meet",
        /// The two plan a meeting
        Plan = "plan",
        /// The duo goes on after its pause
        GoOn = "go-on",
        /// They answer the closing questions
        Closing = "closing",
        /// Nothing
        Over = "over",
    }
}

/// What comes next, by when, and with which meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NextStep {
    /// What.
    pub step: Step,
    /// By which day, or on which.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<NaiveDate>,
    /// Which meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<Uuid>,
}

impl NextStep {
    fn by(step: Step, by: NaiveDate) -> Self {
        Self { step, by: Some(by), meeting: None }
    }

    fn with(step: Step, meeting: &Meeting) -> Self {
        Self { step, by: Some(meeting.day()), meeting: Some(meeting.id) }
    }
}

/// What comes next for a side.
pub fn next(duo: &Duo, side: Side, meetings: &[Meeting], now: DateTime<Utc>) -> NextStep {
    let today = brussels_date(now);
    let silent = |meeting: &&Meeting| {
        meeting.said.of(side).is_none()
            && matches!(meeting.state(now), MeetingState::ToReport | MeetingState::SaidByOne)
    };
    let to_report = || meetings.iter().filter(silent).min_by_key(|meeting| meeting.at);
    let ahead =
        || meetings.iter().filter(|m| m.state(now) == MeetingState::Planned).min_by_key(|meeting| meeting.at);
    match &duo.state {
        State::Proposed(proposed) => {
            let step = if proposed.yes.of(side) { Step::WaitAnswer } else { Step::Answer };
            NextStep::by(step, proposal_by(proposed.on))
        }
        State::Cancelled(_) => NextStep { step: Step::Over, by: None, meeting: None },
        State::Completed(_) | State::EndedEarly(_) => match duo.state.term() {
            Some(term) if !duo.closing.of(side) => NextStep::by(Step::Closing, closing_by(term)),
            _ => NextStep { step: Step::Over, by: None, meeting: None },
        },
        state => {
            if let Some(meeting) = to_report() {
                return NextStep::with(Step::Report, meeting);
            }
            if let (true, false, Some(term)) =
                (midterm_open(state, today), duo.midterm.of(side), state.term())
            {
                return NextStep::by(Step::Midterm, term.last_day());
            }
            if let Some(meeting) = ahead() {
                return NextStep::with(Step::Meet, meeting);
            }
            match state {
                State::Paused(paused) => NextStep::by(Step::GoOn, paused.until()),
                State::Accepted(accepted) => NextStep::by(Step::PlanFirst, first_meeting_by(accepted.on)),
                State::FirstMeetingSet(set) => NextStep::by(Step::PlanFirst, first_meeting_by(set.accepted)),
                state => NextStep {
                    step: Step::Plan,
                    by: state.term().map(|term| month_end(term, meetings, today)),
                    meeting: None,
                },
            }
        }
    }
}

/// The last day of the month that runs.
fn month_end(term: &Term, meetings: &[Meeting], today: NaiveDate) -> NaiveDate {
    let months = months(term, meetings, today);
    months.iter().find(|month| month.stage == Stage::Running).map_or(term.last_day(), |month| month.to)
}

/// What a side can do with the duo. Answers that were given once are not asked again.
pub fn offers(duo: &Duo, side: Side, today: NaiveDate) -> Vec<Offer> {
    let state = &duo.state;
    let proposed = match state {
        State::Proposed(proposed) => Some(proposed.yes.of(side)),
        _ => None,
    };
    let open = |offer: &Offer| match offer {
        Offer::Accept => proposed == Some(false),
        Offer::Decline => proposed.is_some(),
        Offer::Ask => !matches!(state, State::Cancelled(_)),
        Offer::Plan | Offer::End => state.meets(),
        Offer::Goals => state.runs(),
        Offer::Midterm => midterm_open(state, today) && !duo.midterm.of(side),
        Offer::Closing => closing_open(state) && !duo.closing.of(side),
        // A worry may come late, and a proposal that was declined gives none.
        Offer::Worry => proposed.is_none(),
        Offer::ChangeMentor => state.meets() && side == Side::Mentee,
    };
    Offer::ALL.iter().copied().filter(open).collect()
}

/// What each of the two can do with a meeting. Until the other has spoken, one may say otherwise; reports stay open
/// after the end of the duo.
pub fn offers_of(meeting: &Meeting, now: DateTime<Utc>) -> Vec<MeetingOffer> {
    match meeting.state(now) {
        MeetingState::Planned => vec![MeetingOffer::Move, MeetingOffer::Cancel],
        MeetingState::ToReport | MeetingState::SaidByOne => vec![MeetingOffer::Report],
        MeetingState::Held | MeetingState::NotHeld | MeetingState::Disputed | MeetingState::Cancelled => {
            Vec::new()
        }
    }
}

#[cfg(test)]
#[path = "offer_tests.rs"]
mod tests;
