//! The database read behind the application's back: with plain SQL, and byte by byte.

use anyhow::{Context as _, Result};
use rusqlite::{Connection, OpenFlags};
use std::path::{Path, PathBuf};

/// The tables that a visitor's reading must not change.
pub const TABLES: [&str; 15] = [
    "application",
    "code",
    "counter",
    "embed_change",
    "embed_pause",
    "history",
    "idempotency",
    "mentor",
    "mentor_text",
    "outbox",
    "person",
    "rate",
    "reading",
    "session",
    "sqlite_master",
];

/// The file of one world.
#[derive(Debug, Clone)]
pub struct Database {
    state: PathBuf,
}

impl Database {
    pub(crate) fn in_folder(state: &Path) -> Self {
        Self { state: state.to_owned() }
    }

    pub(crate) fn file(&self) -> PathBuf {
        self.state.join("default.db")
    }

    fn open(&self) -> Result<Connection> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(self.file(), flags).context("opening the database")?;
        connection.busy_timeout(crate::wait::PATIENCE)?;
        Ok(connection)
    }

    /// The number that a question answers.
    pub fn number(&self, sql: &str) -> Result<i64> {
        self.open()?.query_row(sql, [], |row| row.get(0)).with_context(|| sql.to_owned())
    }

    /// The first column of every row, as text; what is not there is empty.
    pub fn texts(&self, sql: &str) -> Result<Vec<String>> {
        let connection = self.open()?;
        let mut statement = connection.prepare(sql)?;
        let rows = statement.query_map([], |row| row.get::<_, Option<String>>(0))?;
        Ok(rows.collect::<Result<Vec<_>, _>>()?.into_iter().map(Option::unwrap_or_default).collect())
    }

    /// How many applications there are.
    pub fn applications(&self) -> Result<i64> {
        self.number("SELECT count(*) FROM application")
    }

    /// How many rows each table has.
    pub fn counts(&self) -> Result<Vec<(&'static str, i64)>> {
        let count = |table: &'static str| Ok((table, self.number(&format!("SELECT count(*) FROM {table}"))?));
        TABLES.into_iter().map(count).collect()
    }

    /// What SQLite itself says of the file: `ok`, and no broken reference.
    pub fn check(&self) -> Result<(String, usize)> {
        let integrity = self.texts("PRAGMA integrity_check")?.join("; ");
        Ok((integrity, self.texts("SELECT \"table\" FROM pragma_foreign_key_check")?.len()))
    }

    /// Every byte of the database, its log and its index.
    pub fn bytes(&self) -> Result<Vec<u8>> {
        let mut all = Vec::new();
        for file in std::fs::read_dir(&self.state)? {
            match std::fs::read(file?.path()) {
                Ok(bytes) => all.extend(bytes),
                // The log goes away with the last connection, between the listing and the reading.
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(all)
    }

    /// Which of these words stand anywhere in the files, in any case of ASCII letters.
    pub fn words_in_clear<'a>(&self, words: &[&'a str]) -> Result<Vec<&'a str>> {
        let bytes = self.bytes()?.to_ascii_lowercase();
        Ok(words.iter().copied().filter(|word| contains(&bytes, &word.to_ascii_lowercase())).collect())
    }
}

fn contains(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|window| window == word.as_bytes())
}
