//! Which counts the public may see.

use crate::wire::Table;
use std::collections::BTreeMap;

/// Smallest count that is shown: fewer could point at somebody (product.md, "Lights and reasons").
pub const SMALLEST: usize = 5;

/// A table as it was counted: every category, also those with nobody.
pub type Counts = BTreeMap<String, usize>;

/// The table as the public may see it.
pub fn table(counts: &Counts) -> Table {
    let total: usize = counts.values().sum();
    let cells = counts.iter().map(|(code, count)| (code.clone(), Some(*count).filter(|n| *n >= SMALLEST)));
    Table { total: Some(total).filter(|n| *n >= SMALLEST), cells: cells.collect() }
}
