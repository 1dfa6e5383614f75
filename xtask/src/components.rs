//! The Spin components: `dist/<name>.wasm`, as spin.toml names them.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::build::Mode;
use crate::command::{Artifact, build};
use crate::optimise::optimise_component;
use crate::targets;

pub(crate) const COMPONENTS: [&str; 14] = [
    "api", "board", "desk", "dossier", "drafts", "duo", "exports", "groups", "matching", "office", "signin",
    "site", "space", "worker",
];

pub(crate) fn components(mode: Mode) -> Result<()> {
    let mut arguments = vec!["--profile", "component", "--target", targets::COMPONENTS];
    for name in COMPONENTS {
        arguments.extend(["-p", name]);
    }
    let artifacts = build(&arguments)?;
    fs::create_dir_all("dist").context("creating dist")?;
    for name in COMPONENTS {
        let path = wasm_of(&artifacts, name)
            .with_context(|| format!("the crate {name} made no component: it needs crate-type cdylib"))?;
        let compiled = fs::read(path).with_context(|| format!("reading {path}"))?;
        let wasm = match mode {
            Mode::Developer => compiled,
            Mode::Release => optimise_component(&compiled)?,
        };
        write_if_changed(&wasm, &Path::new("dist").join(format!("{name}.wasm")))?;
    }
    Ok(())
}

/// The WebAssembly file of a target, be it a library or a program.
pub(crate) fn wasm_of<'a>(artifacts: &'a [Artifact], name: &str) -> Option<&'a str> {
    artifacts
        .iter()
        .filter(|artifact| artifact.target == name)
        .filter(|artifact| artifact.kinds.iter().any(|kind| kind == "cdylib" || kind == "bin"))
        .flat_map(|artifact| &artifact.files)
        .map(String::as_str)
        .find(|file| Path::new(file).extension().is_some_and(|extension| extension == "wasm"))
}

fn write_if_changed(made: &[u8], to: &Path) -> Result<()> {
    if fs::read(to).is_ok_and(|there| there == made) {
        return Ok(());
    }
    let beside = to.with_extension("wasm.new");
    fs::write(&beside, made).with_context(|| format!("writing {}", beside.display()))?;
    fs::rename(&beside, to).with_context(|| format!("writing {}", to.display()))
}
