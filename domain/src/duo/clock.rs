//! What the clocks of a duo ask for at an instant (domain.md §8): moves of the clock, and words to somebody.

use super::closing::{closing_open, midterm_open};
use super::command::{Act, Command};
use super::light::{Colour, light};
use super::meeting::{Meeting, MeetingState, days_since};
use super::side::Side;
use super::state::State;
use super::{Duo, Term};
use crate::calendar::{brussels_date, days_until, plus_days};
use crate::codes::codes;
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

/// The waits of a duo, in calendar days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waits {
    /// From the proposal to a reminder for who has not answered.
    pub reminder: u32,
    /// From the proposal to a word to the coordinator.
    pub coordinator: u32,
    /// From the proposal to its release: the last day on which it can be accepted.
    pub release: u32,
    /// From the second yes to the first meeting; again after each such wait.
    pub first_meeting: u32,
    /// From a meeting to the last reminder to say whether it took place.
    pub report: u32,
    /// From a meeting that one of the two confirmed to a word to the coordinator.
    pub confirm: u32,
    /// From the end to the last reminder of the closing questions.
    pub closing: u32,
}

/// The defaults.
pub const WAITS: Waits = Waits {
    reminder: 3,
    coordinator: 7,
    release: 14,
    first_meeting: 14,
    report: 14,
    confirm: 7,
    closing: 28,
};

codes! {
    /// Who is told.
    pub enum Recipient {
        /// The job seeker
        Mentee = "mentee",
        /// The mentor
        Mentor = "mentor",
        /// The programme's coordinator
        Coordinator = "coordinator",
    }
}

impl From<Side> for Recipient {
    fn from(side: Side) -> Self {
        match side {
            Side::Mentee => Self::Mentee,
            Side::Mentor => Self::Mentor,
        }
    }
}

codes! {
    /// What somebody is told by the clock.
    pub enum Notice {
        /// The proposal waits for their answer
        ProposalReminder = "proposal-reminder",
        /// The proposal lacks an answer
        ProposalUnanswered = "proposal-unanswered",
        /// The two have not met yet, and no meeting lies ahead
        FirstMeetingLate = "first-meeting-late",
        /// They meet tomorrow
        MeetingReminder = "meeting-reminder",
        /// Nobody has said whether they met
        MeetingReport = "meeting-report",
        /// Only one of the two has said whether they met
        MeetingUnconfirmed = "meeting-unconfirmed",
        /// The two disagree on whether they met
        MeetingDisputed = "meeting-disputed",
        /// The mid-term questions are open
        Midterm = "midterm",
        /// The closing questions are open
        Closing = "closing",
    }
}

/// Something that is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// The clock makes a move.
    Move(Command),
    /// Somebody is told.
    Tell {
        /// What.
        notice: Notice,
        /// Whom.
        to: Recipient,
        /// Of which meeting.
        meeting: Option<Uuid>,
    },
}

/// Something that is due, with the name under which the caller notes that it was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// The same for the same thing, however often it is asked for; unique within the duo. A moved meeting is another
    /// thing to remind of. A move leaves its mark in the state already: the key of one that can come back
    /// (flag, recover, resume) holds its day.
    pub key: String,
    /// What.
    pub what: What,
}

/// Everything that is due now. Empty once each was done, so a tick may run twice or at once; after an outage only what
/// still makes sense is due. A move comes alone or first: ask again after it.
pub fn due(duo: &Duo, meetings: &[Meeting], now: DateTime<Utc>) -> Vec<Due> {
    let today = brussels_date(now);
    let mut list = List(Vec::new());
    match &duo.state {
        State::Proposed(proposed) => {
            let days = days_until(proposed.on, today);
            if days > WAITS.release {
                list.go(Command::ExpireProposal, None);
                return list.0;
            }
            for side in Side::ALL {
                if days >= WAITS.reminder && !proposed.yes.of(*side) {
                    list.tell(Notice::ProposalReminder, (*side).into());
                }
            }
            if days >= WAITS.coordinator {
                list.tell(Notice::ProposalUnanswered, Recipient::Coordinator);
            }
        }
        State::Accepted(accepted) => list.first_meeting(accepted.on, meetings, now),
        State::FirstMeetingSet(set) => list.first_meeting(set.accepted, meetings, now),
        State::Paused(paused) if paused.until() <= today => {
            list.go(Command::Resume, Some(paused.until()));
        }
        State::Active(_) | State::AtRisk(_) => {
            let over = duo.state.term().is_some_and(|term| term.end <= today);
            list.running(&duo.state, meetings, today, over);
        }
        State::Paused(_) | State::Completed(_) | State::EndedEarly(_) | State::Cancelled(_) => {}
    }
    for meeting in meetings {
        list.meeting(meeting, &duo.state, now);
    }
    list.questions(duo, today);
    list.0
}

/// What is due so far.
struct List(Vec<Due>);

impl List {
    fn go(&mut self, command: Command, day: Option<NaiveDate>) {
        let act: Act = command.act();
        let key = day.map_or_else(|| act.to_string(), |day| format!("{act}:{day}"));
        self.0.push(Due { key, what: What::Move(command) });
    }

    fn tell(&mut self, notice: Notice, to: Recipient) {
        self.tell_as(format!("{notice}:{to}"), notice, to);
    }

    fn tell_as(&mut self, key: String, notice: Notice, to: Recipient) {
        self.0.push(Due { key, what: What::Tell { notice, to, meeting: None } });
    }

    fn tell_of(&mut self, notice: Notice, to: Recipient, meeting: &Meeting) {
        let key = format!("{notice}:{}:{}:{to}", meeting.id, meeting.at.timestamp());
        self.0.push(Due { key, what: What::Tell { notice, to, meeting: Some(meeting.id) } });
    }

    /// No meeting within the wait, and none ahead: the coordinator hears of it, once per wait.
    fn first_meeting(&mut self, accepted: NaiveDate, meetings: &[Meeting], now: DateTime<Utc>) {
        let waited = days_until(accepted, brussels_date(now)).saturating_sub(1) / WAITS.first_meeting;
        let ahead = meetings.iter().any(|meeting| meeting.state(now) == MeetingState::Planned);
        if waited > 0 && !ahead {
            let (notice, to) = (Notice::FirstMeetingLate, Recipient::Coordinator);
            self.tell_as(format!("{notice}:{waited}:{to}"), notice, to);
        }
    }

    fn running(&mut self, state: &State, meetings: &[Meeting], today: NaiveDate, over: bool) {
        let red = light(state, meetings, today).is_some_and(|light| light.colour == Colour::Red);
        match state {
            _ if over => self.go(Command::Complete, None),
            State::Active(_) if red => self.go(Command::Flag, Some(today)),
            State::AtRisk(_) if !red => self.go(Command::Recover, Some(today)),
            _ => {}
        }
    }

    fn meeting(&mut self, meeting: &Meeting, state: &State, now: DateTime<Utc>) {
        let today = brussels_date(now);
        let since = days_since(meeting, today);
        match meeting.state(now) {
            // Who agreed on the moment that same day or the day before needs no reminder of it.
            MeetingState::Planned
                if state.meets()
                    && plus_days(today, 1) == meeting.day()
                    && brussels_date(meeting.agreed) < today =>
            {
                for side in Side::ALL {
                    self.tell_of(Notice::MeetingReminder, (*side).into(), meeting);
                }
            }
            MeetingState::ToReport if (1..=WAITS.report).contains(&since) => {
                for side in Side::ALL {
                    self.tell_of(Notice::MeetingReport, (*side).into(), meeting);
                }
            }
            MeetingState::SaidByOne if since >= WAITS.confirm => {
                self.tell_of(Notice::MeetingUnconfirmed, Recipient::Coordinator, meeting);
            }
            MeetingState::Disputed => {
                self.tell_of(Notice::MeetingDisputed, Recipient::Coordinator, meeting);
            }
            _ => {}
        }
    }

    fn questions(&mut self, duo: &Duo, today: NaiveDate) {
        let paused = matches!(duo.state, State::Paused(_));
        let midterm = midterm_open(&duo.state, today) && !paused;
        let closing =
            closing_open(&duo.state) && duo.state.term().is_some_and(|term| today <= closing_by(term));
        for side in Side::ALL {
            if midterm && !duo.midterm.of(*side) {
                self.tell(Notice::Midterm, (*side).into());
            }
            if closing && !duo.closing.of(*side) {
                self.tell(Notice::Closing, (*side).into());
            }
        }
    }
}

/// The day by which the closing questions are asked for: four weeks after the last day.
pub fn closing_by(term: &Term) -> NaiveDate {
    plus_days(term.last_day(), u64::from(WAITS.closing))
}

/// The last day on which a proposal can be accepted.
pub fn proposal_by(on: NaiveDate) -> NaiveDate {
    plus_days(on, u64::from(WAITS.release))
}

/// The day by which a duo should have met for the first time.
pub fn first_meeting_by(accepted: NaiveDate) -> NaiveDate {
    plus_days(accepted, u64::from(WAITS.first_meeting))
}

#[cfg(test)]
#[path = "clock_tests.rs"]
mod tests;

#[cfg(test)]
#[path = "six_months_tests.rs"]
mod six_months;
