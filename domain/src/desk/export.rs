//! Exports: without names at once; with names only by four eyes, once, within the hour.

use super::board::BoardFilter;
use super::queue::QueueFilter;
use crate::ProgrammeId;
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
        /// The queue of applications and volunteers, as it is filtered
        Queue = "queue",
    }
}

codes! {
    /// In which shape.
    pub enum ExportFormat {
        /// A table as text (RFC 4180), as Excel opens it
        Csv = "csv",
        /// A workbook of Excel (Office Open XML)
        Xlsx = "xlsx",
    }
}

/// A view that is exported: what, as it is filtered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExportView {
    /// [`ExportWhat::Board`]
    Board(BoardFilter),
    /// [`ExportWhat::Outcomes`], which have no filter.
    Outcomes(Option<ProgrammeId>),
    /// [`ExportWhat::Queue`]
    Queue(QueueFilter),
}

impl ExportView {
    /// Reads the filter of a view from the pairs of its address; what it does not know is left out.
    pub fn read<'a>(what: ExportWhat, pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        match what {
            ExportWhat::Board => Self::Board(BoardFilter::from_pairs(pairs)),
            ExportWhat::Outcomes => Self::Outcomes(BoardFilter::from_pairs(pairs).programme),
            ExportWhat::Queue => {
                let mut filter = QueueFilter::default();
                for (name, value) in pairs {
                    filter.set(name, value);
                }
                Self::Queue(filter)
            }
        }
    }

    /// What it shows.
    pub const fn what(&self) -> ExportWhat {
        match self {
            Self::Board(_) => ExportWhat::Board,
            Self::Outcomes(_) => ExportWhat::Outcomes,
            Self::Queue(_) => ExportWhat::Queue,
        }
    }

    /// The programme that it is narrowed to.
    pub const fn programme(&self) -> Option<ProgrammeId> {
        match self {
            Self::Board(filter) => filter.programme,
            Self::Outcomes(programme) => *programme,
            Self::Queue(filter) => filter.programme,
        }
    }

    /// The view of one programme, without a text that is searched for: that is a name, and kept nowhere.
    #[must_use]
    pub fn to_keep(self, id: ProgrammeId) -> Self {
        let programme = Some(id);
        match self {
            Self::Board(filter) => Self::Board(BoardFilter { programme, search: String::new(), ..filter }),
            Self::Outcomes(_) => Self::Outcomes(programme),
            Self::Queue(filter) => Self::Queue(QueueFilter { programme, q: String::new(), ..filter }),
        }
    }

    /// The filter as pairs of an address, in a fixed order.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Board(filter) => filter.pairs(),
            Self::Outcomes(programme) => {
                programme.iter().map(|id| ("programme", id.code().to_owned())).collect()
            }
            Self::Queue(filter) => filter.pairs(),
        }
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
