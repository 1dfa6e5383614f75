//! Components become machine code once; the result is kept beside the source, named by what it was made from.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash as _, Hasher as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context as _, Result, anyhow};
use sha2::{Digest as _, Sha256};
use wasmtime::component::Component;
use wasmtime::{Config, Engine, InstanceAllocationStrategy, PoolingAllocationConfig};

/// How often a busy component lets others run.
const TURN: Duration = Duration::from_millis(10);

/// Instances that may live at once, over all components.
const MOST_INSTANCES: u32 = 1000;

pub(crate) fn engine() -> Result<Engine> {
    let mut pool = PoolingAllocationConfig::new();
    pool.total_component_instances(MOST_INSTANCES)
        .total_memories(MOST_INSTANCES)
        // A component holds a few core modules: its own and the adapters around it.
        .total_core_instances(MOST_INSTANCES * 4)
        .total_tables(MOST_INSTANCES * 4)
        .total_stacks(MOST_INSTANCES * 2)
        .linear_memory_keep_resident(1024 * 1024);
    let mut config = Config::new();
    config
        .wasm_component_model_async(true)
        .epoch_interruption(true)
        .allocation_strategy(InstanceAllocationStrategy::Pooling(pool));
    let engine = Engine::new(&config)?;
    let weak = engine.weak();
    std::thread::spawn(move || {
        while let Some(engine) = weak.upgrade() {
            engine.increment_epoch();
            drop(engine);
            std::thread::sleep(TURN);
        }
    });
    Ok(engine)
}

pub(crate) fn component(engine: &Engine, source: &Path) -> Result<Component> {
    let bytes =
        std::fs::read(source).with_context(|| format!("cannot read the component {}", source.display()))?;
    let kept = kept_file(engine, source, &bytes)?;
    if kept.exists()
        && let Ok(component) = load(engine, &kept)
    {
        return Ok(component);
    }
    let code = engine
        .precompile_component(&bytes)
        .map_err(|error| anyhow!(error).context(format!("{} is not a component", source.display())))?;
    keep(&kept, source, &code)?;
    load(engine, &kept)
}

fn kept_file(engine: &Engine, source: &Path, bytes: &[u8]) -> Result<PathBuf> {
    let mut compatibility = DefaultHasher::new();
    engine.precompile_compatibility_hash().hash(&mut compatibility);
    let digest =
        Sha256::new().chain_update(bytes).chain_update(compatibility.finish().to_le_bytes()).finalize();
    Ok(folder(source)?.join(format!("{}-{digest:.24x}.cwasm", stem(source)?)))
}

fn folder(source: &Path) -> Result<PathBuf> {
    Ok(source.parent().context("a component lies in a folder")?.join(".compiled"))
}

fn stem(source: &Path) -> Result<&str> {
    source.file_stem().and_then(|stem| stem.to_str()).context("the component's file needs a plain name")
}

/// Writes beside and renames, since other runners may start at the same moment; drops what older sources left.
fn keep(kept: &Path, source: &Path, code: &[u8]) -> Result<()> {
    let folder = folder(source)?;
    std::fs::create_dir_all(&folder)?;
    let prefix = format!("{}-", stem(source)?);
    for old in std::fs::read_dir(&folder)?.flatten() {
        if old.path() != kept && old.file_name().to_string_lossy().starts_with(&prefix) {
            std::fs::remove_file(old.path()).ok();
        }
    }
    let unfinished = folder.join(format!("unfinished-{}-{}", std::process::id(), stem(source)?));
    std::fs::write(&unfinished, code)?;
    std::fs::rename(&unfinished, kept)?;
    Ok(())
}

#[expect(
    unsafe_code,
    reason = "trusts the file: this program wrote it, in the folder of the component itself"
)]
fn load(engine: &Engine, kept: &Path) -> Result<Component> {
    // SAFETY: whoever can change the file can change the component and the runner beside it.
    Ok(unsafe { Component::deserialize_file(engine, kept) }?)
}
