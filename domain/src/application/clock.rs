//! By which day something comes next, and from whom (domain.md §8). Settable per programme; these are the defaults.

use super::State;
use crate::calendar::{brussels_date, plus_days, working_days_after};
use crate::codes::codes;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

codes! {
    /// Who has the next move.
    pub enum Who {
        /// The programme's coordinator
        Programme = "programme",
        /// The job seeker
        You = "you",
        /// The mentor
        Mentor = "mentor",
    }
}

/// What comes next: from whom and by which day in Brussels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Next {
    /// Who has the next move.
    pub who: Who,
    /// By which day.
    pub by: NaiveDate,
}

/// The waits of the scheme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waits {
    /// Working days to the first human answer.
    pub first_answer: u32,
    /// Working days to the programme's decision.
    pub decision: u32,
    /// Calendar days for the person to answer a question before the file expires.
    pub mentee_answer: u64,
    /// Calendar days from intake to a match.
    pub matching: u64,
    /// Calendar days after which a reservation is released.
    pub reservation: u64,
}

/// The defaults: 5 and 15 working days, 30, 30 and 14 calendar days.
pub const WAITS: Waits =
    Waits { first_answer: 5, decision: 15, mentee_answer: 30, matching: 30, reservation: 14 };

/// What comes next for an application that is in a state since an instant. Closed applications have no next.
pub fn next(state: &State, since: DateTime<Utc>, waits: &Waits) -> Option<Next> {
    let day = brussels_date(since);
    let (who, by) = match state {
        State::Received(_) => (Who::Programme, working_days_after(day, waits.first_answer)),
        State::InReview(_) => (Who::Programme, working_days_after(day, waits.decision)),
        State::InformationAsked(_) => (Who::You, plus_days(day, waits.mentee_answer)),
        State::Interview(interview) => (Who::You, brussels_date(interview.at)),
        State::Waiting(_) => (Who::Programme, plus_days(day, waits.matching)),
        State::Proposed(proposed) => {
            (if proposed.accepted { Who::Mentor } else { Who::You }, plus_days(day, waits.reservation))
        }
        State::DuoStarted(_)
        | State::Transferred(_)
        | State::Withdrawn(_)
        | State::Refused(_)
        | State::Obsolete(_)
        | State::Expired(_) => return None,
    };
    Some(Next { who, by })
}

/// The move that the clock makes on a day, if one is due: an unanswered question expires, a reservation is released.
pub fn due(state: &State, since: DateTime<Utc>, today: NaiveDate, waits: &Waits) -> Option<super::Command> {
    let by = next(state, since, waits)?.by;
    match state {
        State::InformationAsked(_) if today > by => Some(super::Command::Expire),
        State::Proposed(_) if today > by => Some(super::Command::Release),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::command::{Act, Actor};
    use super::*;
    use uuid::Uuid;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn the_first_answer_comes_within_five_working_days() {
        // Friday evening in Brussels; Wednesday the 11th is a holiday.
        let next = next(&State::new(), at("2026-11-06T20:00:00Z"), &WAITS).unwrap();
        assert_eq!((next.who, next.by.to_string().as_str()), (Who::Programme, "2026-11-16"));
    }

    #[test]
    fn the_clock_moves_only_after_the_last_day() {
        let asked = State::new()
            .after(&Act::TakeUp.sample(), Actor::Coordinator)
            .and_then(|s| s.after(&Act::Ask.sample(), Actor::Coordinator))
            .unwrap();
        let since = at("2026-01-01T12:00:00Z");
        assert_eq!(due(&asked, since, "2026-01-31".parse().unwrap(), &WAITS), None);
        assert_eq!(
            due(&asked, since, "2026-02-01".parse().unwrap(), &WAITS),
            Some(super::super::Command::Expire)
        );
        let proposed = State::Proposed(super::super::state::Proposed { mentor: Uuid::nil(), accepted: true });
        assert_eq!(
            due(&proposed, since, "2026-01-16".parse().unwrap(), &WAITS),
            Some(super::super::Command::Release)
        );
        assert_eq!(due(&State::new(), since, "2027-01-01".parse().unwrap(), &WAITS), None);
    }
}
