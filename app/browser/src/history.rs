//! The browser's history, focus and scroll: only ever called from effects and events.

use gloo_events::{EventListener, EventListenerOptions};
use leptos::prelude::{document, request_animation_frame, set_timeout, window};
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlAnchorElement, HtmlElement, MouseEvent};

/// Where a reader left a page.
#[derive(Debug, Clone, Default)]
pub struct Left {
    scroll: f64,
    /// The address of the focused link, and how far below the top of the window it stood.
    focus: Option<(String, f64)>,
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

/// Writes a new address down.
pub fn push(href: &str) {
    // A browser that refuses (too many calls in a row) only loses the history entry.
    if let Ok(history) = window().history() {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(href));
    }
}

/// Writes another address over the present one.
pub fn replace(href: &str) {
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(href));
    }
}

/// Where the reader is.
pub fn position() -> Left {
    let link = document().active_element();
    let focus = link.and_then(|link| Some((link.get_attribute("href")?, top(&link))));
    Left { scroll: window().scroll_y().unwrap_or_default(), focus }
}

/// The title of the document.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Browsers share the address that the head names rather than the one in the bar; it is that of the first page.
pub fn forget_first_page() {
    if let Some(link) = first("link[rel=canonical]") {
        link.remove();
    }
}

/// To the top, focus on the heading.
pub fn to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
    // A form with faults has placed the focus on its summary already.
    if let Some(target) = first("h1").or_else(|| first("main")) {
        focus(&target);
    }
}

/// Focus on the heading, where nothing has it: what had it is gone.
pub fn heading_again() {
    let nowhere = document().active_element().is_none_or(|element| element.tag_name() == "BODY");
    if let (true, Some(target)) = (nowhere, first("h1")) {
        focus(&target);
    }
}

/// To where the reader was.
pub fn restore(left: &Left) {
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

/// A plain click on a link of this app (`ours` is told its path); everything else is left to the browser.
pub fn on_link(ours: fn(&str) -> bool, go: impl Fn(String) + 'static) {
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
        let ours = ours(&link.pathname());
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

/// Back and Forward; `go` is given path and query.
pub fn on_pop(go: impl Fn(String, String) + 'static) {
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
