//! Where things stand on the bridge: days become places, and meetings that lie close get signs at different heights.

use chrono::{Datelike, NaiveDate};
use domain::calendar::{first_of_month, plus_days, plus_months};
use domain::duo::meeting::MeetingState;
use domain::duo::month::{Month, Stage};
use domain::duo::term::MONTHS;
use domain::wire::{DuoView, MeetingView};

/// Where the deck begins and ends.
pub(super) const LEFT: f64 = 26.0;
pub(super) const RIGHT: f64 = 334.0;
/// Height of the deck at its ends and in the middle; down is more.
const ENDS: f64 = 124.0;
const TOP: f64 = 98.0;
/// The surface of the water.
pub(super) const WATER: f64 = 176.0;
/// Least distance between two signs at one height.
const APART: f64 = 15.5;
/// Heights of signs.
pub(super) const LEVELS: usize = 4;
/// The first height above the heads of the pair, and how near to them a sign stands so high.
const ABOVE: usize = 2;
const NEAR: f64 = 24.0;

/// The days that the bridge spans.
#[derive(Clone, Copy)]
pub(super) struct Frame {
    pub(super) start: NaiveDate,
    /// The first day after.
    pub(super) end: NaiveDate,
    /// Whether these are the real days: before the first meeting nobody knows them.
    pub(super) known: bool,
}

/// The arch between two piers.
pub(super) struct Bay {
    pub(super) from: f64,
    pub(super) to: f64,
    /// The first day of its month.
    pub(super) month: NaiveDate,
    /// What was counted; none for months that do not belong to the duo (any more).
    pub(super) count: Option<Month>,
}

impl Frame {
    /// The six months of a duo, or those that would begin today.
    pub(super) fn of(duo: &DuoView, today: NaiveDate) -> Self {
        let Some(term) = duo.term else {
            return Self { start: today, end: plus_months(today, MONTHS), known: false };
        };
        let end = plus_days(term.last, 1).max(plus_months(term.first, MONTHS));
        Self { start: term.first, end, known: true }
    }

    /// The place of a day; days outside stand at the banks.
    pub(super) fn place(self, day: NaiveDate) -> f64 {
        let days = |span: chrono::TimeDelta| i32::try_from(span.num_days()).map_or(0.0, f64::from);
        let part = days(day - self.start) / days(self.end - self.start).max(1.0);
        LEFT + part.clamp(0.0, 1.0) * (RIGHT - LEFT)
    }

    /// The arches: one a calendar month, or six equal ones while nobody knows the days.
    pub(super) fn bays(self, months: &[Month]) -> Vec<Bay> {
        let mut bays = Vec::new();
        let mut from = self.start;
        while from < self.end {
            let next = if self.known { plus_months(first_of_month(from), 1) } else { plus_months(from, 1) };
            let month = first_of_month(from);
            let count = months.iter().find(|m| first_of_month(m.from) == month).copied();
            bays.push(Bay { from: self.place(from), to: self.place(next.min(self.end)), month, count });
            if next <= from {
                break;
            }
            from = next;
        }
        bays
    }
}

/// The height of the deck at a place.
pub(super) fn deck(x: f64) -> f64 {
    let part = (x - f64::midpoint(LEFT, RIGHT)) / (RIGHT - LEFT) * 2.0;
    TOP + (ENDS - TOP) * part * part
}

/// The deck from the left bank to a place, as a path: a piece of a parabola is a quadratic curve.
pub(super) fn deck_to(x: f64) -> String {
    let slope = -4.0 * (ENDS - TOP) / (RIGHT - LEFT);
    let (cx, cy) = (f64::midpoint(LEFT, x), ENDS + slope * (x - LEFT) / 2.0);
    format!("M{LEFT:.1} {ENDS:.1}Q{cx:.1} {cy:.1} {x:.1} {:.1}", deck(x))
}

/// Today as the picture shows it. A device whose clock is wrong still shows the month that the server counts in.
pub(super) fn day_of(duo: &DuoView, today: NaiveDate) -> NaiveDate {
    let running = duo.months.iter().find(|month| month.stage == Stage::Running);
    match (running, duo.term) {
        (Some(month), _) => today.max(month.from).min(month.to),
        (None, Some(term)) => today.min(term.last),
        (None, None) => today,
    }
}

/// A meeting on the bridge: where, and how high its sign stands.
pub(super) struct Sign {
    pub(super) x: f64,
    pub(super) level: usize,
    pub(super) state: MeetingState,
}

/// The signs of the meetings, left to right; those close to each other or to the pair stand higher.
pub(super) fn signs(frame: Frame, meetings: &[&MeetingView], pair: f64) -> Vec<Sign> {
    let mut last = [f64::MIN; LEVELS];
    let mut signs = Vec::new();
    for meeting in meetings {
        let x = frame.place(domain::calendar::brussels_date(meeting.at));
        // Above the heads of the pair, if it would stand in front of them.
        let from = if (x - pair).abs() < NEAR { ABOVE } else { 0 };
        let free = |level: &usize| last.get(*level).is_some_and(|at| x - at >= APART);
        let level = (from..LEVELS).find(free).unwrap_or_else(|| lowest(&last, from));
        if let Some(at) = last.get_mut(level) {
            *at = x;
        }
        signs.push(Sign { x, level, state: meeting.state });
    }
    signs
}

/// The height whose last sign is farthest away.
fn lowest(last: &[f64], from: usize) -> usize {
    let levels = last.iter().enumerate().skip(from);
    levels.min_by(|a, b| a.1.total_cmp(b.1)).map_or(from, |(level, _)| level)
}

/// The number of a month, for its name.
pub(super) fn number(month: NaiveDate) -> u32 {
    month.month()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_term_within_months_has_seven_bays_and_one_from_the_first_has_six() {
        let frame = Frame { start: day("2026-05-12"), end: day("2026-11-12"), known: true };
        let bays = frame.bays(&[]);
        assert_eq!(bays.len(), 7);
        assert!((bays[0].from - LEFT).abs() < 0.01 && (bays[6].to - RIGHT).abs() < 0.01);
        let frame = Frame { start: day("2026-05-01"), end: day("2026-11-01"), known: true };
        assert_eq!(frame.bays(&[]).len(), 6);
        let ahead = Frame { start: day("2026-08-31"), end: day("2027-02-28"), known: false };
        assert_eq!(ahead.bays(&[]).len(), 6);
    }

    #[test]
    fn the_deck_rises_to_the_middle_and_its_piece_ends_on_it() {
        assert!(deck(LEFT) > deck(180.0) && (deck(LEFT) - deck(RIGHT)).abs() < 0.01);
        assert!(deck_to(180.0).ends_with("180.0 98.0"), "{}", deck_to(180.0));
    }
}
