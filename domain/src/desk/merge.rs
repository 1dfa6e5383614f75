//! Which of two files of one volunteer goes on. A coordinator says that they are one person's; which one stays is not theirs
//! to choose: whoever meets a mentee finds their file where it was.

use crate::codes::codes;
use crate::volunteer::State;
use chrono::{DateTime, Utc};
use std::cmp::Reverse;
use uuid::Uuid;

/// What counts of a file.
#[derive(Debug, Clone, Copy)]
pub struct Twin<'a> {
    /// Which file.
    pub id: Uuid,
    /// Where it stands.
    pub state: &'a State,
    /// Whether they ever had a proposal or a duo: who was a pair once stays one that is not proposed again.
    pub has_duos: bool,
    /// When it arrived.
    pub received: DateTime<Utc>,
}

codes! {
    /// What becomes of a file and its twin, seen from the file.
    pub enum MergeWay {
        /// This one stays; the other goes into it
        Here = "here",
        /// The other one stays: there it is done
        There = "there",
        /// Neither goes: both have duos, or one is closed
        Neither = "neither",
    }
}

/// Which of two stays. Duos first: a mentor who ever had one is never merged away. Else the one who came further, a mentor
/// before somebody on the way, who passed more gates before who passed fewer; of equal ones the older.
pub fn way(this: Twin<'_>, other: Twin<'_>) -> MergeWay {
    if this.id == other.id
        || !(this.state.is_open() && other.state.is_open())
        || (this.has_duos && other.has_duos)
    {
        return MergeWay::Neither;
    }
    if rank(this) > rank(other) { MergeWay::Here } else { MergeWay::There }
}

/// Higher stays. Ids differ, so no two are equal.
fn rank(twin: Twin<'_>) -> impl Ord {
    let passed = twin.state.steps().iter().filter(|step| step.passed).count();
    let taken_up = !matches!(twin.state, State::Received(_));
    (twin.has_duos, twin.state.is_mentor(), taken_up, passed, Reverse((twin.received, twin.id)))
}

#[cfg(test)]
#[path = "merge_tests.rs"]
mod tests;
