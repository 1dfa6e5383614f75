//! Meetings: planned, moved, cancelled, and told by both.

use super::side::{Pair, Side};
use super::state::State;
use crate::application::Actor;
use crate::calendar::{brussels_date, days_until, plus_months};
use crate::codes::codes;
use crate::illegal::Illegal;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use uuid::Uuid;

/// Shortest meeting, in minutes.
pub const MINUTES_MIN: u32 = 30;
/// Longest meeting, in minutes.
pub const MINUTES_MAX: u32 = 240;
/// What a meeting lasts unless the two say otherwise, in minutes.
pub const MINUTES_DEFAULT: u32 = 90;
/// Longest word on the place, in characters.
pub const PLACE_MAX: usize = 80;
/// Most meetings that lie ahead at once.
pub const AHEAD_MAX: usize = 40;
/// How far ahead an instant may lie before it is looked at as a day: no duo goes on longer.
const HORIZON_DAYS: i64 = 800;

codes! {
    /// Where they meet.
    pub enum Place {
        /// By video or telephone
        Online = "online",
        /// Where the mentor works
        Workplace = "workplace",
        /// At the programme's
        ProgrammeOffice = "programme-office",
        /// A library, a café, a park
        PublicPlace = "public-place",
    }
}

codes! {
    /// Where a meeting stands: derived from what the two said.
    pub enum MeetingState {
        /// It lies ahead
        Planned = "planned",
        /// It has begun, and nobody has said whether they met
        ToReport = "to-report",
        /// One of the two has said so
        SaidByOne = "said-by-one",
        /// Both say that they met, or the coordinator does
        Held = "held",
        /// Both say that they did not meet, or the coordinator does
        NotHeld = "not-held",
        /// They disagree: the coordinator asks
        Disputed = "disputed",
        /// It was called off
        Cancelled = "cancelled",
    }
}

/// What somebody wishes: when, how long, where. The word on the place is sealed and kept elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wish {
    /// When it begins.
    pub at: DateTime<Utc>,
    /// How long, in minutes.
    pub minutes: u32,
    /// Where.
    pub place: Place,
}

/// A meeting of the two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// Which one.
    pub id: Uuid,
    /// When it begins.
    pub at: DateTime<Utc>,
    /// How long, in minutes.
    pub minutes: u32,
    /// Where.
    pub place: Place,
    /// Since when this moment stands: it was planned or moved then.
    pub agreed: DateTime<Utc>,
    /// Whether they met, as each of the two said.
    pub said: Pair<Option<bool>>,
    /// Whether they met, as the coordinator found.
    pub settled: Option<bool>,
    /// Who called it off.
    pub cancelled: Option<Actor>,
}

impl Meeting {
    /// Plans a meeting of a duo that has these ones.
    ///
    /// # Errors
    /// `closed` (the duo does not meet), `past`, `after-end` (`end`), `paused` (`until`), `minutes-range` (`min`, `max`),
    /// `overlap`, `too-many` (`max`).
    pub fn plan(
        id: Uuid,
        wish: Wish,
        state: &State,
        others: &[Self],
        now: DateTime<Utc>,
    ) -> Result<Self, Illegal> {
        fits(wish, state, others, now)?;
        if others.iter().filter(|other| other.state(now) == MeetingState::Planned).count() >= AHEAD_MAX {
            return Err(Illegal::new("too-many").with("max", AHEAD_MAX));
        }
        let Wish { at, minutes, place } = wish;
        Ok(Self {
            id,
            at,
            minutes,
            place,
            agreed: now,
            said: Pair::default(),
            settled: None,
            cancelled: None,
        })
    }

    /// Where it stands now.
    pub fn state(&self, now: DateTime<Utc>) -> MeetingState {
        if self.cancelled.is_some() {
            return MeetingState::Cancelled;
        }
        match (self.settled, self.said.mentee, self.said.mentor) {
            (Some(true), _, _) | (None, Some(true), Some(true)) => MeetingState::Held,
            (Some(false), _, _) | (None, Some(false), Some(false)) => MeetingState::NotHeld,
            (None, Some(_), Some(_)) => MeetingState::Disputed,
            (None, Some(_), None) | (None, None, Some(_)) => MeetingState::SaidByOne,
            (None, None, None) if now < self.at => MeetingState::Planned,
            (None, None, None) => MeetingState::ToReport,
        }
    }

    /// Whether they met, beyond doubt: what months, lights and certificates count. Never depends on the time of day,
    /// since nobody can say so before it began.
    pub fn is_held(&self) -> bool {
        self.state(self.at) == MeetingState::Held
    }

    /// The day in Brussels.
    pub fn day(&self) -> NaiveDate {
        brussels_date(self.at)
    }

    /// When it is over.
    pub fn end(&self) -> DateTime<Utc> {
        self.at.checked_add_signed(TimeDelta::minutes(i64::from(self.minutes))).unwrap_or(self.at)
    }

    /// The same meeting at another moment or place.
    ///
    /// # Errors
    /// As [`Meeting::plan`]; `cancelled` or `begun` if it no longer lies ahead.
    pub fn moved(
        self,
        wish: Wish,
        state: &State,
        meetings: &[Self],
        now: DateTime<Utc>,
    ) -> Result<Self, Illegal> {
        self.lies_ahead(now)?;
        let others: Vec<Self> = meetings.iter().filter(|other| other.id != self.id).cloned().collect();
        fits(wish, state, &others, now)?;
        let agreed = if wish.at == self.at { self.agreed } else { now };
        Ok(Self { at: wish.at, minutes: wish.minutes, place: wish.place, agreed, ..self })
    }

    /// The same meeting, called off.
    ///
    /// # Errors
    /// `cancelled` or `begun` if it no longer lies ahead.
    pub fn called_off(self, by: Actor, now: DateTime<Utc>) -> Result<Self, Illegal> {
        self.lies_ahead(now)?;
        Ok(Self { cancelled: Some(by), ..self })
    }

    /// One of the two says whether they met; until the other has spoken they may say otherwise.
    ///
    /// # Errors
    /// `cancelled`, `not-yet` (it has not begun), `settled` (the coordinator has found), `already-said` (both have).
    pub fn told(self, side: Side, met: bool, now: DateTime<Utc>) -> Result<Self, Illegal> {
        if self.cancelled.is_some() {
            return Err(Illegal::new("cancelled"));
        }
        if now < self.at {
            return Err(Illegal::new("not-yet"));
        }
        let own = self.said.of(side);
        if own == Some(met) {
            return Ok(self);
        }
        if self.settled.is_some() {
            return Err(Illegal::new("settled"));
        }
        if own.is_some() && self.said.of(side.other()).is_some() {
            return Err(Illegal::new("already-said"));
        }
        Ok(Self { said: self.said.with(side, Some(met)), ..self })
    }

    /// The coordinator has asked both and says whether they met.
    ///
    /// # Errors
    /// `cancelled`, `not-yet`.
    pub fn found(self, met: bool, now: DateTime<Utc>) -> Result<Self, Illegal> {
        if self.cancelled.is_some() {
            return Err(Illegal::new("cancelled"));
        }
        if now < self.at {
            return Err(Illegal::new("not-yet"));
        }
        Ok(Self { settled: Some(met), ..self })
    }

    fn lies_ahead(&self, now: DateTime<Utc>) -> Result<(), Illegal> {
        match self.state(now) {
            MeetingState::Planned => Ok(()),
            MeetingState::Cancelled => Err(Illegal::new("cancelled")),
            _ => Err(Illegal::new("begun")),
        }
    }

    /// Whether it takes up its time still: neither called off nor told as not held.
    fn stands(&self) -> bool {
        !matches!(self.state(self.at), MeetingState::Cancelled | MeetingState::NotHeld)
    }
}

/// Whether a wish fits a duo and its other meetings.
fn fits(wish: Wish, state: &State, others: &[Meeting], now: DateTime<Utc>) -> Result<(), Illegal> {
    if !state.meets() {
        return Err(Illegal::new("closed"));
    }
    if !(MINUTES_MIN..=MINUTES_MAX).contains(&wish.minutes) {
        return Err(Illegal::new("minutes-range").with("min", MINUTES_MIN).with("max", MINUTES_MAX));
    }
    if wish.at < now {
        return Err(Illegal::new("past"));
    }
    // A duo that has not begun cannot last longer than if it began today.
    let end =
        state.term().map_or_else(|| plus_months(brussels_date(now), super::term::MONTHS), |term| term.end);
    // The instant first: a day far beyond the calendar cannot be named.
    if wish.at - now > TimeDelta::days(HORIZON_DAYS) || brussels_date(wish.at) >= end {
        return Err(Illegal::new("after-end").with("end", end.pred_opt().unwrap_or(end)));
    }
    if let State::Paused(paused) = state
        && brussels_date(wish.at) < paused.until()
    {
        return Err(Illegal::new("paused").with("until", paused.until()));
    }
    let until = wish.at + TimeDelta::minutes(i64::from(wish.minutes));
    if others.iter().any(|other| other.stands() && other.at < until && wish.at < other.end()) {
        return Err(Illegal::new("overlap"));
    }
    Ok(())
}

/// The move that the meetings ask of a duo that has not begun; the caller makes it, as the actor whose word it was, in
/// the same transaction as the change of a meeting.
///
/// With a first meeting that was held the six months begin on its day; with one that stands it is set; without, lost.
pub fn follows(state: &State, meetings: &[Meeting]) -> Option<super::Command> {
    let held = meetings.iter().filter(|meeting| meeting.is_held()).map(Meeting::day).min();
    let stands = meetings.iter().any(Meeting::stands);
    match (state, held) {
        (State::FirstMeetingSet(_), Some(day)) => Some(super::Command::Begin(day)),
        (State::FirstMeetingSet(_), None) if !stands => Some(super::Command::LoseFirstMeeting),
        (State::Accepted(_), _) if stands => Some(super::Command::SetFirstMeeting),
        _ => None,
    }
}

/// How long the two have met, in minutes: what certificates say.
pub fn minutes_met(meetings: &[Meeting]) -> u32 {
    meetings.iter().filter(|meeting| meeting.is_held()).map(|meeting| meeting.minutes).sum()
}

/// The days on which the two have met, up to and with a day; in order.
pub fn days_met(meetings: &[Meeting], today: NaiveDate) -> Vec<NaiveDate> {
    let mut days: Vec<NaiveDate> =
        meetings.iter().filter(|m| m.is_held()).map(Meeting::day).filter(|day| *day <= today).collect();
    days.sort_unstable();
    days
}

/// How many days ago the meeting was; 0 on its day and before.
pub(super) fn days_since(meeting: &Meeting, today: NaiveDate) -> u32 {
    days_until(meeting.day(), today)
}

#[cfg(test)]
#[path = "meeting_tests.rs"]
mod tests;
