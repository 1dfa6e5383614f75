//! The public single-page app. The browser mounts it (`main.rs`); the build renders the same views as plain HTML
//! for the first view (`prerender.rs`).

// Signals are handles: a bundle of them is copied into every closure.
#![expect(clippy::large_types_passed_by_value, reason = "handles, copied on purpose")]

pub mod client;
pub mod device;
pub mod navigation;
mod pages;
mod shell;
pub mod state;
mod ui;

#[cfg(feature = "ssr")]
pub mod render;

pub use ::ui::texts;
pub use browser::json;
pub use outline::{first, route};
pub use pages::chunk;

use domain::Lang;
use domain::catalogue::Filter;
use first::First;
use leptos::prelude::*;
use navigation::Navigation;
use route::Address;
use std::sync::Arc;
use texts::Bundle;

/// Fetches the texts of another language; given by `main.rs`, since only the browser can.
#[derive(Clone, Copy)]
pub struct FetchTexts(pub fn(Lang, Callback<Arc<Bundle>>));

/// As context: the page is rendered at build time, with holes for the public data (`outline::mould`).
#[derive(Clone, Copy)]
pub struct Moulding;

/// The whole app.
#[component]
pub fn App(
    /// Where the reader starts.
    start: Address,
    /// The texts of that language.
    bundle: Arc<Bundle>,
    /// Data that came with the page.
    #[prop(optional)]
    first: First,
) -> impl IntoView {
    let mut filter = Filter::default();
    for (name, value) in navigation::query_pairs(&start.query) {
        filter.set(&name, &value);
    }
    let navigation = Navigation::new(start.clone());
    provide_context(navigation);
    provide_context(first.clone());
    let catalogue = state::Catalogue::new(start.lang, filter, first);
    provide_context(catalogue);
    let favourites = state::Favourites::new();
    provide_context(favourites);
    let form = state::FormState::new();
    provide_context(form);
    let volunteer = state::VolunteerFormState::new();
    provide_context(volunteer);
    provide_context(state::FileState::new());
    provide_context(state::SpaceState::new());
    provide_context(state::DuoState::new());
    let connection = state::Connection::new();
    provide_context(connection);

    let bundle = RwSignal::new(bundle);
    let fetch = use_context::<FetchTexts>();
    let lang = Memo::new(move |_| navigation.address().lang);
    Effect::new(move |before: Option<Lang>| {
        let lang = lang.get();
        match (before, fetch) {
            (None, _) => {
                navigation.listen();
                favourites.load();
                form.load();
                volunteer.load();
                connection.listen();
            }
            (Some(before), Some(FetchTexts(fetch))) if before != lang => {
                fetch(lang, Callback::new(move |texts| bundle.set(texts)));
            }
            _ => {}
        }
        lang
    });
    move || view! { <shell::Frame bundle=bundle.get() /> }
}
