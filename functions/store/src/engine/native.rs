//! SQLite natively, for tests, tools and the demo. Connections are kept and used again.

use super::{Connection, Engine, Value, failed};
use rusqlite::types::{ToSqlOutput, ValueRef};
use service::port::StoreError;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// How long a statement waits for another writer; what Spin has.
const PATIENCE: Duration = Duration::from_secs(5);

type Idle = Arc<Mutex<Vec<rusqlite::Connection>>>;

/// A database file.
#[derive(Debug, Clone)]
pub struct Native {
    path: PathBuf,
    synchronous: &'static str,
    idle: Idle,
}

impl Native {
    /// A file that keeps every commit through a crash, as in production.
    pub fn new(path: &Path) -> Self {
        Self { path: path.to_owned(), synchronous: "FULL", idle: Idle::default() }
    }

    /// A file that is being filled: fast, and worthless after a crash.
    pub fn loading(path: &Path) -> Self {
        Self { synchronous: "OFF", ..Self::new(path) }
    }
}

impl Native {
    fn connect(&self) -> rusqlite::Result<rusqlite::Connection> {
        let inner = rusqlite::Connection::open(&self.path)?;
        inner.busy_timeout(PATIENCE)?;
        inner.pragma_update(None, "foreign_keys", "ON")?;
        inner.pragma_update(None, "secure_delete", "ON")?;
        inner.pragma_update(None, "synchronous", self.synchronous)?;
        inner.set_prepared_statement_cache_capacity(64);
        Ok(inner)
    }
}

fn error(error: &rusqlite::Error) -> StoreError {
    failed(&error.to_string())
}

impl Engine for Native {
    type Connection = NativeConnection;

    async fn open(&self) -> Result<NativeConnection, StoreError> {
        let kept = self.idle.lock().ok().and_then(|mut idle| idle.pop());
        let inner = match kept {
            Some(inner) => inner.busy_timeout(PATIENCE).map(|()| inner),
            None => self.connect(),
        };
        let inner = inner.map_err(|e| error(&e))?;
        Ok(NativeConnection { inner: Some(inner), idle: Arc::clone(&self.idle) })
    }

    /// Blocks, as everything here. A tenth is enough: threads wake cheaply, and the machine's scheduler adds the chance.
    async fn pause(&self, about: Duration) {
        std::thread::sleep(about / 10);
    }
}

/// A connection that goes back to the others when dropped.
pub struct NativeConnection {
    inner: Option<rusqlite::Connection>,
    idle: Idle,
}

impl Drop for NativeConnection {
    fn drop(&mut self) {
        let Some(inner) = self.inner.take() else { return };
        let clean = inner.is_autocommit() || inner.execute_batch("ROLLBACK").is_ok();
        if let (true, Ok(mut idle)) = (clean, self.idle.lock()) {
            idle.push(inner);
        }
    }
}

impl Connection for NativeConnection {
    async fn execute(&self, sql: &str, values: Vec<Value>) -> Result<Vec<Vec<Value>>, StoreError> {
        let Some(inner) = &self.inner else { return Ok(Vec::new()) };
        run(inner, sql, values).map_err(|e| error(&e))
    }
}

fn run(inner: &rusqlite::Connection, sql: &str, values: Vec<Value>) -> rusqlite::Result<Vec<Vec<Value>>> {
    let mut statement = inner.prepare_cached(sql)?;
    let width = statement.column_count();
    let mut rows = statement.query(rusqlite::params_from_iter(values))?;
    let mut out = Vec::new();
    while let Some(row) = rows.next()? {
        out.push((0..width).map(|i| row.get_ref(i).map(Value::from)).collect::<rusqlite::Result<_>>()?);
    }
    Ok(out)
}

impl rusqlite::ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Integer(number) => ValueRef::Integer(*number),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Blob(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

impl From<ValueRef<'_>> for Value {
    fn from(value: ValueRef<'_>) -> Self {
        match value {
            ValueRef::Integer(number) => Self::Integer(number),
            ValueRef::Text(text) => Self::Text(String::from_utf8_lossy(text).into_owned()),
            ValueRef::Blob(bytes) => Self::Blob(bytes.to_vec()),
            // No column is a real number: one that is there anyway is found by the reader of the row.
            ValueRef::Null | ValueRef::Real(_) => Self::Null,
        }
    }
}
