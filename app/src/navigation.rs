//! Moving between pages: the address as a signal, links, Back, title, focus and scroll.
//!
//! Written here and not taken from `leptos_router` (docs/decisions.md): a page change must set the title, then move
//! the focus to the `h1`, and Back must find the scroll position and the focused link again.

use crate::chunk;
use crate::route::{Address, Route};
use domain::Lang;
use leptos::prelude::*;
use std::collections::HashMap;
use std::time::Duration;

/// Where a reader left a page.
#[derive(Debug, Clone, Default)]
struct Left {
    scroll: f64,
    /// The address of the focused link, and how far below the top of the window it stood.
    focus: Option<(String, f64)>,
}

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
            browser::push(&to.href());
            self.arrival.set_value(Arrival::Forward);
            self.address.set(to);
        });
    }

    /// Goes to a page that takes the place of the present one: Back leads to the page before.
    pub fn replace(self, route: Route) {
        self.when_here(Address::new(self.address_now().lang, route), move |to| {
            browser::replace(&to.href());
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
            browser::replace(&self.address_now().href());
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
        let left = browser::position();
        self.left.update_value(|map| {
            map.insert(self.address_now().href(), left);
        });
    }

    /// Listens to links and to Back, for as long as the app lives.
    pub fn listen(self) {
        browser::on_link(move |href| {
            let (path, query) = href.split_once('?').unwrap_or((&href, ""));
            let to = Address::parse(path, query);
            if to != self.address_now() {
                self.open(to);
            }
        });
        browser::on_pop(move |path, query| {
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
        browser::set_title(title);
        if self.arrival() != Arrival::First {
            browser::forget_first_page();
        }
        match self.arrival() {
            Arrival::First | Arrival::Refined => {}
            Arrival::Forward => browser::to_top(),
            Arrival::Back => {
                let left = self.left.with_value(|map| map.get(&self.address_now().href()).cloned());
                browser::restore(&left.unwrap_or_default());
            }
        }
    }
}

/// Runs once what stands now is on the screen and the reader can go on.
pub fn after_paint(then: impl FnOnce() + 'static) {
    /// A frame is on its way to the screen, and taps that came meanwhile go first.
    const PAUSE: Duration = Duration::from_millis(30);
    request_animation_frame(move || set_timeout(then, PAUSE));
}

/// The parts of a query string, decoded.
pub fn query_pairs(query: &str) -> Vec<(String, String)> {
    form_urlencoded::parse(query.as_bytes()).into_owned().collect()
}

/// A query string of its parts.
pub fn query_string(pairs: &[(&'static str, String)]) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
}

/// Everything that touches the window: only ever called from effects and events.
mod browser {
    use super::Left;
    use gloo_events::{EventListener, EventListenerOptions};
    use leptos::prelude::{document, window};
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::{Element, HtmlAnchorElement, HtmlElement, MouseEvent};

    pub(super) fn push(href: &str) {
        // A browser that refuses (too many calls in a row) only loses the history entry.
        if let Ok(history) = window().history() {
            let _ = history.push_state_with_url(&JsValue::NULL, "", Some(href));
        }
    }

    pub(super) fn replace(href: &str) {
        if let Ok(history) = window().history() {
            let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(href));
        }
    }

    pub(super) fn position() -> Left {
        let link = document().active_element();
        let focus = link.and_then(|link| Some((link.get_attribute("href")?, top(&link))));
        Left { scroll: window().scroll_y().unwrap_or_default(), focus }
    }

    pub(super) fn set_title(title: &str) {
        document().set_title(title);
    }

    /// Browsers share the address that the head names rather than the one in the bar; it is that of the first page.
    pub(super) fn forget_first_page() {
        if let Some(link) = first("link[rel=canonical]") {
            link.remove();
        }
    }

    pub(super) fn to_top() {
        window().scroll_to_with_x_and_y(0.0, 0.0);
        // A form with faults has placed the focus on its summary already.
        if let Some(target) = first("h1").or_else(|| first("main")) {
            focus(&target);
        }
    }

    pub(super) fn restore(left: &Left) {
        let link = left.focus.as_ref().and_then(|(href, top)| {
            let links = document().query_selector_all("a[href]").ok()?;
            (0..links.length())
                .filter_map(|i| links.item(i)?.dyn_into::<Element>().ok())
                .find(|link| link.get_attribute("href").as_deref() == Some(href))
                .map(|link| (link, *top))
        });
        if let Some(target) = link.as_ref().map(|(link, _)| link.clone()).or_else(|| first("h1")) {
            focus(&target);
        }
        window().scroll_to_with_x_and_y(0.0, left.scroll);
        if let Some((link, before)) = link {
            // Cards that were not drawn yet have a guessed height: the link tells how far the guess is off.
            window().scroll_by_with_x_and_y(0.0, top(&link) - before);
        }
    }

    fn top(element: &Element) -> f64 {
        element.get_bounding_client_rect().top()
    }

    fn first(selector: &str) -> Option<Element> {
        document().query_selector(selector).ok().flatten()
    }

    fn focus(element: &Element) {
        if let Some(element) = element.dyn_ref::<HtmlElement>() {
            let _ = element.focus();
        }
    }

    /// A plain click on a link of this app; everything else is left to the browser.
    pub(super) fn on_link(go: impl Fn(String) + 'static) {
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&document(), "click", options, move |event| {
            let Some(click) = event.dyn_ref::<MouseEvent>() else { return };
            if click.default_prevented()
                || click.button() != 0
                || click.meta_key()
                || click.ctrl_key()
                || click.shift_key()
                || click.alt_key()
            {
                return;
            }
            let target = click.target().and_then(|t| t.dyn_into::<Element>().ok());
            let Some(link) = target
                .and_then(|t| t.closest("a[href]").ok().flatten())
                .and_then(|a| a.dyn_into::<HtmlAnchorElement>().ok())
            else {
                return;
            };
            let here = window().location();
            let same_origin = here.origin().is_ok_and(|origin| origin == link.origin());
            let ours = ["/fr", "/nl", "/en"]
                .iter()
                .any(|p| link.pathname() == *p || link.pathname().starts_with(&format!("{p}/")));
            // A jump inside the page is the browser's own.
            let jump = !link.hash().is_empty();
            if !same_origin || !ours || jump || !link.target().is_empty() || link.has_attribute("download") {
                return;
            }
            event.prevent_default();
            go(format!("{}{}", link.pathname(), link.search()));
        })
        .forget();
    }

    pub(super) fn on_pop(go: impl Fn(String, String) + 'static) {
        // The browser would place the scroll before the page stands.
        if let Ok(history) = window().history() {
            let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
        }
        EventListener::new(&window(), "popstate", move |_| {
            let here = window().location();
            go(here.pathname().unwrap_or_default(), here.search().unwrap_or_default());
        })
        .forget();
    }
}
