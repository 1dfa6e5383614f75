//! Persons: one row of sealed data, readable with the person's key.

use super::StoreError;
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// A person: everything that identifies them is sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Stable id.
    pub id: Uuid,
    /// The person's key, wrapped; absent once erased.
    pub key: Option<Vec<u8>>,
    /// The cleaned form, sealed; absent once erased.
    pub form: Option<Vec<u8>>,
    /// Keyed hash of mail address or telephone number.
    pub contact_hash: Option<String>,
    /// When they first came.
    pub created: DateTime<Utc>,
    /// When they were erased.
    pub erased: Option<DateTime<Utc>>,
}

/// Access to persons.
pub trait Persons {
    /// The person with this id.
    async fn person(&mut self, id: Uuid) -> Result<Option<Person>, StoreError>;
    /// Adds a person.
    async fn add_person(&mut self, person: &Person) -> Result<(), StoreError>;
    /// Replaces the sealed data and the contact's hash.
    async fn save_person(&mut self, person: &Person) -> Result<(), StoreError>;
    /// Destroys key, data, hash, sealed texts, codes, sessions and unsent messages of a person; their applications stay.
    async fn erase_person(&mut self, id: Uuid, at: DateTime<Utc>) -> Result<(), StoreError>;
}
