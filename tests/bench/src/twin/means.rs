//! Clock and chance of this machine.

use chrono::{DateTime, Utc};
use service::{Clock, Rng};
use std::fs::File;
use std::io::Read as _;
use std::sync::OnceLock;

#[derive(Debug, Clone, Copy)]
pub(super) struct MachineClock;

impl Clock for MachineClock {
    #[expect(clippy::disallowed_methods, reason = "this is the Clock that everybody else is given")]
    fn now(&self) -> DateTime<Utc> {
        std::time::SystemTime::now().into()
    }
}

#[derive(Debug, Clone, Copy)]
pub(super) struct MachineRng;

impl Rng for MachineRng {
    fn fill(&self, buffer: &mut [u8]) {
        static SOURCE: OnceLock<Option<File>> = OnceLock::new();
        let source = SOURCE.get_or_init(|| File::open("/dev/urandom").ok());
        if source.as_ref().is_none_or(|mut source| source.read_exact(buffer).is_err()) {
            // Going on would make the same keys again and again.
            std::process::exit(1);
        }
    }
}
