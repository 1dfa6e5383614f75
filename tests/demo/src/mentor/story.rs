//! A mentor's own words: a few sentences, each hand-written and true of this mentor, the same in three languages.

use super::fresh::Fresh;
use super::portrait::Portrait;
use crate::chance::Chance;
use crate::content::{Content, Holds, Pool};
use crate::wording::{Text, with_article};
use anyhow::Result;
use domain::Lang;

/// What the sentences of a story are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// Who I am
    Opening,
    /// What I did
    Told,
    /// Why I mentor
    Why,
    /// How we could work
    How,
    /// Something personal
    Touch,
}

/// Orders in which people tell, with how often.
const ORDERS: &[(&[Part], usize)] = {
    use Part::{How, Opening, Told, Touch, Why};
    &[
        (&[Opening, Told, Why, How], 26),
        (&[Opening, Told, How], 14),
        (&[Opening, Told, Touch, How], 12),
        (&[Opening, Why, How], 9),
        (&[Told, Opening, How], 7),
        (&[Told, Why, How], 8),
        (&[Opening, Told, Why], 7),
        (&[Why, Opening, Told], 6),
        (&[Opening, Touch, Why, How], 6),
        (&[Why, Opening, How], 5),
    ]
};

/// The sentences and helps chosen for a mentor.
pub(crate) struct Plan<'c> {
    sentences: Vec<&'c Text>,
    helps: Vec<&'c Text>,
}

/// Chooses them.
pub(crate) fn plan<'c>(
    content: &'c Content,
    chance: &mut Chance,
    fresh: &mut Fresh<'c>,
    portrait: &Portrait<'c>,
) -> Result<Plan<'c>> {
    let mut sentences = Vec::new();
    for part in *chance.weighted(ORDERS)? {
        let choices = match part {
            Part::Opening => of_pool(&content.openings, portrait),
            Part::Told => told(portrait),
            Part::Why => of_pool(&content.whys, portrait),
            Part::How => of_pool(&content.hows, portrait),
            Part::Touch => of_pool(&content.touches, portrait),
        };
        sentences.push(fresh.pick(chance, portrait.sector.code, &choices)?);
    }
    Ok(Plan { sentences, helps: helps(content, chance, fresh, portrait)? })
}

fn of_pool<'c>(pool: &'c Pool, portrait: &Portrait<'_>) -> Vec<(&'c str, &'c Text)> {
    let fitting = pool.iter().filter(|(holds, _)| portrait.fits(**holds));
    fitting.flat_map(|(_, texts)| texts).map(|text| (text.key(), text)).collect()
}

fn told<'c>(portrait: &Portrait<'c>) -> Vec<(&'c str, &'c Text)> {
    let (sector, profession) = (portrait.sector, portrait.profession);
    let working = portrait.fits(Holds::Working);
    let mut texts: Vec<&Text> = sector.told.iter().chain(&profession.told).collect();
    if working {
        texts.extend(sector.now.iter().chain(&profession.now));
    }
    texts.into_iter().map(|text| (text.key(), text)).collect()
}

/// Two of the field and one for all, or the other way round.
fn helps<'c>(
    content: &'c Content,
    chance: &mut Chance,
    fresh: &mut Fresh<'c>,
    portrait: &Portrait<'c>,
) -> Result<Vec<&'c Text>> {
    let of_field = if chance.percent(55) { 2 } else { 1 };
    let field: Vec<_> = portrait.sector.helps.iter().map(|text| (text.key(), text)).collect();
    let general = of_pool(&content.helps, portrait);
    let mut chosen: Vec<&Text> = Vec::new();
    for number in 0..3 {
        let mut left = if number < of_field { field.clone() } else { general.clone() };
        left.retain(|(_, text)| !chosen.contains(text));
        chosen.push(fresh.pick(chance, portrait.sector.code, &left)?);
    }
    chance.shuffle(&mut chosen);
    Ok(chosen)
}

impl Plan<'_> {
    /// The story and the helps in a language.
    pub(crate) fn tell(
        &self,
        content: &Content,
        portrait: &Portrait<'_>,
        lang: Lang,
    ) -> Result<(String, Vec<String>)> {
        let profession = portrait.profession(lang)?;
        let mut values = vec![
            ("years", portrait.years.to_string()),
            ("a", with_article(&profession)),
            ("profession", profession),
        ];
        values.extend(portrait.company.map(|company| ("company", company.to_owned())));
        values.extend(portrait.commune.map(|commune| ("commune", content.commune(commune, lang).to_owned())));
        values.extend(
            portrait.other_tongue().map(|tongue| ("tongue", content.tongue(tongue, lang).to_owned())),
        );
        let write = |text: &&Text| text.fill(lang, portrait.gender, &values);
        let sentences = self.sentences.iter().map(write).collect::<Result<Vec<_>>>()?;
        let helps = self.helps.iter().map(write).collect::<Result<Vec<_>>>()?;
        Ok((sentences.join(" "), helps))
    }
}
