//! Whether the browser's files must be made again: names, sizes and times of everything they are made of.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use anyhow::{Context, Result};

use crate::cache::hash;

const STAMP: &str = "dist/.stamp";

/// Every file below a folder, sorted. A folder that does not exist has none.
pub(crate) fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        if !folder.is_dir() {
            continue;
        }
        for entry in fs::read_dir(&folder).with_context(|| format!("reading {}", folder.display()))? {
            let path = entry.with_context(|| format!("reading {}", folder.display()))?.path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files.sort();
    Ok(files)
}

/// A stamp of these files and this setting.
pub(crate) fn of(setting: &str, files: &[PathBuf]) -> Result<String> {
    let mut lines = setting.to_owned();
    for file in files {
        let data = fs::metadata(file).with_context(|| format!("looking at {}", file.display()))?;
        let changed = data.modified().context("reading a file's time")?.duration_since(UNIX_EPOCH);
        let changed = changed.map(|since| since.as_nanos()).unwrap_or_default();
        write!(lines, "\n{} {} {changed}", file.display(), data.len()).context("noting a file")?;
    }
    Ok(format!("{setting} {}\n", hash(&[lines.as_bytes()])))
}

/// Whether `dist/web` was made with this stamp.
pub(crate) fn is_current(stamp: &str) -> bool {
    Path::new("dist/web").is_dir() && fs::read_to_string(STAMP).is_ok_and(|there| there == stamp)
}

pub(crate) fn write(stamp: &str) -> Result<()> {
    fs::write(STAMP, stamp).with_context(|| format!("writing {STAMP}"))
}
