//! The mentors for one mentee, best first, and what a wider answer would bring.

use super::fit::{Bars, Eye, Face, Fit};
use super::profile::{Guide, Seeker};
use super::say::{Words, words};
use super::{Bar, Change, Said, Weights};
use crate::catalogue::{Sector, TimeOfDay};
use crate::language::{Level, Spoken, Tongue};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The score of the best mentor that there is for somebody.
pub const SCORE_BEST: u16 = 1000;

/// The languages that people learn here for free (Brulingua, of Actiris): others are nothing to advise.
const LEARNT: [Tongue; 3] = [Tongue::French, Tongue::Dutch, Tongue::English];

/// A mentee before all mentors.
pub struct Row<'a> {
    eye: Eye<'a>,
    weights: &'a Weights,
    /// The points of the best mentor whom no rule bars.
    best: u32,
}

/// One mentor of many, ranked for a mentee.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ranked {
    /// Which one.
    pub mentor: Uuid,
    /// Thousandths of the best one.
    pub score: u16,
}

/// All mentors, ranked for a mentee.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ranking {
    /// Those whom no rule bars, best first, equal ones in the order of their ids.
    pub ranked: Vec<Ranked>,
    /// How many of the others each rule bars.
    pub barred: BTreeMap<Bar, usize>,
}

/// What a pair is worth, and what is said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Weighed {
    /// Rules bar it.
    Barred(Vec<Bar>),
    /// It could be.
    Fits(u16, Words),
}

impl<'a> Row<'a> {
    /// A mentee before the mentors of a programme.
    pub fn new(seeker: &'a Seeker, guides: &[Guide], weights: &'a Weights) -> Self {
        let faces: Vec<Face<'_>> = guides.iter().map(|guide| Face::of(guide, weights)).collect();
        Self::before(seeker, &faces, weights)
    }

    pub(super) fn before(seeker: &'a Seeker, faces: &[Face<'_>], weights: &'a Weights) -> Self {
        let (row, _) = Self::with_scores(seeker, faces, weights);
        row
    }

    /// Together with the score of each mentor, none where a rule bars.
    pub(super) fn with_scores(
        seeker: &'a Seeker,
        faces: &[Face<'_>],
        weights: &'a Weights,
    ) -> (Self, Vec<Option<u16>>) {
        let eye = Eye::of(seeker, weights);
        let found: Vec<_> = faces.iter().map(|face| points(&eye, face)).collect();
        let row = Self { eye, weights, best: found.iter().flatten().copied().max().unwrap_or(0) };
        let scores = found.into_iter().map(|points| points.map(|points| row.relative(points))).collect();
        (row, scores)
    }

    /// Whose wishes they are.
    pub fn seeker(&self) -> &'a Seeker {
        self.eye.seeker
    }

    /// Against the best that there is for this person: who has few or unusual wishes is not behind others.
    fn relative(&self, points: u32) -> u16 {
        let best = self.best.max(points);
        let thousandths = (points * u32::from(SCORE_BEST)).checked_div(best).unwrap_or(u32::from(SCORE_BEST));
        u16::try_from(thousandths).unwrap_or(SCORE_BEST)
    }

    /// One mentor, with everything that is to be said.
    pub fn weigh(&self, guide: &Guide) -> Weighed {
        let face = Face::of(guide, self.weights);
        let bars = Bars::of(&self.eye, &face);
        if !bars.is_empty() {
            return Weighed::Barred(bars.list());
        }
        let fit = Fit::of(&self.eye, &face);
        Weighed::Fits(self.relative(fit.points(&self.eye)), words(&self.eye, &face, &fit))
    }

    /// The mentors, ranked.
    pub fn rank(&self, guides: &[Guide]) -> Ranking {
        let mut ranking = Ranking::default();
        let mut found = Vec::new();
        for guide in guides {
            let face = Face::of(guide, self.weights);
            let bars = Bars::of(&self.eye, &face);
            if bars.is_empty() {
                found.push((Fit::of(&self.eye, &face).points(&self.eye), guide.id));
            }
            for bar in bars.list() {
                *ranking.barred.entry(bar).or_default() += 1;
            }
        }
        // By the points themselves: thousandths would make equal what is not.
        found.sort_unstable_by(|(a, one), (b, other)| b.cmp(a).then(one.cmp(other)));
        let ranked = |(points, mentor)| Ranked { mentor, score: self.relative(points) };
        ranking.ranked = found.into_iter().map(ranked).collect();
        ranking
    }
}

fn points(eye: &Eye<'_>, face: &Face<'_>) -> Option<u32> {
    Bars::of(eye, face).is_empty().then(|| Fit::of(eye, face).points(eye))
}

/// What each wider answer would bring: so many more mentors whom no rule bars and who meet the wish in question. Of
/// languages and fields only the best one; most first.
pub fn counterfactuals(seeker: &Seeker, guides: &[Guide], weights: &Weights) -> Vec<(Said<Change>, usize)> {
    let faces: Vec<Face<'_>> = guides.iter().map(|guide| Face::of(guide, weights)).collect();
    let eye = Eye::of(seeker, weights);
    let bars: Vec<Bars> = faces.iter().map(|face| Bars::of(&eye, face)).collect();
    let fits = || faces.iter().zip(&bars).filter(|(_, bars)| bars.is_empty()).map(|(face, _)| face.guide);
    let only =
        |bar: Bar| faces.iter().zip(&bars).filter(move |(_, bars)| bars.is_only(bar)).map(|(face, _)| face);
    let mut found = Vec::new();

    if !seeker.times.is_empty() {
        let meets = |guide: &Guide| guide.times.iter().any(|time| seeker.times.contains(time));
        for time in TimeOfDay::ALL.iter().filter(|time| !seeker.times.contains(time)) {
            let more = fits().filter(|guide| guide.times.contains(time) && !meets(guide)).count();
            found.push((Said::new(Change::Time).with("time", time), more));
        }
    }
    // Who could meet in another way is barred by this one rule: so many would not be.
    found.push((Said::new(Change::EitherMode), only(Bar::NoMode).count()));

    let learnt =
        LEARNT.iter().filter(|tongue| !seeker.languages.iter().any(|spoken| spoken.language == **tongue));
    found.extend(most(learnt.map(|tongue| {
        let wider =
            Seeker { languages: vec![Spoken { language: *tongue, level: Level::Good }], ..seeker.clone() };
        let eye = Eye::of(&wider, weights);
        let more = only(Bar::NoLanguage).filter(|face| Bars::of(&eye, face).is_empty()).count();
        (Said::new(Change::Language).with("language", tongue), more)
    })));
    if !seeker.sectors.is_empty() {
        let others = Sector::ALL.iter().filter(|sector| !seeker.sectors.contains(sector));
        found.extend(most(others.map(|sector| {
            let more = fits().filter(|guide| guide.sector == *sector).count();
            (Said::new(Change::Sector).with("sector", sector), more)
        })));
    }
    found.retain(|(_, more)| *more > 0);
    // Equal ones stay in the order above: what is easiest to change comes first.
    found.sort_by_key(|(_, more)| std::cmp::Reverse(*more));
    found
}

/// The first of those that bring most.
fn most<T>(found: impl DoubleEndedIterator<Item = (T, usize)>) -> Option<(T, usize)> {
    found.rev().max_by_key(|(_, more)| *more)
}
