//! The mentors of the demonstration.

mod fresh;
mod portrait;
mod story;

use crate::chance::{Chance, start};
use crate::content::Content;
use anyhow::Result;
use domain::Lang;
use fresh::Fresh;
use portrait::Portrait;
use service::Rng as _;
use service::env::SeededRng;
use service::port::{Mentor, MentorTexts};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Makes mentors. The same seed gives the same ones, with the same ids, on any day.
pub(crate) fn mentors(content: &Content, seed: u64, count: usize) -> Result<Vec<Mentor>> {
    let mut fresh = Fresh::default();
    (0..count).map(|number| mentor(content, seed, number, &mut fresh)).collect()
}

fn mentor<'c>(content: &'c Content, seed: u64, number: usize, fresh: &mut Fresh<'c>) -> Result<Mentor> {
    let mut chance = Chance::new(seed, "mentor", number);
    let portrait = Portrait::draw(content, &mut chance, fresh)?;
    let plan = story::plan(content, &mut chance, fresh, &portrait)?;
    let mut texts = BTreeMap::new();
    for lang in Lang::ALL {
        let (story, helps) = plan.tell(content, &portrait, *lang)?;
        let profession = portrait.title(*lang)?;
        texts.insert(*lang, MentorTexts { profession, story, helps });
    }
    let (capacity, taken) = places(&mut chance, &portrait)?;
    Ok(Mentor {
        id: id(seed, number),
        programme: portrait.programme,
        name: Some(portrait.name()),
        company: portrait.company.map(str::to_owned),
        sector: portrait.sector.code,
        languages: portrait.languages,
        times: portrait.times,
        modes: portrait.modes,
        commune: portrait.commune,
        years: portrait.years,
        capacity,
        taken,
        published: !chance.percent(5),
        open: true,
        demo: true,
        texts,
    })
}

/// How many mentees a mentor takes at once, and how many they have before the demonstration's own duos start.
fn places(chance: &mut Chance, portrait: &Portrait<'_>) -> Result<(u8, u8)> {
    // A weekly rhythm leaves room for one; a few experienced mentors take two.
    let weights = if portrait.is_duo() { [(1, 88), (2, 12), (3, 0)] } else { [(1, 62), (2, 27), (3, 11)] };
    let capacity = *chance.weighted(&weights)?;
    let full = chance.percent(30);
    let taken = if full { capacity } else { u8::try_from(chance.below(usize::from(capacity)))? };
    Ok((capacity, taken))
}

/// An id of an instant that does not depend on today: links to a mentor of the demonstration last.
fn id(seed: u64, number: usize) -> Uuid {
    /// 8 January 2024, in milliseconds.
    const FIRST: u64 = 1_704_700_800_000;
    /// Somebody joins every nineteen hours.
    const BETWEEN: u64 = 19 * 3_600_000;
    let mut random = [0; 10];
    SeededRng::new(start(seed, "mentor-id", number)).fill(&mut random);
    let at = FIRST + BETWEEN * u64::try_from(number).unwrap_or(0);
    uuid::Builder::from_unix_timestamp_millis(at, &random).into_uuid()
}

#[cfg(test)]
mod tests;
