//! Exports: without names at once; with names only by four eyes, once, within the hour.

use crate::codes::codes;
use chrono::{DateTime, TimeDelta, Utc};

/// How long an approved export can be fetched.
pub const FETCH_WITHIN: TimeDelta = TimeDelta::hours(1);
/// How long a request waits for a colleague.
pub const DECIDE_WITHIN: TimeDelta = TimeDelta::days(7);

codes! {
    /// What is exported.
    pub enum ExportWhat {
        /// The board of duos, as it is filtered
        Board = "board",
        /// Outcome events
        Outcomes = "outcomes",
    }
}

codes! {
    /// In which shape.
    pub enum ExportFormat {
        /// A table as text (RFC 4180)
        Csv = "csv",
        /// A workbook
        Xlsx = "xlsx",
    }
}

codes! {
    /// What names are needed for.
    pub enum ExportWhy {
        /// A report to Actiris
        Report = "report",
        /// Evidence for the European Social Fund
        Evidence = "evidence",
        /// To write to people or to call them
        Contact = "contact",
        /// A meeting of the team
        Team = "team",
        /// Somebody asked for their own data
        Rights = "rights",
    }
}

codes! {
    /// Where a request stands.
    pub enum ExportState {
        /// A colleague is asked
        Asked = "asked",
        /// A colleague said yes: it can be fetched
        Approved = "approved",
        /// A colleague said no
        Refused = "refused",
        /// It was fetched
        Fetched = "fetched",
        /// Its time is over
        Expired = "expired",
    }
}

/// What was decided about a request, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Course {
    /// Asked.
    pub asked: DateTime<Utc>,
    /// A yes or a no.
    pub decided: Option<(DateTime<Utc>, bool)>,
    /// Fetched.
    pub fetched: Option<DateTime<Utc>>,
}

impl Course {
    /// Where it stands now.
    pub fn state(&self, now: DateTime<Utc>) -> ExportState {
        match (self.decided, self.fetched) {
            (_, Some(_)) => ExportState::Fetched,
            (Some((_, false)), None) => ExportState::Refused,
            (Some((at, true)), None) if now - at <= FETCH_WITHIN => ExportState::Approved,
            (None, None) if now - self.asked <= DECIDE_WITHIN => ExportState::Asked,
            (Some((_, true)) | None, None) => ExportState::Expired,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minutes: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::minutes(minutes)
    }

    #[test]
    fn an_export_waits_a_week_and_can_be_fetched_for_an_hour() {
        let asked = at(0);
        let week = 7 * 24 * 60;
        let yes = |minutes| Some((at(minutes), true));
        for (decided, fetched, now, state) in [
            (None, None, week, ExportState::Asked),
            (None, None, week + 1, ExportState::Expired),
            (yes(10), None, 70, ExportState::Approved),
            (yes(10), None, 71, ExportState::Expired),
            (yes(10), Some(at(20)), 21, ExportState::Fetched),
            (Some((at(10), false)), None, 11, ExportState::Refused),
        ] {
            assert_eq!(Course { asked, decided, fetched }.state(at(now)), state, "{now}");
        }
    }
}
