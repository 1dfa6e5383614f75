//! An attacker who knows the rules thinks through every world that would be published just so.

use super::*;
use proptest::prelude::*;
use std::collections::{HashMap, HashSet};

fn counts(cells: &[usize]) -> Counts {
    cells.iter().enumerate().map(|(n, count)| (format!("c{n}"), *count)).collect()
}

fn shown(table: &Table) -> Vec<Option<usize>> {
    std::iter::once(table.total).chain(table.cells.values().copied()).collect()
}

/// Every list of so many counts that are each at most as large as its limit.
fn lists(limits: &[usize]) -> Vec<Vec<usize>> {
    limits.iter().fold(vec![Vec::new()], |lists, limit| {
        let grown =
            |list: &Vec<usize>| (0..=*limit).map(|n| [list.as_slice(), &[n]].concat()).collect::<Vec<_>>();
        lists.iter().flat_map(grown).collect()
    })
}

/// Every list of so many counts with this sum.
fn with_sum(cells: usize, sum: usize) -> Vec<Vec<usize>> {
    lists(&vec![sum; cells]).into_iter().filter(|list| list.iter().sum::<usize>() == sum).collect()
}

/// Worlds by what is published of them. A world is a list of counts that must stay secret while small.
#[derive(Default)]
struct Attacker(HashMap<Vec<Option<usize>>, Vec<Vec<usize>>>);

impl Attacker {
    fn sees(&mut self, published: Vec<Option<usize>>, secrets: Vec<usize>) {
        self.0.entry(published).or_default().push(secrets);
    }

    /// Nothing small is certain.
    fn learns_nothing_small(&self) {
        for (published, worlds) in &self.0 {
            assert!(published.iter().flatten().all(|count| *count >= SMALLEST), "{published:?}");
            for cell in 0..worlds[0].len() {
                let possible: HashSet<usize> = worlds.iter().map(|world| world[cell]).collect();
                let only = possible.iter().next().copied().filter(|_| possible.len() == 1);
                assert!(
                    only.is_none_or(|count| count >= SMALLEST),
                    "secret {cell} is {only:?} whenever {published:?} is published: {:?}",
                    worlds[0]
                );
            }
        }
    }
}

#[test]
fn a_table_does_not_give_small_cells_away() {
    for (cells, most) in [(1, 40), (2, 40), (3, 24), (4, 14), (5, 9)] {
        let mut attacker = Attacker::default();
        for world in lists(&vec![most; cells]) {
            let whole = whole(&counts(&world));
            attacker.sees(shown(&whole), world);
        }
        attacker.learns_nothing_small();
    }
}

#[test]
fn a_part_and_its_rest_are_not_given_away() {
    for (cells, most) in [(1, 40), (2, 16), (3, 10)] {
        let mut attacker = Attacker::default();
        for of in lists(&vec![most; cells]) {
            let all = whole(&counts(&of));
            for some in lists(&of) {
                let some_shown = part(&counts(&some), &all, &[]);
                let rest: Vec<usize> = of.iter().zip(&some).map(|(of, some)| of - some).collect();
                let sums = [some.iter().sum(), of.iter().sum::<usize>() - some.iter().sum::<usize>()];
                let secrets = rest.into_iter().chain(of.clone()).chain(some).chain(sums).collect();
                attacker.sees([shown(&all), shown(&some_shown)].concat(), secrets);
            }
        }
        attacker.learns_nothing_small();
    }
}

/// As the figures are: the same applications by state and by programme, of which the last is none; duos are some of the
/// applications of each programme and of those in the first state; mentored people are some of each programme.
#[test]
fn tables_do_not_give_each_other_away() {
    for most in [8, 12, 17] {
        let mut attacker = Attacker::default();
        for by_state in with_sum(2, most) {
            let states = whole(&counts(&by_state));
            for by_programme in with_sum(3, most) {
                let programmes = whole(&counts(&by_programme));
                let parts = lists(&by_programme[..2]);
                for duos in parts.iter().filter(|duos| duos.iter().sum::<usize>() <= by_state[0]) {
                    let running = part(&counts(duos), &programmes, &[states.cells["c0"]]);
                    let published = [shown(&states), shown(&programmes), shown(&running)].concat();
                    let others = [by_state[0] - duos.iter().sum::<usize>()];
                    attacker.sees(published, [by_state.as_slice(), &by_programme, duos, &others].concat());
                }
            }
        }
        attacker.learns_nothing_small();
    }
}

#[test]
fn the_smallest_ones_are_sacrificed_and_equal_ones_together() {
    for (cells, expected) in [
        (vec![20, 9, 30], vec![Some(59), Some(20), Some(9), Some(30)]),
        (vec![20, 3, 30, 4], vec![Some(57), Some(20), None, Some(30), None]),
        (vec![20, 3, 30], vec![Some(53), None, None, Some(30)]),
        (vec![20, 3, 20, 30], vec![Some(73), None, None, None, Some(30)]),
        (vec![20, 0, 0, 30], vec![Some(50), None, None, None, Some(30)]),
        (vec![20, 4, 4, 30], vec![Some(58), None, None, None, Some(30)]),
        (vec![7, 0, 0, 0], vec![Some(7), None, None, None, None]),
        (vec![1, 2], vec![None, None, None]),
        (vec![], vec![None]),
    ] {
        assert_eq!(shown(&whole(&counts(&cells))), expected, "{cells:?}");
    }
}

#[test]
fn a_part_shows_all_or_only_its_total() {
    let all = whole(&counts(&[20, 30, 40]));
    let of = |cells: &[usize], wholes: &[Option<usize>]| shown(&part(&counts(cells), &all, wholes));
    assert_eq!(of(&[5, 25, 10], &[]), [Some(40), Some(5), Some(25), Some(10)]);
    assert_eq!(of(&[5, 25, 10], &[Some(45)]), [Some(40), Some(5), Some(25), Some(10)]);
    assert_eq!(of(&[5, 26, 10], &[]), [Some(41), None, None, None], "four left of thirty");
    assert_eq!(of(&[4, 25, 10], &[]), [Some(39), None, None, None]);
    assert_eq!(of(&[5, 25, 10], &[Some(44)]), [None; 4]);
    assert_eq!(of(&[5, 25, 10], &[None]), [None; 4]);
    assert_eq!(of(&[2, 1, 1], &[]), [None; 4]);
    assert_eq!(of(&[20, 30, 36], &[]), [None; 4], "all but four");
}

proptest! {
    /// In tables of any size: nothing small is shown, and subtraction leaves two or more cells that are hidden.
    #[test]
    fn large_tables_keep_the_rule(cells in proptest::collection::vec(prop_oneof![0_usize..12, 0_usize..5000], 0..14)) {
        let table = whole(&counts(&cells));
        prop_assert!(shown(&table).iter().flatten().all(|count| *count >= SMALLEST));
        let hidden = table.cells.values().filter(|cell| cell.is_none()).count();
        prop_assert_eq!(hidden > 0, cells.iter().any(|count| *count < SMALLEST));
        prop_assert!(hidden != 1 || table.total.is_none(), "one alone is the total less the others");
        for (code, count) in counts(&cells) {
            prop_assert!(table.cells[&code].is_none_or(|shown| shown == count));
        }
    }
}
