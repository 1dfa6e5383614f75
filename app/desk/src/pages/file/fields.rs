//! Fields whose value lives in the drafts: it outlives the page, a conflict and a lost session.

use super::send::Sending;
use leptos::prelude::*;
use ui::fields::{Ask, Choice, Line, area, line, radios};
use ui::texts::use_texts;

/// The form of one act on one file.
#[derive(Clone)]
pub(super) struct Draft {
    /// Begins the names of its drafts: `<file>/<act>/`.
    pub(super) place: String,
    pub(super) sending: Sending,
}

impl Draft {
    pub(super) fn new(act: &str, sending: Sending) -> Self {
        Self { place: format!("{}/{act}/", sending.id), sending }
    }

    /// What was typed or chosen so far.
    pub(super) fn value(&self, field: &str) -> String {
        self.sending.drafts.get(&format!("{}{field}", self.place))
    }

    fn keep(&self, field: &'static str) -> impl Fn(String) + Clone + Send + 'static {
        let (place, drafts) = (format!("{}{field}", self.place), self.sending.drafts);
        move |text| drafts.set(place.clone(), text)
    }

    /// A question; its words are `file-<key>` and, where it exists, `file-<key>-hint`.
    fn ask(field: &'static str, key: &str) -> Ask {
        let texts = use_texts();
        Ask {
            field,
            label: texts.get(&format!("file-{key}")),
            hint: texts.find(&format!("file-{key}-hint")),
            heading: false,
            optional: false,
        }
    }

    pub(super) fn area(&self, field: &'static str, key: &str, rows: u8) -> AnyView {
        area(Self::ask(field, key), rows, self.sending.errors, self.value(field), self.keep(field))
    }

    /// The same, where each letter is shown elsewhere, too.
    pub(super) fn area_heard(
        &self,
        field: &'static str,
        key: &str,
        rows: u8,
        heard: impl Fn(String) + Send + 'static,
    ) -> AnyView {
        let keep = self.keep(field);
        let set = move |text: String| {
            keep(text.clone());
            heard(text);
        };
        area(Self::ask(field, key), rows, self.sending.errors, self.value(field), set)
    }

    pub(super) fn day(&self, field: &'static str, key: &str) -> AnyView {
        let kind = Line { kind: "date", class: "w-10", ..Line::TEXT };
        line(Self::ask(field, key), kind, self.sending.errors, self.value(field), self.keep(field))
    }

    pub(super) fn time(&self, field: &'static str, key: &str) -> AnyView {
        let kind = Line { kind: "time", class: "w-10", ..Line::TEXT };
        line(Self::ask(field, key), kind, self.sending.errors, self.value(field), self.keep(field))
    }

    /// One of some codes, with words of the family.
    pub(super) fn choose(&self, field: &'static str, key: &str, options: Vec<Choice>) -> AnyView {
        self.choose_heard(field, key, options, |_| {})
    }

    pub(super) fn choose_heard(
        &self,
        field: &'static str,
        key: &str,
        options: Vec<Choice>,
        heard: impl Fn(&'static str) + Clone + Send + 'static,
    ) -> AnyView {
        let value = self.value(field);
        let selected = options.iter().map(|option| option.code).find(|code| *code == value);
        let keep = self.keep(field);
        let set = move |code: &'static str| {
            keep(code.to_owned());
            heard(code);
        };
        radios(Self::ask(field, key), options, self.sending.errors, selected, set)
    }
}
