//! Choices that repeat themselves from a seed.

use anyhow::{Context, Result};
use service::Rng as _;
use service::env::SeededRng;

/// Makes choices.
pub(crate) struct Chance(SeededRng);

impl Chance {
    /// Starts at a seed; each stream of a seed is independent, so that the tenth mentor never depends on the ninth.
    pub(crate) fn new(seed: u64, stream: &str, number: usize) -> Self {
        Self(SeededRng::new(start(seed, stream, number)))
    }

    /// A number below a bound; 0 for an empty range.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        let mut bytes = [0; 8];
        self.0.fill(&mut bytes);
        let wide = u128::from(u64::from_le_bytes(bytes)) * u128::try_from(bound).unwrap_or(0);
        usize::try_from(wide >> 64).unwrap_or(0)
    }

    /// A number between two, both included.
    pub(crate) fn between(&mut self, low: i64, high: i64) -> i64 {
        let span = usize::try_from(high - low + 1).unwrap_or(0);
        low + i64::try_from(self.below(span)).unwrap_or(0)
    }

    /// Whether something happens that happens so many times in a hundred.
    pub(crate) fn percent(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of these.
    pub(crate) fn pick<'a, T>(&mut self, items: &'a [T]) -> Result<&'a T> {
        items.get(self.below(items.len())).context("nothing to choose from")
    }

    /// One of these, by weight.
    pub(crate) fn weighted<'a, T>(&mut self, items: &'a [(T, usize)]) -> Result<&'a T> {
        let mut left = self.below(items.iter().map(|(_, weight)| weight).sum());
        for (item, weight) in items {
            if left < *weight {
                return Ok(item);
            }
            left -= weight;
        }
        anyhow::bail!("nothing to choose from")
    }

    /// Those of these that happen, each with its own chance in a hundred; the likeliest one if none does.
    pub(crate) fn some<T: Copy>(&mut self, items: &[(T, usize)]) -> Vec<T> {
        let mut chosen: Vec<T> =
            items.iter().filter(|(_, percent)| self.percent(*percent)).map(|(item, _)| *item).collect();
        if chosen.is_empty() {
            chosen.extend(items.iter().max_by_key(|(_, percent)| *percent).map(|(item, _)| *item));
        }
        chosen
    }

    /// Mixes the order.
    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}

/// Where a stream of a seed starts (FNV-1a).
pub(crate) fn start(seed: u64, stream: &str, number: usize) -> u64 {
    let number = u64::try_from(number).unwrap_or(0);
    let bytes = seed.to_le_bytes().into_iter().chain(stream.bytes()).chain(number.to_le_bytes());
    bytes.fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_repeats_itself_and_streams_differ() {
        let numbers = |seed, stream, number| {
            let mut chance = Chance::new(seed, stream, number);
            (0..20).map(|_| chance.below(1000)).collect::<Vec<_>>()
        };
        assert_eq!(numbers(1, "mentor", 7), numbers(1, "mentor", 7));
        assert_ne!(numbers(1, "mentor", 7), numbers(1, "mentor", 8));
        assert_ne!(numbers(1, "mentor", 7), numbers(1, "application", 7));
        assert_ne!(numbers(1, "mentor", 7), numbers(2, "mentor", 7));
    }

    #[test]
    fn choices_follow_their_weights() {
        let mut chance = Chance::new(1, "test", 0);
        let hits = (0..1000).filter(|_| *chance.weighted(&[(true, 1), (false, 3)]).unwrap()).count();
        assert!((200..300).contains(&hits), "{hits}");
        assert!(chance.pick::<u8>(&[]).is_err());
        assert!((0..100).all(|_| (3..=5).contains(&chance.between(3, 5))));
        assert_eq!(chance.some(&[('a', 0), ('b', 1)]).len(), 1);
    }
}
