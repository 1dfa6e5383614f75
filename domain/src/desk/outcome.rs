//! What became of a mentee: raw events, from which every rate can be counted (domain.md §1 and §4).
//!
//! Events hang under a participation: one application, with all its duos. Nothing is overwritten: a correction is a new
//! event that names the one that it replaces.

use crate::calendar::{plus_days, plus_months};
use crate::codes::codes;
use crate::duo::State;
use crate::illegal::{FieldErrors, Illegal};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Days after leaving, or after the sixth and twelfth month, within which the situation counts for that moment.
pub const WINDOW_DAYS: u64 = 28;
/// The longest contract that is asked for, in months.
pub const MONTHS_MAX: u8 = 60;

codes! {
    /// What became of somebody.
    pub enum OutcomeKind {
        /// A job without an end
        JobOpenEnded = "job-open-ended",
        /// A job with an end
        JobFixed = "job-fixed",
        /// Temporary agency work
        JobTemp = "job-temp",
        /// Self-employed
        SelfEmployed = "self-employed",
        /// An internship
        Internship = "internship",
        /// A training
        Training = "training",
        /// Skills validated
        Validation = "validation",
        /// Back to studies
        Studies = "studies",
        /// None of these
        None = "none",
        /// Could not be found out
        Unknown = "unknown",
    }
}

codes! {
    /// When it is asked.
    pub enum OutcomeMoment {
        /// On leaving, within four weeks
        Exit = "exit",
        /// Six months after leaving
        SixMonths = "six-months",
        /// Twelve months after leaving
        TwelveMonths = "twelve-months",
    }
}

codes! {
    /// How it is known.
    pub enum OutcomeSource {
        /// The person said so
        Declared = "declared",
        /// A register shows it
        Register = "register",
        /// A contract or an attestation shows it
        Document = "document",
    }
}

impl OutcomeKind {
    /// Whether it is paid work.
    pub const fn is_job(self) -> bool {
        matches!(self, Self::JobOpenEnded | Self::JobFixed | Self::JobTemp | Self::SelfEmployed)
    }

    /// Whether the contract has a length: one with an end.
    pub const fn has_length(self) -> bool {
        matches!(self, Self::JobFixed | Self::JobTemp)
    }
}

/// An outcome as somebody records it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutcomeForm {
    /// When it is asked.
    pub moment: OutcomeMoment,
    /// What.
    pub kind: OutcomeKind,
    /// Since when it is so: the first day of the job, the day of the answer where nothing began.
    pub day: NaiveDate,
    /// Months of the contract; needed for a fixed one, possible for agency work, else absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<u8>,
    /// How it is known.
    pub source: OutcomeSource,
}

/// When somebody took part: from the first meeting of the first duo to the last day of the last one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Participation {
    /// The day of the first meeting.
    pub entry: NaiveDate,
    /// The last day; absent while a duo is open or the person waits for another mentor.
    pub left: Option<NaiveDate>,
}

impl Participation {
    /// The participation of somebody with these duos; nothing before the first meeting: being matched is not an entry.
    pub fn of<'a>(duos: impl IntoIterator<Item = &'a State>, waits_again: bool) -> Option<Self> {
        let (mut entry, mut left, mut open) = (None, None, waits_again);
        for state in duos {
            open |= state.is_open();
            if let Some(term) = state.term() {
                entry = Some(entry.map_or(term.start, |first: NaiveDate| first.min(term.start)));
                left = left.max(Some(term.last_day()));
            }
        }
        Some(Self { entry: entry?, left: left.filter(|_| !open) })
    }

    /// From when a moment is asked, and until when the situation counts for it; nothing before somebody left.
    pub fn window(&self, moment: OutcomeMoment) -> Option<(NaiveDate, NaiveDate)> {
        let from = match moment {
            OutcomeMoment::Exit => self.left?,
            OutcomeMoment::SixMonths => plus_months(self.left?, 6),
            OutcomeMoment::TwelveMonths => plus_months(self.left?, 12),
        };
        Some((from, plus_days(from, WINDOW_DAYS)))
    }

    /// The moments that are asked by now.
    pub fn open(&self, today: NaiveDate) -> Vec<OutcomeMoment> {
        let asked = |moment: &OutcomeMoment| self.window(*moment).is_some_and(|(from, _)| from <= today);
        OutcomeMoment::ALL.iter().copied().filter(asked).collect()
    }

    /// What is missing, with the last day on which it counts, soonest first.
    pub fn missing(&self, recorded: &[OutcomeMoment], today: NaiveDate) -> Vec<(OutcomeMoment, NaiveDate)> {
        let open = self.open(today).into_iter().filter(|moment| !recorded.contains(moment));
        open.filter_map(|moment| Some((moment, self.window(moment)?.1))).collect()
    }

    /// Checks what somebody records. An exit counts only if it was so within four weeks after leaving.
    ///
    /// # Errors
    /// Faults of `moment` (`not-yet`, with `from` once it is known), `day` (`future`, `before-start` with `first`,
    /// `after-window` with `last`) and `months` (`required`, `not-asked`, `months-range` with `min` and `max`).
    pub fn check(&self, form: &OutcomeForm, today: NaiveDate) -> Result<(), FieldErrors> {
        let mut faults = FieldErrors::default();
        match self.window(form.moment) {
            Some((from, until)) if from <= today => {
                faults.take("day", self.check_day(form.day, until, today));
            }
            Some((from, _)) => faults.add("moment", Illegal::new("not-yet").with("from", from)),
            None => faults.add("moment", Illegal::new("not-yet")),
        }
        faults.take("months", check_months(form.kind, form.months));
        if faults.is_empty() { Ok(()) } else { Err(faults) }
    }

    fn check_day(&self, day: NaiveDate, until: NaiveDate, today: NaiveDate) -> Result<(), Illegal> {
        if day > today {
            return Err(Illegal::new("future"));
        }
        if day < self.entry {
            return Err(Illegal::new("before-start").with("first", self.entry));
        }
        if day > until {
            return Err(Illegal::new("after-window").with("last", until));
        }
        Ok(())
    }
}

fn check_months(kind: OutcomeKind, months: Option<u8>) -> Result<(), Illegal> {
    match months {
        Some(_) if !kind.has_length() => Err(Illegal::new("not-asked")),
        Some(months) if !(1..=MONTHS_MAX).contains(&months) => {
            Err(Illegal::new("months-range").with("min", 1).with("max", MONTHS_MAX))
        }
        None if kind == OutcomeKind::JobFixed => Err(Illegal::new("required")),
        _ => Ok(()),
    }
}

/// Which of these events stand: those that no other one corrects.
pub fn standing<'a, T>(
    events: &'a [T],
    id: impl Fn(&T) -> Uuid + 'a,
    corrects: impl Fn(&T) -> Option<Uuid>,
) -> impl Iterator<Item = &'a T> {
    let replaced: Vec<Uuid> = events.iter().filter_map(corrects).collect();
    events.iter().filter(move |event| !replaced.contains(&id(event)))
}

#[cfg(test)]
#[path = "outcome_tests.rs"]
mod tests;
