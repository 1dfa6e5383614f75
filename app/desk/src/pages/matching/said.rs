//! Codes of a match as sentences.

use domain::matching::Said;
use outline::card::words;
use std::fmt::Display;
use ui::texts::Texts;

/// The sentence `<family>-<code>` with its values in words.
pub(super) fn said<C: Display>(texts: Texts, family: &str, said: &Said<C>) -> String {
    let key = format!("{family}-{}", said.code);
    let values = VALUES.iter().filter_map(|(name, codes)| {
        let value = said.params.get(*name)?;
        let value = match codes {
            Some(codes) => texts.read(|bundle| words(bundle, codes, value.split(','))),
            None => value.clone(),
        };
        Some((*name, value))
    });
    let values: Vec<(&'static str, String)> = values.collect();
    let values: Vec<(&'static str, &str)> =
        values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    texts.with(&key, &values)
}

/// The values of a sentence, each with the family of its codes; without one it is said as it is.
const VALUES: [(&str, Option<&str>); 14] = [
    ("language", Some("tongue")),
    ("level", Some("level")),
    ("sector", Some("sector")),
    ("sectors", Some("sector")),
    ("time", Some("time")),
    ("times", Some("time")),
    ("modes", Some("mode")),
    ("commune", Some("commune")),
    ("bar", Some("match-bar")),
    ("rank", None),
    ("mentors", None),
    ("points", None),
    ("name", None),
    ("reference", None),
];
