//! Results of slow steps (bindgen, wasm-opt, brotli), kept under the hash of what went in.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

/// Where the workshop keeps what it need not make again.
pub(crate) const FOLDER: &str = "target/xtask";

/// The first eight bytes of SHA-256 in hexadecimal: names files, detects change.
pub(crate) fn hash(parts: &[&[u8]]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part.len().to_string());
        hasher.update(b":");
        hasher.update(part);
    }
    let digest = format!("{:x}", hasher.finalize());
    digest.get(..16).unwrap_or(&digest).to_owned()
}

/// What `make` gives for this input, made once. `step` names the step with its settings.
pub(crate) fn cached(step: &str, input: &[u8], make: impl FnOnce() -> Result<Vec<u8>>) -> Result<Vec<u8>> {
    let file = Path::new(FOLDER).join(format!("{step}-{}", hash(&[input])));
    if let Ok(kept) = fs::read(&file) {
        return Ok(kept);
    }
    let result = make()?;
    fs::create_dir_all(FOLDER).with_context(|| format!("creating {FOLDER}"))?;
    let beside = file.with_extension("new");
    fs::write(&beside, &result).with_context(|| format!("writing {}", beside.display()))?;
    fs::rename(&beside, &file).with_context(|| format!("writing {}", file.display()))?;
    Ok(result)
}
