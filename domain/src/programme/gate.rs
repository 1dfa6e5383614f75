//! What a volunteer goes through before they meet a job seeker, as data per programme.

use super::Certainty;
use crate::codes::codes;

codes! {
    /// One step on the way from a volunteer to a mentor.
    pub enum Gate {
        /// The programme's information session
        InformationSession = "information-session",
        /// A talk with a coordinator
        Interview = "interview",
        /// The programme's training of mentors
        Training = "training",
        /// Form C45B is filed: only for a volunteer on unemployment benefit (law of 3 July 2005)
        C45b = "c45b",
        /// The volunteer accepts the charter
        Charter = "charter",
    }
}

/// A gate of a programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GateRule {
    /// Which one.
    pub gate: Gate,
    /// Whether nobody becomes available without it; otherwise it is offered and holds nobody back.
    pub needed: bool,
    /// How sure we are that the programme has it.
    pub certainty: Certainty,
}
