//! What the adapter needs from a database engine: open, execute. Two implementations, one per world.
#![expect(async_fn_in_trait, reason = "the adapter is generic over one concrete engine: nothing is boxed")]

use chrono::{DateTime, NaiveDate, Utc};
use service::port::StoreError;
use std::time::Duration;
use uuid::Uuid;

#[cfg(feature = "native")]
pub mod native;
#[cfg(all(feature = "spin", target_arch = "wasm32"))]
pub mod spin;

/// A way to the database.
pub trait Engine {
    /// A connection of its own: two of them see each other only through commits.
    type Connection: Connection;

    /// Opens a connection, ready to be used: foreign keys hold, deleted data are overwritten.
    async fn open(&self) -> Result<Self::Connection, StoreError>;

    /// Lets some time pass, half or twice of it by chance: who asked at the same moment does not do so again.
    async fn pause(&self, about: Duration);
}

/// A connection. Dropping it rolls back what was not committed.
pub trait Connection: Sized {
    /// Executes one statement to its end and answers its rows. `$1, $2, …` stand in ascending order.
    async fn execute(&self, sql: &str, values: Vec<Value>) -> Result<Vec<Vec<Value>>, StoreError>;

    /// Lays it aside for the next opening. Only for one that surely stands outside of a transaction: whoever is not
    /// sure drops it.
    fn keep(self) {}
}

/// A value as the engine stores it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing
    Null,
    /// A number, an instant, or yes and no
    Integer(i64),
    /// Text
    Text(String),
    /// Bytes
    Blob(Vec<u8>),
}

impl From<i64> for Value {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}
impl From<u8> for Value {
    fn from(value: u8) -> Self {
        Self::Integer(value.into())
    }
}
impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Self::Integer(value.into())
    }
}
impl From<usize> for Value {
    fn from(value: usize) -> Self {
        Self::Integer(i64::try_from(value).unwrap_or(i64::MAX))
    }
}
impl From<&str> for Value {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}
impl From<String> for Value {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}
impl From<&String> for Value {
    fn from(value: &String) -> Self {
        Self::Text(value.clone())
    }
}
impl From<&Vec<u8>> for Value {
    fn from(value: &Vec<u8>) -> Self {
        Self::Blob(value.clone())
    }
}
impl From<Uuid> for Value {
    fn from(value: Uuid) -> Self {
        Self::Text(value.to_string())
    }
}
impl From<NaiveDate> for Value {
    fn from(value: NaiveDate) -> Self {
        Self::Text(value.to_string())
    }
}
impl From<DateTime<Utc>> for Value {
    fn from(value: DateTime<Utc>) -> Self {
        Self::Integer(value.timestamp_millis())
    }
}
impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

/// The values of a statement, in order.
macro_rules! values {
    ($($value:expr),* $(,)?) => { vec![$($crate::engine::Value::from($value)),*] };
}
pub(crate) use values;

/// Reads an engine's words. The one place where error texts are looked at: SQLite says both of these when it waits
/// for another writer for too long.
#[cfg(any(feature = "native", all(feature = "spin", target_arch = "wasm32")))]
pub(crate) fn failed(words: &str) -> StoreError {
    if words.contains("database is locked") || words.contains("database table is locked") {
        StoreError::Busy
    } else {
        StoreError::Failed(words.to_owned())
    }
}
