//! A whole waiting list before all mentors: the best set, what any set is worth, and why somebody is left.
//!
//! Everybody's best mentor counts the same; what differs between two people is only how long they waited. So where places
//! are short nobody goes without for what they are or wish.

use super::assign::{Table, assign_among};
use super::fit::{Bars, Eye, Face};
use super::profile::{Guide, Seeker};
use super::suggest::{Row, Weighed};
use super::{Bar, Left, Said, WAIT_DAYS_MAX, Weights};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Who gets whom.
pub type Set = BTreeMap<Uuid, Uuid>;

/// What stays as it is: this mentor, or nobody.
pub type Locks = BTreeMap<Uuid, Option<Uuid>>;

/// All mentees and all mentors, each in the order of their ids: a set does not depend on the order of what was given.
pub struct Board<'a> {
    rows: Vec<Row<'a>>,
    faces: Vec<Face<'a>>,
    /// Scores with the points for waiting.
    table: Table,
    weights: &'a Weights,
}

impl<'a> Board<'a> {
    /// Weighs everybody against everybody.
    pub fn new(seekers: &'a [Seeker], guides: &'a [Guide], weights: &'a Weights) -> Self {
        let mut seekers: Vec<&Seeker> = seekers.iter().collect();
        seekers.sort_unstable_by_key(|seeker| seeker.id);
        let mut guides: Vec<&Guide> = guides.iter().collect();
        guides.sort_unstable_by_key(|guide| guide.id);
        let faces: Vec<Face<'_>> = guides.into_iter().map(|guide| Face::of(guide, weights)).collect();
        let mut table = Table::new(faces.len(), seekers.len());
        let rows = seekers.into_iter().map(|seeker| {
            let (row, scores) = Row::with_scores(seeker, &faces, weights);
            let waited = waited(seeker, weights);
            table.add(scores.into_iter().map(|score| score.map(|score| score + waited)));
            row
        });
        let rows = rows.collect();
        Self { rows, faces, table, weights }
    }

    /// The best set around what is locked: as many as possible, then the highest worth.
    pub fn best(&self, locks: &Locks) -> Set {
        let taken = |guide: Uuid| locks.values().filter(|mentor| **mentor == Some(guide)).count();
        let places: Vec<usize> = self
            .faces
            .iter()
            .map(|face| usize::from(face.guide.free).saturating_sub(taken(face.guide.id)))
            .collect();
        let open = self.rows.iter().enumerate().filter(|(_, row)| !locks.contains_key(&row.seeker().id));
        let seats = assign_among(&self.table, &places, open.map(|(place, _)| place));
        let found = self.rows.iter().zip(seats).filter_map(|(row, seat)| {
            let mentor = self.faces.get(seat?)?.guide.id;
            Some((row.seeker().id, mentor))
        });
        let kept = locks.iter().filter_map(|(seeker, mentor)| Some((*seeker, (*mentor)?)));
        found.chain(kept).collect()
    }

    /// What a set is worth: scores and points for waiting. A pair that is barred by now is worth nothing.
    pub fn worth(&self, set: &Set) -> u64 {
        set.iter().filter_map(|(seeker, mentor)| self.value(*seeker, *mentor)).sum()
    }

    fn value(&self, seeker: Uuid, mentor: Uuid) -> Option<u64> {
        let row = self.rows.binary_search_by_key(&seeker, |row| row.seeker().id).ok()?;
        let column = self.faces.binary_search_by_key(&mentor, |face| face.guide.id).ok()?;
        self.table.score(row, column).map(u64::from)
    }

    /// The mentee with this id, before all mentors.
    pub fn row(&self, seeker: Uuid) -> Option<&Row<'a>> {
        let place = self.rows.binary_search_by_key(&seeker, |row| row.seeker().id).ok()?;
        self.rows.get(place)
    }

    /// The mentor with this id.
    pub fn guide(&self, mentor: Uuid) -> Option<&'a Guide> {
        let place = self.faces.binary_search_by_key(&mentor, |face| face.guide.id).ok()?;
        self.faces.get(place).map(|face| face.guide)
    }

    /// What is to be said of a pair; none where one of the two is not here.
    pub fn weigh(&self, seeker: Uuid, mentor: Uuid) -> Option<Weighed> {
        Some(self.row(seeker)?.weigh(self.guide(mentor)?))
    }

    /// Why somebody has no mentor.
    pub fn left(&self, seeker: Uuid, by_hand: bool) -> Said<Left> {
        let Some(row) = self.row(seeker) else { return Said::new(Left::AllBarred) };
        let eye = Eye::of(row.seeker(), self.weights);
        let (mut fits, mut bars) = (0_usize, BTreeMap::<Bar, usize>::new());
        for face in &self.faces {
            let barred = Bars::of(&eye, face);
            fits += usize::from(barred.is_empty());
            for bar in barred.list() {
                *bars.entry(bar).or_default() += 1;
            }
        }
        if by_hand {
            return Said::new(Left::ByHand).with("mentors", fits);
        }
        if fits > 0 {
            return Said::new(Left::PlacesGone).with("mentors", fits);
        }
        let left = Said::new(Left::AllBarred);
        // The first of equal ones, in the order of the rules.
        match bars.into_iter().rev().max_by_key(|(_, count)| *count) {
            Some((bar, _)) => left.with("bar", bar),
            None => left,
        }
    }
}

fn waited(seeker: &Seeker, weights: &Weights) -> u16 {
    let days = u16::try_from(seeker.waiting_days).unwrap_or(u16::MAX).min(WAIT_DAYS_MAX);
    days.saturating_mul(weights.waiting)
}
