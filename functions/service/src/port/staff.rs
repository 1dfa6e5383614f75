//! Staff and their sessions. Who they are is sealed in their person's row.

use super::{SaveError, StoreError};
use chrono::{DateTime, Utc};
use domain::Lang;
use domain::desk::Grant;
use domain::desk::staff::StaffAct;
use uuid::Uuid;

/// A member of staff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staff {
    /// Stable id.
    pub id: Uuid,
    /// Name and address, sealed.
    pub person: Uuid,
    /// What they are, and where.
    pub grants: Vec<Grant>,
    /// Whether they may sign in. Nobody is deleted: history names them.
    pub active: bool,
    /// Since when they are listed.
    pub created: DateTime<Utc>,
    /// Counts every change; 1 when new.
    pub version: i64,
}

/// A session at the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffSession {
    /// Keyed hash of the token.
    pub hash: String,
    /// Whose.
    pub staff: Uuid,
    /// Opened.
    pub created: DateTime<Utc>,
    /// Last used.
    pub seen: DateTime<Utc>,
}

/// A change of the list of staff: codes and ids, no name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffChange {
    /// Which one.
    pub id: Uuid,
    /// Of whom.
    pub staff: Uuid,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom of the staff.
    pub by: Uuid,
    /// What.
    pub act: StaffAct,
    /// Roles that were given.
    pub given: Vec<Grant>,
    /// Roles that were taken.
    pub taken: Vec<Grant>,
}

/// A way to the provider and back that has begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignIn {
    /// Keyed hash of the secret that the browser holds.
    pub hash: String,
    /// The language of the page where a refusal is shown.
    pub lang: Lang,
    /// Where to go afterwards: a page of our own.
    pub back: String,
    /// When it began.
    pub created: DateTime<Utc>,
}

/// Access to staff.
pub trait StaffBook {
    /// The member with this id.
    async fn staff(&mut self, id: Uuid) -> Result<Option<Staff>, StoreError>;
    /// The member with this address.
    async fn staff_of_contact(&mut self, contact_hash: &str) -> Result<Option<Staff>, StoreError>;
    /// The member who is linked to this account of the provider.
    async fn staff_of_subject(&mut self, subject: &str) -> Result<Option<Staff>, StoreError>;
    /// The account that a member is linked to.
    async fn subject_of_staff(&mut self, staff: Uuid) -> Result<Option<String>, StoreError>;
    /// Links a member to an account, or to none.
    async fn link_staff(&mut self, staff: Uuid, subject: Option<&str>) -> Result<(), StoreError>;
    /// Everybody, in the order in which they were listed.
    async fn all_staff(&mut self) -> Result<Vec<Staff>, StoreError>;
    /// Lists somebody.
    async fn add_staff(&mut self, staff: &Staff) -> Result<(), StoreError>;
    /// Saves grants and whether they may sign in, if the stored version is the one before this one.
    async fn save_staff(&mut self, staff: &Staff) -> Result<(), SaveError>;

    /// Keeps a change of the list.
    async fn add_staff_change(&mut self, change: &StaffChange) -> Result<(), StoreError>;
    /// The changes of the list, newest first.
    async fn staff_changes(&mut self) -> Result<Vec<StaffChange>, StoreError>;

    /// Notes that a way to the provider begins.
    async fn add_sign_in(&mut self, sign_in: &SignIn) -> Result<(), StoreError>;
    /// Takes a way away: whoever asks first has it, and nobody again.
    async fn take_sign_in(&mut self, hash: &str) -> Result<Option<SignIn>, StoreError>;

    /// Adds a session.
    async fn add_staff_session(&mut self, session: &StaffSession) -> Result<(), StoreError>;
    /// The session with this hash.
    async fn staff_session(&mut self, hash: &str) -> Result<Option<StaffSession>, StoreError>;
    /// Notes that a session was used.
    async fn touch_staff_session(&mut self, hash: &str, at: DateTime<Utc>) -> Result<(), StoreError>;
    /// Ends a session.
    async fn end_staff_session(&mut self, hash: &str) -> Result<(), StoreError>;
    /// Ends all sessions of somebody.
    async fn end_staff_sessions_of(&mut self, staff: Uuid) -> Result<(), StoreError>;
}
