//! A match in words, as codes: why, said to either side, and every wish that stays open.

use super::fit::{Eye, Face, Fit, PlaceFit, SectorFit};
use super::{Reason, Said, Unmet, Why};
use crate::catalogue::Mode;
use crate::form::ModeWish;
use crate::language::Level;
use serde::{Deserialize, Serialize};

/// What is said about a mentor for a mentee.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// Why, said to the mentee: at least one.
    pub for_mentee: Vec<Reason>,
    /// Why, said to the mentor: at least one.
    pub for_mentor: Vec<Reason>,
    /// Every wish of the mentee that stays open.
    pub unmet: Vec<Said<Unmet>>,
}

impl Words {
    fn both(&mut self, reason: Reason) {
        self.for_mentee.push(reason.clone());
        self.for_mentor.push(reason);
    }

    fn each(&mut self, mentee: Reason, mentor: Reason) {
        self.for_mentee.push(mentee);
        self.for_mentor.push(mentor);
    }
}

pub(super) fn words(eye: &Eye<'_>, face: &Face<'_>, fit: &Fit) -> Words {
    let mut words = Words::default();
    match fit.wished {
        Some(place) => {
            words.each(Said::new(Why::Wished).with("rank", place + 1), Said::new(Why::AskedForYou));
        }
        None if !eye.seeker.wished.is_empty() => words.unmet.push(Said::new(Unmet::OtherMentor)),
        None => {}
    }
    sector(&mut words, eye, face, fit);
    language(&mut words, eye, face, fit);
    times(&mut words, eye, face, fit);
    place(&mut words, eye, face, fit);
    words
}

fn codes<'v, T: Copy + std::fmt::Display + 'v>(values: impl IntoIterator<Item = &'v T>) -> String {
    values.into_iter().map(ToString::to_string).collect::<Vec<_>>().join(",")
}

fn sector(words: &mut Words, eye: &Eye<'_>, face: &Face<'_>, fit: &Fit) {
    let theirs = face.guide.sector;
    let say = |why| Said::new(why).with("sector", theirs);
    match fit.sector {
        SectorFit::Same => words.each(say(Why::SameSector), say(Why::YourSector)),
        SectorFit::Generalist => words.each(say(Why::Generalist), say(Why::OpenProject)),
        SectorFit::Other => {
            words.unmet.push(Said::new(Unmet::Sector).with("sectors", codes(&eye.seeker.sectors)));
        }
        SectorFit::NoGeneralist => words.unmet.push(Said::new(Unmet::NoGeneralist).with("sector", theirs)),
    }
}

fn language(words: &mut Words, eye: &Eye<'_>, face: &Face<'_>, fit: &Fit) {
    let order = |level: Level| match level {
        Level::Fluent => 2,
        Level::Good => 1,
        Level::Basic => 0,
    };
    let spoken = &eye.seeker.languages;
    let common = spoken.iter().filter(|one| face.guide.languages.contains(&one.language));
    // The first of equal ones, in the order of the form.
    if let Some(best) = common.rev().max_by_key(|one| order(one.level)) {
        let why = if fit.below_best == 0 { Why::BestLanguage } else { Why::CommonLanguage };
        words.both(Said::new(why).with("language", best.language).with("level", best.level));
    }
    if fit.below_best > 0
        && let Some(best) = spoken.iter().rev().max_by_key(|one| order(one.level))
    {
        words.unmet.push(Said::new(Unmet::BestLanguage).with("language", best.language));
    }
}

fn times(words: &mut Words, eye: &Eye<'_>, face: &Face<'_>, fit: &Fit) {
    if fit.times_asked == 0 {
        return;
    }
    let wanted = &eye.seeker.times;
    let common = codes(wanted.iter().filter(|time| face.guide.times.contains(time)));
    if fit.times == 0 {
        words.unmet.push(Said::new(Unmet::Times).with("times", codes(wanted)));
        return;
    }
    if fit.times < fit.times_asked {
        words.unmet.push(Said::new(Unmet::FewTimes).with("times", &common));
    }
    words.both(Said::new(Why::SameTimes).with("times", common));
}

fn place(words: &mut Words, eye: &Eye<'_>, face: &Face<'_>, fit: &Fit) {
    if eye.seeker.mode != ModeWish::Either {
        let wanted = if eye.seeker.travels() { Mode::InPerson } else { Mode::Online };
        words.both(Said::new(Why::SameMode).with("modes", wanted));
    }
    let Some(commune) = face.guide.commune else { return };
    match fit.place {
        PlaceFit::Same => words.both(Said::new(Why::SameCommune).with("commune", commune)),
        PlaceFit::Next => words.both(Said::new(Why::NextCommune).with("commune", commune)),
        PlaceFit::Far => words.unmet.push(Said::new(Unmet::Place).with("commune", commune)),
        PlaceFit::Open => {}
    }
}
