//! The best sets beside those of `SciPy`, a program that others wrote and use: `cargo xtask test --only scipy`.

use domain::matching::assign::{Table, assign};

#[test]
#[ignore = "needs the tables of tests/scipy/run.sh"]
fn the_same_totals_as_scipy() {
    let folder = std::env::var("SCIPY_TABLES").expect("SCIPY_TABLES names the folder");
    let mut seen = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        let [places, rows @ .., totals] = lines.as_slice() else { panic!("{}", path.display()) };
        let places: Vec<usize> = places.split(' ').map(|word| word.parse().unwrap()).collect();
        let mut table = Table::new(places.len(), rows.len());
        for row in rows {
            table.add(row.split(' ').map(|word| (word != "-").then(|| word.parse().unwrap())));
        }
        let set = assign(&table, &places);
        for (column, places) in places.iter().enumerate() {
            assert!(set.iter().filter(|seat| **seat == Some(column)).count() <= *places);
        }
        let scores = set.iter().enumerate().filter_map(|(row, seat)| {
            seat.map(|column| u64::from(table.score(row, column).expect("not barred")))
        });
        let found = format!("{} {}", set.iter().flatten().count(), scores.sum::<u64>());
        assert_eq!(&found, totals, "{}", path.display());
        seen += 1;
    }
    assert_eq!(seen, 10);
}
