//! What somebody chose in the configurator. It lives in the address: it can be sent to a colleague, and stays when the
//! reader changes the language.

use crate::navigation::{Navigation, query_pairs, query_string, use_navigation};
use domain::catalogue::Sector;
use domain::embed::Widget;
use domain::language::Tongue;
use domain::{Lang, ProgrammeId};
use leptos::prelude::*;

/// The fewest, the usual and the most cards.
pub(super) const CARDS: (u8, u8, u8) = (1, 3, 12);

/// A widget and its settings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Choice {
    pub(super) widget: Option<Widget>,
    pub(super) programme: Option<ProgrammeId>,
    pub(super) sector: Option<Sector>,
    /// That a mentor speaks.
    pub(super) tongue: Option<Tongue>,
    pub(super) limit: Option<u8>,
    /// Of the widget; else that of the reader.
    pub(super) lang: Option<Lang>,
    /// A colour as browsers' colour fields give it: `#353da3`.
    pub(super) accent: Option<String>,
    /// One version, for ever, checked by its hash.
    pub(super) exact: bool,
    /// Shown under a stylesheet that spoils everything.
    pub(super) hostile: bool,
}

impl Choice {
    /// Reads the parts of an address. What makes no sense is left out.
    pub(super) fn of(pairs: &[(String, String)]) -> Self {
        let mut choice = Self::default();
        for (name, value) in pairs {
            choice.set(name, value);
        }
        choice
    }

    /// Sets one part; an empty value takes it away.
    pub(super) fn set(&mut self, name: &str, value: &str) {
        match name {
            "widget" => self.widget = Widget::from_code(value),
            "programme" => self.programme = ProgrammeId::from_code(value),
            "sector" => self.sector = Sector::from_code(value),
            "language" => self.tongue = Tongue::from_code(value),
            "limit" => {
                let number = value.parse().ok();
                self.limit = number.filter(|n| (CARDS.0..=CARDS.2).contains(n) && *n != CARDS.1);
            }
            "lang" => self.lang = Lang::from_code(value),
            "accent" => self.accent = Some(value.to_ascii_lowercase()).filter(|colour| is_colour(colour)),
            "exact" => self.exact = value == "true",
            "hostile" => self.hostile = value == "true",
            _ => {}
        }
    }

    /// The parts, as they stand in the address.
    pub(super) fn pairs(&self) -> Vec<(&'static str, String)> {
        let flag = |is: bool| is.then(|| "true".to_owned());
        let parts = [
            ("widget", self.widget.map(|widget| widget.code().to_owned())),
            ("programme", self.programme.map(|id| id.code().to_owned())),
            ("sector", self.sector.map(|sector| sector.code().to_owned())),
            ("language", self.tongue.map(|tongue| tongue.code().to_owned())),
            ("limit", self.limit.map(|limit| limit.to_string())),
            ("lang", self.lang.map(|lang| lang.code().to_owned())),
            ("accent", self.accent.clone()),
            ("exact", flag(self.exact)),
            ("hostile", flag(self.hostile)),
        ];
        parts.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
    }

    /// The widget; the first one unless another was chosen.
    pub(super) fn widget(&self) -> Widget {
        self.widget.unwrap_or(Widget::Mentors)
    }

    /// Whether the widget can be of one programme.
    pub(super) fn has_programme(&self) -> bool {
        matches!(self.widget(), Widget::Mentors | Widget::Waits | Widget::Apply)
    }

    /// The attributes of the element, in the order of the documentation; only those that the widget knows.
    pub(super) fn attributes(&self, reader: Lang) -> Vec<(&'static str, String)> {
        let lang = self.lang.unwrap_or(reader);
        let of_cards = self.widget() == Widget::Mentors;
        let programme = self.programme.filter(|_| self.has_programme()).map(|id| id.code().to_owned());
        let sector = self.sector.filter(|_| of_cards).map(|sector| sector.code().to_owned());
        let tongue = self.tongue.filter(|_| of_cards).map(|tongue| tongue.code().to_owned());
        let limit = of_cards.then(|| self.limit.unwrap_or(CARDS.1).to_string());
        let parts = [
            ("programme", programme),
            ("sector", sector),
            ("language", tongue),
            ("limit", limit),
            ("lang", Some(lang.code().to_owned())),
        ];
        parts.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
    }
}

/// The choice in the address of this page.
#[derive(Clone, Copy)]
pub(super) struct Chosen {
    choice: Memo<Choice>,
    navigation: Navigation,
}

impl Chosen {
    /// Reads the address.
    pub(super) fn new() -> Self {
        let navigation = use_navigation();
        Self { choice: Memo::new(move |_| Choice::of(&query_pairs(&navigation.address().query))), navigation }
    }

    /// The choice; asks again when it changes.
    pub(super) fn get(self) -> Choice {
        self.choice.get()
    }

    /// The choice, once.
    pub(super) fn get_untracked(self) -> Choice {
        self.choice.get_untracked()
    }

    /// Something that follows from it.
    pub(super) fn part<T: PartialEq + Send + Sync + 'static>(
        self,
        read: impl Fn(&Choice) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move |_| self.choice.with(&read))
    }

    /// Changes one part of it; an empty value takes it away.
    pub(super) fn set(self, name: &str, value: &str) {
        let mut next = self.choice.get_untracked();
        next.set(name, value);
        self.navigation.refine(query_string(&next.pairs()));
    }
}

/// A part that is on or off.
pub(super) fn tick(chosen: Chosen, name: &'static str, label: String, read: fn(&Choice) -> bool) -> AnyView {
    let on = chosen.part(read);
    view! {
        <label class="tick">
            <input type="checkbox" name=name prop:checked=move || on.get()
                on:change=move |event| chosen.set(name, if event_target_checked(&event) { "true" } else { "" }) />
            {label}
        </label>
    }
    .into_any()
}

fn is_colour(text: &str) -> bool {
    text.strip_prefix('#')
        .is_some_and(|digits| digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(pairs: &[(&str, &str)]) -> Choice {
        let pairs: Vec<_> = pairs.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect();
        Choice::of(&pairs)
    }

    #[test]
    fn a_choice_reads_back_from_its_address() {
        let parts = [
            ("widget", "waits"),
            ("programme", "team4job"),
            ("sector", "it"),
            ("language", "ar"),
            ("limit", "6"),
            ("lang", "nl"),
            ("accent", "#353da3"),
            ("exact", "true"),
            ("hostile", "true"),
        ];
        let choice = of(&parts);
        let pairs = choice.pairs();
        assert_eq!(pairs.iter().map(|(n, v)| (*n, v.as_str())).collect::<Vec<_>>(), parts);
    }

    #[test]
    fn nonsense_is_left_out() {
        let choice = of(&[
            ("widget", "<script>"),
            ("programme", "x"),
            ("limit", "0"),
            ("limit", "13"),
            ("accent", "red;}"),
            ("accent", "#12345"),
            ("exact", "1"),
        ]);
        assert_eq!(choice, Choice::default());
    }

    #[test]
    fn an_element_has_only_the_attributes_that_it_knows() {
        let choice = of(&[("widget", "progress"), ("programme", "team4job"), ("sector", "it")]);
        assert_eq!(choice.attributes(Lang::Nl), [("lang", "nl".to_owned())]);
        let names =
            |choice: &Choice| choice.attributes(Lang::Fr).into_iter().map(|(n, _)| n).collect::<Vec<_>>();
        let cards = of(&[("programme", "team4job"), ("sector", "it"), ("language", "ar")]);
        assert_eq!(names(&cards), ["programme", "sector", "language", "limit", "lang"]);
    }
}
