//! A text in three languages, and how it is filled in for one person.

use anyhow::{Context, Result, bail};
use domain::Lang;
use serde::Deserialize;

/// The same text in French, Dutch and English. `[a|b]` is masculine or feminine, `{name}` a value.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Deserialize)]
pub(crate) struct Text([String; 3]);

impl Text {
    pub(crate) fn of(&self, lang: Lang) -> &str {
        let [fr, nl, en] = &self.0;
        match lang {
            Lang::Fr => fr,
            Lang::Nl => nl,
            Lang::En => en,
        }
    }

    /// What tells this text from others.
    pub(crate) fn key(&self) -> &str {
        self.of(Lang::Fr)
    }
}

/// How a person speaks of themselves in French, and here and there in Dutch and English.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gender {
    Man,
    Woman,
}

impl Text {
    /// Fills the text in, in a language, with that language's typography.
    pub(crate) fn fill(&self, lang: Lang, gender: Gender, values: &[(&str, String)]) -> Result<String> {
        let filled = fill(self.of(lang), gender, values)?;
        Ok(if lang == Lang::Fr { french_spaces(&filled) } else { filled })
    }
}

/// Chooses the gender's words and puts in the values.
pub(crate) fn fill(template: &str, gender: Gender, values: &[(&str, String)]) -> Result<String> {
    let mut filled = String::with_capacity(template.len() + 20);
    let mut rest = template;
    while let Some((before, opened)) = rest.split_once(['[', '{']) {
        filled.push_str(before);
        let is_choice = rest.as_bytes().get(before.len()) == Some(&b'[');
        if is_choice {
            let (choice, after) = opened.split_once(']').context("[ without ]")?;
            let (man, woman) = choice.split_once('|').context("[ without |")?;
            filled.push_str(if gender == Gender::Man { man } else { woman });
            rest = after;
        } else {
            let (name, after) = opened.split_once('}').context("{ without }")?;
            let Some((_, value)) = values.iter().find(|(known, _)| *known == name) else {
                bail!("no value for {{{name}}} in: {template}");
            };
            filled.push_str(value);
            rest = after;
        }
    }
    filled.push_str(rest);
    Ok(filled)
}

/// French keeps its double punctuation on the line: no line begins with a question mark.
fn french_spaces(text: &str) -> String {
    text.replace(" :", "\u{A0}:")
        .replace(" ;", "\u{202F};")
        .replace(" ?", "\u{202F}?")
        .replace(" !", "\u{202F}!")
}

/// With a capital, as a title or at the start of a sentence.
pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// English with its article: "a nurse", "an accountant", "an HR manager".
pub(crate) fn with_article(noun: &str) -> String {
    let abbreviation = noun.chars().take(2).all(char::is_uppercase);
    let sounds_open = match noun.chars().next() {
        Some(first) if abbreviation => "AEFHILMNORSX".contains(first),
        Some(first) => "aeiouAEIOU".contains(first) && !noun.starts_with("uni") && !noun.starts_with("eu"),
        None => false,
    };
    format!("{} {noun}", if sounds_open { "an" } else { "a" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fills_in_gender_and_values() {
        let values = [("years", "12".to_owned())];
        let text = "[Retraité|Retraitée], {years} ans, passé[|e].";
        assert_eq!(fill(text, Gender::Man, &values).unwrap(), "Retraité, 12 ans, passé.");
        assert_eq!(fill(text, Gender::Woman, &values).unwrap(), "Retraitée, 12 ans, passée.");
        for wrong in ["{no}", "[a]", "[a|b", "{years"] {
            assert!(fill(wrong, Gender::Man, &values).is_err(), "{wrong}");
        }
    }

    #[test]
    fn french_marks_stay_with_their_word() {
        assert_eq!(
            french_spaces("Quoi ? Ceci : cela ; fin !"),
            "Quoi\u{202F}? Ceci\u{A0}: cela\u{202F}; fin\u{202F}!"
        );
    }

    #[test]
    fn articles_and_capitals() {
        for (noun, expected) in [
            ("nurse", "a nurse"),
            ("office manager", "an office manager"),
            ("HR manager", "an HR manager"),
            ("IT technician", "an IT technician"),
            ("NGO programme officer", "an NGO programme officer"),
        ] {
            assert_eq!(with_article(noun), expected);
        }
        assert_eq!(capital("éducatrice"), "Éducatrice");
    }
}
