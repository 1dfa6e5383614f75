//! Languages: of the pages, of letters, and those that people speak.

use crate::codes::codes;
use serde::{Deserialize, Serialize};

codes! {
    /// A language of the pages. French and Dutch are equal by law; English is a service (domain.md §3).
    #[derive(Default)]
    pub enum Lang {
        /// French
        #[default]
        Fr = "fr",
        /// Dutch
        Nl = "nl",
        /// English
        En = "en",
    }
}

codes! {
    /// The language in which the administration writes to a person: French or Dutch, apart from what they speak.
    pub enum Correspondence {
        /// French
        Fr = "fr",
        /// Dutch
        Nl = "nl",
    }
}

impl From<Correspondence> for Lang {
    fn from(value: Correspondence) -> Self {
        match value {
            Correspondence::Fr => Self::Fr,
            Correspondence::Nl => Self::Nl,
        }
    }
}

impl Lang {
    /// The best page language for an `Accept-Language` header; French where it names none of ours.
    pub fn negotiate(accept: &str) -> Self {
        let mut best = (0_u16, Self::Fr);
        for part in accept.split(',') {
            let mut pieces = part.trim().split(';');
            let tag = pieces.next().unwrap_or_default().trim().to_ascii_lowercase();
            let weight = pieces
                .find_map(|p| p.trim().strip_prefix("q=").and_then(|q| q.parse::<f32>().ok()))
                .unwrap_or(1.0);
            let primary = tag.split('-').next().unwrap_or_default();
            if let Some(lang) = Self::from_code(primary) {
                // Thousandths: the header allows three digits.
                let score = per_mille(weight);
                if score > best.0 {
                    best = (score, lang);
                }
            }
        }
        best.1
    }
}

/// A weight between 0 and 1 as thousandths.
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped first"
)]
fn per_mille(weight: f32) -> u16 {
    (weight.clamp(0.0, 1.0) * 1000.0) as u16
}

codes! {
    /// A language that people speak; the list covers the most frequent ones in Brussels.
    pub enum Tongue {
        /// French
        French = "fr",
        /// Dutch
        Dutch = "nl",
        /// English
        English = "en",
        /// Arabic
        Arabic = "ar",
        /// Turkish
        Turkish = "tr",
        /// Spanish
        Spanish = "es",
        /// Portuguese
        Portuguese = "pt",
        /// Italian
        Italian = "it",
        /// German
        German = "de",
        /// Romanian
        Romanian = "ro",
        /// Polish
        Polish = "pl",
        /// Bulgarian
        Bulgarian = "bg",
        /// Russian
        Russian = "ru",
        /// Ukrainian
        Ukrainian = "uk",
        /// Persian (Dari, Farsi)
        Persian = "fa",
        /// Pashto
        Pashto = "ps",
        /// Albanian
        Albanian = "sq",
        /// Lingala
        Lingala = "ln",
        /// Swahili
        Swahili = "sw",
        /// Somali
        Somali = "so",
        /// Tigrinya
        Tigrinya = "ti",
    }
}

codes! {
    /// How well somebody speaks a language, in the words people use of themselves.
    pub enum Level {
        /// A few words, simple sentences (A1-A2)
        Basic = "basic",
        /// A conversation (B1-B2)
        Good = "good",
        /// At ease (C1-C2, or mother tongue)
        Fluent = "fluent",
    }
}

/// A language with its level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Spoken {
    /// Which language.
    pub language: Tongue,
    /// How well.
    pub level: Level,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reader_gets_their_language() {
        for (header, lang) in [
            ("", Lang::Fr),
            ("nl", Lang::Nl),
            ("nl-BE,nl;q=0.9,fr;q=0.8", Lang::Nl),
            ("de-DE,en;q=0.3,fr;q=0.7", Lang::Fr),
            ("ar, en;q=0.5", Lang::En),
            ("tr;q=oops, , ;;", Lang::Fr),
        ] {
            assert_eq!(Lang::negotiate(header), lang, "{header}");
        }
    }
}
