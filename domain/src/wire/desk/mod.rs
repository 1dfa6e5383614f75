//! What travels between the desk's app and its API.

pub mod board;
mod file;
mod file_acts;
pub mod group;
pub mod matching;
mod messages;
mod queue;
mod sign_in;
mod staff;
mod stand_in;

pub use file::{
    ContactView, DeskHistoryLine, DeskReading, DuplicateView, FileForm, FileView, HandoverView, NoteView,
    RefusalView, VolunteerSide,
};
pub use file_acts::{
    AskBody, AssignBody, BookInterviewBody, BulkAct, BulkBody, BulkResult, ContactBody, Entered, EntryBody,
    LeaveBody, MergeBody, NoteBody, PassGateBody, PauseFileBody, PlainBody, RefuseBody, ReopenBody,
    RowOutcome, RowResult, StandInBody, TakeUpBody, TransferBody, UndoBody,
};
pub use messages::{CallView, LetterView, LetterWords, Letters, MessageView, MessagesBoard};
pub use queue::{QueueFacets, QueuePage, QueueRow};
pub use sign_in::{AskDeskCode, OpenDeskBody, SignInWays, StartSignIn};
pub use staff::{ChangeStaffBody, EnlistBody, StaffChangeView, StaffEntry, StaffList};
pub use stand_in::{StandInTerm, StandInView};

use crate::desk::Grant;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Who is signed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffMe {
    /// Which member of staff.
    pub id: Uuid,
    /// Their name.
    pub name: String,
    /// What they are, and where.
    pub grants: Vec<Grant>,
}

/// A member of staff as colleagues see them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Colleague {
    /// Their name.
    pub name: String,
    /// Which member of staff.
    pub id: Uuid,
}
