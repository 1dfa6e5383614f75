//! What a coordinator looks for in the queue: it travels in the URL, and browser and server read it with this same code.

use super::clock::Colour;
use crate::codes::codes;
use crate::{ProgrammeId, application, volunteer};
use uuid::Uuid;

codes! {
    /// What a file is of.
    pub enum FileKind {
        /// Of a job seeker
        Application = "application",
        /// Of a volunteer
        Volunteer = "volunteer",
    }
}

codes! {
    /// In which order the rows come.
    pub enum Sort {
        /// The one that is late, or will be late, first; those without a clock last
        Urgent = "urgent",
        /// Received first
        Oldest = "oldest",
        /// Received last
        Newest = "newest",
        /// Moved last
        Moved = "moved",
    }
}

/// Which states are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Standing {
    /// All that somebody still works on. A running duo is on the board instead.
    #[default]
    Open,
    /// All that are over.
    Closed,
    /// Every one.
    Any,
    /// One state, by its code.
    Is(&'static str),
}

impl Standing {
    /// The value in the URL: `open`, `closed`, `any` or the code of a state.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Any => "any",
            Self::Is(code) => code,
        }
    }

    /// The states that are shown, of either kind; none where every one is. A mentor who takes mentees or is on pause, and a
    /// running duo, are neither open nor closed: nobody has to do anything about them here.
    pub fn states(self) -> Option<&'static [&'static str]> {
        const OPEN: &[&str] =
            &["received", "in-review", "information-asked", "interview", "waiting", "proposed", "preparing"];
        const CLOSED: &[&str] = &["transferred", "withdrawn", "refused", "obsolete", "expired", "left"];
        match self {
            Self::Open => Some(OPEN),
            Self::Closed => Some(CLOSED),
            Self::Any | Self::Is(_) => None,
        }
    }

    /// Whether a state is shown.
    pub fn shows(self, state: &str) -> bool {
        match self {
            Self::Is(code) => code == state,
            other => other.states().is_none_or(|states| states.contains(&state)),
        }
    }

    /// Reads a value.
    pub fn from_code(code: &str) -> Option<Self> {
        let mut states = application::State::CODES.iter().chain(volunteer::State::CODES);
        match code {
            "open" => Some(Self::Open),
            "closed" => Some(Self::Closed),
            "any" => Some(Self::Any),
            code => states.find(|state| **state == code).map(|state| Self::Is(state)),
        }
    }
}

/// Whose files are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Assigned {
    /// The reader's own, and those of a colleague for whom they stand in today.
    Me,
    /// Nobody's.
    Nobody,
    /// A colleague's.
    To(Uuid),
}

impl Assigned {
    /// The value in the URL: `me`, `nobody` or the id of a member of staff.
    pub fn code(self) -> String {
        match self {
            Self::Me => "me".to_owned(),
            Self::Nobody => "nobody".to_owned(),
            Self::To(id) => id.to_string(),
        }
    }

    /// Reads a value.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "me" => Some(Self::Me),
            "nobody" => Some(Self::Nobody),
            code => code.parse().ok().map(Self::To),
        }
    }
}

/// What a coordinator looks for; every part may be open.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct QueueFilter {
    /// Of this kind.
    pub kind: Option<FileKind>,
    /// Of this programme.
    pub programme: Option<ProgrammeId>,
    /// In these states.
    pub standing: Standing,
    /// With this light.
    pub clock: Option<Colour>,
    /// Of these colleagues.
    pub assigned: Option<Assigned>,
    /// The beginnings of names, or a reference; accents and case ignored. Shorter than [`super::token::SHORTEST`] finds nothing.
    pub q: String,
    /// In this order; absent for [`Sort::Urgent`].
    pub sort: Option<Sort>,
}

impl QueueFilter {
    /// Longest search text that is looked at.
    pub const MAX_Q: usize = 60;

    /// Reads one part from a query string; unknown names and codes are left out, since a saved view may be old.
    pub fn set(&mut self, name: &str, value: &str) {
        match name {
            "kind" => self.kind = FileKind::from_code(value),
            "programme" => self.programme = ProgrammeId::from_code(value),
            "state" => self.standing = Standing::from_code(value).unwrap_or_default(),
            "clock" => self.clock = Colour::from_code(value),
            "assigned" => self.assigned = Assigned::from_code(value),
            "q" => self.q = value.chars().take(Self::MAX_Q).collect(),
            "sort" => self.sort = Sort::from_code(value),
            _ => {}
        }
    }

    /// Whether this name and code are known; [`QueueFilter::set`] leaves out what is not.
    pub fn takes(name: &str, value: &str) -> bool {
        match name {
            "kind" => FileKind::from_code(value).is_some(),
            "programme" => ProgrammeId::from_code(value).is_some(),
            "state" => Standing::from_code(value).is_some(),
            "clock" => Colour::from_code(value).is_some(),
            "assigned" => Assigned::from_code(value).is_some(),
            "q" => value.chars().count() <= Self::MAX_Q,
            "sort" => Sort::from_code(value).is_some(),
            _ => false,
        }
    }

    /// The parts that are set, for a query string, in a fixed order.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = Vec::new();
        let mut push = |name, value: Option<String>| pairs.extend(value.map(|value| (name, value)));
        push("q", Some(self.q.trim().to_owned()).filter(|q| !q.is_empty()));
        push("kind", self.kind.map(|kind| kind.code().to_owned()));
        push("programme", self.programme.map(|id| id.code().to_owned()));
        push("state", Some(self.standing).filter(|s| *s != Standing::Open).map(|s| s.code().to_owned()));
        push("clock", self.clock.map(|colour| colour.code().to_owned()));
        push("assigned", self.assigned.map(Assigned::code));
        push("sort", self.sort.filter(|sort| *sort != Sort::Urgent).map(|sort| sort.code().to_owned()));
        pairs
    }

    /// Whether nothing is filtered, whatever the order.
    pub fn is_open(&self) -> bool {
        Self { sort: None, ..self.clone() }.pairs().is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> QueueFilter {
        let mut filter = QueueFilter::default();
        for (name, value) in pairs {
            filter.set(name, value);
        }
        filter
    }

    #[test]
    fn a_filter_reads_back_from_its_own_url() {
        let id = Uuid::max().to_string();
        for (name, values) in [
            ("kind", vec!["application", "volunteer"]),
            ("programme", ProgrammeId::ALL.iter().map(|id| id.code()).collect()),
            ("state", vec!["closed", "any", "in-review", "preparing", "withdrawn"]),
            ("clock", Colour::ALL.iter().map(|colour| colour.code()).collect()),
            ("assigned", vec!["me", "nobody", &id]),
            ("q", vec!["ami elid"]),
            ("sort", vec!["oldest", "newest", "moved"]),
        ] {
            for value in values {
                let filter = read(&[(name, value)]);
                assert_eq!(filter.pairs(), [(name, value.to_owned())], "{name}={value}");
                assert_eq!(filter.is_open(), name == "sort");
            }
        }
    }

    #[test]
    fn every_state_is_open_closed_or_looked_after_elsewhere() {
        let all = application::State::CODES.iter().chain(volunteer::State::CODES);
        for state in all {
            let shown =
                [Standing::Open, Standing::Closed].iter().filter(|standing| standing.shows(state)).count();
            let elsewhere = ["duo-started", "available", "paused"].contains(state);
            assert_eq!(shown, usize::from(!elsewhere), "{state}");
            assert!(Standing::Any.shows(state) && Standing::Is(state).shows(state));
        }
    }

    #[test]
    fn what_nobody_knows_any_more_is_left_out() {
        let filter =
            read(&[("kind", "duo"), ("state", "gone"), ("clock", "blue"), ("assigned", "x"), ("y", "z")]);
        assert_eq!(filter, QueueFilter::default());
        assert!(read(&[("state", "open"), ("sort", "urgent"), ("q", "  ")]).pairs().is_empty());
    }
}
