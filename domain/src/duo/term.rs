//! The six months of a duo, with its pauses.

use crate::calendar::{days_until, plus_days, plus_months};
use crate::illegal::Illegal;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Calendar months of a duo.
pub const MONTHS: u32 = 6;
/// Calendar months of a duo that a coordinator has extended as far as it goes.
pub const MONTHS_MAX: u32 = 12;
/// A coordinator may complete a duo so many days before its end; earlier it ends early, with a reason.
pub const COMPLETE_EARLY_DAYS: u64 = 14;

/// Days from one up to another that is not part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// The first day.
    pub from: NaiveDate,
    /// The first day after.
    pub until: NaiveDate,
}

impl Span {
    /// How many days lie in both.
    fn shared(self, other: Self) -> u32 {
        days_until(self.from.max(other.from), self.until.min(other.until))
    }
}

/// When a duo runs: from its first meeting, six calendar months. Pauses lie inside, in order, and do not overlap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// The day of the first meeting.
    pub start: NaiveDate,
    /// The first day after: six calendar months later, unless it was extended or ended early.
    pub end: NaiveDate,
    /// Days on which nothing is asked of the two.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pauses: Vec<Span>,
}

impl Term {
    /// Six months from the first meeting.
    pub fn begin(start: NaiveDate) -> Self {
        Self { start, end: plus_months(start, MONTHS), pauses: Vec::new() }
    }

    /// The last day: what people read.
    pub fn last_day(&self) -> NaiveDate {
        self.end.pred_opt().unwrap_or(self.end)
    }

    /// Whether a day lies in it, paused or not.
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.start <= day && day < self.end
    }

    /// How many days of a span count: in the term and not paused.
    pub fn active_days(&self, from: NaiveDate, until: NaiveDate) -> u32 {
        let span = Span { from: from.max(self.start), until: until.min(self.end) };
        let paused: u32 = self.pauses.iter().map(|pause| pause.shared(span)).sum();
        days_until(span.from, span.until).saturating_sub(paused)
    }

    /// From when somebody may complete the duo.
    pub fn completable_from(&self) -> NaiveDate {
        self.end.checked_sub_days(chrono::Days::new(COMPLETE_EARLY_DAYS)).unwrap_or(self.end)
    }

    /// The same with a later end.
    ///
    /// # Errors
    /// `before-end` (`end`), `past`, or `after-limit` (`limit`): not beyond twelve months.
    pub(super) fn extended(self, end: NaiveDate, today: NaiveDate) -> Result<Self, Illegal> {
        let limit = plus_months(self.start, MONTHS_MAX);
        if end <= self.end {
            return Err(Illegal::new("before-end").with("end", self.last_day()));
        }
        if end <= today {
            return Err(Illegal::new("past"));
        }
        if end > limit {
            return Err(Illegal::new("after-limit").with("limit", limit));
        }
        Ok(Self { end, ..self })
    }

    /// The same with a pause from today until a day on which the duo goes on.
    ///
    /// # Errors
    /// `past` or `after-end` (`end`).
    pub(super) fn paused(mut self, until: NaiveDate, today: NaiveDate) -> Result<Self, Illegal> {
        if until <= today {
            return Err(Illegal::new("past"));
        }
        if until > self.end {
            return Err(Illegal::new("after-end").with("end", self.last_day()));
        }
        self.pauses.push(Span { from: today, until });
        Ok(self)
    }

    /// The same, going on today or on the day that was said, whichever comes first.
    #[must_use]
    pub(super) fn resumed(self, today: NaiveDate) -> Self {
        self.unpaused_from(today)
    }

    /// The same, over at the end of today if that comes before the end.
    #[must_use]
    pub(super) fn closed(self, today: NaiveDate) -> Self {
        let end = self.end.min(plus_days(today, 1)).max(plus_days(self.start, 1));
        Self { end, ..self }.unpaused_from(end)
    }

    /// The same without the part of a pause that lies on or after a day.
    fn unpaused_from(mut self, day: NaiveDate) -> Self {
        for pause in &mut self.pauses {
            pause.until = pause.until.min(day);
        }
        self.pauses.retain(|pause| pause.from < pause.until);
        self
    }
}
