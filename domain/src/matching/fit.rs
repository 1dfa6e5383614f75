//! How one mentor fits one mentee: which hard rules bar, which wishes are met, and what that counts.
//!
//! A wish that was not said is never missed. The language counts in full where it is the person's own best one, whatever
//! that is; the times in full where two of those that they named fit, or the only one. So the best mentor of every
//! person is theirs, and [`super::Row`] measures the others against that one.

use super::profile::{Guide, Seeker};
use super::{Bar, Weights};
use crate::catalogue::{Mode, Sector, TimeOfDay};
use crate::language::{Level, Tongue};
use uuid::Uuid;

/// Points come in sixths: halves for places and times, thirds for languages.
const WHOLE: u32 = 6;

/// Which wishes a mentor meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fit {
    /// The place of the wish, from 0.
    pub(super) wished: Option<usize>,
    pub(super) sector: SectorFit,
    /// Steps between the level of the best common language and that of the person's best one: 0 to 2.
    pub(super) below_best: u32,
    /// How many of the wanted times are common.
    pub(super) times: u32,
    /// How many count in full: two, or the only one; 0 where none was named.
    pub(super) times_asked: u32,
    pub(super) place: PlaceFit,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SectorFit {
    Same,
    Other,
    Generalist,
    NoGeneralist,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PlaceFit {
    Same,
    Next,
    Far,
    /// They meet online, or one of the two did not say where.
    Open,
}

/// A mentee made ready for many mentors: sets as bits.
pub(super) struct Eye<'a> {
    pub(super) seeker: &'a Seeker,
    weights: &'a Weights,
    languages: u32,
    /// Those of each level, the highest first.
    levels: [u32; 3],
    best: u32,
    times: u32,
    sectors: u32,
}

/// A mentor made ready for many mentees.
pub(super) struct Face<'a> {
    pub(super) guide: &'a Guide,
    languages: u32,
    times: u32,
    sector: u32,
    generalist: bool,
}

fn bit<T: PartialEq>(all: &[T], value: &T) -> u32 {
    let position = all.iter().position(|other| other == value).and_then(|place| u32::try_from(place).ok());
    position.and_then(|place| 1_u32.checked_shl(place)).unwrap_or(0)
}

fn bits<'v, T: PartialEq + 'v>(all: &[T], values: impl IntoIterator<Item = &'v T>) -> u32 {
    values.into_iter().fold(0, |mask, value| mask | bit(all, value))
}

impl<'a> Eye<'a> {
    pub(super) fn of(seeker: &'a Seeker, weights: &'a Weights) -> Self {
        let at = |level: Level| {
            let spoken = seeker.languages.iter().filter(|spoken| spoken.level == level);
            bits(Tongue::ALL, spoken.map(|spoken| &spoken.language))
        };
        let levels = [Level::Fluent, Level::Good, Level::Basic].map(at);
        let [fluent, good, basic] = levels;
        // The steps count from the best level that the person has.
        let best = u32::from(fluent == 0) + u32::from(fluent == 0 && good == 0);
        Self {
            seeker,
            weights,
            languages: fluent | good | basic,
            levels,
            best,
            times: bits(TimeOfDay::ALL, &seeker.times),
            sectors: bits(Sector::ALL, &seeker.sectors),
        }
    }
}

impl<'a> Face<'a> {
    pub(super) fn of(guide: &'a Guide, weights: &Weights) -> Self {
        Self {
            guide,
            languages: bits(Tongue::ALL, &guide.languages),
            times: bits(TimeOfDay::ALL, &guide.times),
            sector: bit(Sector::ALL, &guide.sector),
            generalist: weights.generalists.contains(&guide.sector),
        }
    }
}

/// Hard rules that a mentor breaks for a mentee.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Bars(u32);

impl Bars {
    pub(super) fn of(eye: &Eye<'_>, face: &Face<'_>) -> Self {
        let (seeker, guide) = (eye.seeker, face.guide);
        let mut bars = Self::default();
        bars.set(Bar::OtherProgramme, seeker.programme.is_some_and(|programme| programme != guide.programme));
        bars.set(Bar::Closed, !guide.open);
        bars.set(Bar::NoPlace, guide.open && guide.free == 0);
        bars.set(Bar::NoLanguage, eye.languages & face.languages == 0);
        bars.set(Bar::NoMode, !seeker.mode.fits(&guide.modes));
        for (mentor, bar) in &seeker.apart {
            bars.set(*bar, *mentor == guide.id);
        }
        bars
    }

    fn set(&mut self, bar: Bar, holds: bool) {
        if holds {
            self.0 |= bit(Bar::ALL, &bar);
        }
    }

    pub(super) fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether this rule bars, and no other.
    pub(super) fn is_only(self, bar: Bar) -> bool {
        self.0 == bit(Bar::ALL, &bar)
    }

    pub(super) fn list(self) -> Vec<Bar> {
        Bar::ALL.iter().copied().filter(|bar| self.0 & bit(Bar::ALL, bar) != 0).collect()
    }
}

impl Fit {
    /// Only for two whom no rule bars: they have a language in common.
    pub(super) fn of(eye: &Eye<'_>, face: &Face<'_>) -> Self {
        let times = (eye.times & face.times).count_ones();
        Self {
            wished: wished(&eye.seeker.wished, face.guide.id),
            sector: match (eye.sectors, face.generalist) {
                (0, true) => SectorFit::Generalist,
                (0, false) => SectorFit::NoGeneralist,
                (wanted, _) if wanted & face.sector != 0 => SectorFit::Same,
                _ => SectorFit::Other,
            },
            below_best: (0..3)
                .zip(eye.levels)
                .find(|(_, level)| level & face.languages != 0)
                .map_or(2, |(step, _)| u32::saturating_sub(step, eye.best)),
            times,
            times_asked: eye.times.count_ones().min(2),
            place: place(eye.seeker, face.guide),
        }
    }

    /// The points under the weights of the eye.
    pub(super) fn points(&self, eye: &Eye<'_>) -> u32 {
        let weights = eye.weights;
        let wished = self
            .wished
            .and_then(|rank| weights.wished.get(rank))
            .map_or(0, |weight| WHOLE * u32::from(*weight));
        let sector = match self.sector {
            SectorFit::Same | SectorFit::Generalist => WHOLE * u32::from(weights.sector),
            SectorFit::Other | SectorFit::NoGeneralist => 0,
        };
        let language = (WHOLE - 2 * self.below_best.min(2)) * u32::from(weights.language);
        let times = (WHOLE * self.times.min(self.times_asked)).checked_div(self.times_asked).unwrap_or(0);
        let place = match self.place {
            PlaceFit::Same => WHOLE,
            PlaceFit::Next | PlaceFit::Open => WHOLE / 2,
            PlaceFit::Far => 0,
        };
        wished + sector + language + times * u32::from(weights.times) + place * u32::from(weights.place)
    }
}

fn wished(wished: &[Uuid], guide: Uuid) -> Option<usize> {
    wished.iter().position(|id| *id == guide)
}

fn place(seeker: &Seeker, guide: &Guide) -> PlaceFit {
    match (seeker.home, guide.commune) {
        _ if !seeker.travels() || !guide.modes.contains(&Mode::InPerson) => PlaceFit::Open,
        (Some(home), Some(commune)) if home == commune => PlaceFit::Same,
        (Some(home), Some(commune)) if home.touches(commune) => PlaceFit::Next,
        (Some(_), Some(_)) => PlaceFit::Far,
        _ => PlaceFit::Open,
    }
}
