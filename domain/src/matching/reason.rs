//! What is said about a match, in codes: why it fits, which wish it leaves open, what bars it, what a change would bring.

use crate::codes::codes;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A code with the values that its sentence needs: codes of languages, sectors and times, or numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Said<C> {
    /// What: the key of the sentence.
    pub code: C,
    /// The values; several codes in one value are parted by commas.
    #[serde(default = "BTreeMap::new", skip_serializing_if = "BTreeMap::is_empty")]
    pub params: BTreeMap<String, String>,
}

impl<C> Said<C> {
    /// Nothing but the code.
    pub fn new(code: C) -> Self {
        Self { code, params: BTreeMap::new() }
    }

    /// Adds a value.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl std::fmt::Display) -> Self {
        self.params.insert(name.to_owned(), value.to_string());
        self
    }
}

codes! {
    /// Why two fit. `match-reason-<code>`.
    pub enum Why {
        /// To the mentee: you asked for this mentor (`rank`, from 1)
        Wished = "wished",
        /// To the mentee: works in a field that you named (`sector`)
        SameSector = "same-sector",
        /// To the mentee, who has no project yet: knows more than one trade (`sector`)
        Generalist = "generalist",
        /// To both: both speak it, and the mentee none better (`language`, `level` of the mentee)
        BestLanguage = "best-language",
        /// To both: both speak it, and the mentee another one better (`language`, `level` of the mentee)
        CommonLanguage = "common-language",
        /// To both: free at the same times (`times`)
        SameTimes = "same-times",
        /// To both: would like to meet in the same way (`modes`)
        SameMode = "same-mode",
        /// To both: at home in the commune where the mentor meets (`commune`)
        SameCommune = "same-commune",
        /// To both: at home next to the commune where the mentor meets (`commune`, the mentor's)
        NextCommune = "next-commune",
        /// To the mentor: the mentee asked for you
        AskedForYou = "asked-for-you",
        /// To the mentor: looks for work in your field (`sector`)
        YourSector = "your-sector",
        /// To the mentor: has no project yet, and you know more than one trade (`sector`)
        OpenProject = "open-project",
    }
}

codes! {
    /// A wish of the mentee that a mentor leaves open. `match-unmet-<code>`.
    pub enum Unmet {
        /// Asked for other mentors by name
        OtherMentor = "other-mentor",
        /// Named other fields of work (`sectors`)
        Sector = "sector",
        /// Has no project, and this mentor knows one trade (`sector`)
        NoGeneralist = "no-generalist",
        /// Speaks another language better (`language`)
        BestLanguage = "best-language",
        /// Never free at the same time (`times` of the mentee)
        Times = "times",
        /// Free at the same time, but only at one of those that the mentee named (`times` in common)
        FewTimes = "few-times",
        /// Lives further away (`commune`, the mentor's)
        Place = "place",
    }
}

codes! {
    /// A hard rule that a mentor breaks for a mentee. `match-bar-<code>`.
    pub enum Bar {
        /// Belongs to another programme
        OtherProgramme = "other-programme",
        /// On pause, or gone
        Closed = "closed",
        /// All places are taken or reserved
        NoPlace = "no-place",
        /// No language in common
        NoLanguage = "no-language",
        /// One wants to meet face to face only, the other online only
        NoMode = "no-mode",
        /// They were a duo before, or one of them declined the other
        FormerPair = "former-pair",
        /// They work for the same employer
        SameEmployer = "same-employer",
        /// One of them asked not to be matched with the other
        AskedNotTo = "asked-not-to",
    }
}

codes! {
    /// One answer of the mentee that could be wider. `match-change-<code>`.
    pub enum Change {
        /// Free at one more time (`time`)
        Time = "time",
        /// Either way of meeting
        EitherMode = "either-mode",
        /// One more language, spoken well enough for a talk (`language`)
        Language = "language",
        /// One more field of work (`sector`)
        Sector = "sector",
    }
}

codes! {
    /// Why somebody on the list gets no mentor. `match-left-<code>`.
    pub enum Left {
        /// Every mentor is barred (`bar`: the rule that bars most of them)
        AllBarred = "all-barred",
        /// Mentors would fit, but their places go to others (`mentors`)
        PlacesGone = "places-gone",
        /// Taken off by hand (`mentors` who would fit)
        ByHand = "by-hand",
    }
}

codes! {
    /// What a change to a draft costs. `match-cost-<code>`.
    pub enum Cost {
        /// The whole set fits less well (`points`)
        Lower = "lower",
        /// The whole set fits better (`points`)
        Higher = "higher",
        /// It fits just as well
        Same = "same",
        /// Somebody loses their mentor and waits on (`name`, `reference`)
        WaitsOn = "waits-on",
        /// Somebody gets a mentor who had none (`name`, `reference`)
        GetsMentor = "gets-mentor",
        /// Somebody gets another mentor than before (`name`, `reference`)
        OtherMentor = "other-mentor",
    }
}

codes! {
    /// What became of a pair when its draft was published. `match-outcome-<code>`.
    pub enum Outcome {
        /// Proposed: both are told
        Proposed = "proposed",
        /// The mentor's place was taken meanwhile, or they paused
        NoPlace = "no-place",
        /// The application moved on meanwhile: withdrawn, proposed otherwise, handed over
        MovedOn = "moved-on",
        /// A hard rule bars them now (`bar`)
        Barred = "barred",
    }
}

/// Why two fit.
pub type Reason = Said<Why>;
