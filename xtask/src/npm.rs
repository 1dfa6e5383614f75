//! Programs from npm, in folders that pin them with a package-lock.json.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::command::run;

/// Installs what a folder's lock names, unless it is installed already.
pub(crate) fn install(folder: &Path) -> Result<()> {
    let lock = folder.join("package-lock.json");
    let wanted = fs::read(&lock).with_context(|| format!("reading {}", lock.display()))?;
    // npm's own note of what it installed leaves out the root package; a copy of the lock is simpler to compare.
    let installed = folder.join("node_modules/.installed-lock.json");
    if fs::read(&installed).is_ok_and(|there| there == wanted) {
        return Ok(());
    }
    need_node()?;
    println!("installing the npm packages of {}", folder.display());
    run(Command::new("npm")
        .args(["ci", "--no-audit", "--no-fund", "--loglevel=error"])
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
        .current_dir(folder))?;
    fs::write(&installed, wanted).with_context(|| format!("writing {}", installed.display()))
}

/// Whether Node.js is here with npm.
pub(crate) fn is_here() -> bool {
    let there = |program: &str| {
        Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok()
    };
    there("node") && there("npm")
}

fn need_node() -> Result<()> {
    if is_here() {
        return Ok(());
    }
    bail!("Node.js 20 or newer with npm is missing (Debian: `apt-get install nodejs npm`)")
}
