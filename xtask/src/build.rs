//! `cargo xtask build`: the components and the browser's files, in `dist`.

use std::fs::{self, File};
use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result};

use crate::args::Args;
use crate::bundle::Compiled;
use crate::cache::FOLDER;
use crate::{app, bundle, components, desk, pages, targets};

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// Compiled small, but neither run through wasm-opt nor compressed with patience.
    Developer,
    Release,
}

impl Mode {
    pub(crate) fn from_args(args: &mut Args) -> Self {
        if args.flag("--release") { Self::Release } else { Self::Developer }
    }

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Developer => "developer",
            Self::Release => "release",
        }
    }
}

pub(crate) fn command(mut args: Args) -> Result<()> {
    let mode = Mode::from_args(&mut args);
    let only_desk = args.flag("--desk");
    args.finish()?;
    if only_desk { build_desk() } else { build(mode) }
}

pub(crate) fn build(mode: Mode) -> Result<()> {
    let _turn = turn()?;
    let started = Instant::now();
    targets::ensure()?;
    components::components(mode)?;
    let compiled = Compiled { app: app::compile()?, desk: desk::compile()?, prerender: pages::compile()? };
    let compiling = started.elapsed();
    let started = Instant::now();
    bundle::bundle(&compiled, mode)?;
    println!(
        "built dist ({}): cargo {:.1} s, bundle {:.1} s",
        mode.name(),
        compiling.as_secs_f32(),
        started.elapsed().as_secs_f32()
    );
    Ok(())
}

/// Only the desk's app, into a build that is there: for who works on its pages.
fn build_desk() -> Result<()> {
    let _turn = turn()?;
    targets::ensure()?;
    bundle::refresh_desk(&desk::compile()?)
}

/// Two builds at once would write into each other's folder: the second waits, until this file is closed.
fn turn() -> Result<File> {
    fs::create_dir_all(FOLDER).with_context(|| format!("creating {FOLDER}"))?;
    let file = File::create(Path::new(FOLDER).join("lock")).context("creating the lock of the build")?;
    if file.try_lock().is_err() {
        println!("waiting for another build to end");
        file.lock().context("waiting for another build")?;
    }
    Ok(file)
}
