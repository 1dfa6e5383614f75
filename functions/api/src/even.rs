//! Answers whose time tells nothing: they leave at whole steps after the question came, whatever was to be done.

use spin_sdk::time::sleep;
use std::time::{Duration, Instant};

/// Many times the work of a question, and too short for a reader to notice.
const STEP: Duration = Duration::from_millis(25);

/// Waits for the next whole step since the question came.
pub(crate) async fn step_since(came: Instant) {
    let left = STEP.as_nanos() - came.elapsed().as_nanos() % STEP.as_nanos();
    sleep(Duration::from_nanos(u64::try_from(left).unwrap_or(0))).await;
}
