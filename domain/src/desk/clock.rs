//! How long the programme still has, in working days, and the light that says so (domain.md §8).
//!
//! The light is about the desk, not about the person: while a person is asked something the clock stands still, and there
//! is none.

use crate::application::State;
use crate::calendar::{brussels_date, is_working_day, plus_days, working_days_after, working_days_between};
use crate::codes::codes;
use crate::volunteer;
use crate::volunteer::gate::{Gate, next};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

codes! {
    /// A light.
    pub enum Colour {
        /// Late
        Red = "red",
        /// Soon late
        Amber = "amber",
        /// In time
        Green = "green",
    }
}

/// The days on which a file's light changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// From this day on the light is amber.
    pub amber: NaiveDate,
    /// The last day in time: on the day after, the light is red.
    pub by: NaiveDate,
}

/// A file's clock on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Clock {
    /// The light.
    pub colour: Colour,
    /// The last day in time.
    pub by: NaiveDate,
    /// Working days left until that day: 0 on the day itself, negative when late.
    pub left: i32,
}

/// When a wait is amber and when it is over, in working days after the day on which it began.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wait {
    /// Amber on this working day.
    pub amber: u32,
    /// The last working day in time.
    pub by: u32,
}

/// The waits of the desk, and how many working days before its end a wait in calendar days is amber.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// To the first human answer.
    pub first_answer: Wait,
    /// To the programme's decision, or from one gate to the next.
    pub decision: Wait,
    /// From the talk to what came of it.
    pub after_interview: Wait,
    /// From a proposal to the answer of both; then it is the coordinator's again.
    pub proposal: Wait,
    /// Calendar days from intake to a match.
    pub matching: u64,
    /// Working days of warning before the match is late.
    pub matching_warning: u32,
}

/// The defaults. Domain.md §8 gives 5 (amber at 3), 15, 3 and 7 of a proposal, and 30 calendar days; that a decision is
/// amber in its last week, and what follows a talk within a week, is ours.
pub const LIMITS: Limits = Limits {
    first_answer: Wait { amber: 3, by: 5 },
    decision: Wait { amber: 10, by: 15 },
    after_interview: Wait { amber: 1, by: 5 },
    proposal: Wait { amber: 3, by: 7 },
    matching: 30,
    matching_warning: 5,
};

impl Wait {
    fn from(self, day: NaiveDate) -> Due {
        Due { amber: working_days_after(day, self.amber), by: working_days_after(day, self.by) }
    }
}

/// The clock of an application that is in a state since an instant; none while the person has the next move, or nobody.
pub fn application(state: &State, since: DateTime<Utc>, limits: &Limits) -> Option<Due> {
    let day = brussels_date(since);
    match state {
        State::Received(_) => Some(limits.first_answer.from(day)),
        State::InReview(_) => Some(limits.decision.from(day)),
        State::Interview(interview) => Some(limits.after_interview.from(brussels_date(interview.at))),
        State::Waiting(_) => {
            let by = plus_days(day, limits.matching);
            Some(Due { amber: working_days_before(by, limits.matching_warning), by })
        }
        State::Proposed(_) => Some(limits.proposal.from(day)),
        State::InformationAsked(_)
        | State::DuoStarted(_)
        | State::Transferred(_)
        | State::Withdrawn(_)
        | State::Refused(_)
        | State::Obsolete(_)
        | State::Expired(_) => None,
    }
}

/// The clock of a volunteer's file, likewise.
pub fn volunteer(state: &volunteer::State, since: DateTime<Utc>, limits: &Limits) -> Option<Due> {
    let day = brussels_date(since);
    match state {
        volunteer::State::Received(_) => Some(limits.first_answer.from(day)),
        volunteer::State::Preparing(preparing) => match next(&preparing.steps)? {
            Gate::InformationSession | Gate::Interview | Gate::Training => Some(limits.decision.from(day)),
            Gate::C45b | Gate::Charter => None,
        },
        volunteer::State::Available(_)
        | volunteer::State::Paused(_)
        | volunteer::State::Left(_)
        | volunteer::State::Refused(_)
        | volunteer::State::Withdrawn(_) => None,
    }
}

impl Due {
    /// The light on a day.
    pub fn colour(&self, today: NaiveDate) -> Colour {
        if today > self.by {
            Colour::Red
        } else if today >= self.amber {
            Colour::Amber
        } else {
            Colour::Green
        }
    }

    /// The clock on a day.
    pub fn on(&self, today: NaiveDate) -> Clock {
        let days = |from, to| i32::try_from(working_days_between(from, to)).unwrap_or(i32::MAX);
        let left = if today > self.by { -days(self.by, today) } else { days(today, self.by) };
        Clock { colour: self.colour(today), by: self.by, left }
    }
}

/// The working day that lies this many working days before a day.
fn working_days_before(day: NaiveDate, count: u32) -> NaiveDate {
    let mut left = count;
    let mut day = day;
    while left > 0 {
        let Some(before) = day.pred_opt() else { return day };
        day = before;
        left -= u32::from(is_working_day(day));
    }
    day
}

#[cfg(test)]
#[path = "clock_tests.rs"]
mod tests;
