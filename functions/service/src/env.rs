//! What every use case works with: the store, the time, chance, and the keys that seal people's data.

use crate::seal::MasterKeys;
use chrono::{DateTime, NaiveDate, Utc};
use domain::calendar::brussels_date;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use uuid::Uuid;

/// The time. An argument, so that a test or the demo can live on another day.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> DateTime<Utc>;
}

/// Randomness fit for keys.
pub trait Rng: Send + Sync {
    /// Fills a buffer.
    fn fill(&self, buffer: &mut [u8]);
}

/// The means of a use case.
pub struct Env<'a, S> {
    /// Where data live.
    pub store: &'a S,
    /// The time.
    pub clock: &'a dyn Clock,
    /// Randomness.
    pub rng: &'a dyn Rng,
    /// The keys that wrap each person's key.
    pub keys: &'a MasterKeys,
    /// Who of the staff acts, if anybody: noted with each line of history, and never shown to the person.
    pub by: Option<Uuid>,
}

impl<S> Clone for Env<'_, S> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<S> Copy for Env<'_, S> {}

impl<S> Env<'_, S> {
    /// The same means in the hands of a member of staff.
    #[must_use]
    pub fn in_hands_of(self, staff: Uuid) -> Self {
        Self { by: Some(staff), ..self }
    }

    /// Now, in whole milliseconds: what is stored reads back equal.
    pub fn now(&self) -> DateTime<Utc> {
        let now = self.clock.now();
        DateTime::from_timestamp_millis(now.timestamp_millis()).unwrap_or(now)
    }

    /// Today in Brussels.
    pub fn today(&self) -> NaiveDate {
        brussels_date(self.now())
    }

    /// Random bytes.
    pub fn random<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.rng.fill(&mut bytes);
        bytes
    }

    /// A new id: UUIDv7 of the clock and chance.
    pub fn id(&self) -> Uuid {
        let millis = u64::try_from(self.now().timestamp_millis()).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(millis, &self.random()).into_uuid()
    }
}

/// A clock set by hand, for tests and for the demo's past.
#[derive(Debug)]
pub struct SetClock(AtomicI64);

impl SetClock {
    /// A clock that stands still at an instant.
    pub fn at(instant: DateTime<Utc>) -> Self {
        Self(AtomicI64::new(instant.timestamp_millis()))
    }

    /// Moves it.
    pub fn set(&self, instant: DateTime<Utc>) {
        self.0.store(instant.timestamp_millis(), Ordering::Relaxed);
    }

    /// Lets time pass.
    pub fn pass(&self, time: chrono::TimeDelta) {
        self.0.fetch_add(time.num_milliseconds(), Ordering::Relaxed);
    }
}

impl Clock for SetClock {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.0.load(Ordering::Relaxed)).unwrap_or_default()
    }
}

/// Chance that repeats itself from a seed (splitmix64): for tests and the demo, never for a real person's key.
#[derive(Debug)]
pub struct SeededRng(AtomicU64);

impl SeededRng {
    /// Starts at a seed.
    pub fn new(seed: u64) -> Self {
        Self(AtomicU64::new(seed))
    }

    fn next(&self) -> u64 {
        const STEP: u64 = 0x9E37_79B9_7F4A_7C15;
        let mut z = self.0.fetch_add(STEP, Ordering::Relaxed).wrapping_add(STEP);
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }
}

impl Rng for SeededRng {
    fn fill(&self, buffer: &mut [u8]) {
        for chunk in buffer.chunks_mut(8) {
            for (to, from) in chunk.iter_mut().zip(self.next().to_le_bytes()) {
                *to = from;
            }
        }
    }
}
