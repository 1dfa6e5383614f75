//! The queue: who waits for what, and for how long.

use super::Colleague;
use crate::application::clock::Next;
use crate::catalogue::Count;
use crate::desk::clock::Clock;
use crate::desk::queue::FileKind;
use crate::language::{Correspondence, Tongue};
use crate::programme::ProgrammeId;
use crate::reference::Reference;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// One file in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QueueRow {
    /// Which file.
    pub id: Uuid,
    /// Of a job seeker or of a volunteer.
    pub kind: FileKind,
    /// The reference.
    pub reference: Reference,
    /// First and last name; empty once the person is erased.
    pub name: String,
    /// Who has it; absent while Actiris advises.
    pub programme: Option<ProgrammeId>,
    /// Code of the state, of `application::State` or `volunteer::State`.
    pub state: String,
    /// In this state since.
    pub since: DateTime<Utc>,
    /// Received.
    pub received: DateTime<Utc>,
    /// Who has the next move, and by when.
    pub next: Option<Next>,
    /// The desk's own clock; absent while it stands still.
    pub clock: Option<Clock>,
    /// Whose file it is at the desk.
    pub assignee: Option<Colleague>,
    /// Languages that the person speaks.
    pub languages: Vec<Tongue>,
    /// How many mentors by name the person wished for.
    pub wishes: usize,
    /// The language of letters and messages.
    pub correspondence: Correspondence,
    /// Whether somebody else's open file looks like the same person's.
    pub duplicate: bool,
    /// Whether the data are made up for a demonstration.
    pub demo: bool,
    /// Pass it with an act.
    pub version: i64,
}

/// How many rows there would be for each value of a part of the filter, if that part alone were open. Codes as in the
/// URL: `assigned` counts `me`, `nobody` and ids of colleagues. Only values with rows are there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct QueueFacets {
    /// By kind.
    pub kind: Vec<Count>,
    /// By programme.
    pub programme: Vec<Count>,
    /// By state, over all states.
    pub state: Vec<Count>,
    /// By light.
    pub clock: Vec<Count>,
    /// By colleague.
    pub assigned: Vec<Count>,
}

/// A page of the queue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QueuePage {
    /// The rows in order.
    pub rows: Vec<QueueRow>,
    /// How many there are in all under the filter.
    pub total: usize,
    /// Pass as `after` for the next page; absent on the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// Counts.
    pub facets: QueueFacets,
    /// Who may be given a file: active colleagues of the reader's programmes, the reader too.
    pub colleagues: Vec<Colleague>,
    /// For whom the reader stands in today: these files count as their own.
    pub stands_in_for: Vec<Colleague>,
    /// The moment of the answer: what the lights are judged by.
    pub now: DateTime<Utc>,
}
