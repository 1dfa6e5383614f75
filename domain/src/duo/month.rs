//! The rule of the scheme: two meetings in each calendar month.

use super::meeting::{Meeting, days_met};
use super::term::Term;
use crate::calendar::{first_of_month, plus_months};
use crate::codes::codes;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Meetings asked in a calendar month.
pub const MEETINGS_A_MONTH: u32 = 2;
/// A month asks for meetings only if the duo is active on so many days of it.
pub const ACTIVE_DAYS_MIN: u32 = 15;

codes! {
    /// Whether a month can still change.
    pub enum Stage {
        /// It is over
        Closed = "closed",
        /// It runs
        Running = "running",
        /// It lies ahead
        Ahead = "ahead",
    }
}

/// A calendar month of a duo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Month {
    /// The first day of it that belongs to the duo.
    pub from: NaiveDate,
    /// The last day of it that belongs to the duo.
    pub to: NaiveDate,
    /// Meetings asked: two, or none in a month that is mostly outside the duo or paused.
    pub needed: u32,
    /// Meetings that both confirmed.
    pub held: u32,
    /// Whether it can still change.
    pub stage: Stage,
}

impl Month {
    /// Whether it closed with too few meetings.
    pub fn is_short(&self) -> bool {
        self.stage == Stage::Closed && self.held < self.needed
    }
}

/// The calendar months of a duo, in order. Days count as the term stands: a pause or an end that is known counts ahead.
pub fn months(term: &Term, meetings: &[Meeting], today: NaiveDate) -> Vec<Month> {
    let met = days_met(meetings, today);
    let last = term.last_day();
    let mut months = Vec::new();
    let mut first = first_of_month(term.start);
    while first < term.end {
        let next = plus_months(first, 1);
        let (from, to) = (first.max(term.start), next.pred_opt().unwrap_or(first).min(last));
        let needed = if term.active_days(from, next) >= ACTIVE_DAYS_MIN { MEETINGS_A_MONTH } else { 0 };
        let stage = if to < today {
            Stage::Closed
        } else if from <= today {
            Stage::Running
        } else {
            Stage::Ahead
        };
        months.push(Month { from, to, needed, held: count_in(first, &met), stage });
        if next <= first {
            break;
        }
        first = next;
    }
    months
}

/// How many of the days lie in the month that begins on a day.
pub(super) fn count_in(first: NaiveDate, days: &[NaiveDate]) -> u32 {
    let count = days.iter().filter(|day| first_of_month(**day) == first).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}
