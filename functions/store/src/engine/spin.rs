//! SQLite through Spin. Every statement is collected to its end: a bad one answers `Ok`, and its error comes last.

use super::{Connection, Engine, Value, failed};
use service::Rng;
use service::port::StoreError;
use spin_sdk::sqlite;
use spin_sdk::time::sleep;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// Connections of this instance that nobody uses: opening one costs a hundred times what a read does. What they
/// hold is the same for every visitor: settings, and statements without their values.
static IDLE: Mutex<Vec<SpinConnection>> = Mutex::new(Vec::new());

/// The component's default database, and the chance by which it pauses.
#[derive(Clone, Copy)]
pub struct Spin(pub &'static dyn Rng);

impl Engine for Spin {
    type Connection = SpinConnection;

    async fn open(&self) -> Result<SpinConnection, StoreError> {
        let kept = IDLE.lock().unwrap_or_else(PoisonError::into_inner).pop();
        if let Some(kept) = kept {
            return Ok(kept);
        }
        let connection = SpinConnection(sqlite::Connection::open_default().await.map_err(|e| error(&e))?);
        // Pragmas hold for one connection.
        connection.execute("PRAGMA foreign_keys = ON", Vec::new()).await?;
        connection.execute("PRAGMA secure_delete = ON", Vec::new()).await?;
        Ok(connection)
    }

    async fn pause(&self, about: Duration) {
        let mut chance = [0];
        self.0.fill(&mut chance);
        let [chance] = chance.map(u32::from);
        sleep(about * (128 + chance) / 256).await;
    }
}

/// A connection; the host rolls back when it is dropped.
pub struct SpinConnection(sqlite::Connection);

fn error(error: &sqlite::Error) -> StoreError {
    failed(&error.to_string())
}

impl Connection for SpinConnection {
    async fn execute(&self, sql: &str, values: Vec<Value>) -> Result<Vec<Vec<Value>>, StoreError> {
        let values = values.into_iter().map(sqlite::Value::from);
        let result = self.0.execute(sql, values).await.map_err(|e| error(&e))?;
        let rows = result.collect().await.map_err(|e| error(&e))?;
        Ok(rows.into_iter().map(|row| row.values.into_iter().map(Value::from).collect()).collect())
    }

    fn keep(self) {
        IDLE.lock().unwrap_or_else(PoisonError::into_inner).push(self);
    }
}

impl From<Value> for sqlite::Value {
    fn from(value: Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Integer(number) => Self::Integer(number),
            Value::Text(text) => Self::Text(text),
            Value::Blob(bytes) => Self::Blob(bytes),
        }
    }
}

impl From<sqlite::Value> for Value {
    fn from(value: sqlite::Value) -> Self {
        match value {
            sqlite::Value::Integer(number) => Self::Integer(number),
            sqlite::Value::Text(text) => Self::Text(text),
            sqlite::Value::Blob(bytes) => Self::Blob(bytes),
            sqlite::Value::Null | sqlite::Value::Real(_) => Self::Null,
        }
    }
}
