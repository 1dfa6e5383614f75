//! The fields of work: professions, sentences, helps and invented companies of each.

use crate::wording::Text;
use anyhow::Result;
use domain::catalogue::Sector;
use serde::Deserialize;

/// One field of work.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SectorContent {
    pub(crate) code: Sector,
    /// Women in a hundred.
    pub(crate) women: usize,
    /// Of a hundred mentors of each programme, in their fixed order.
    pub(crate) weights: [usize; 4],
    pub(crate) companies: Vec<String>,
    /// Of a hundred, those who work for a company of no field in particular.
    #[serde(default)]
    pub(crate) elsewhere: usize,
    pub(crate) helps: Vec<Text>,
    /// True of everybody in the field.
    pub(crate) told: Vec<Text>,
    /// True of those who still work.
    #[serde(default)]
    pub(crate) now: Vec<Text>,
    pub(crate) profession: Vec<Profession>,
}

/// A profession.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Profession {
    /// In lower case, unless it begins with an abbreviation.
    pub(crate) name: Text,
    /// True of everybody in it.
    pub(crate) told: Option<Text>,
    /// True of those who still work in it.
    pub(crate) now: Option<Text>,
    /// Fewest years that the sentence needs.
    #[serde(default)]
    pub(crate) years: i64,
    /// How long the profession has existed.
    #[serde(default = "for_ever")]
    pub(crate) most_years: i64,
    #[serde(default)]
    pub(crate) women_only: bool,
}

fn for_ever() -> i64 {
    60
}

pub(super) fn read() -> Result<Vec<SectorContent>> {
    macro_rules! sectors {
        ($($name:literal),+) => {
            Ok(vec![$(super::read(
                concat!("sectors/", $name),
                include_str!(concat!("../../content/sectors/", $name, ".toml")),
            )?),+])
        };
    }
    sectors!(
        "office",
        "finance",
        "it",
        "care",
        "education",
        "sales",
        "horeca",
        "construction",
        "industry",
        "logistics",
        "services",
        "communication",
        "culture",
        "public",
        "social"
    )
}
