//! The first view of every page: the app's own views as plain HTML, rendered once per build.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::command::{build, run};
use crate::stamp::files_below;

/// Compiles the program that renders, and says where cargo put it.
pub(crate) fn compile() -> Result<String> {
    let artifacts = build(&["-p", "app", "--bin", "prerender", "--features", "ssr"])?;
    let program = artifacts
        .iter()
        .find(|artifact| artifact.target == "prerender")
        .and_then(|artifact| artifact.files.first())
        .context("the crate app made no program named prerender")?;
    Ok(program.clone())
}

/// Renders all pages with the addresses of this build's files; path below the web folder to content.
pub(crate) fn pages(program: &str, assets: &Value) -> Result<BTreeMap<PathBuf, Vec<u8>>> {
    let folder = Path::new("target/pages");
    if folder.exists() {
        fs::remove_dir_all(folder).context("removing the pages of the last build")?;
    }
    fs::create_dir_all(folder).context("creating target/pages")?;
    let names = folder.join("assets.json");
    fs::write(&names, assets.to_string()).context("writing the names of the assets")?;
    let out = folder.join("pages");
    run(Command::new(program).arg("public/index.html").arg(&names).arg(&out))?;
    let mut pages = BTreeMap::new();
    for file in files_below(&out)? {
        let path = file.strip_prefix(folder).context("a page lies in its folder")?.to_owned();
        let content = fs::read(&file).with_context(|| format!("reading {}", file.display()))?;
        pages.insert(path, content);
    }
    Ok(pages)
}
