//! The frame of every page: its title, and where focus and scroll go when one arrives.

use crate::navigation::use_navigation;
use crate::texts::use_texts;
use leptos::prelude::*;

/// What the document's head needs from the page; read by the build after rendering.
#[derive(Clone, Copy)]
pub struct Head {
    /// Title without the name of the site.
    pub title: StoredValue<String>,
    /// One sentence for search engines and shared links.
    pub description: StoredValue<String>,
}

#[cfg(feature = "ssr")]
impl Head {
    /// Nothing said yet.
    pub fn new() -> Self {
        Self { title: StoredValue::new(String::new()), description: StoredValue::new(String::new()) }
    }
}

/// A page with its title. Each page is wrapped in exactly one, with exactly one `h1` inside.
#[component]
pub fn Page(
    /// Title without the name of the site; a signal where faults change it.
    #[prop(into)]
    title: Signal<String>,
    /// One sentence for search engines and shared links.
    #[prop(into, optional)]
    description: String,
    children: Children,
) -> impl IntoView {
    let texts = use_texts();
    let navigation = use_navigation();
    if let Some(head) = use_context::<Head>() {
        head.title.set_value(title.get_untracked());
        head.description.set_value(description);
    }
    let full = move || format!("{} – {}", title.get(), texts.get("site-name"));
    Effect::new(move |arrived: Option<()>| {
        let title = full();
        match arrived {
            None => navigation.arrive(&title),
            Some(()) => document().set_title(&title),
        }
    });
    children()
}
