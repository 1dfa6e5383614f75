//! Waiting for a condition, never for a time.

use anyhow::{Result, bail};
use std::thread::park_timeout;
use std::time::{Duration, Instant};

/// The longest that anything here is waited for.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// Looks until something is there; fails after [`PATIENCE`].
pub fn until<T>(what: &str, mut look: impl FnMut() -> Result<Option<T>>) -> Result<T> {
    let started = Instant::now();
    while started.elapsed() < PATIENCE {
        if let Some(found) = look()? {
            return Ok(found);
        }
        park_timeout(Duration::from_millis(5));
    }
    bail!("still waiting for {what} after {PATIENCE:?}")
}
