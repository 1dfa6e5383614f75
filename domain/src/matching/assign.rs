//! The best assignment: as many as possible get a mentor, and among those sets the one with the highest sum of scores.
//!
//! Successive shortest augmenting paths with dual prices (Jonker and Volgenant's way through a dense table), where a
//! column may hold several rows and every row has a door out of its own that costs more than all scores together.
//! Integers only. `O(rows² × columns)` at worst, with a table of two bytes a cell. Its optimality is held by tests: brute force on
//! small tables, `scipy.optimize.linear_sum_assignment` on larger ones.

use std::cmp::Reverse;

/// The cell of a pair that is barred.
const BARRED: u16 = u16::MAX;

/// Scores of rows against columns, in one piece.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    columns: usize,
    rows: usize,
    cells: Vec<u16>,
}

impl Table {
    /// An empty table with room for so many rows.
    pub fn new(columns: usize, rows: usize) -> Self {
        Self { columns, rows: 0, cells: Vec::with_capacity(columns.saturating_mul(rows)) }
    }

    /// Adds a row: the score of each column, or that it is barred. What is missing is barred, what is too much is left out.
    pub fn add(&mut self, scores: impl IntoIterator<Item = Option<u16>>) {
        let cells = scores.into_iter().map(|score| score.map_or(BARRED, |score| score.min(BARRED - 1)));
        let end = self.cells.len().saturating_add(self.columns);
        self.cells.extend(cells.take(self.columns));
        self.cells.resize(end, BARRED);
        self.rows += 1;
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.rows == 0
    }

    /// The cells of a row.
    fn row(&self, row: usize) -> &[u16] {
        let begin = row.saturating_mul(self.columns);
        self.cells.get(begin..begin.saturating_add(self.columns)).unwrap_or_default()
    }

    fn highest(&self, row: usize) -> Option<u16> {
        self.row(row).iter().copied().filter(|score| *score != BARRED).max()
    }

    /// The score of a pair, unless it is barred.
    pub fn score(&self, row: usize, column: usize) -> Option<u16> {
        self.row(row).get(column).copied().filter(|score| *score != BARRED)
    }
}

/// For each row its column, or none. Each column holds as many rows as it has places.
///
/// Of several best sets it gives the same one each time for the same table: callers put rows and columns in a canonical
/// order first, so that the order of what they were given does not matter.
pub fn assign(table: &Table, places: &[usize]) -> Vec<Option<usize>> {
    assign_among(table, places, 0..table.len())
}

/// The same for some of the rows: the others stay without.
pub fn assign_among(
    table: &Table,
    places: &[usize],
    rows: impl IntoIterator<Item = usize>,
) -> Vec<Option<usize>> {
    let mut market = Market::new(table, places);
    // Who is worth most first: where places are short, the later ones see after one look that nobody gives way to them.
    let mut order: Vec<_> = rows.into_iter().map(|row| (Reverse(table.highest(row)), row)).collect();
    order.sort_unstable();
    for (_, row) in order {
        market.seat(row);
    }
    market.seat_of
}

/// A column during a search, beside its cell of the row that is looked at.
#[derive(Clone, Copy)]
struct Column {
    /// The price: zero while there is a free place, negative afterwards.
    price: i64,
    /// The length of the shortest way here.
    way: i64,
    /// The row before it on that way.
    from: usize,
    /// It was passed: its way is final.
    passed: bool,
    /// Places that nobody has.
    free: usize,
}

struct Market<'a> {
    table: &'a Table,
    /// What the lowest score costs; the highest costs nothing.
    top: i64,
    /// What it costs to stay without: more than all that a set can gain or lose.
    door: i64,
    columns: Vec<Column>,
    /// The rows of each column.
    seated: Vec<Vec<usize>>,
    seat_of: Vec<Option<usize>>,
}

/// Where a search ended.
enum End {
    /// At a free place of this column.
    Place(usize),
    /// This row goes without.
    Door(usize),
}

const FAR: i64 = i64::MAX;

fn wide(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

impl<'a> Market<'a> {
    fn new(table: &'a Table, places: &[usize]) -> Self {
        let rows = table.len();
        let top = table.cells.iter().copied().filter(|score| *score != BARRED).max().map_or(0, i64::from);
        let places = places.iter().copied().chain(std::iter::repeat(0)).take(table.columns);
        let column = |free| Column { price: 0, way: FAR, from: 0, passed: false, free };
        Self {
            table,
            top,
            door: wide(rows).saturating_mul(top).saturating_add(1),
            columns: places.map(column).collect(),
            seated: vec![Vec::new(); table.columns],
            seat_of: vec![None; rows],
        }
    }

    fn cost(&self, row: usize, column: usize) -> i64 {
        self.table.score(row, column).map_or(self.door, |score| self.top - i64::from(score))
    }

    /// Finds the cheapest way to a place for a row, and moves everybody along it.
    fn seat(&mut self, row: usize) {
        for column in &mut self.columns {
            (column.way, column.passed) = (FAR, false);
        }
        let mut passed = Vec::new();
        let (end, length) = self.search(row, &mut passed);
        for place in passed {
            if let Some(column) = self.columns.get_mut(place) {
                column.price += column.way - length;
            }
        }
        match end {
            End::Place(place) => {
                if let Some(column) = self.columns.get_mut(place) {
                    column.free -= 1;
                }
                self.shift(row, place);
            }
            End::Door(out) if out == row => {}
            End::Door(out) => {
                let seat = self.seat_of.get_mut(out).and_then(Option::take);
                if let Some(place) = seat {
                    self.leave(out, place);
                    self.shift(row, place);
                }
            }
        }
    }

    fn search(&mut self, start: usize, passed: &mut Vec<usize>) -> (End, i64) {
        let mut door = (self.door, start);
        // Columns whose way is the shortest there is: all of them are passed before the next shortest is looked for.
        let mut near = Vec::new();
        let mut way = 0;
        let mut free = self.reach(start, 0, None, &mut near);
        loop {
            if near.is_empty() && free.is_none() {
                (way, free) = self.nearest(&mut near);
            }
            if way >= door.0 {
                return (End::Door(door.1), door.0);
            }
            if let Some(place) = free {
                return (End::Place(place), way);
            }
            let Some(place) = near.pop() else { return (End::Door(door.1), door.0) };
            passed.push(place);
            let price = self.columns.get(place).map_or(0, |column| column.price);
            let rows = self.seated.get_mut(place).map(std::mem::take).unwrap_or_default();
            for row in &rows {
                // What this row would save by leaving its place: its own dual.
                let spent = way - (self.cost(*row, place) - price);
                if spent + self.door < door.0 {
                    door = (spent + self.door, *row);
                }
                free = free.or(self.reach(*row, spent, Some(way), &mut near));
            }
            if let Some(seated) = self.seated.get_mut(place) {
                *seated = rows;
            }
        }
    }

    /// Shortens the ways by going through a row. Columns that are now as near as the nearest are passed next; one of them
    /// with a free place ends the search.
    fn reach(
        &mut self,
        row: usize,
        spent: i64,
        shortest: Option<i64>,
        near: &mut Vec<usize>,
    ) -> Option<usize> {
        let base = spent + self.top;
        let shortest = shortest.unwrap_or(i64::MIN);
        let mut free = None;
        for (place, (column, cell)) in self.columns.iter_mut().zip(self.table.row(row)).enumerate() {
            if *cell == BARRED {
                continue;
            }
            let way = base - i64::from(*cell) - column.price;
            // What was passed, or is about to be, has a way that nothing shortens.
            if way < column.way {
                (column.way, column.from) = (way, row);
                if way == shortest {
                    column.passed = true;
                    if column.free > 0 {
                        free = free.or(Some(place));
                    } else {
                        near.push(place);
                    }
                }
            }
        }
        free
    }

    /// The columns that are nearest now, and how far they are; one with a free place if there is one.
    fn nearest(&mut self, near: &mut Vec<usize>) -> (i64, Option<usize>) {
        let open = || self.columns.iter().enumerate().filter(|(_, column)| !column.passed);
        let shortest = open().map(|(_, column)| column.way).min().unwrap_or(FAR);
        if shortest == FAR {
            return (FAR, None);
        }
        let free = open().find(|(_, column)| column.way == shortest && column.free > 0);
        if let Some((place, _)) = free {
            return (shortest, Some(place));
        }
        for (place, column) in self.columns.iter_mut().enumerate() {
            if !column.passed && column.way == shortest {
                column.passed = true;
                near.push(place);
            }
        }
        (shortest, None)
    }

    /// Moves everybody along the way that ends at a place: each takes the place of the next.
    fn shift(&mut self, start: usize, end: usize) {
        let mut place = end;
        while let Some(row) = self.columns.get(place).map(|column| column.from) {
            let before = self.seat_of.get_mut(row).and_then(|seat| seat.replace(place));
            if let Some(seated) = self.seated.get_mut(place) {
                seated.push(row);
            }
            let Some(before) = before.filter(|_| row != start) else { return };
            self.leave(row, before);
            place = before;
        }
    }

    fn leave(&mut self, row: usize, place: usize) {
        if let Some(seated) = self.seated.get_mut(place) {
            seated.retain(|other| *other != row);
        }
    }
}

#[cfg(test)]
#[path = "assign_tests.rs"]
mod tests;
