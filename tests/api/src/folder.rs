//! A temporary folder that goes with its owner.

use crate::chance;
use anyhow::{Context as _, Result};
use std::path::{Path, PathBuf};

/// A folder of one test.
#[derive(Debug)]
pub struct Folder(PathBuf);

impl Folder {
    /// Makes one.
    pub fn new() -> Result<Self> {
        let name = format!("passerelle-test-{:016x}", u64::from_le_bytes(chance::bytes()?));
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir(&path).with_context(|| format!("creating {}", path.display()))?;
        Ok(Self(path))
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A folder left behind in /tmp is no reason to fail.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
