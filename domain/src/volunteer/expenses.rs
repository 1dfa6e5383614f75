//! What a volunteer may be paid back without proof: the yearly ceilings of Belgian law (law of 3 July 2005, article 10).
//!
//! Shown only where a programme pays expenses at all ([`crate::programme::Programme::pays_expenses`]).

/// The ceilings of one calendar year, in euro cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ceiling {
    /// The calendar year.
    pub year: i32,
    /// Most for one day.
    pub day_cents: u32,
    /// Most for the whole year.
    pub year_cents: u32,
}

/// The published amounts, oldest first. They are indexed every January: a new year is a new row.
const CEILINGS: &[Ceiling] = &[Ceiling { year: 2024, day_cents: 4_148, year_cents: 165_929 }];

/// The newest known ceilings for a year. An older `year` in the answer means: the amounts of this year are not known
/// here yet, say so beside them.
pub fn ceiling(year: i32) -> Option<Ceiling> {
    CEILINGS.iter().rev().copied().find(|ceiling| ceiling.year <= year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_known_year_counts() {
        assert_eq!(ceiling(2023), None);
        assert_eq!(ceiling(2024), Some(Ceiling { year: 2024, day_cents: 4_148, year_cents: 165_929 }));
        assert_eq!(ceiling(2026).map(|c| c.year), Some(2024));
        assert!(CEILINGS.is_sorted_by_key(|c| c.year));
    }
}
