//! Starts the app in the browser: texts and first data from the page, then the views in place of the plain HTML.

mod takeover;

use app::chunk;
use app::first::{self, First};
use app::route::Address;
use app::texts::Bundle;
use app::{App, FetchTexts};
use domain::Lang;
use leptos::prelude::*;
use std::sync::Arc;
use takeover::Typed;
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
        // Without texts the plain HTML stays: it reads well and its links work.
        return;
    };
    // The plain HTML stays until all is here. Without its code the page is a notice with a button that tries again.
    let _ = chunk::load(address.route).await;
    let Some(root) = document().get_element_by_id("app").and_then(|e| e.dyn_into::<HtmlElement>().ok())
    else {
        return;
    };
    let first = document()
        .get_element_by_id(first::ELEMENT)
        .and_then(|element| element.text_content())
        .and_then(|json| app::json::parse::<First>(&json))
        .unwrap_or_default();
    // In one turn of the event loop, so that nothing flickers between the plain view and the live one.
    let typed = Typed::read(&root);
    root.set_inner_html("");
    leptos::mount::mount_to(root, move || {
        provide_context(FetchTexts(fetch_then));
        view! { <App start=address bundle=bundle first=first /> }
    })
    .forget();
    // Behind the task in which leptos gives the fields the values that the app knows; still before the next paint.
    queue_microtask(|| {
        typed.restore();
        // From now on forms are the app's: `boot.js` waits for this.
        if let Some(html) = document().document_element() {
            let _ = html.set_attribute("data-live", "");
        }
    });
}

fn fetch_then(lang: Lang, then: Callback<Arc<Bundle>>) {
    leptos::task::spawn_local(async move {
        match fetch_texts(lang).await {
            Some(bundle) => {
                let _ = document().document_element().map(|html| html.set_attribute("lang", lang.code()));
                then.run(bundle);
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
    Some(Arc::new(Bundle::parse(lang, app::client::text(&url).await?)))
}
