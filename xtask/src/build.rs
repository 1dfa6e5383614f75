//! `cargo xtask build`: the components and the browser's files, in `dist`.

use std::time::Instant;

use anyhow::Result;

use crate::args::Args;
use crate::{app, bundle, components, pages, targets};

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
    args.finish()?;
    build(mode)
}

pub(crate) fn build(mode: Mode) -> Result<()> {
    let started = Instant::now();
    targets::ensure()?;
    components::components()?;
    let compiled = app::compile()?;
    let prerender = pages::compile()?;
    let compiling = started.elapsed();
    let started = Instant::now();
    bundle::bundle(&compiled, &prerender, mode)?;
    println!(
        "built dist ({}): cargo {:.1} s, bundle {:.1} s",
        mode.name(),
        compiling.as_secs_f32(),
        started.elapsed().as_secs_f32()
    );
    Ok(())
}
