//! The two Rust targets: the browser and the components.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::command::{output, run};

pub(crate) const BROWSER: &str = "wasm32-unknown-unknown";
pub(crate) const COMPONENTS: &str = "wasm32-wasip2";

/// Installs what is missing; asking costs a few hundredths of a second.
pub(crate) fn ensure() -> Result<()> {
    for target in [BROWSER, COMPONENTS] {
        let libraries = output(Command::new("rustc").args(["--print", "target-libdir", "--target", target]))?;
        if Path::new(libraries.trim()).is_dir() {
            continue;
        }
        println!("installing the Rust target {target}");
        if run(Command::new("rustup").args(["target", "add", target])).is_err() {
            bail!(
                "the Rust target {target} is missing: install rustup (https://rustup.rs) and run \
                 `rustup target add {target}`, or your distribution's package of that target"
            );
        }
    }
    Ok(())
}
