//! The desk: the staff's app. A bundle of its own, which no visitor's browser asks for.

// Signals are handles: a bundle of them is copied into every closure.
#![expect(clippy::large_types_passed_by_value, reason = "handles, copied on purpose")]

mod client;
mod form;
mod frame;
mod keys;
mod navigation;
mod pages;
mod route;
mod state;
mod texts_of;
mod words;

use domain::Lang;
use leptos::prelude::*;
use navigation::Navigation;
use route::Address;
use state::{Drafts, Session};
use std::sync::Arc;
use ui::texts::Bundle;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

fn main() {
    std::panic::set_hook(Box::new(|info| {
        // After a panic nothing here can draw: the page's own panel offers to reload.
        if let Some(panel) = document().get_element_by_id("crash") {
            let _ = panel.remove_attribute("hidden");
        }
        console_error_panic_hook::hook(info);
    }));
    // Mounting starts the executor of leptos; before that only the browser's own runs.
    wasm_bindgen_futures::spawn_local(start());
}

async fn start() {
    let here = window().location();
    let address = Address::parse(&here.pathname().unwrap_or_default(), &here.search().unwrap_or_default());
    let Some(bundle) = fetch_texts(address.lang).await else {
        // Without texts nothing can be said: the panel of the page offers to reload.
        if let Some(panel) = document().get_element_by_id("crash") {
            let _ = panel.remove_attribute("hidden");
        }
        return;
    };
    let Some(root) = document().get_element_by_id("app").and_then(|e| e.dyn_into::<HtmlElement>().ok())
    else {
        return;
    };
    root.set_inner_html("");
    leptos::mount::mount_to(root, move || view! { <Desk start=address bundle=bundle /> }).forget();
    if let Some(html) = document().document_element() {
        let _ = html.set_attribute("data-live", "");
    }
}

/// The whole app. What is typed and who is signed in stand above the pages and above the language.
#[component]
fn Desk(start: Address, bundle: Arc<Bundle>) -> impl IntoView {
    let navigation = Navigation::new(start);
    provide_context(navigation);
    let drafts = Drafts::new();
    provide_context(drafts);
    let session = Session::new(drafts, navigation);
    provide_context(session);
    pages::provide();
    let bundle = RwSignal::new(bundle);
    let lang = Memo::new(move |_| navigation.address().lang);
    Effect::new(move |before: Option<Lang>| {
        let lang = lang.get();
        match before {
            None => {
                navigation.listen();
                session.load();
            }
            Some(before) if before != lang => change_texts(lang, bundle),
            Some(_) => {}
        }
        lang
    });
    move || view! { <frame::Frame bundle=bundle.get() /> }
}

fn change_texts(lang: Lang, bundle: RwSignal<Arc<Bundle>>) {
    leptos::task::spawn_local(async move {
        match fetch_texts(lang).await {
            Some(texts) => {
                let _ = document().document_element().map(|html| html.set_attribute("lang", lang.code()));
                bundle.try_set(texts);
            }
            // The address has changed already: the site answers it in the new language.
            None => {
                let _ = window().location().reload();
            }
        }
    });
}

/// The texts of a language; their hashed address stands in the page.
async fn fetch_texts(lang: Lang) -> Option<Arc<Bundle>> {
    let source = document().query_selector("script[data-texts-fr]").ok()??;
    let url = source.get_attribute(&format!("data-texts-{lang}"))?;
    Some(Arc::new(Bundle::parse(lang, browser::call::text(&url).await?)))
}
