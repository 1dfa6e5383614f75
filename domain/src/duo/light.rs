//! The light of a duo, and why: always shown with its reason in words.

use super::meeting::{Meeting, days_met};
use super::month::{MEETINGS_A_MONTH, Month, count_in, months};
use super::state::{Active, AtRisk, State};
use crate::calendar::{first_of_month, plus_days, plus_months};
use crate::codes::codes;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Days without a confirmed meeting after which the light is amber.
pub const AMBER_DAYS: u32 = 15;
/// Days without a confirmed meeting after which the light is red.
pub const RED_DAYS: u32 = 30;

codes! {
    /// How a duo does.
    pub enum Colour {
        /// Well
        Green = "green",
        /// Look after it
        Amber = "amber",
        /// The coordinator helps
        Red = "red",
    }
}

codes! {
    /// What the colour rests on.
    pub enum LightReason {
        /// They meet
        OnTrack = "on-track",
        /// No confirmed meeting for too many days
        NoMeeting = "no-meeting",
        /// The last calendar month closed with too few meetings
        ShortMonth = "short-month",
    }
}

/// A colour with its reason and the numbers of the sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Light {
    /// How the duo does.
    pub colour: Colour,
    /// Why.
    pub reason: LightReason,
    /// The day of the last confirmed meeting, or the start.
    pub last: NaiveDate,
    /// Days since then; paused days do not count.
    pub days: u32,
    /// For `short-month`: the month and what was counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub month: Option<Month>,
}

/// The light of a duo on a day; none before the start, in a pause, and after the end.
///
/// Red for thirty days without a confirmed meeting, or for a calendar month that closed with fewer than two: the
/// latter until the running month has its two. Amber for fifteen days. A pause that filled the last month hides what
/// came before.
pub fn light(state: &State, meetings: &[Meeting], today: NaiveDate) -> Option<Light> {
    let (State::Active(Active { term }) | State::AtRisk(AtRisk { term })) = state else { return None };
    let met = days_met(meetings, today);
    let last = met.last().copied().unwrap_or(term.start).max(term.start);
    let days = term.active_days(plus_days(last, 1), plus_days(today, 1));
    let this = first_of_month(today);
    let mended = count_in(this, &met) >= MEETINGS_A_MONTH;
    let short = months(term, meetings, today)
        .into_iter()
        .find(|month| plus_months(first_of_month(month.from), 1) == this && month.is_short())
        .filter(|_| !mended);
    let (colour, reason, month) = match short {
        _ if days >= RED_DAYS => (Colour::Red, LightReason::NoMeeting, None),
        Some(month) => (Colour::Red, LightReason::ShortMonth, Some(month)),
        None if days >= AMBER_DAYS => (Colour::Amber, LightReason::NoMeeting, None),
        None => (Colour::Green, LightReason::OnTrack, None),
    };
    Some(Light { colour, reason, last, days, month })
}

#[cfg(test)]
#[path = "light_tests.rs"]
mod tests;
