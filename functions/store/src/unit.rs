//! The store and its transaction.

use crate::engine::{Connection, Engine, Value};
use crate::migrate::migrate;
use crate::row::Row;
use crate::turns::{Turn, Turns};
use service::port::{Store, StoreError, Unit};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// Longest wait to begin to write; afterwards it is kinder to say so.
const PATIENCE: Duration = Duration::from_secs(5);

/// How soon who is next in the queue looks again.
const STEP: Duration = Duration::from_millis(2);

/// The database lets a writer sleep ever longer between its tries, and under load an unlucky one for ever. So it
/// tries for 20 ms only: the store asks again, until [`PATIENCE`] ends.
const IMPATIENT: &str = "PRAGMA busy_timeout = 20";

/// A store over an engine. Keep one for as long as possible: it remembers that the database is up to date.
pub struct SqlStore<E: Engine> {
    engine: E,
    migrated: AtomicBool,
    /// The connection of those who write, which they use one after the other.
    writers: Turns<E::Connection>,
}

impl<E: Engine> SqlStore<E> {
    /// A store over an engine.
    pub fn new(engine: E) -> Self {
        Self { engine, migrated: AtomicBool::new(false), writers: Turns::new() }
    }

    async fn open(&self) -> Result<E::Connection, StoreError> {
        let connection = self.engine.open().await?;
        if !self.migrated.load(Ordering::Relaxed) {
            // Boxed: it runs once, and would make every other future as large as itself.
            Box::pin(migrate(&connection)).await?;
            self.migrated.store(true, Ordering::Relaxed);
        }
        Ok(connection)
    }

    /// Waits for its turn, then for those of other stores, and begins.
    async fn wait_and_begin(&self) -> Result<SqlUnit<E::Connection>, StoreError> {
        let deadline = Instant::now() + PATIENCE;
        let turn = self.writers.queue();
        while Instant::now() < deadline {
            let before = turn.before();
            let begun = if before == 0 { self.try_write(&turn).await } else { Err(StoreError::Busy) };
            match begun {
                // The further behind, the longer: a transaction takes a few milliseconds.
                Err(StoreError::Busy) => {
                    self.engine.pause(STEP * u32::try_from(before.clamp(1, 8)).unwrap_or(1)).await;
                }
                begun => return Ok(SqlUnit { connection: begun?, turn: Some(turn) }),
            }
        }
        Err(StoreError::Busy)
    }

    /// Tries to begin on the writers' connection, which waits in the turn.
    async fn try_write(&self, turn: &Turn<E::Connection>) -> Result<E::Connection, StoreError> {
        let connection = if let Some(kept) = turn.take() {
            kept
        } else {
            let opened = self.open().await?;
            opened.execute(IMPATIENT, Vec::new()).await?;
            opened
        };
        match connection.execute("BEGIN IMMEDIATE", Vec::new()).await {
            Ok(_) => Ok(connection),
            Err(error) => {
                // What did not begin stands outside of a transaction.
                if error == StoreError::Busy {
                    turn.leave(connection);
                }
                Err(error)
            }
        }
    }
}

impl<E: Engine> Store for SqlStore<E> {
    type Unit = SqlUnit<E::Connection>;

    async fn begin_write(&self) -> Result<Self::Unit, StoreError> {
        // Boxed, or every use case holds a copy.
        Box::pin(self.wait_and_begin()).await
    }

    async fn begin_read(&self) -> Result<Self::Unit, StoreError> {
        let unit = SqlUnit { connection: self.open().await?, turn: None };
        unit.run("BEGIN", Vec::new()).await?;
        Ok(unit)
    }

    async fn look_up<T>(
        &self,
        work: impl AsyncFnOnce(&mut Self::Unit) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let mut unit = SqlUnit { connection: self.open().await?, turn: None };
        let found = work(&mut unit).await?;
        unit.connection.keep();
        Ok(found)
    }

    async fn catalogue_version(&self) -> Result<i64, StoreError> {
        let sql = "SELECT value FROM counter WHERE name = 'catalogue'";
        let row = self.look_up(async |unit| unit.one("counter", sql, Vec::new()).await).await?;
        row.ok_or(StoreError::Inconsistent { table: "counter", column: "name", row: "catalogue".into() })?
            .number("value")
    }

    async fn figures_version(&self) -> Result<i64, StoreError> {
        // Both only grow: their sum moves with either.
        let sql = "SELECT sum(value) FROM counter WHERE name IN ('catalogue', 'figures')";
        let row = self.look_up(async |unit| unit.one("counter", sql, Vec::new()).await).await?;
        row.ok_or(StoreError::Inconsistent { table: "counter", column: "name", row: "figures".into() })?
            .number("value")
    }

    async fn forget_traces(&self) -> Result<(), StoreError> {
        // What was overwritten still stands in the log until it is written back and cut off.
        self.look_up(async |unit| unit.run("PRAGMA wal_checkpoint(TRUNCATE)", Vec::new()).await).await?;
        Ok(())
    }
}

/// A transaction. The tables implement the port's groups on it, one file each.
pub struct SqlUnit<C> {
    connection: C,
    /// Of one that writes; dropped after the connection, so that the next finds it rolled back.
    turn: Option<Turn<C>>,
}

impl<C: Connection> SqlUnit<C> {
    /// Ends the transaction, and only then keeps the connection for the next one.
    async fn over(self, how: &str) -> Result<(), StoreError> {
        self.run(how, Vec::new()).await?;
        match self.turn {
            Some(turn) => turn.leave(self.connection),
            None => self.connection.keep(),
        }
        Ok(())
    }

    /// Executes a statement.
    pub(crate) async fn run(&self, sql: &str, values: Vec<Value>) -> Result<Vec<Vec<Value>>, StoreError> {
        self.connection.execute(sql, values).await
    }

    /// Whether a statement that returns what it touched did touch something.
    pub(crate) async fn touched(&self, sql: &str, values: Vec<Value>) -> Result<bool, StoreError> {
        Ok(!self.run(sql, values).await?.is_empty())
    }

    /// All rows.
    pub(crate) async fn all<T: TryFrom<Row, Error = StoreError>>(
        &self,
        table: &'static str,
        sql: &str,
        values: Vec<Value>,
    ) -> Result<Vec<T>, StoreError> {
        self.run(sql, values).await?.into_iter().map(|row| T::try_from(Row::new(table, row))).collect()
    }

    /// The first row, to be read by hand.
    pub(crate) async fn one(
        &self,
        table: &'static str,
        sql: &str,
        values: Vec<Value>,
    ) -> Result<Option<Row>, StoreError> {
        Ok(self.run(sql, values).await?.into_iter().next().map(|row| Row::new(table, row)))
    }

    /// The first row as an entity.
    pub(crate) async fn find<T: TryFrom<Row, Error = StoreError>>(
        &self,
        table: &'static str,
        sql: &str,
        values: Vec<Value>,
    ) -> Result<Option<T>, StoreError> {
        self.one(table, sql, values).await?.map(T::try_from).transpose()
    }
}

impl<C: Connection> Unit for SqlUnit<C> {
    async fn commit(self) -> Result<(), StoreError> {
        self.over("COMMIT").await
    }

    async fn end(self) -> Result<(), StoreError> {
        self.over("ROLLBACK").await
    }
}
