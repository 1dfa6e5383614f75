//! `wasm-opt` from the npm package binaryen, for release builds.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::cache::{FOLDER, cached, hash};
use crate::command::run;
use crate::npm;

const TOOLS: &str = "xtask/npm";

/// What rustc emits by default for this target; named rather than read from a section that other tools may
/// drop. Every browser since 2022 knows them.
const ARGUMENTS: [&str; 8] = [
    "-Oz",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

pub(crate) fn optimise(wasm: &[u8]) -> Result<Vec<u8>> {
    let lock =
        fs::read(Path::new(TOOLS).join("package-lock.json")).context("reading the lock of binaryen")?;
    let settings = hash(&[&lock, ARGUMENTS.concat().as_bytes()]);
    cached(&format!("wasm-opt-{settings}"), wasm, || {
        npm::install(Path::new(TOOLS))?;
        fs::create_dir_all(FOLDER).with_context(|| format!("creating {FOLDER}"))?;
        let before = Path::new(FOLDER).join("before.wasm");
        let after = Path::new(FOLDER).join("after.wasm");
        fs::write(&before, wasm).with_context(|| format!("writing {}", before.display()))?;
        run(Command::new("node")
            .arg(Path::new(TOOLS).join("node_modules/binaryen/bin/wasm-opt"))
            .args(ARGUMENTS)
            .arg(&before)
            .arg("-o")
            .arg(&after))
        .context("wasm-opt")?;
        fs::read(&after).with_context(|| format!("reading {}", after.display()))
    })
}
