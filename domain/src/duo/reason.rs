//! Coded reasons: each is a sentence in the texts. To give none is always fine.

use crate::application::reason as application;
use crate::codes::codes;

codes! {
    /// Why somebody says no to a proposal: never a penalty.
    pub enum DeclineReason {
        /// No time now
        NoTime = "no-time",
        /// Another field of work
        Sector = "sector",
        /// No common language
        Language = "language",
        /// Times or places do not fit
        Logistics = "logistics",
        /// Prefers not to say
        Unsaid = "unsaid",
    }
}

codes! {
    /// Why a duo ends before its time.
    pub enum EndReason {
        /// No time any more
        NoTime = "no-time",
        /// The two do not get on
        NoChemistry = "no-chemistry",
        /// They expected something else
        Expectations = "expectations",
        /// Times or places do not fit
        Logistics = "logistics",
        /// The mentee found work
        FoundWork = "found-work",
        /// The mentee began a training or studies
        Training = "training",
        /// The mentee needs another kind of help first
        Support = "support",
        /// The mentee would like another mentor
        NewMentor = "new-mentor",
        /// Prefers not to say
        Unsaid = "unsaid",
    }
}

codes! {
    /// Why a duo never started: a proposal declined or left unanswered, or a duo that ended before it met.
    pub enum CancelReason {
        /// Nobody, or only one of the two, answered the proposal
        NoAnswer = "no-answer",
        /// No time
        NoTime = "no-time",
        /// Another field of work
        Sector = "sector",
        /// No common language
        Language = "language",
        /// Times or places do not fit
        Logistics = "logistics",
        /// The two do not get on
        NoChemistry = "no-chemistry",
        /// They expected something else
        Expectations = "expectations",
        /// The mentee found work
        FoundWork = "found-work",
        /// The mentee began a training or studies
        Training = "training",
        /// The mentee needs another kind of help first
        Support = "support",
        /// The mentee would like another mentor
        NewMentor = "new-mentor",
        /// Prefers not to say
        Unsaid = "unsaid",
    }
}

impl From<DeclineReason> for CancelReason {
    fn from(reason: DeclineReason) -> Self {
        match reason {
            DeclineReason::NoTime => Self::NoTime,
            DeclineReason::Sector => Self::Sector,
            DeclineReason::Language => Self::Language,
            DeclineReason::Logistics => Self::Logistics,
            DeclineReason::Unsaid => Self::Unsaid,
        }
    }
}

impl From<EndReason> for CancelReason {
    fn from(reason: EndReason) -> Self {
        match reason {
            EndReason::NoTime => Self::NoTime,
            EndReason::NoChemistry => Self::NoChemistry,
            EndReason::Expectations => Self::Expectations,
            EndReason::Logistics => Self::Logistics,
            EndReason::FoundWork => Self::FoundWork,
            EndReason::Training => Self::Training,
            EndReason::Support => Self::Support,
            EndReason::NewMentor => Self::NewMentor,
            EndReason::Unsaid => Self::Unsaid,
        }
    }
}

/// The mentee's no on the application's page is the same no.
impl From<application::DeclineReason> for DeclineReason {
    fn from(reason: application::DeclineReason) -> Self {
        match reason {
            application::DeclineReason::Sector => Self::Sector,
            application::DeclineReason::Logistics => Self::Logistics,
            application::DeclineReason::Unsaid => Self::Unsaid,
        }
    }
}
