//! Moving between the pages of the desk: the address as a signal, links, Back, title, focus and scroll.

use crate::route::{Address, Route};
use browser::history::{self, Left};
pub(crate) use browser::history::{query_pairs, query_string};
use leptos::prelude::*;
use std::collections::HashMap;

/// How the present page was reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Arrival {
    /// The first page: the browser has placed focus and scroll.
    First,
    /// By a link or a form: to the top, focus on the heading.
    Forward,
    /// By Back or Forward: to where the reader was.
    Back,
    /// The same page with another query: focus and scroll stay.
    Refined,
}

/// The navigation, as context.
#[derive(Clone, Copy)]
pub(crate) struct Navigation {
    address: RwSignal<Address>,
    arrival: StoredValue<Arrival>,
    left: StoredValue<HashMap<String, Left>>,
}

/// The navigation of the app.
#[expect(clippy::expect_used, reason = "provided once at the root; without it there is no app")]
pub(crate) fn use_navigation() -> Navigation {
    use_context().expect("Navigation is provided by Desk")
}

impl Navigation {
    /// Starts at an address.
    pub(crate) fn new(start: Address) -> Self {
        Self {
            address: RwSignal::new(start),
            arrival: StoredValue::new(Arrival::First),
            left: StoredValue::new(HashMap::new()),
        }
    }

    /// The present address.
    pub(crate) fn address(self) -> Address {
        self.address.get()
    }

    /// The present address, without a subscription.
    pub(crate) fn address_now(self) -> Address {
        self.address.try_get_untracked().unwrap_or_default()
    }

    /// Goes to a page in the same language.
    pub(crate) fn go(self, route: Route) {
        self.open(Address::new(self.address_now().lang, route));
    }

    /// Goes to an address, and keeps the present one for Back.
    pub(crate) fn open(self, to: Address) {
        self.remember();
        history::push(&to.href());
        // The same page with another filter or another order: the reader stays where they are.
        let same = self.address_now().route == to.route && self.address_now().lang == to.lang;
        self.arrival.set_value(if same { Arrival::Refined } else { Arrival::Forward });
        self.address.set(to);
    }

    /// Goes to an address that takes the place of the present one: Back leads to the page before.
    pub(crate) fn replace(self, to: Address) {
        history::replace(&to.href());
        self.arrival.set_value(Arrival::Forward);
        self.address.set(to);
    }

    /// Changes the query of the present page in place.
    pub(crate) fn refine(self, query: String) {
        let to = Address { query, ..self.address_now() };
        history::replace(&to.href());
        self.arrival.set_value(Arrival::Refined);
        self.address.set(to);
    }

    fn remember(self) {
        let left = history::position();
        self.left.update_value(|map| {
            map.insert(self.address_now().href(), left);
        });
    }

    /// Listens to links and to Back, for as long as the app lives.
    pub(crate) fn listen(self) {
        history::on_link(Address::is_desk, move |href| {
            let (path, query) = href.split_once('?').unwrap_or((&href, ""));
            let to = Address::parse(path, query);
            if to != self.address_now() {
                self.open(to);
            }
        });
        history::on_pop(move |path, query| {
            self.remember();
            self.arrival.set_value(Arrival::Back);
            self.address.set(Address::parse(&path, &query));
        });
    }

    /// A page that knows its name only with its data: the heading that had the focus was replaced by another one.
    pub(crate) fn settle(self, title: &str) {
        history::set_title(title);
        if self.arrival.get_value() == Arrival::Forward {
            // Once the new heading stands.
            request_animation_frame(history::heading_again);
        }
    }

    /// Places scroll and focus once the page stands. `title` is set first: screen readers say it.
    pub(crate) fn arrive(self, title: &str) {
        history::set_title(title);
        match self.arrival.get_value() {
            Arrival::First | Arrival::Refined => {}
            Arrival::Forward => history::to_top(),
            Arrival::Back => {
                let left = self.left.with_value(|map| map.get(&self.address_now().href()).cloned());
                history::restore(&left.unwrap_or_default());
            }
        }
    }
}
