//! Choosing what the neighbours have not said: the longest unused sentence, with a little chance.

use crate::chance::Chance;
use anyhow::{Context, Result};
use domain::catalogue::Sector;
use std::collections::HashMap;

/// Beyond this distance, in mentors, nobody notices a repetition.
const FAR: usize = 60;

/// Who said what last: in the whole catalogue and in the list of a sector, the two orders in which people read.
#[derive(Default)]
pub(crate) struct Fresh<'c> {
    anywhere: HashMap<&'c str, usize>,
    in_sector: HashMap<(Sector, &'c str), usize>,
    mentors: usize,
    of_sector: HashMap<Sector, usize>,
}

impl<'c> Fresh<'c> {
    /// Goes on to the next mentor.
    pub(crate) fn next(&mut self, sector: Sector) {
        self.mentors += 1;
        *self.of_sector.entry(sector).or_default() += 1;
    }

    /// Chooses one of these by its key.
    pub(crate) fn pick<T>(&mut self, chance: &mut Chance, sector: Sector, items: &[(&'c str, T)]) -> Result<T>
    where
        T: Copy,
    {
        let at = self.of_sector.get(&sector).copied().unwrap_or_default();
        let distance = |now: usize, last: Option<&usize>| last.map_or(FAR, |last| (now - last).min(FAR));
        let (key, item) = items
            .iter()
            .max_by_key(|(key, _)| {
                let anywhere = distance(self.mentors, self.anywhere.get(key));
                let here = distance(at, self.in_sector.get(&(sector, *key)));
                anywhere.min(here) + chance.below(8)
            })
            .context("nothing to choose from")?;
        self.anywhere.insert(key, self.mentors);
        self.in_sector.insert((sector, key), at);
        Ok(*item)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_do_not_say_the_same() {
        let mut fresh = Fresh::default();
        let mut chance = Chance::new(1, "test", 0);
        let items: Vec<(&str, usize)> =
            ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"].into_iter().zip(0..).collect();
        let mut said = Vec::new();
        for _ in 0..200 {
            fresh.next(Sector::It);
            said.push(fresh.pick(&mut chance, Sector::It, &items).unwrap());
        }
        for window in said.windows(5) {
            assert!(!window[1..].contains(&window[0]), "{window:?}");
        }
        assert!(fresh.pick::<u8>(&mut chance, Sector::It, &[]).is_err());
    }
}
