//! Instances of a component: made when needed, used for many requests, several at once, as in Spin 4.1.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use tokio::time::{Sleep, sleep};
use wasmtime::component::{GuestTaskId, InstancePre};
use wasmtime::{Engine, Result, Store, StoreContextMut};
use wasmtime_wasi_http::WasiHttpView as _;
use wasmtime_wasi_http::handler::{
    HandlerState, Instance, ProxyPre, ShouldAccept, WorkerExpiration, WorkerState, WorkerStatus,
};
use wasmtime_wasi_http::p3::bindings::ServicePre;

use crate::host::{Chain, Guest, GuestSeed};

// Spin's defaults.
const MOST_REQUESTS: usize = 128;
const MOST_AT_ONCE: usize = 16;
const IDLE_PATIENCE: Duration = Duration::from_secs(1);
/// Spin waits for ever unless told otherwise; a test should not.
const REQUEST_PATIENCE: Duration = Duration::from_mins(1);

/// Makes the instances of one component.
pub(crate) struct InstanceFactory {
    engine: Engine,
    service: ProxyPre<Guest>,
    seed: GuestSeed,
    chain: Chain,
}

impl InstanceFactory {
    pub(crate) fn new(linked: InstancePre<Guest>, seed: GuestSeed, chain: Chain) -> Result<Self> {
        let engine = linked.engine().clone();
        Ok(Self { engine, service: ProxyPre::P3(ServicePre::new(linked)?), seed, chain })
    }
}

impl HandlerState for InstanceFactory {
    type StoreData = Guest;
    type WorkerExpiration = Patience;
    type WorkerState = Reuse;

    async fn instantiate(&self) -> Result<Instance<Guest, Patience, Reuse>> {
        let mut store = Store::new(&self.engine, Guest::new(&self.seed, self.chain.clone())?);
        store.set_epoch_deadline(1);
        store.epoch_deadline_async_yield_and_update(1);
        let proxy = self.service.instantiate_async(&mut store).await?;
        let expiration = Patience { alarm: Box::pin(sleep(REQUEST_PATIENCE)) };
        Ok(Instance {
            store,
            proxy,
            view: |guest| guest.http(),
            expiration,
            state: Reuse { component: self.seed.component.clone() },
        })
    }
}

/// When an instance ends: after a second without work, or when its work takes too long.
pub(crate) struct Patience {
    alarm: Pin<Box<Sleep>>,
}

impl WorkerExpiration for Patience {
    fn poll(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        status: WorkerStatus,
        start: Instant,
    ) -> Poll<()> {
        let patience = match status {
            WorkerStatus::Idle => IDLE_PATIENCE,
            WorkerStatus::Requests | WorkerStatus::PostReturn => REQUEST_PATIENCE,
        };
        let deadline = (start + patience).into();
        if self.alarm.deadline() != deadline {
            self.alarm.as_mut().reset(deadline);
        }
        self.alarm.as_mut().poll(context)
    }
}

pub(crate) struct Reuse {
    component: String,
}

impl WorkerState for Reuse {
    type StoreData = Guest;
    type RequestData = ();

    fn should_accept_request(&self, now: usize, so_far: usize) -> ShouldAccept {
        if so_far >= MOST_REQUESTS {
            ShouldAccept::Never
        } else if now >= MOST_AT_ONCE {
            ShouldAccept::No
        } else {
            ShouldAccept::Yes
        }
    }

    fn on_request_start(
        &self,
        _: StoreContextMut<'_, Guest>,
        (): (),
        _: GuestTaskId,
    ) -> Pin<Box<dyn Future<Output = ()> + Send + Sync>> {
        Box::pin(sleep(REQUEST_PATIENCE))
    }

    fn drop(&self, store: Store<Guest>, result: Result<()>) {
        if let Err(error) = result {
            eprintln!("[{}] the instance ended: {error:#}", self.component);
        }
        drop(store);
    }
}
