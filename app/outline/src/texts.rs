//! The sentences, in Fluent: the texts of one language, looked up by key.
//!
//! A language has over a thousand messages and a page shows some fifty of them. So the source is only divided into
//! messages at the start; Fluent reads a message when it is first shown (300 ms less on a slow phone).

use crate::messages::Messages;
use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};
use domain::calendar::{brussels_date, brussels_time};
use domain::{Illegal, Lang};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

/// The sentences of one language.
pub struct Bundle {
    lang: Lang,
    messages: Messages,
    /// Knows the plurals of the language, no message: none of ours refers to another.
    fluent: FluentBundle<FluentResource>,
}

impl Bundle {
    /// Divides a language's texts. A faulty message shows its key; the test of the texts finds it before a reader does.
    pub fn parse(lang: Lang, source: String) -> Self {
        let id: LanguageIdentifier = lang.code().parse().unwrap_or_default();
        let mut fluent = FluentBundle::new_concurrent(vec![id]);
        // The marks around placeables are invisible, but they end up in copied text.
        fluent.set_use_isolating(false);
        Self { lang, messages: Messages::divide(source), fluent }
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    fn format(&self, key: &str, args: Option<&FluentArgs>) -> Option<String> {
        let message = self.messages.find(key)?;
        if let Some(plain) = message.plain() {
            return Some(plain.to_owned());
        }
        Some(self.fluent.format_pattern(message.pattern()?, args, &mut Vec::new()).into_owned())
    }

    /// A sentence without values. A missing key shows itself.
    pub fn get(&self, key: &str) -> String {
        self.format(key, None).unwrap_or_else(|| key.to_owned())
    }

    /// A sentence that may not exist, such as an optional hint.
    pub fn find(&self, key: &str) -> Option<String> {
        self.format(key, None)
    }

    /// A sentence with values.
    pub fn with(&self, key: &str, values: &[(&'static str, &str)]) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in values {
            match value.parse::<u32>() {
                // Numbers choose the plural.
                Ok(number) if !value.starts_with('0') || *value == "0" => args.set(*name, number),
                _ => args.set(*name, (*value).to_owned()),
            }
        }
        self.format(key, Some(&args)).unwrap_or_else(|| key.to_owned())
    }

    /// A sentence that counts something; `$shown` is the number as people write it.
    pub fn count(&self, key: &str, n: usize) -> String {
        let mut args = FluentArgs::new();
        args.set("n", u32::try_from(n).unwrap_or(u32::MAX));
        args.set("shown", self.number(n));
        self.format(key, Some(&args)).unwrap_or_else(|| key.to_owned())
    }

    /// The word for a coded value: `sector` and `it` give the text `sector-it`.
    pub fn code(&self, family: &str, code: &str) -> String {
        self.get(&format!("{family}-{code}"))
    }

    /// The sentence of a fault, in words at the field: `error-<code>`, or `error-<code>-<field>` where a field has its own.
    pub fn fault(&self, field: &str, fault: &Illegal) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in &fault.params {
            args.set(name.clone(), value.clone());
        }
        self.format(&format!("error-{}-{}", fault.code, field.replace('_', "-")), Some(&args))
            .or_else(|| self.format(&format!("error-{}", fault.code), Some(&args)))
            .unwrap_or_else(|| self.get("error-other"))
    }

    /// A number with the thousands set apart as the language does.
    pub fn number(&self, n: usize) -> String {
        let digits = n.to_string();
        let separator = match self.lang {
            Lang::Fr => "\u{202F}",
            Lang::Nl => ".",
            Lang::En => ",",
        };
        let mut out = String::new();
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                out.push_str(separator);
            }
            out.push(digit);
        }
        out
    }

    /// A day in words: "12 novembre 2026".
    pub fn date(&self, day: NaiveDate) -> String {
        let month = self.get(&format!("month-{}", day.month()));
        self.with(
            "date",
            &[("day", &day.day().to_string()), ("month", &month), ("year", &format!("{:04}", day.year()))],
        )
    }

    /// The day of an instant in Brussels, in words.
    pub fn day(&self, at: DateTime<Utc>) -> String {
        self.date(brussels_date(at))
    }

    /// An instant in Brussels: "12 novembre 2026, 14:05".
    pub fn moment(&self, at: DateTime<Utc>) -> String {
        let local = brussels_time(at);
        format!("{}, {:02}:{:02}", self.date(local.date()), local.hour(), local.minute())
    }
}

/// All texts of a language, for the site component.
#[cfg(any(test, feature = "embedded"))]
pub mod embedded {
    use super::{Bundle, Lang};
    use std::sync::{Arc, OnceLock};

    macro_rules! areas {
        ($lang:literal: $($area:literal),+) => { concat!($(include_str!(concat!("../../texts/", $lang, "/", $area, ".ftl")), "\n"),+) };
    }
    macro_rules! all_areas {
        ($lang:literal) => { areas!($lang: "apply", "codes", "duo", "errors", "fields", "finder", "home", "legal", "mentors", "open", "programmes", "shell", "space", "status", "volunteer") };
    }

    const FR: &str = all_areas!("fr");
    const NL: &str = all_areas!("nl");
    const EN: &str = all_areas!("en");

    /// The source of a language's texts.
    pub const fn source(lang: Lang) -> &'static str {
        match lang {
            Lang::Fr => FR,
            Lang::Nl => NL,
            Lang::En => EN,
        }
    }

    /// The parsed bundle; the same for every request.
    pub fn bundle(lang: Lang) -> Arc<Bundle> {
        static BUNDLES: [OnceLock<Arc<Bundle>>; 3] = [OnceLock::new(), OnceLock::new(), OnceLock::new()];
        let [fr, nl, en] = &BUNDLES;
        let cell = match lang {
            Lang::Fr => fr,
            Lang::Nl => nl,
            Lang::En => en,
        };
        cell.get_or_init(|| Arc::new(Bundle::parse(lang, source(lang).to_owned()))).clone()
    }
}
