//! What people, mentors and coordinators of the demonstration are made of: the files of `content/`, read once.

mod sectors;

use crate::wording::Text;
use anyhow::{Context, Result};
use domain::application::reason::Topic;
use domain::language::{Lang, Tongue};
use domain::place::Commune;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;

pub(crate) use sectors::{Profession, SectorContent};

/// For which mentors a sentence is true.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Holds {
    Any,
    Working,
    Company,
    Workplace,
    Retired,
    Senior,
    Arrived,
    Young,
    InPerson,
    Commune,
    Online,
    Morning,
    Afternoon,
    Evening,
    Weekend,
    Weekly,
    Group,
    Tongue,
    French,
    Dutch,
}

/// Sentences by the mentors for whom they are true.
pub(crate) type Pool = BTreeMap<Holds, Vec<Text>>;

/// People of one origin.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NameGroup {
    pub(crate) mentors: usize,
    pub(crate) mentees: usize,
    #[serde(default)]
    pub(crate) tongues: Vec<Tongue>,
    pub(crate) women: Vec<String>,
    pub(crate) men: Vec<String>,
    pub(crate) last: Vec<String>,
}

/// What job seekers and coordinators write.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ApplicationContent {
    pub(crate) notes: Vec<Text>,
    pub(crate) questions: BTreeMap<Topic, Vec<Text>>,
    pub(crate) answers: BTreeMap<Topic, Vec<Text>>,
    /// Invented streets, in French and Dutch.
    pub(crate) streets: Vec<[String; 2]>,
}

/// Everything.
pub(crate) struct Content {
    pub(crate) openings: Pool,
    pub(crate) whys: Pool,
    pub(crate) hows: Pool,
    pub(crate) touches: Pool,
    pub(crate) helps: Pool,
    pub(crate) companies: Vec<String>,
    pub(crate) sectors: Vec<SectorContent>,
    pub(crate) names: Vec<NameGroup>,
    pub(crate) applications: ApplicationContent,
    places: Places,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Places {
    communes: Vec<(Commune, String, String, String, String)>,
    tongues: Vec<(Tongue, String, String, String)>,
}

#[derive(Deserialize)]
struct Companies {
    companies: Vec<String>,
}

#[derive(Deserialize)]
struct Names {
    group: Vec<NameGroup>,
}

impl Content {
    pub(crate) fn read() -> Result<Self> {
        Ok(Self {
            openings: read("openings", include_str!("../../content/openings.toml"))?,
            whys: read("whys", include_str!("../../content/whys.toml"))?,
            hows: read("hows", include_str!("../../content/hows.toml"))?,
            touches: read("touches", include_str!("../../content/touches.toml"))?,
            helps: read("helps", include_str!("../../content/helps.toml"))?,
            companies: read::<Companies>("companies", include_str!("../../content/companies.toml"))?
                .companies,
            sectors: sectors::read()?,
            names: read::<Names>("names", include_str!("../../content/names.toml"))?.group,
            applications: read("applications", include_str!("../../content/applications.toml"))?,
            places: read("places", include_str!("../../content/places.toml"))?,
        })
    }

    /// A commune's name inside a sentence.
    pub(crate) fn commune(&self, commune: Commune, lang: Lang) -> &str {
        let found = self.places.communes.iter().find(|(code, ..)| *code == commune);
        found.map_or("", |(_, fr, nl, en, _)| in_lang(lang, fr, nl, en))
    }

    /// A commune's postcode.
    pub(crate) fn postcode(&self, commune: Commune) -> &str {
        let found = self.places.communes.iter().find(|(code, ..)| *code == commune);
        found.map_or("", |(.., postcode)| postcode)
    }

    /// A language's name inside a sentence.
    pub(crate) fn tongue(&self, tongue: Tongue, lang: Lang) -> &str {
        let found = self.places.tongues.iter().find(|(code, ..)| *code == tongue);
        found.map_or("", |(_, fr, nl, en)| in_lang(lang, fr, nl, en))
    }
}

fn in_lang<'a>(lang: Lang, fr: &'a str, nl: &'a str, en: &'a str) -> &'a str {
    match lang {
        Lang::Fr => fr,
        Lang::Nl => nl,
        Lang::En => en,
    }
}

fn read<T: DeserializeOwned>(name: &str, text: &str) -> Result<T> {
    toml::from_str(text).with_context(|| format!("content/{name}.toml"))
}

#[cfg(test)]
mod tests;
