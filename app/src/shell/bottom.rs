//! The footer: a person to call, the legal pages, and the European Union's share.

use crate::route::Route;
use crate::texts::use_texts;
use crate::ui::icon;
use leptos::prelude::*;

/// The footer of every page.
#[component]
pub fn Bottom() -> impl IntoView {
    let texts = use_texts();
    let link = |to: Route, key: &str| {
        view! { <li><a href=to.href(texts.lang())>{texts.get(key)}</a></li> }.into_any()
    };
    view! {
        <footer class="bottom"><div class="page">
            <div class="stack">
                <div class="help-line">
                    <span>{texts.get("help-line")}</span>
                    <a class="phone" href="tel:080035123">{icon("phone")}"0800 35 123"</a>
                    <span>{texts.get("help-hours")}</span>
                </div>
                <ul class="bottom-links" role="list">
                    {link(Route::Volunteer, "menu-volunteer")}
                    {link(Route::Help, "menu-help")}
                    {link(Route::Figures, "menu-figures")}
                    {link(Route::Widgets, "menu-widgets")}
                    {link(Route::Privacy, "menu-privacy")}
                    {link(Route::Accessibility, "menu-accessibility")}
                    {link(Route::ApplyPaper, "menu-paper")}
                </ul>
            </div>
            <div class="funding">
                <span class="eu"><img src="/images/eu.svg" width="72" height="48" alt="" /><span>{texts.get("eu-cofunded")}</span></span>
                <p class="small">{texts.get("eu-text")}</p>
            </div>
        </div></footer>
    }
}
