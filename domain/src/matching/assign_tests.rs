use super::*;
use proptest::prelude::*;

/// How many have a mentor, and the sum of their scores; panics on a set that cannot be.
fn worth(table: &Table, places: &[usize], set: &[Option<usize>]) -> (usize, u64) {
    assert_eq!(set.len(), table.len());
    for (column, places) in places.iter().enumerate() {
        assert!(set.iter().filter(|seat| **seat == Some(column)).count() <= *places, "too many in {column}");
    }
    let scores = set.iter().enumerate().filter_map(|(row, seat)| {
        seat.map(|column| u64::from(table.score(row, column).expect("not barred")))
    });
    (set.iter().flatten().count(), scores.sum())
}

/// Every set there is.
fn brute(table: &Table, places: &[usize], row: usize) -> (usize, u64) {
    if row == table.len() {
        return (0, 0);
    }
    let mut best = brute(table, places, row + 1);
    for (column, free) in places.iter().enumerate() {
        if let Some(score) = table.score(row, column).filter(|_| *free > 0) {
            let mut left = places.to_vec();
            left[column] -= 1;
            let (count, sum) = brute(table, &left, row + 1);
            best = best.max((count + 1, sum + u64::from(score)));
        }
    }
    best
}

fn table(columns: usize, rows: &[Vec<Option<u16>>]) -> Table {
    let mut table = Table::new(columns, rows.len());
    for row in rows {
        table.add(row.iter().copied());
    }
    table
}

/// Up to 8 × 8; scores from a narrow range, so that there are ties, or from the whole one; a third of the pairs barred.
fn instances() -> impl Strategy<Value = (Vec<Vec<Option<u16>>>, Vec<usize>)> {
    (1..=8_usize, 1..=8_usize, prop_oneof![Just(4_u16), Just(2000)]).prop_flat_map(|(rows, columns, top)| {
        let cell = prop_oneof![1 => Just(None), 2 => (0..=top).prop_map(Some)];
        let row = proptest::collection::vec(cell, columns);
        (proptest::collection::vec(row, rows), proptest::collection::vec(0..=3_usize, columns))
    })
}

/// Brute force over eight rows takes a while where nothing is barred: rows of the smaller side only, by the limits above.
fn config() -> ProptestConfig {
    ProptestConfig { cases: 200, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn no_set_is_better((rows, places) in instances()) {
        let table = table(places.len(), &rows);
        prop_assert_eq!(worth(&table, &places, &assign(&table, &places)), cheaper_brute(&table, &places));
    }
}

/// Brute force that remembers: the same rows with the same places left are looked at once.
fn cheaper_brute(table: &Table, places: &[usize]) -> (usize, u64) {
    fn best(
        table: &Table,
        places: &[usize],
        row: usize,
        seen: &mut std::collections::HashMap<(usize, Vec<usize>), (usize, u64)>,
    ) -> (usize, u64) {
        if row == table.len() {
            return (0, 0);
        }
        if let Some(known) = seen.get(&(row, places.to_vec())) {
            return *known;
        }
        let mut found = best(table, places, row + 1, seen);
        for (column, free) in places.iter().enumerate() {
            if let Some(score) = table.score(row, column).filter(|_| *free > 0) {
                let mut left = places.to_vec();
                left[column] -= 1;
                let (count, sum) = best(table, &left, row + 1, seen);
                found = found.max((count + 1, sum + u64::from(score)));
            }
        }
        seen.insert((row, places.to_vec()), found);
        found
    }
    best(table, places, 0, &mut std::collections::HashMap::new())
}

#[test]
fn the_brute_force_that_remembers_is_one() {
    let rows = vec![
        vec![Some(3), Some(1), None, Some(2)],
        vec![Some(3), None, Some(1), Some(2)],
        vec![None, Some(2), Some(2), Some(2)],
        vec![Some(1), None, None, Some(4)],
        vec![Some(4), None, None, None],
    ];
    let (table, places) = (table(4, &rows), [1, 1, 0, 2]);
    assert_eq!(cheaper_brute(&table, &places), brute(&table, &places, 0));
}

#[test]
fn count_comes_before_score() {
    // The first could have 2000; then the second would have nobody.
    let table = table(2, &[vec![Some(2000), Some(0)], vec![Some(1), None]]);
    assert_eq!(assign(&table, &[1, 1]), [Some(1), Some(0)]);
    // With room for both nobody gives way.
    assert_eq!(assign(&table, &[2, 1]), [Some(0), Some(0)]);
}

#[test]
fn who_is_worth_more_stays_where_one_has_to_go() {
    let table = table(1, &[vec![Some(5)], vec![Some(9)], vec![Some(7)]]);
    assert_eq!(assign(&table, &[1]), [None, Some(0), None]);
    assert_eq!(assign(&table, &[2]), [None, Some(0), Some(0)]);
    assert_eq!(assign(&table, &[0]), [None; 3]);
}

#[test]
fn nobody_and_nothing() {
    assert_eq!(assign(&Table::new(3, 0), &[1, 1, 1]), []);
    let mut none = Table::new(0, 2);
    none.add([]);
    none.add([]);
    assert_eq!(assign(&none, &[]), [None, None]);
    assert_eq!(assign(&table(1, &[vec![None]]), &[1]), [None]);
    // Fewer places named than columns: the rest has none.
    assert_eq!(assign(&table(2, &[vec![None, Some(1)]]), &[1]), [None]);
}

/// Prints the time natively: `cargo test -p domain --release speed -- --ignored --nocapture`.
#[test]
#[ignore = "a measure, not a test"]
fn speed() {
    for n in [250_usize, 500, 1000, 2000] {
        for barred in [0_u64, 50, 97] {
            let mut state = 7_u64;
            let mut next = || {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                state >> 33
            };
            let mut table = Table::new(n, n);
            for _ in 0..n {
                let row: Vec<_> = (0..n)
                    .map(|_| (next() % 100 >= barred).then(|| u16::try_from(next() % 2000).unwrap()))
                    .collect();
                table.add(row);
            }
            let places: Vec<usize> = (0..n).map(|_| usize::try_from(next() % 3).unwrap()).collect();
            let begin = std::time::Instant::now();
            let set = assign(&table, &places);
            println!(
                "{n} × {n}, {barred} % barred: {:?}, {} matched",
                begin.elapsed(),
                worth(&table, &places, &set).0
            );
        }
    }
}
