//! The host's clock and randomness, for the components.

use chrono::{DateTime, Utc};
use service::{Clock, Rng};
use spin_sdk::wasip3::random::random;

/// The host's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct HostClock;

impl Clock for HostClock {
    #[expect(clippy::disallowed_methods, reason = "this is the Clock that everybody else is given")]
    fn now(&self) -> DateTime<Utc> {
        std::time::SystemTime::now().into()
    }
}

/// The host's randomness.
#[derive(Debug, Clone, Copy, Default)]
pub struct HostRng;

impl Rng for HostRng {
    fn fill(&self, buffer: &mut [u8]) {
        let mut rest = buffer;
        while !rest.is_empty() {
            // The host may give fewer bytes than asked for, and never more.
            let bytes = random::get_random_bytes(u64::try_from(rest.len()).unwrap_or(u64::MAX));
            let taken = bytes.len().min(rest.len());
            let (now, later) = rest.split_at_mut(taken);
            for (to, from) in now.iter_mut().zip(bytes) {
                *to = from;
            }
            rest = later;
        }
    }
}
