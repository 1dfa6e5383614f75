//! Moving between pages: the address as a signal, links, Back, title, focus and scroll.
//!
//! Written here and not taken from `leptos_router` (docs/decisions.md): a page change must set the title, then move
//! the focus to the `h1`, and Back must find the scroll position and the focused link again.

use crate::chunk;
use crate::route::{Address, Route};
use browser::history::{self, Left};
pub use browser::history::{after_paint, query_pairs, query_string};
use domain::Lang;
use leptos::prelude::*;
use std::collections::HashMap;

/// How the present page was reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
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
pub struct Navigation {
    address: RwSignal<Address>,
    /// Where the reader goes as soon as the code of the page has come; the present page stays meanwhile.
    awaited: RwSignal<Option<Address>>,
    arrival: StoredValue<Arrival>,
    /// The browser's address is behind: its query is not that of the present page yet.
    behind: StoredValue<bool>,
    left: StoredValue<HashMap<String, Left>>,
}

/// The navigation of the app.
#[expect(clippy::expect_used, reason = "provided once at the root; without it there is no app")]
pub fn use_navigation() -> Navigation {
    use_context().expect("Navigation is provided by App")
}

impl Navigation {
    /// Starts at an address.
    pub fn new(start: Address) -> Self {
        Self {
            address: RwSignal::new(start),
            awaited: RwSignal::new(None),
            arrival: StoredValue::new(Arrival::First),
            behind: StoredValue::new(false),
            left: StoredValue::new(HashMap::new()),
        }
    }

    /// The present address.
    pub fn address(self) -> Address {
        self.address.get()
    }

    /// The present address, without a subscription.
    pub fn address_now(self) -> Address {
        self.address.try_get_untracked().unwrap_or_else(|| Address::new(Lang::default(), Route::Home))
    }

    /// The present page, without a subscription.
    pub fn route_now(self) -> Route {
        self.address_now().route
    }

    /// How the present page was reached.
    pub fn arrival(self) -> Arrival {
        self.arrival.get_value()
    }

    /// Whether the next page is on its way.
    pub fn is_underway(self) -> bool {
        self.awaited.with(Option::is_some)
    }

    /// Goes to a page in the same language.
    pub fn go(self, route: Route) {
        self.open(Address::new(self.address_now().lang, route));
    }

    /// Goes to an address, and keeps the present one for Back.
    pub fn open(self, to: Address) {
        self.when_here(to, move |to| {
            self.remember();
            history::push(&to.href());
            self.arrival.set_value(Arrival::Forward);
            self.address.set(to);
        });
    }

    /// Goes to a page that takes the place of the present one: Back leads to the page before.
    pub fn replace(self, route: Route) {
        self.when_here(Address::new(self.address_now().lang, route), move |to| {
            history::replace(&to.href());
            self.arrival.set_value(Arrival::Forward);
            self.address.set(to);
        });
    }

    /// Changes the query of the present page in place. The page answers first: a browser takes milliseconds to write
    /// an address down.
    pub fn refine(self, query: String) {
        self.arrival.set_value(Arrival::Refined);
        self.address.set(Address { query, ..self.address_now() });
        self.behind.set_value(true);
        after_paint(move || self.write_down());
    }

    fn write_down(self) {
        if self.behind.try_update_value(std::mem::take).unwrap_or_default() {
            history::replace(&self.address_now().href());
        }
    }

    /// Leaves for a page when its code is here, or could not be had: then the shell says so. Whoever goes elsewhere in
    /// between goes there.
    fn when_here(self, to: Address, leave: impl FnOnce(Address) + 'static) {
        if chunk::is_here(to.route) {
            self.awaited.set(None);
            return leave(to);
        }
        self.awaited.set(Some(to.clone()));
        leptos::task::spawn_local(async move {
            let _ = chunk::load(to.route).await;
            if self.awaited.with_untracked(|awaited| awaited.as_ref() == Some(&to)) {
                self.awaited.set(None);
                leave(to);
            }
        });
    }

    fn remember(self) {
        self.write_down();
        let left = history::position();
        self.left.update_value(|map| {
            map.insert(self.address_now().href(), left);
        });
    }

    /// Listens to links and to Back, for as long as the app lives.
    pub fn listen(self) {
        history::on_link(is_ours, move |href| {
            let (path, query) = href.split_once('?').unwrap_or((&href, ""));
            let to = Address::parse(path, query);
            if to != self.address_now() {
                self.open(to);
            }
        });
        history::on_pop(move |path, query| {
            // The entry that is shown now is another one.
            self.behind.set_value(false);
            self.when_here(Address::parse(&path, &query), move |to| {
                self.remember();
                self.arrival.set_value(Arrival::Back);
                self.address.set(to);
            });
        });
    }

    /// Places scroll and focus once the page stands. `title` is set first: screen readers say it.
    pub fn arrive(self, title: &str) {
        history::set_title(title);
        if self.arrival() != Arrival::First {
            history::forget_first_page();
        }
        match self.arrival() {
            Arrival::First | Arrival::Refined => {}
            Arrival::Forward => history::to_top(),
            Arrival::Back => {
                let left = self.left.with_value(|map| map.get(&self.address_now().href()).cloned());
                history::restore(&left.unwrap_or_default());
            }
        }
    }
}

/// Whether a path is a page of this app. The desk is another one.
fn is_ours(path: &str) -> bool {
    Lang::ALL.iter().any(|lang| {
        let rest = path.strip_prefix('/').and_then(|path| path.strip_prefix(lang.code()));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    })
}
