//! Codes, sessions, rates, and the answers to repeated submissions. Everything secret is stored as a keyed hash.

use super::StoreError;
use chrono::{DateTime, Utc};
use domain::contact::ContactWay;
use uuid::Uuid;

/// An access code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// Id.
    pub id: Uuid,
    /// Of which dossier; absent for a decoy.
    pub dossier: Option<Uuid>,
    /// Keyed hash of the digits.
    pub hash: String,
    /// Written.
    pub created: DateTime<Utc>,
    /// Opens until.
    pub expires: DateTime<Utc>,
}

/// A session on one dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Keyed hash of the token.
    pub hash: String,
    /// Of which dossier.
    pub dossier: Uuid,
    /// Opened.
    pub created: DateTime<Utc>,
    /// Last used.
    pub seen: DateTime<Utc>,
}

/// What a submission was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The key of the form instance.
    pub key: Uuid,
    /// Keyed hash of what was submitted.
    pub body_hash: String,
    /// The dossier that it became.
    pub dossier: Uuid,
    /// How its person is to be reached.
    pub contact: ContactWay,
    /// When.
    pub created: DateTime<Utc>,
}

/// Access rules.
pub trait Access {
    /// Adds a code.
    async fn add_code(&mut self, code: &Code) -> Result<(), StoreError>;
    /// The latest code of a dossier.
    async fn latest_code(&mut self, dossier: Uuid) -> Result<Option<Code>, StoreError>;
    /// Counts a try; says whether the code was still good for one: not used, not expired, tries left. Writes as much
    /// when it was not, or does not exist: both cost the same.
    async fn spend_try(&mut self, code: Uuid, now: DateTime<Utc>, tries: i64) -> Result<bool, StoreError>;
    /// Marks a code as used.
    async fn use_code(&mut self, code: Uuid, at: DateTime<Utc>) -> Result<(), StoreError>;

    /// Adds a session.
    async fn add_session(&mut self, session: &Session) -> Result<(), StoreError>;
    /// The session with this hash.
    async fn session(&mut self, hash: &str) -> Result<Option<Session>, StoreError>;
    /// Notes that a session was used.
    async fn touch_session(&mut self, hash: &str, at: DateTime<Utc>) -> Result<(), StoreError>;
    /// Ends a session.
    async fn end_session(&mut self, hash: &str) -> Result<(), StoreError>;

    /// The answer given under this key.
    async fn answered(&mut self, key: Uuid) -> Result<Option<Answered>, StoreError>;
    /// Keeps an answer.
    async fn add_answered(&mut self, answered: &Answered) -> Result<(), StoreError>;

    /// How often something happened since an instant.
    async fn count_rate(&mut self, bucket: &str, since: DateTime<Utc>) -> Result<usize, StoreError>;
    /// Notes that something happened.
    async fn add_rate(&mut self, id: Uuid, bucket: &str, at: DateTime<Utc>) -> Result<(), StoreError>;
}
