//! A page whose code is on its way, or did not come.

use crate::chunk;
use crate::client::CallError;
use crate::navigation::use_navigation;
use crate::pages;
use crate::route::Route;
use crate::texts::use_texts;
use crate::ui::{Page, panel};
use leptos::prelude::*;

/// Word of a page that is on its way; the style sheet shows it when it takes long.
#[component]
pub fn Underway() -> impl IntoView {
    let texts = use_texts();
    let navigation = use_navigation();
    let word = move || navigation.is_underway().then(|| view! { <p>{texts.get("waiting")}</p> }.into_any());
    view! { <div class="underway" role="status">{word}</div> }
}

/// In place of a page whose code did not come; the page itself once it has.
#[component]
pub fn Late(
    /// Which page.
    route: Route,
) -> impl IntoView {
    let here = RwSignal::new(false);
    let load = move || {
        leptos::task::spawn_local(async move {
            match chunk::load(route).await {
                Ok(()) => {
                    here.try_set(true);
                }
                // With a network this is an address of an older build: the site has the new one.
                Err(_) if window().navigator().on_line() => {
                    let _ = window().location().reload();
                }
                Err(_) => {}
            }
        });
    };
    move || here.get().then(|| pages::page(route)).flatten().unwrap_or_else(|| failed(load))
}

fn failed(again: impl Fn() + Send + 'static) -> AnyView {
    let texts = use_texts();
    let title = texts.get("late-title");
    view! {
        <Page title=title.clone()>
            <div class="page">
                <h1 tabindex="-1">{title}</h1>
                {panel::failed(&CallError::Offline, again)}
            </div>
        </Page>
    }
    .into_any()
}
