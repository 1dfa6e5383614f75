//! The reader's texts as context; what a text is stands in `outline::texts`.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{Illegal, Lang};
use leptos::prelude::{StoredValue, use_context};
use leptos::reactive::traits::WithValue;
pub use outline::texts::Bundle;
use std::sync::Arc;

/// The reader's texts, handed down as context.
#[derive(Clone, Copy)]
pub struct Texts {
    lang: Lang,
    bundle: StoredValue<Arc<Bundle>>,
}

/// The texts of the page.
///
/// Every component stands below the shell, which provides them.
pub fn use_texts() -> Texts {
    use_context().unwrap_or_else(|| Texts::new(Arc::new(Bundle::parse(Lang::default(), String::new()))))
}

impl Texts {
    /// Makes a bundle available to components.
    pub fn new(bundle: Arc<Bundle>) -> Self {
        Self { lang: bundle.lang(), bundle: StoredValue::new(bundle) }
    }

    /// The reader's language.
    pub fn lang(self) -> Lang {
        self.lang
    }

    /// Reads from the bundle. After a change of language the old page may still run for a moment: it reads nothing.
    pub fn read<T: Default>(self, read: impl FnOnce(&Bundle) -> T) -> T {
        self.bundle.try_with_value(|bundle| read(bundle)).unwrap_or_default()
    }

    /// A sentence without values. A missing key shows itself.
    pub fn get(self, key: &str) -> String {
        self.read(|bundle| bundle.get(key))
    }

    /// A sentence that may not exist, such as an optional hint.
    pub fn find(self, key: &str) -> Option<String> {
        self.read(|bundle| bundle.find(key))
    }

    /// A sentence with values.
    pub fn with(self, key: &str, values: &[(&'static str, &str)]) -> String {
        self.read(|bundle| bundle.with(key, values))
    }

    /// A sentence that counts something; `$shown` is the number as people write it.
    pub fn count(self, key: &str, n: usize) -> String {
        self.read(|bundle| bundle.count(key, n))
    }

    /// The word for a coded value: `sector` and `it` give the text `sector-it`.
    pub fn code(self, family: &str, code: &str) -> String {
        self.read(|bundle| bundle.code(family, code))
    }

    /// The sentence of a fault, in words at the field: `error-<code>`, or `error-<code>-<field>` where a field has its own.
    pub fn fault(self, field: &str, fault: &Illegal) -> String {
        self.read(|bundle| bundle.fault(field, fault))
    }

    /// A number with the thousands set apart as the language does.
    pub fn number(self, n: usize) -> String {
        self.read(|bundle| bundle.number(n))
    }

    /// A day in words: "12 novembre 2026".
    pub fn date(self, day: NaiveDate) -> String {
        self.read(|bundle| bundle.date(day))
    }

    /// The day of an instant in Brussels, in words.
    pub fn day(self, at: DateTime<Utc>) -> String {
        self.read(|bundle| bundle.day(at))
    }

    /// An instant in Brussels: "12 novembre 2026, 14:05".
    pub fn moment(self, at: DateTime<Utc>) -> String {
        self.read(|bundle| bundle.moment(at))
    }
}
