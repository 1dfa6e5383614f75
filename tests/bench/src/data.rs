//! The databases: made once by the demo, then a copy of the same file for each server.

use crate::process::{program, secrets};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// As many as the demonstration has.
const MENTORS: u32 = 1200;
/// One in twenty is not published: the list shows 2,000, the most that the API gives at once.
const MANY_MENTORS: u32 = 2130;

pub(crate) struct Data {
    folder: PathBuf,
}

impl Data {
    pub(crate) fn make() -> Result<Self> {
        // Beside the build, not in /tmp, which may lie in memory: commits should reach a disk.
        let folder = PathBuf::from("target/bench");
        if folder.exists() {
            fs::remove_dir_all(&folder).with_context(|| format!("removing {}", folder.display()))?;
        }
        fs::create_dir_all(&folder).with_context(|| format!("creating {}", folder.display()))?;
        let data = Self { folder };
        data.demo("usual", MENTORS, 300)?;
        data.demo("many", MANY_MENTORS, 0)?;
        Ok(data)
    }

    fn demo(&self, name: &str, mentors: u32, applications: u32) -> Result<()> {
        let output = Command::new(program("DEMO", "target/host/demo"))
            .arg("--database")
            .arg(self.folder.join(name))
            .args(["--mentors", &mentors.to_string(), "--applications", &applications.to_string()])
            .envs(secrets())
            .stdout(Stdio::null())
            .status()
            .context("starting demo")?;
        if !output.success() {
            bail!("demo ended with {output}");
        }
        Ok(())
    }

    /// The folder of a server of its own with the usual 1,200 mentors, in which `default.db` lies.
    pub(crate) fn usual(&self, server: &str) -> Result<PathBuf> {
        self.copy("usual", server)
    }

    /// The same with 2,000 published mentors.
    pub(crate) fn many(&self, server: &str) -> Result<PathBuf> {
        self.copy("many", server)
    }

    /// A folder without a database.
    pub(crate) fn empty(&self, server: &str) -> Result<PathBuf> {
        let state = self.folder.join(server);
        fs::create_dir_all(&state).with_context(|| format!("creating {}", state.display()))?;
        Ok(state)
    }

    fn copy(&self, name: &str, server: &str) -> Result<PathBuf> {
        let state = self.folder.join(server);
        fs::create_dir_all(&state).with_context(|| format!("creating {}", state.display()))?;
        for suffix in ["", "-wal"] {
            let from = self.folder.join(format!("{name}{suffix}"));
            if from.exists() {
                let to = state.join(format!("default.db{suffix}"));
                fs::copy(&from, &to).with_context(|| format!("copying {}", from.display()))?;
            }
        }
        Ok(state)
    }
}

impl Drop for Data {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(Path::new(&self.folder));
    }
}
