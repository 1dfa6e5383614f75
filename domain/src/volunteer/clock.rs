//! By which day something comes next, from whom, and what the clock does by itself (domain.md §§5, 8). Settable per
//! programme; these are the defaults.

use super::State;
use super::command::Command;
use super::gate::{self, Gate, GateState, Step};
pub use crate::application::clock::{Next, Who};
use crate::calendar::{brussels_date, plus_days, plus_months, working_days_after};
use crate::illegal::Illegal;
use chrono::{DateTime, NaiveDate, Utc};

/// The waits of a volunteer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waits {
    /// Working days to the first human answer.
    pub first_answer: u32,
    /// Working days from one gate to the next.
    pub gate: u32,
    /// Calendar days to accept the charter.
    pub charter: u64,
    /// Calendar days from the arrival of the file to form C45B.
    pub c45b: u64,
    /// Calendar months from the last yes to the next "still available?".
    pub ask_months: u32,
    /// Calendar days to answer "still available?".
    pub ask_answer: u64,
    /// Longest pause with a day, in calendar months; an open pause has no limit.
    pub pause_months: u32,
}

/// The defaults: 5 and 15 working days, 30 and 14 calendar days, every month, 14 calendar days, a year.
pub const WAITS: Waits = Waits {
    first_answer: 5,
    gate: 15,
    charter: 30,
    c45b: 14,
    ask_months: 1,
    ask_answer: 14,
    pause_months: 12,
};

/// By which day a volunteer on unemployment benefit files form C45B, counted from the arrival of their file.
pub fn c45b_by(received: DateTime<Utc>, waits: &Waits) -> NaiveDate {
    plus_days(brussels_date(received), waits.c45b)
}

/// What comes next for a volunteer whose file arrived at one instant and who is in a state since another.
///
/// The one who is asked to file form C45B or to accept the charter is the volunteer ([`Who::You`]).
pub fn next(state: &State, received: DateTime<Utc>, since: DateTime<Utc>, waits: &Waits) -> Option<Next> {
    let day = brussels_date(since);
    let (who, by) = match state {
        State::Received(_) => (Who::Programme, working_days_after(day, waits.first_answer)),
        State::Preparing(preparing) => match gate::next(&preparing.steps)? {
            Gate::C45b => (Who::You, c45b_by(received, waits)),
            Gate::Charter => (Who::You, plus_days(day, waits.charter)),
            Gate::InformationSession | Gate::Interview | Gate::Training => {
                (Who::Programme, working_days_after(day, waits.gate))
            }
        },
        State::Available(available) if available.asked => (Who::You, plus_days(day, waits.ask_answer)),
        State::Available(_) | State::Paused(_) | State::Left(_) | State::Refused(_) | State::Withdrawn(_) => {
            return None;
        }
    };
    Some(Next { who, by })
}

/// Every gate with where the volunteer stands before it and, as far as there is one, the day by which it is due: the day of
/// [`next`] for the next gate, and form C45B's own day from the start.
///
/// `ahead` are the steps of [`gate::plan`] while nobody has read the file: all of them come later. There are none while
/// Actiris advises, and none are left for a mentor.
pub fn gates(
    state: &State,
    ahead: &[Step],
    received: DateTime<Utc>,
    since: DateTime<Utc>,
    waits: &Waits,
) -> Vec<(Gate, GateState, Option<NaiveDate>)> {
    let next_by = next(state, received, since, waits).map(|next| next.by);
    let unread = matches!(state, State::Received(_));
    let dated = |(gate, state)| {
        let state = if unread && state == GateState::Next { GateState::Later } else { state };
        let by = match (gate, state) {
            (_, GateState::Passed | GateState::Offered) => None,
            (Gate::C45b, _) => Some(c45b_by(received, waits)),
            (_, GateState::Next) => next_by,
            (_, GateState::Later) => None,
        };
        (gate, state, by)
    };
    gate::standing(if unread { ahead } else { state.steps() }).into_iter().map(dated).collect()
}

/// The move that the clock makes next and the first day on which it makes it, if nothing comes before: it asks "still
/// available?", pauses who did not answer, and brings back who named a day.
pub fn coming(state: &State, since: DateTime<Utc>, waits: &Waits) -> Option<(NaiveDate, Command)> {
    let day = brussels_date(since);
    match state {
        // The last day to answer is over.
        State::Available(available) if available.asked => {
            Some((plus_days(day, waits.ask_answer + 1), Command::PauseUnanswered))
        }
        State::Available(_) => Some((plus_months(day, waits.ask_months), Command::AskAvailable)),
        State::Paused(paused) => paused.until.map(|until| (until, Command::Resume)),
        State::Received(_)
        | State::Preparing(_)
        | State::Left(_)
        | State::Refused(_)
        | State::Withdrawn(_) => None,
    }
}

/// The move that the clock makes on a day, if one is due. Made late after an outage, it is still one move: the next one
/// counts from it.
pub fn due(state: &State, since: DateTime<Utc>, today: NaiveDate, waits: &Waits) -> Option<Command> {
    coming(state, since, waits).filter(|(day, _)| *day <= today).map(|(_, command)| command)
}

/// Reads the day on which a mentor is back from a pause.
///
/// # Errors
/// `date-past`, `date-far` (`max`: the last day possible).
pub fn pause_until(
    until: Option<NaiveDate>,
    today: NaiveDate,
    waits: &Waits,
) -> Result<Option<NaiveDate>, Illegal> {
    let max = plus_months(today, waits.pause_months);
    match until {
        Some(day) if day <= today => Err(Illegal::new("date-past")),
        Some(day) if day > max => Err(Illegal::new("date-far").with("max", max)),
        until => Ok(until),
    }
}

#[cfg(test)]
#[path = "clock_tests.rs"]
mod tests;
