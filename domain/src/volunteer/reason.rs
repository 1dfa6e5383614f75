//! Coded reasons: each is a sentence in the texts, `reason-<code>`.

use crate::codes::codes;

codes! {
    /// Why a volunteer stops, before or after they became available; to give none is fine.
    pub enum StopReason {
        /// No time
        NoTime = "no-time",
        /// Their own work or situation changed
        Situation = "situation",
        /// Moved away
        Moved = "moved",
        /// It took too long
        TooLong = "too-long",
        /// It is not what they expected
        Expectations = "expectations",
        /// Prefers not to say
        Unsaid = "unsaid",
    }
}

codes! {
    /// Why a programme does not take a volunteer. Every refusal also holds a next door (product.md).
    pub enum VolunteerRefusal {
        /// A criterion of the programme is not met
        Criteria = "criteria",
        /// No need for now in this field of work or at these times
        NoNeed = "no-need",
        /// After the talk: another way to help fits better
        OtherWay = "other-way",
        /// The programme could not reach the person
        Unreachable = "unreachable",
        /// The person has another open file
        Duplicate = "duplicate",
    }
}

codes! {
    /// Why a mentor is on pause.
    pub enum PauseReason {
        /// They asked for it
        Own = "own",
        /// "Still available?" stayed without an answer
        NoAnswer = "no-answer",
    }
}
