//! The frame of every page: its title, and where focus and scroll go when one arrives.

use crate::navigation::use_navigation;
use leptos::prelude::*;
use ui::texts::use_texts;

/// A page with its title. Each page is wrapped in exactly one, with exactly one `h1` inside.
#[component]
pub(crate) fn Page(
    /// Title without the name of the site; a signal where faults or data change it.
    #[prop(into)]
    title: Signal<String>,
    children: Children,
) -> impl IntoView {
    let texts = use_texts();
    let navigation = use_navigation();
    let full = move || format!("{} – {}", title.get(), texts.get("site-name"));
    Effect::new(move |arrived: Option<()>| {
        let title = full();
        match arrived {
            None => navigation.arrive(&title),
            Some(()) => navigation.settle(&title),
        }
    });
    children()
}
