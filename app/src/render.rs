//! The same views as plain HTML, for the first view and for readers without WebAssembly.

use crate::App;
use crate::first::First;
use crate::route::Address;
use crate::texts::embedded;
use crate::ui::page::Head;
use leptos::prelude::*;

/// A page as HTML, with what its head needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The content of the mount point.
    pub html: String,
    /// Title without the name of the site.
    pub title: String,
    /// One sentence for search engines and shared links.
    pub description: String,
    /// 200, or 404 where nothing is here.
    pub status: u16,
}

/// Renders a page. Everything it needs comes in; nothing outlives the call.
pub fn render(address: Address, first: First) -> Rendered {
    let owner = Owner::new();
    let rendered = owner.with(|| {
        let head = Head::new();
        provide_context(head);
        let bundle = embedded::bundle(address.lang);
        let html = view! { <App start=address bundle=bundle first=first /> }.to_html();
        Rendered {
            html,
            title: head.title.get_value(),
            description: head.description.get_value(),
            status: head.status.get_value(),
        }
    });
    owner.cleanup();
    rendered
}
