//! The native programs of a laptop: the runner that hosts the components, and the maker of demo data.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::command::{build, run};

pub(crate) struct Host {
    pub(crate) runner: PathBuf,
    pub(crate) demo: PathBuf,
}

impl Host {
    /// Makes machine code of new components now: it takes seconds, and the start of the app should not.
    pub(crate) fn compile_components(&self) -> Result<()> {
        run(Command::new(&self.runner).args(["--manifest", "spin.toml", "--compile"]))
    }
}

/// Always named together: cargo then chooses the same features, and the runner is compiled once.
pub(crate) const CRATES: [&str; 2] = ["runner", "demo"];

/// Builds both in one go: their dependencies are shared, and the first time takes minutes.
pub(crate) fn host() -> Result<Host> {
    let mut arguments = vec!["--profile", "host", "--bins"];
    for name in CRATES {
        arguments.extend(["-p", name]);
    }
    let artifacts = build(&arguments)?;
    let program = |name: &str| {
        artifacts
            .iter()
            .filter(|artifact| artifact.target == name && artifact.kinds.iter().any(|kind| kind == "bin"))
            .find_map(|artifact| artifact.files.first())
            .map(PathBuf::from)
    };
    Ok(Host {
        runner: program("runner").context("the crate runner made no program")?,
        demo: program("demo").context("the crate demo made no program")?,
    })
}
