//! Worries about a duo: read by the safeguarding person of the programme and by nobody else, taken within a working day.

use crate::calendar::{brussels_date, working_days_after};
use crate::codes::codes;
use crate::duo::light::Colour;
use chrono::{DateTime, NaiveDate, Utc};

/// Working days within which somebody takes a worry.
pub const TAKEN_WITHIN: u32 = 1;

codes! {
    /// What became of a worry.
    pub enum WorryOutcome {
        /// Talked over; nothing more is needed
        Settled = "settled",
        /// The duo ended for it
        DuoEnded = "duo-ended",
        /// Given to another service, or to the police
        HandedOn = "handed-on",
        /// It turned out to be something else
        Unfounded = "unfounded",
        /// The person wishes that nothing is done
        NoWish = "no-wish",
    }
}

codes! {
    /// What is done with a worry.
    pub enum WorryAct {
        /// Take it
        Take = "take",
        /// Write a note
        Note = "note",
        /// Close it
        Close = "close",
    }
}

codes! {
    /// Where a worry stands.
    pub enum WorryState {
        /// Nobody has taken it
        New = "new",
        /// Somebody has
        Taken = "taken",
        /// It is closed
        Closed = "closed",
    }
}

impl WorryState {
    /// What can be done now. Notes may follow a closing: people call back.
    pub fn acts(self) -> &'static [WorryAct] {
        match self {
            Self::New => &[WorryAct::Take],
            Self::Taken => &[WorryAct::Note, WorryAct::Close],
            Self::Closed => &[WorryAct::Note],
        }
    }
}

/// The last day on which a worry is taken in time.
pub fn take_by(told: DateTime<Utc>) -> NaiveDate {
    working_days_after(brussels_date(told), TAKEN_WITHIN)
}

/// The clock of a worry: amber until its day, red afterwards; none once it is taken.
pub fn clock(state: WorryState, told: DateTime<Utc>, today: NaiveDate) -> Option<Colour> {
    match state {
        WorryState::New if today > take_by(told) => Some(Colour::Red),
        WorryState::New => Some(Colour::Amber),
        WorryState::Taken | WorryState::Closed => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_worry_is_red_after_one_working_day() {
        // Thursday evening; Friday is the day; the weekend does not count against anybody but the clock stays red.
        for (told, today, colour) in [
            ("2026-11-26T18:00:00Z", "2026-11-26", Colour::Amber),
            ("2026-11-26T18:00:00Z", "2026-11-27", Colour::Amber),
            ("2026-11-26T18:00:00Z", "2026-11-28", Colour::Red),
            ("2026-11-27T18:00:00Z", "2026-11-30", Colour::Amber),
            ("2026-11-27T18:00:00Z", "2026-12-01", Colour::Red),
            // Half past midnight in Brussels is the next day already.
            ("2026-11-26T23:30:00Z", "2026-11-30", Colour::Amber),
            // Armistice Day is a Wednesday.
            ("2026-11-10T10:00:00Z", "2026-11-12", Colour::Amber),
        ] {
            let (told, today) = (told.parse().unwrap(), today.parse().unwrap());
            assert_eq!(clock(WorryState::New, told, today), Some(colour), "{told} {today}");
            assert_eq!(clock(WorryState::Taken, told, today), None);
            assert_eq!(clock(WorryState::Closed, told, today), None);
        }
    }

    #[test]
    fn nobody_closes_what_nobody_took() {
        assert_eq!(WorryState::New.acts(), [WorryAct::Take]);
        assert!(WorryState::Taken.acts().contains(&WorryAct::Close));
        assert!(!WorryState::Closed.acts().contains(&WorryAct::Take));
    }
}
