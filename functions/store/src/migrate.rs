//! Bringing a database to the present shape. Numbered files, applied once each; safe when two instances start at once.

use crate::engine::{Connection, Value};
use service::port::StoreError;

/// The files, in order; `PRAGMA user_version` counts how many a database has had. Never change one: add another.
const MIGRATIONS: &[&str] = &[
    include_str!("../migrations/sqlite/0001_start.sql"),
    include_str!("../migrations/sqlite/0002_dossiers.sql"),
    include_str!("../migrations/sqlite/0003_duos.sql"),
    include_str!("../migrations/sqlite/0004_figures.sql"),
    include_str!("../migrations/sqlite/0005_staff.sql"),
    include_str!("../migrations/sqlite/0006_sign_in.sql"),
    include_str!("../migrations/sqlite/0007_cases.sql"),
    include_str!("../migrations/sqlite/0008_matching.sql"),
    include_str!("../migrations/sqlite/0009_board.sql"),
    include_str!("../migrations/sqlite/0010_groups.sql"),
    include_str!("../migrations/sqlite/0011_lists.sql"),
];

/// Applies what is missing. One cheap question when nothing is.
pub(crate) async fn migrate(connection: &impl Connection) -> Result<(), StoreError> {
    if missing(connection).await?.is_empty() {
        return Ok(());
    }
    // Outside of a transaction, and kept in the file: once is enough. If another instance does it now, good.
    let _ = connection.execute("PRAGMA journal_mode = WAL", Vec::new()).await;
    connection.execute("BEGIN IMMEDIATE", Vec::new()).await?;
    // Asked again under the lock: another instance may have been faster.
    for (number, migration) in missing(connection).await? {
        for statement in statements(migration) {
            connection.execute(&statement, Vec::new()).await?;
        }
        connection.execute(&format!("PRAGMA user_version = {number}"), Vec::new()).await?;
    }
    connection.execute("COMMIT", Vec::new()).await?;
    Ok(())
}

async fn missing(connection: &impl Connection) -> Result<Vec<(usize, &'static str)>, StoreError> {
    let rows = connection.execute("PRAGMA user_version", Vec::new()).await?;
    let version = match rows.first().and_then(|row| row.first()) {
        Some(Value::Integer(version)) => usize::try_from(*version).unwrap_or(0),
        _ => 0,
    };
    Ok((1..).zip(MIGRATIONS.iter().copied()).skip(version).collect())
}

/// The statements of a file: each ends with a semicolon at the end of a line.
fn statements(file: &str) -> Vec<String> {
    let code: Vec<&str> = file.lines().filter(|line| !line.trim_start().starts_with("--")).collect();
    code.join("\n")
        .split(";\n")
        .map(|s| s.trim().trim_end_matches(';').to_owned())
        .filter(|s| !s.is_empty())
        .collect()
}
