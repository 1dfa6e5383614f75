//! The same views as plain HTML, for the first view and for readers without WebAssembly.

use crate::first::First;
use crate::route::Address;
use crate::ui::page::Head;
use crate::{App, Moulding};
use leptos::prelude::*;
use outline::texts::embedded;

/// A page as HTML, with what its head needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// Language of the page.
    pub lang: &'static str,
    /// The content of the mount point.
    pub html: String,
    /// Title without the name of the site.
    pub title: String,
    /// One sentence for search engines and shared links.
    pub description: String,
    /// Whether search engines should leave it alone.
    pub private: bool,
}

/// Renders a page, with holes where public data go.
pub fn render(address: Address) -> Rendered {
    let owner = Owner::new();
    let rendered = owner.with(|| {
        let head = Head::new();
        provide_context(head);
        provide_context(Moulding);
        let (lang, route) = (address.lang.code(), address.route);
        let bundle = embedded::bundle(address.lang);
        let html = view! { <App start=address bundle=bundle first=First::default() /> }.to_html();
        Rendered {
            lang,
            html,
            title: head.title.get_value(),
            description: head.description.get_value(),
            private: route.is_private(),
        }
    });
    owner.cleanup();
    rendered
}
