//! The store and its transaction.

use crate::engine::{Connection, Engine, Value};
use crate::migrate::migrate;
use crate::row::Row;
use service::port::{Store, StoreError, Unit};
use std::sync::atomic::{AtomicBool, Ordering};

/// A store over an engine. Keep one for as long as possible: it remembers that the database is up to date.
#[derive(Debug)]
pub struct SqlStore<E> {
    engine: E,
    migrated: AtomicBool,
}

impl<E: Engine> SqlStore<E> {
    /// A store over an engine.
    pub const fn new(engine: E) -> Self {
        Self { engine, migrated: AtomicBool::new(false) }
    }

    async fn open(&self) -> Result<SqlUnit<E::Connection>, StoreError> {
        let connection = self.engine.open().await?;
        if !self.migrated.load(Ordering::Relaxed) {
            // Boxed: it runs once, and would make every other future as large as itself.
            Box::pin(migrate(&connection)).await?;
            self.migrated.store(true, Ordering::Relaxed);
        }
        Ok(SqlUnit { connection })
    }
}

impl<E: Engine> Store for SqlStore<E> {
    type Unit = SqlUnit<E::Connection>;

    async fn begin_write(&self) -> Result<Self::Unit, StoreError> {
        let unit = self.open().await?;
        unit.run("BEGIN IMMEDIATE", Vec::new()).await?;
        Ok(unit)
    }

    async fn begin_read(&self) -> Result<Self::Unit, StoreError> {
        let unit = self.open().await?;
        unit.run("BEGIN", Vec::new()).await?;
        Ok(unit)
    }

    async fn look_up<T>(
        &self,
        work: impl AsyncFnOnce(&mut Self::Unit) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let mut unit = self.open().await?;
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

    async fn forget_traces(&self) -> Result<(), StoreError> {
        // What was overwritten still stands in the log until it is written back and cut off.
        self.look_up(async |unit| unit.run("PRAGMA wal_checkpoint(TRUNCATE)", Vec::new()).await).await?;
        Ok(())
    }
}

/// A transaction. The tables implement the port's groups on it, one file each.
pub struct SqlUnit<C> {
    connection: C,
}

impl<C: Connection> SqlUnit<C> {
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
        self.run("COMMIT", Vec::new()).await?;
        self.connection.keep();
        Ok(())
    }

    async fn end(self) -> Result<(), StoreError> {
        self.run("ROLLBACK", Vec::new()).await?;
        self.connection.keep();
        Ok(())
    }
}
