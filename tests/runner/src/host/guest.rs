//! The state of one instance of a component.

use std::path::PathBuf;
use std::sync::Arc;

use wasmtime::Result;
use wasmtime::component::ResourceTable;
use wasmtime_wasi::{FsPerms, WasiCtx, WasiCtxView, WasiView};
use wasmtime_wasi_http::{WasiHttpCtx, WasiHttpCtxView, WasiHttpView};

use super::logs::PrefixedLines;
use super::outbound::{Chain, Outbound};
use crate::clock::TestClock;
use crate::manifest::Mount;
use crate::rights::ComponentRights;

/// What every instance of a component starts from.
pub(crate) struct GuestSeed {
    pub(crate) component: String,
    pub(crate) rights: Arc<ComponentRights>,
    pub(crate) mounts: Vec<Mount>,
    pub(crate) clock: TestClock,
    /// The folder that holds `<database>.db`.
    pub(crate) databases: PathBuf,
}

pub(crate) struct Guest {
    wasi: WasiCtx,
    http: WasiHttpCtx,
    outbound: Outbound,
    pub(super) table: ResourceTable,
    pub(crate) rights: Arc<ComponentRights>,
    pub(super) databases: PathBuf,
}

impl Guest {
    pub(crate) fn new(seed: &GuestSeed, chain: Chain) -> Result<Self> {
        let lines = PrefixedLines::new(&seed.component);
        let mut wasi = WasiCtx::builder();
        wasi.stdout(lines.clone()).stderr(lines).wall_clock(seed.clock.clone());
        for mount in &seed.mounts {
            wasi.preopened_dir(&mount.source, &mount.destination, FsPerms::ReadOnly)?;
        }
        Ok(Self {
            wasi: wasi.build(),
            http: WasiHttpCtx::new(),
            outbound: Outbound::new(seed.rights.clone(), chain),
            table: ResourceTable::new(),
            rights: seed.rights.clone(),
            databases: seed.databases.clone(),
        })
    }
}

impl WasiView for Guest {
    fn ctx(&mut self) -> WasiCtxView<'_> {
        WasiCtxView { ctx: &mut self.wasi, table: &mut self.table }
    }
}

impl WasiHttpView for Guest {
    fn http(&mut self) -> WasiHttpCtxView<'_> {
        WasiHttpCtxView { hooks: &mut self.outbound, table: &mut self.table, ctx: &mut self.http }
    }
}
