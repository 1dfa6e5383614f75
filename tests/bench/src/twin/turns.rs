//! The engine of the twin: writers wait in a queue, as in any server that is one process. The database itself lets a
//! writer sleep and try again, and under load an unlucky one for ever.

use service::port::StoreError;
use std::sync::{Arc, Mutex, PoisonError};
use store::Native;
use store::engine::{Connection, Engine, Value};
use tokio::sync::OwnedMutexGuard;

pub(super) struct Turns {
    engine: Native,
    queue: Arc<tokio::sync::Mutex<()>>,
}

impl Turns {
    pub(super) fn new(engine: Native) -> Self {
        Self { engine, queue: Arc::default() }
    }
}

impl Engine for Turns {
    type Connection = Turn<<Native as Engine>::Connection>;

    async fn open(&self) -> Result<Self::Connection, StoreError> {
        let inner = self.engine.open().await?;
        Ok(Turn { inner, guard: Mutex::new(None), queue: Arc::clone(&self.queue) })
    }
}

/// A connection; a writing one has its turn until it is dropped, after what it did not commit is rolled back.
pub(super) struct Turn<C> {
    inner: C,
    guard: Mutex<Option<OwnedMutexGuard<()>>>,
    queue: Arc<tokio::sync::Mutex<()>>,
}

impl<C: Connection> Connection for Turn<C> {
    async fn execute(&self, sql: &str, values: Vec<Value>) -> Result<Vec<Vec<Value>>, StoreError> {
        if sql == "BEGIN IMMEDIATE" {
            let turn = Arc::clone(&self.queue).lock_owned().await;
            *self.guard.lock().unwrap_or_else(PoisonError::into_inner) = Some(turn);
        }
        self.inner.execute(sql, values).await
    }
}
