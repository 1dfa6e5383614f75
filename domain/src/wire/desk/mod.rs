//! What travels between the desk's app and its API.

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
