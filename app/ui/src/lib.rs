//! Presentational pieces of both apps: they show what they are given; no call, no route.

pub mod arc;
pub mod errors;
pub mod fields;
pub mod panel;
pub mod texts;

pub use errors::ErrorSummary;

use leptos::prelude::*;
use std::sync::atomic::{AtomicBool, Ordering};

/// An icon of `public/icons/set.svg`; decoration only, the words stand beside it.
pub fn icon(name: &str) -> AnyView {
    view! { <span class=format!("icon icon-{name}") aria-hidden="true"></span> }.into_any()
}

/// A scene of `public/images`; decoration only.
pub fn scene(name: &str, width: u16, height: u16) -> AnyView {
    view! { <img src=format!("/images/{name}.svg") width=width.to_string() height=height.to_string() alt="" /> }
        .into_any()
}

/// Text that is only read aloud.
pub fn aloud(text: String) -> AnyView {
    view! { <span class="sr">{text}</span> }.into_any()
}

/// A link back, as the first thing of a page.
pub fn back_link(href: String, label: String) -> AnyView {
    view! { <a class="link back no-print" href=href>{icon("back")}{label}</a> }.into_any()
}

/// A view that takes the place of the one before, instead of changing it: two pages of one component would otherwise
/// share their elements, and a field of the second would show what was typed into the first. Once a page.
pub fn fresh(view: AnyView) -> AnyView {
    static PAGE: AtomicBool = AtomicBool::new(false);
    fresh_in_turn(&PAGE, view)
}

/// The same for a part of a page, which keeps its own turn.
pub fn fresh_in_turn(turn: &AtomicBool, view: AnyView) -> AnyView {
    // Two types, in turn: a view of another type is always built anew.
    if turn.fetch_not(Ordering::Relaxed) { (view,).into_any() } else { (view, ()).into_any() }
}
