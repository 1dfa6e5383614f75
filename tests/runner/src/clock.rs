//! The clock of the components: real time plus an offset that a test may move. The runner's own time-outs stay real.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use wasmtime_wasi::HostWallClock;

#[derive(Clone, Debug, Default)]
pub(crate) struct TestClock {
    offset_ms: Arc<AtomicI64>,
}

impl TestClock {
    pub(crate) fn advance(&self, milliseconds: i64) {
        self.offset_ms.fetch_add(milliseconds, Ordering::Relaxed);
    }

    pub(crate) fn offset_ms(&self) -> i64 {
        self.offset_ms.load(Ordering::Relaxed)
    }

    /// Time since 1970, in UTC; it stops at 1970 when moved before it.
    pub(crate) fn since_epoch(&self) -> Duration {
        let real = real_time();
        let offset = self.offset_ms();
        let distance = Duration::from_millis(offset.unsigned_abs());
        if offset < 0 { real.saturating_sub(distance) } else { real.saturating_add(distance) }
    }

    pub(crate) fn milliseconds(&self) -> i64 {
        i64::try_from(self.since_epoch().as_millis()).unwrap_or(i64::MAX)
    }
}

#[expect(clippy::disallowed_methods, reason = "here the clock of the whole host is read")]
fn real_time() -> Duration {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default()
}

impl HostWallClock for TestClock {
    fn resolution(&self) -> Duration {
        Duration::from_millis(1)
    }

    fn now(&self) -> Duration {
        self.since_epoch()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_copy_moves_together() {
        let clock = TestClock::default();
        let seen_by_a_component = clock.clone();
        let before = seen_by_a_component.milliseconds();
        clock.advance(86_400_000);
        let moved = seen_by_a_component.milliseconds() - before;
        assert!((86_400_000..86_405_000).contains(&moved), "{moved}");
        clock.advance(-172_800_000);
        assert_eq!(clock.offset_ms(), -86_400_000);
        assert!(seen_by_a_component.milliseconds() < before);
    }

    #[test]
    fn it_stops_at_the_epoch() {
        let clock = TestClock::default();
        clock.advance(i64::MIN / 2);
        assert_eq!(clock.milliseconds(), 0);
    }
}
