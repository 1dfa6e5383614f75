//! Which counts the public may see: what is fewer than five is hidden, zero too, also from somebody who subtracts, who
//! compares the tables, and who knows these rules.
//!
//! **A table** ([`whole`]) hides its cells from the smallest on: all below five; and more, equal ones together, until two or
//! more are hidden that are neither all zero nor all four. The total stays unless it is below five itself. Why this holds:
//! the rule looks at sizes only. Whoever sees the total and the shown cells knows the sum of the hidden ones, and any
//! exchange of their values among them would look the same; if they are all equal, one of them could be one more and
//! another one less. To choose one of two equal cells by its code would tell which one it was.
//!
//! **A part of a table** ([`part`]: mentors with a free place, of all mentors) gives away the rest as well, so the rest counts
//! as a cell. Its cells are shown all or none: none if the whole hides one, or if part or rest of one is small. Its total is
//! shown if it is not small, and smaller by five or more than what the whole shows. Why this holds: one case can be thought
//! away in one cell and into another, and everything shown stays the same.
//!
//! `tests.rs` holds both against an attacker who tries every table. Assumed is that nobody knows more than what is shown
//! and which table is a part of which.

#[cfg(test)]
mod tests;

use crate::wire::Table;
use std::collections::BTreeMap;

/// Smallest count that is shown: fewer could point at somebody (product.md, "Lights and reasons").
pub const SMALLEST: usize = 5;

/// A table as it was counted: every category, also those with nobody.
pub type Counts = BTreeMap<String, usize>;

/// A count, unless it is small.
fn large(count: usize) -> Option<usize> {
    Some(count).filter(|count| *count >= SMALLEST)
}

/// A table that is no part of another, as the public may see it.
pub fn whole(counts: &Counts) -> Table {
    let largest_hidden = largest_hidden(counts);
    let shown =
        |count: usize| Some(count).filter(|count| largest_hidden.is_none_or(|largest| *count > largest));
    Table {
        total: large(counts.values().sum()),
        cells: counts.iter().map(|(code, count)| (code.clone(), shown(*count))).collect(),
    }
}

/// The size up to which cells are hidden; nothing if no cell is small.
fn largest_hidden(counts: &Counts) -> Option<usize> {
    let mut sizes: Vec<usize> = counts.values().copied().collect();
    sizes.sort_unstable();
    sizes.first().filter(|smallest| **smallest < SMALLEST)?;
    let safe = |limit: &usize| {
        let hidden: Vec<usize> = sizes.iter().copied().filter(|size| size <= limit).collect();
        let all = |of: usize| hidden.iter().all(|size| *size == of);
        hidden.len() >= 2 && !all(0) && !all(SMALLEST - 1)
    };
    let small = sizes.iter().copied().filter(|size| *size < SMALLEST).max();
    let mut candidates = sizes.iter().copied().filter(|size| Some(*size) >= small);
    candidates.find(safe).or(sizes.last().copied())
}

/// A table of which every cell counts some of those in the cell of the same name in another table, as the public may see it.
///
/// `wholes` are further shown counts that contain all of the part; a hidden one is nothing.
pub fn part(counts: &Counts, whole: &Table, wholes: &[Option<usize>]) -> Table {
    let total: usize = counts.values().sum();
    let of_whole = |code: &String| whole.cells.get(code).copied().flatten();
    let visible: usize = counts.keys().filter_map(of_whole).sum();
    let leaves_enough = |whole: usize| whole.checked_sub(total).and_then(large).is_some();
    let shown = whole.total.is_some()
        && leaves_enough(visible)
        && wholes.iter().all(|whole| whole.is_some_and(leaves_enough));
    let total = large(total).filter(|_| shown);
    let cells_shown = total.is_some()
        && whole.cells.values().all(Option::is_some)
        && counts.iter().all(|(code, count)| {
            let rest = of_whole(code).and_then(|whole| whole.checked_sub(*count));
            large(*count).and(rest).and_then(large).is_some()
        });
    let cell = |count: usize| Some(count).filter(|_| cells_shown);
    Table { total, cells: counts.iter().map(|(code, count)| (code.clone(), cell(*count))).collect() }
}
