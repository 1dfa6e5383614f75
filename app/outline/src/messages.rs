//! A language's texts, divided into messages: where each one stands, until somebody asks for it.

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Pattern};
use std::ops::Range;
use std::sync::OnceLock;

/// All messages of a language.
pub(crate) struct Messages {
    source: String,
    /// Sorted by key.
    places: Vec<Place>,
}

struct Place {
    key: Range<usize>,
    /// The whole message, its key too.
    text: Range<usize>,
    /// What Fluent read, once somebody asked.
    read: OnceLock<Option<FluentResource>>,
}

impl Messages {
    /// Finds where messages begin: at each line that starts with the letter of a key.
    pub(crate) fn divide(source: String) -> Self {
        let mut places: Vec<Place> = Vec::new();
        let mut at = 0;
        for line in source.split_inclusive('\n') {
            let end = at + line.len();
            if line.starts_with(|c: char| c.is_ascii_lowercase()) {
                let key = line.find([' ', '=']).unwrap_or(line.len());
                places.push(Place { key: at..at + key, text: at..end, read: OnceLock::new() });
            } else if line.starts_with([' ', '}']) {
                // A text goes on. Comments and empty lines belong to nobody.
                if let Some(last) = places.last_mut() {
                    last.text.end = end;
                }
            }
            at = end;
        }
        places.sort_by(|a, b| source.get(a.key.clone()).cmp(&source.get(b.key.clone())));
        Self { source, places }
    }

    /// A message by its key.
    pub(crate) fn find(&self, key: &str) -> Option<Message<'_>> {
        let source = self.source.as_str();
        let at = self.places.binary_search_by(|place| source.get(place.key.clone()).cmp(&Some(key))).ok()?;
        let place = self.places.get(at)?;
        Some(Message { text: source.get(place.text.clone())?, place })
    }

    /// All keys, sorted.
    #[cfg(test)]
    pub(crate) fn keys(&self) -> Vec<&str> {
        self.places.iter().filter_map(|place| self.source.get(place.key.clone())).collect()
    }
}

/// One message.
pub(crate) struct Message<'a> {
    text: &'a str,
    place: &'a Place,
}

impl<'a> Message<'a> {
    /// The value, where it is one line without a placeable: then there is nothing to read.
    pub(crate) fn plain(&self) -> Option<&'a str> {
        let (_, value) = self.text.split_once('=')?;
        let value = value.trim();
        (!value.is_empty() && !value.contains(['{', '\n'])).then_some(value)
    }

    /// The value as Fluent reads it; nothing where the message is faulty.
    pub(crate) fn pattern(&self) -> Option<&'a Pattern<&'a str>> {
        let read = self.place.read.get_or_init(|| FluentResource::try_new(self.text.to_owned()).ok());
        match read.as_ref()?.get_entry(0)? {
            Entry::Message(message) => message.value.as_ref(),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "### Area\n\nhello = Bonjour \nmany = { $n ->\n    [one] une\n   *[other] { $n }\n}\n# Note\nhe = il\nletter =\n    One\n\n    Two\nbad = { $\n";

    #[test]
    fn a_message_is_found_whole() {
        let messages = Messages::divide(SOURCE.to_owned());
        assert_eq!(messages.keys(), ["bad", "he", "hello", "letter", "many"]);
        assert_eq!(messages.find("hello").and_then(|message| message.plain()), Some("Bonjour"));
        assert!(messages.find("hell").is_none());
        for key in ["many", "letter"] {
            let message = messages.find(key).unwrap();
            assert!(message.plain().is_none() && message.pattern().is_some(), "{key}");
        }
        assert!(messages.find("bad").unwrap().pattern().is_none());
    }

    #[test]
    fn paragraphs_stay_in_their_message() {
        let bundle = crate::texts::Bundle::parse(domain::Lang::Fr, SOURCE.to_owned());
        assert_eq!(bundle.get("letter"), "One\n\nTwo");
        assert_eq!(bundle.with("many", &[("n", "1")]), "une");
    }

    #[test]
    fn french_has_no_line_that_begins_with_a_mark() {
        for line in crate::texts::embedded::source(domain::Lang::Fr).lines() {
            let words: Vec<&str> = line.split(' ').skip(2).collect();
            let lonely = words.iter().find(|word| word.starts_with(['?', '!', ';', '»']) || **word == ":");
            assert_eq!(lonely, None, "a plain space before a mark: {line}");
        }
    }

    #[test]
    fn every_text_can_be_read_and_stands_once() {
        for lang in domain::Lang::ALL {
            let messages = Messages::divide(crate::texts::embedded::source(*lang).to_owned());
            let keys = messages.keys();
            assert!(keys.len() > 1000, "{lang}: {}", keys.len());
            for pair in keys.windows(2) {
                assert_ne!(pair[0], pair[1], "{lang}");
            }
            for key in keys {
                let message = messages.find(key).unwrap();
                assert!(message.plain().is_some() || message.pattern().is_some(), "{lang}: {key}");
            }
        }
    }
}
