//! `cargo xtask up --spin`: the same app in an installed Spin.

use std::fs;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::demo::DATABASE;

const NEEDED: (u32, u32) = (4, 1);
const RUNTIME_CONFIG: &str = "local/runtime-config.toml";

/// `spin up`, with the database where the runner has it.
pub(crate) fn command(listen: &str) -> Result<Command> {
    let said = Command::new("spin").arg("--version").stderr(Stdio::null()).output();
    let said = said.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default();
    match version(&said) {
        None => bail!(
            "--spin needs Spin 4.1 or newer, and there is no `spin` here; without --spin none is needed"
        ),
        Some(there) if there < NEEDED => {
            bail!("--spin needs Spin 4.1 or newer (wasi:http 0.3); here is {}", said.trim())
        }
        Some(_) => {}
    }
    fs::create_dir_all("local/state").context("creating local/state")?;
    fs::write(RUNTIME_CONFIG, format!("[sqlite_database.default]\ntype = \"spin\"\npath = \"{DATABASE}\"\n"))
        .with_context(|| format!("writing {RUNTIME_CONFIG}"))?;
    let mut spin = Command::new("spin");
    spin.args(["up", "--from", "spin.toml", "--listen", listen, "--state-dir", "local/state"])
        .args(["--runtime-config-file", RUNTIME_CONFIG]);
    Ok(spin)
}

/// The first two numbers of `spin 4.1.0 (abc 2026-10-01)`.
fn version(said: &str) -> Option<(u32, u32)> {
    let mut numbers = said.strip_prefix("spin ")?.split(['.', '-', ' ']);
    Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_spins_version() {
        assert_eq!(version("spin 4.1.0 (8f2a 2026-10-01)"), Some((4, 1)));
        assert_eq!(version("spin 3.6.2\n"), Some((3, 6)));
        assert_eq!(version(""), None);
        assert!(version("spin 4.0.2") < Some(NEEDED));
    }
}
