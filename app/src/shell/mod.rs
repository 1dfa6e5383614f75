//! What stands around every page: header, footer, language, and the page itself.

mod bottom;
mod late;
mod masthead;

use crate::pages;
use crate::route::Route;
use crate::texts::{Bundle, Texts};
use bottom::Bottom;
use late::{Late, Underway};
use leptos::prelude::*;
use masthead::Masthead;
use std::sync::Arc;

/// The app in one language. A change of language builds it anew: the state above stays, and with it all answers.
#[component]
pub fn Frame(
    /// The reader's texts.
    bundle: Arc<Bundle>,
) -> impl IntoView {
    provide_context(Texts::new(bundle));
    let navigation = crate::navigation::use_navigation();
    // A page is built when the page changes, not when its query does.
    let route = Memo::new(move |_| navigation.address().route);
    view! {
        <Masthead route=route />
        <Underway />
        <main id="main" tabindex="-1" class:flush=move || route.get() == Route::Home>
            {move || pages::page(route.get()).unwrap_or_else(|| view! { <Late route=route.get() /> }.into_any())}
        </main>
        <Bottom />
    }
}
