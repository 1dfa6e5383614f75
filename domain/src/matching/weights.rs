//! How much each wish counts: data with versions, set per programme by its lead.

use crate::catalogue::Sector;
use crate::illegal::{FieldErrors, Illegal};
use serde::{Deserialize, Serialize};

/// What each kind of wish counts, in points. Only wishes are here: what somebody is has no weight.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weights {
    /// A mentor whom the person asked for, by the rank of the wish. Equal by default: the form says that they are.
    pub wished: [u16; 3],
    /// The field of work; without a project, a mentor who knows more than one trade.
    pub sector: u16,
    /// The language: in full for the person's own best one, whatever it is.
    pub language: u16,
    /// The times.
    pub times: u16,
    /// The place: in full for the same commune, half for the next one.
    pub place: u16,
    /// For each day of waiting, up to [`WAIT_DAYS_MAX`]: decides who comes first where places are short.
    pub waiting: u16,
    /// Fields whose mentors help without a project: advice, work with people, the working world as a whole.
    pub generalists: Vec<Sector>,
}

/// Highest weight of a wish.
pub const WEIGHT_MAX: u16 = 100;
/// Highest weight of a day of waiting.
pub const WAITING_MAX: u16 = 10;
/// Days of waiting beyond which nothing is added: a year would drown every wish.
pub const WAIT_DAYS_MAX: u16 = 200;

impl Default for Weights {
    /// The house's weights: the order of the criteria in domain.md §6.
    fn default() -> Self {
        Self {
            wished: [40; 3],
            sector: 30,
            language: 25,
            times: 20,
            place: 10,
            waiting: 4,
            generalists: vec![Sector::Office, Sector::Education, Sector::Public, Sector::Social],
        }
    }
}

impl Weights {
    /// The weights, if they are within bounds.
    ///
    /// # Errors
    /// `number-range` (`min`, `max`) per field.
    pub fn check(&self) -> Result<(), FieldErrors> {
        let mut errors = FieldErrors::default();
        let mut bounded = |name: &str, value: u16, min: u16, max: u16| {
            if !(min..=max).contains(&value) {
                errors.add(name, Illegal::new("number-range").with("min", min).with("max", max));
            }
        };
        for wished in self.wished {
            bounded("wished", wished, 0, WEIGHT_MAX);
        }
        // The language holds every pair: without its points a pair could have none.
        bounded("language", self.language, 1, WEIGHT_MAX);
        for (name, value) in [("sector", self.sector), ("times", self.times), ("place", self.place)] {
            bounded(name, value, 0, WEIGHT_MAX);
        }
        bounded("waiting", self.waiting, 0, WAITING_MAX);
        if errors.is_empty() { Ok(()) } else { Err(errors) }
    }
}
