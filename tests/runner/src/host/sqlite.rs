//! `spin:sqlite`: each `open` is a connection of its own to `<folder>/<database>.db`; statements run off the async threads.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use rusqlite::types::{Value as Cell, ValueRef};
use rusqlite::{Connection, params_from_iter};
use tokio::task::spawn_blocking;
use wasmtime::Result;
use wasmtime::component::{Accessor, FutureReader, Resource, StreamReader};

use super::bindings::spin::sqlite::sqlite::{
    Error, Host, HostConnection, HostConnectionWithStore, QueryResult, RowResult, Value,
};
use super::{Guest, SpinInterfaces};
use crate::rights::ComponentRights;

const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// What a handle of the component stands for. Dropping it rolls an open transaction back.
#[derive(Clone)]
#[expect(unreachable_pub, reason = "the generated bindings re-export it")]
pub struct OpenDatabase(Arc<Mutex<Connection>>);

type Rows = (Vec<String>, StreamReader<RowResult>, FutureReader<Result<(), Error>>);

/// The file of a database that the component may open.
fn permitted_file(rights: &ComponentRights, folder: &Path, database: &str) -> Result<PathBuf, Error> {
    if !rights.claim_database(database) {
        return Err(Error::AccessDenied);
    }
    let plain =
        database.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_');
    if plain && !database.is_empty() {
        Ok(folder.join(format!("{database}.db")))
    } else {
        Err(Error::NoSuchDatabase)
    }
}

/// The text is the engine's own, as in Spin.
fn as_io(error: impl std::fmt::Display) -> Error {
    Error::Io(error.to_string())
}

async fn off_thread<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Error> + Send + 'static,
) -> Result<T, Error> {
    spawn_blocking(work).await.unwrap_or_else(|failure| Err(as_io(failure)))
}

impl OpenDatabase {
    async fn open(file: PathBuf) -> Result<Self, Error> {
        off_thread(move || {
            let connection = Connection::open(file).map_err(as_io)?;
            connection.busy_timeout(BUSY_TIMEOUT).map_err(as_io)?;
            Ok(Self(Arc::new(Mutex::new(connection))))
        })
        .await
    }

    async fn with<T: Send + 'static>(
        self,
        work: impl FnOnce(&Connection) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        off_thread(move || work(&self.0.lock().unwrap_or_else(PoisonError::into_inner))).await
    }

    async fn run(self, statement: String, parameters: Vec<Value>) -> Result<QueryResult, Error> {
        self.with(move |connection| execute(connection, &statement, parameters).map_err(as_io)).await
    }
}

fn execute(
    connection: &Connection,
    statement: &str,
    parameters: Vec<Value>,
) -> rusqlite::Result<QueryResult> {
    let mut statement = connection.prepare_cached(statement)?;
    let columns: Vec<String> = statement.column_names().into_iter().map(str::to_owned).collect();
    let mut found = statement.query(params_from_iter(parameters.into_iter().map(cell)))?;
    let mut rows = Vec::new();
    while let Some(row) = found.next()? {
        let values =
            (0..columns.len()).map(|index| row.get_ref(index).map(value)).collect::<rusqlite::Result<_>>()?;
        rows.push(RowResult { values });
    }
    Ok(QueryResult { columns, rows })
}

fn cell(value: Value) -> Cell {
    match value {
        Value::Integer(number) => Cell::Integer(number),
        Value::Real(number) => Cell::Real(number),
        Value::Text(text) => Cell::Text(text),
        Value::Blob(bytes) => Cell::Blob(bytes),
        Value::Null => Cell::Null,
    }
}

fn value(cell: ValueRef<'_>) -> Value {
    match cell {
        ValueRef::Integer(number) => Value::Integer(number),
        ValueRef::Real(number) => Value::Real(number),
        ValueRef::Text(text) => Value::Text(String::from_utf8_lossy(text).into_owned()),
        ValueRef::Blob(bytes) => Value::Blob(bytes.to_vec()),
        ValueRef::Null => Value::Null,
    }
}

impl Guest {
    fn permitted_database(&self, database: &str) -> Result<PathBuf, Error> {
        permitted_file(&self.rights, &self.databases, database)
    }

    fn open_database(&self, handle: &Resource<OpenDatabase>) -> Result<OpenDatabase> {
        Ok(self.table.get(handle)?.clone())
    }
}

impl Host for Guest {}

/// The blocking half of the interface, for components of older SDKs.
impl HostConnection for Guest {
    async fn open(&mut self, database: String) -> Result<Result<Resource<OpenDatabase>, Error>> {
        let file = match self.permitted_database(&database) {
            Ok(file) => file,
            Err(refusal) => return Ok(Err(refusal)),
        };
        match OpenDatabase::open(file).await {
            Ok(opened) => Ok(Ok(self.table.push(opened)?)),
            Err(error) => Ok(Err(error)),
        }
    }

    async fn execute(
        &mut self,
        handle: Resource<OpenDatabase>,
        statement: String,
        parameters: Vec<Value>,
    ) -> Result<Result<QueryResult, Error>> {
        Ok(self.open_database(&handle)?.run(statement, parameters).await)
    }

    async fn last_insert_rowid(&mut self, handle: Resource<OpenDatabase>) -> Result<i64> {
        Ok(self.open_database(&handle)?.with(|connection| Ok(connection.last_insert_rowid())).await?)
    }

    async fn changes(&mut self, handle: Resource<OpenDatabase>) -> Result<u64> {
        Ok(self.open_database(&handle)?.with(|connection| Ok(connection.changes())).await?)
    }

    async fn drop(&mut self, handle: Resource<OpenDatabase>) -> Result<()> {
        // Closing may write to the disk: rollback, checkpoint.
        let opened = self.table.delete(handle)?;
        spawn_blocking(move || drop(opened));
        Ok(())
    }
}

impl<T> HostConnectionWithStore<T> for SpinInterfaces {
    async fn open_async(
        accessor: &Accessor<T, Self>,
        database: String,
    ) -> Result<Result<Resource<OpenDatabase>, Error>> {
        let file = match accessor.with(|mut access| access.get().permitted_database(&database)) {
            Ok(file) => file,
            Err(refusal) => return Ok(Err(refusal)),
        };
        match OpenDatabase::open(file).await {
            Ok(opened) => Ok(Ok(accessor.with(|mut access| access.get().table.push(opened))?)),
            Err(error) => Ok(Err(error)),
        }
    }

    /// As in Spin, a bad statement has no columns and no rows, and its error is in the future.
    async fn execute_async(
        accessor: &Accessor<T, Self>,
        handle: Resource<OpenDatabase>,
        statement: String,
        parameters: Vec<Value>,
    ) -> Result<Result<Rows, Error>> {
        let opened = accessor.with(|mut access| access.get().open_database(&handle))?;
        let (answer, end) = match opened.run(statement, parameters).await {
            Ok(answer) => (answer, Ok(())),
            Err(error) => (QueryResult { columns: Vec::new(), rows: Vec::new() }, Err(error)),
        };
        accessor.with(|mut access| {
            let rows = StreamReader::new(&mut access, answer.rows)?;
            let end = FutureReader::new(&mut access, async move { wasmtime::error::Ok(end) })?;
            Ok(Ok((answer.columns, rows, end)))
        })
    }

    async fn last_insert_rowid_async(
        accessor: &Accessor<T, Self>,
        handle: Resource<OpenDatabase>,
    ) -> Result<i64> {
        let opened = accessor.with(|mut access| access.get().open_database(&handle))?;
        Ok(opened.with(|connection| Ok(connection.last_insert_rowid())).await?)
    }

    async fn changes_async(accessor: &Accessor<T, Self>, handle: Resource<OpenDatabase>) -> Result<u64> {
        let opened = accessor.with(|mut access| access.get().open_database(&handle))?;
        Ok(opened.with(|connection| Ok(connection.changes())).await?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rights(databases: &str) -> ComponentRights {
        let entry =
            toml::from_str(&format!("source = \"x.wasm\"\nsqlite_databases = {databases}")).expect("entry");
        ComponentRights::grant("x", &entry, &[], &crate::variables::VariableValues::default())
            .expect("rights")
    }

    #[test]
    fn only_a_granted_database_opens() {
        let folder = Path::new("state");
        assert_eq!(
            permitted_file(&rights("[\"default\"]"), folder, "default").expect("granted"),
            folder.join("default.db")
        );
        assert!(matches!(
            permitted_file(&rights("[\"default\"]"), folder, "other"),
            Err(Error::AccessDenied)
        ));
        assert!(matches!(permitted_file(&rights("[]"), folder, "default"), Err(Error::AccessDenied)));
        assert!(matches!(permitted_file(&rights("[\"../x\"]"), folder, "../x"), Err(Error::NoSuchDatabase)));
    }

    #[test]
    fn values_keep_their_types() {
        let connection = Connection::open_in_memory().expect("memory");
        let given = vec![
            Value::Integer(i64::MAX),
            Value::Real(0.5),
            Value::Text("é".into()),
            Value::Blob(vec![0, 255]),
            Value::Null,
        ];
        let answer =
            execute(&connection, "SELECT ? AS a, ? AS b, ? AS c, ? AS d, ? AS e", given).expect("select");
        assert_eq!(answer.columns, ["a", "b", "c", "d", "e"]);
        let row = format!("{:?}", answer.rows.first().expect("one row").values);
        assert_eq!(
            row,
            format!(
                "[Value::Integer({}), Value::Real(0.5), Value::Text(\"é\"), Value::Blob([0, 255]), Value::Null]",
                i64::MAX
            )
        );
    }

    #[tokio::test]
    async fn dropping_a_connection_rolls_back() {
        let file = std::env::temp_dir().join(format!("runner-rollback-{}.db", std::process::id()));
        let run =
            |opened: &OpenDatabase, statement: &str| opened.clone().run(statement.to_owned(), Vec::new());
        let first = OpenDatabase::open(file.clone()).await.expect("open");
        run(&first, "CREATE TABLE t (n INTEGER)").await.expect("create");
        run(&first, "BEGIN IMMEDIATE").await.expect("begin");
        run(&first, "INSERT INTO t VALUES (1)").await.expect("insert");
        drop(first);
        let second = OpenDatabase::open(file.clone()).await.expect("open");
        let count = run(&second, "SELECT count(*) FROM t").await.expect("count");
        assert!(matches!(count.rows.first().and_then(|row| row.values.first()), Some(Value::Integer(0))));
        assert!(matches!(run(&second, "SELEC").await, Err(Error::Io(text)) if text.contains("syntax error")));
        std::fs::remove_file(file).ok();
    }
}
