//! The board of duos: which ones are shown and in which order. Pure: rows in, rows out.

use crate::calendar::plus_days;
use crate::codes::codes;
use crate::duo::State;
use crate::duo::checkin::{CheckinDue, Milestone, is_soon};
use crate::duo::light::{Colour, Light};
use crate::programme::ProgrammeId;
use crate::text::fold;
use chrono::NaiveDate;

/// So many days before its last day a duo needs somebody who thinks of the end.
pub const ENDING_DAYS: u64 = 14;
/// Longest text that is searched for, in characters.
pub const SEARCH_MAX: usize = 60;

codes! {
    /// Why a duo needs somebody: the most urgent first.
    pub enum Need {
        /// The two disagree on whether they met
        Disputed = "disputed",
        /// One of the two asked something
        Question = "question",
        /// The light is red
        Red = "red",
        /// They have not met for the first time, and the time for it is over
        FirstMeetingLate = "first-meeting-late",
        /// A check-in is late
        CheckinLate = "check-in-late",
        /// The end is near, or over without a last talk
        Ending = "ending",
        /// The light is amber
        Amber = "amber",
        /// A check-in is due within a week
        CheckinSoon = "check-in-soon",
    }
}

codes! {
    /// Where a duo stands, as the board groups it.
    pub enum Stage {
        /// A proposal waits for answers
        Proposed = "proposed",
        /// Both said yes, and have not met yet
        Starting = "starting",
        /// The six months run
        Running = "running",
        /// It pauses
        Paused = "paused",
        /// It reached its end
        Completed = "completed",
        /// It ended before its time
        EndedEarly = "ended-early",
        /// It never started
        Cancelled = "cancelled",
    }
}

impl Stage {
    /// The stage of a state.
    pub const fn of(state: &State) -> Self {
        match state {
            State::Proposed(_) => Self::Proposed,
            State::Accepted(_) | State::FirstMeetingSet(_) => Self::Starting,
            State::Active(_) | State::AtRisk(_) => Self::Running,
            State::Paused(_) => Self::Paused,
            State::Completed(_) => Self::Completed,
            State::EndedEarly(_) => Self::EndedEarly,
            State::Cancelled(_) => Self::Cancelled,
        }
    }

    /// Whether a duo of this stage is over.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Completed | Self::EndedEarly | Self::Cancelled)
    }
}

codes! {
    /// The order of the board.
    pub enum BoardSort {
        /// What needs somebody first
        Needs = "needs",
        /// What ends first
        Ending = "ending",
        /// What began last
        Newest = "newest",
    }
}

/// Which duos, and in which order; it stands in the address. Without a stage: those that are not over.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BoardFilter {
    /// Of one programme, for who works for several.
    pub programme: Option<ProgrammeId>,
    /// In one stage.
    pub stage: Option<Stage>,
    /// With one colour.
    pub light: Option<Colour>,
    /// With one need.
    pub need: Option<Need>,
    /// A part of a name or a reference, without accents.
    pub search: String,
    /// The order.
    pub sort: Option<BoardSort>,
}

impl BoardFilter {
    /// Takes a pair of the address; what it does not know is left out.
    pub fn set(&mut self, name: &str, value: &str) {
        match name {
            "programme" => self.programme = ProgrammeId::from_code(value),
            "stage" => self.stage = Stage::from_code(value),
            "light" => self.light = Colour::from_code(value),
            "need" => self.need = Need::from_code(value),
            "q" => self.search = value.trim().chars().take(SEARCH_MAX).collect(),
            "sort" => self.sort = BoardSort::from_code(value),
            _ => {}
        }
    }

    /// The filter of an address.
    pub fn from_pairs<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut filter = Self::default();
        for (name, value) in pairs {
            filter.set(name, value);
        }
        filter
    }

    /// The pairs of the address, in a fixed order.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let pairs = [
            ("programme", self.programme.map(ProgrammeId::code)),
            ("stage", self.stage.map(Stage::code)),
            ("light", self.light.map(Colour::code)),
            ("need", self.need.map(Need::code)),
            ("q", Some(self.search.as_str()).filter(|text| !text.is_empty())),
            ("sort", self.sort.map(BoardSort::code)),
        ];
        pairs.into_iter().filter_map(|(name, value)| Some((name, value?.to_owned()))).collect()
    }

    /// Whether names have to be read to answer it.
    pub fn searches(&self) -> bool {
        !fold(&self.search).trim().is_empty()
    }

    /// Whether a text holds what is searched for.
    pub fn finds(&self, text: &str) -> bool {
        let text = fold(text);
        fold(&self.search).split_whitespace().all(|word| text.contains(word))
    }

    /// Whether a duo is shown, leaving aside the text and one of the facets: its counts say what its other values
    /// would show.
    fn admits(&self, duo: &Standing, without: Option<Facet>) -> bool {
        let over = |facet| without == Some(facet);
        let stage = over(Facet::Stage) || self.stage.map_or(!duo.stage.is_over(), |stage| stage == duo.stage);
        let light = over(Facet::Light) || self.light.is_none_or(|colour| duo.colour == Some(colour));
        let need = over(Facet::Need) || self.need.is_none_or(|need| duo.needs.contains(&need));
        let programme =
            over(Facet::Programme) || self.programme.is_none_or(|programme| programme == duo.programme);
        stage && light && need && programme
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Facet {
    Programme,
    Stage,
    Light,
    Need,
}

/// What the board knows of a duo to choose and to order it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Of which programme.
    pub programme: ProgrammeId,
    /// Its stage.
    pub stage: Stage,
    /// The colour of its light.
    pub colour: Option<Colour>,
    /// Why it needs somebody, most urgent first.
    pub needs: Vec<Need>,
    /// The next day that matters: the check-in, else the end.
    pub by: Option<NaiveDate>,
    /// The last day of its term.
    pub last: Option<NaiveDate>,
    /// The day of the proposal.
    pub created: NaiveDate,
}

/// What is open about a duo, beside its state.
#[derive(Debug, Clone, Copy, Default)]
pub struct Open {
    /// Meetings on which the two disagree.
    pub disputed: usize,
    /// Questions that nobody has answered.
    pub questions: usize,
}

/// Why a duo needs somebody, most urgent first.
pub fn needs(
    state: &State,
    light: Option<&Light>,
    due: Option<&CheckinDue>,
    open: Open,
    today: NaiveDate,
) -> Vec<Need> {
    let colour = light.map(|light| light.colour);
    let ending = state.runs()
        && state.term().is_some_and(|term| term.last_day() <= plus_days(today, ENDING_DAYS))
        || matches!((state, due), (State::Completed(_) | State::EndedEarly(_), Some(_)));
    let late = due.filter(|due| due.late);
    let soon = due.filter(|due| !due.late && is_soon(due, today) && due.what != Milestone::FirstMeeting);
    let holds = |need: &Need| match need {
        Need::Disputed => open.disputed > 0,
        Need::Question => open.questions > 0,
        Need::Red => colour == Some(Colour::Red),
        Need::FirstMeetingLate => late.is_some_and(|due| due.what == Milestone::FirstMeeting),
        Need::CheckinLate => late.is_some_and(|due| due.what != Milestone::FirstMeeting),
        Need::Ending => ending,
        Need::Amber => colour == Some(Colour::Amber),
        Need::CheckinSoon => soon.is_some(),
    };
    Need::ALL.iter().copied().filter(holds).collect()
}

/// How many duos there would be with each value of each facet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BoardCounts {
    /// By programme.
    pub programmes: Vec<(ProgrammeId, usize)>,
    /// By stage.
    pub stages: Vec<(Stage, usize)>,
    /// By colour.
    pub lights: Vec<(Colour, usize)>,
    /// By need.
    pub needs: Vec<(Need, usize)>,
}

/// The duos that a filter shows, as positions in the list that was given, in order; and the counts of its facets. What
/// the text finds is asked first: `found` says it for a position.
pub fn arrange(
    duos: &[Standing],
    filter: &BoardFilter,
    found: impl Fn(usize) -> bool,
) -> (Vec<usize>, BoardCounts) {
    let named: Vec<(usize, &Standing)> = duos.iter().enumerate().filter(|(n, _)| found(*n)).collect();
    let mut shown: Vec<(usize, &Standing)> =
        named.iter().copied().filter(|(_, duo)| filter.admits(duo, None)).collect();
    shown.sort_by(|(a_at, a), (b_at, b)| order(filter.sort, a, b).then(a_at.cmp(b_at)));
    let count = |facet: Facet, has: &dyn Fn(&Standing) -> bool| {
        named.iter().filter(|(_, duo)| filter.admits(duo, Some(facet)) && has(duo)).count()
    };
    let counts = BoardCounts {
        programmes: (ProgrammeId::ALL.iter().copied())
            .map(|value| (value, count(Facet::Programme, &|duo| duo.programme == value)))
            .collect(),
        stages: (Stage::ALL.iter().copied())
            .map(|value| (value, count(Facet::Stage, &|duo| duo.stage == value)))
            .collect(),
        lights: (Colour::ALL.iter().copied())
            .map(|value| (value, count(Facet::Light, &|duo| duo.colour == Some(value))))
            .collect(),
        needs: (Need::ALL.iter().copied())
            .map(|value| (value, count(Facet::Need, &|duo| duo.needs.contains(&value))))
            .collect(),
    };
    (shown.into_iter().map(|(position, _)| position).collect(), counts)
}

fn order(sort: Option<BoardSort>, a: &Standing, b: &Standing) -> std::cmp::Ordering {
    // What has no day comes last.
    let day = |day: Option<NaiveDate>| day.unwrap_or(NaiveDate::MAX);
    match sort.unwrap_or(BoardSort::Needs) {
        BoardSort::Needs => {
            let urgent = |duo: &Standing| duo.needs.first().map_or(usize::MAX, |need| rank(*need));
            let many = |duo: &Standing| std::cmp::Reverse(duo.needs.len());
            (urgent(a), many(a), day(a.by)).cmp(&(urgent(b), many(b), day(b.by)))
        }
        BoardSort::Ending => day(a.last).cmp(&day(b.last)),
        BoardSort::Newest => b.created.cmp(&a.created),
    }
}

fn rank(need: Need) -> usize {
    Need::ALL.iter().position(|other| *other == need).unwrap_or(usize::MAX)
}

#[cfg(test)]
#[path = "board_tests.rs"]
mod tests;
