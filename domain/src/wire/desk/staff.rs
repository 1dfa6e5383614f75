//! The list of staff, for administrators.

use crate::desk::Grant;
use crate::desk::staff::{StaffAct, StaffCard};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// `GET /api/v1/desk/staff`: whom the reader may change, in the order in which they were listed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffList {
    /// Members.
    pub items: Vec<StaffEntry>,
    /// The roles that the reader may give and take.
    pub grantable: Vec<Grant>,
    /// What was changed on the list, newest first: only what concerns the reader's own.
    #[serde(default)]
    pub changes: Vec<StaffChangeView>,
}

/// A change of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffChangeView {
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub act: StaffAct,
    /// The name of whom it was about; empty once they are erased.
    pub who: String,
    /// The name of who did it.
    pub by: String,
    /// Roles that were given.
    pub given: Vec<Grant>,
    /// Roles that were taken.
    pub taken: Vec<Grant>,
}

/// A member of staff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffEntry {
    /// Which one.
    pub id: Uuid,
    /// Name, address, language of mails.
    pub card: StaffCard,
    /// What they are, and where.
    pub grants: Vec<Grant>,
    /// Whether they may sign in.
    pub active: bool,
    /// Whether they have signed in at the provider: from then on an account counts, not its address.
    pub linked: bool,
    /// Since when they are listed.
    pub since: DateTime<Utc>,
    /// To be sent with a change.
    pub version: i64,
}

/// `POST /api/v1/desk/staff`: lists somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EnlistBody {
    /// Name, address, language of mails.
    pub card: StaffCard,
    /// What they are, and where; at least one.
    pub grants: Vec<Grant>,
}

/// `POST /api/v1/desk/staff/{id}`: changes what somebody is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChangeStaffBody {
    /// The version that was seen.
    pub version: i64,
    /// All roles from now on; at least one.
    pub grants: Vec<Grant>,
    /// Whether they may sign in. Who may not any more loses their sessions and the link to the provider's account.
    pub active: bool,
}
