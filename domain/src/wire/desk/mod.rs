//! What travels between the desk's app and its API.

mod sign_in;
mod staff;

pub use sign_in::{AskDeskCode, OpenDeskBody, SignInWays, StartSignIn};
pub use staff::{ChangeStaffBody, EnlistBody, StaffEntry, StaffList};
pub mod board;
pub mod matching;

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
