//! The native programs of a laptop: the runner that hosts the components, and the maker of demo data.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::command::build;

pub(crate) struct Host {
    pub(crate) runner: PathBuf,
    /// Not every checkout has it.
    pub(crate) demo: Option<PathBuf>,
}

/// Builds both in one go: their dependencies are shared, and the first time takes minutes.
pub(crate) fn host() -> Result<Host> {
    let has_demo = Path::new("tests/demo/Cargo.toml").exists();
    let mut arguments = vec!["--profile", "host", "--bins", "-p", "runner"];
    if has_demo {
        arguments.extend(["-p", "demo"]);
    }
    let artifacts = build(&arguments)?;
    let program = |name: &str| {
        artifacts
            .iter()
            .filter(|artifact| artifact.target == name && artifact.kinds.iter().any(|kind| kind == "bin"))
            .find_map(|artifact| artifact.files.first())
            .map(PathBuf::from)
    };
    Ok(Host { runner: program("runner").context("the crate runner made no program")?, demo: program("demo") })
}
