//! The header: mark, favourites, languages, menu, and word of a lost network.

use crate::navigation::use_navigation;
use crate::route::{Address, Route};
use crate::state::{Connection, Favourites, use_state};
use crate::texts::use_texts;
use crate::ui::{aloud, icon};
use domain::Lang;
use leptos::prelude::*;

/// The header of every page.
#[component]
pub fn Masthead(
    /// The present page.
    route: Memo<Route>,
) -> impl IntoView {
    let texts = use_texts();
    let lang = texts.lang();
    view! {
        <div>
            <Offline />
            <header class="masthead"><a class="skip" href="#main">{texts.get("skip")}</a><div class="page">
                <a class="brand" href=Route::Home.href(lang)>
                    <svg class="mark" viewBox="0 0 48 32" aria-hidden="true">
                        <path class="mark-arc" d="M6.5 29.5V16M41.5 29.5V16M6.5 28C13 14 35 14 41.5 28" />
                        <circle class="mark-one" cx="6.5" cy="6.5" r="5" /><circle class="mark-two" cx="41.5" cy="6.5" r="5" />
                    </svg>
                    {texts.get("site-name")}
                </a>
                <Kept />
                <Languages />
                <nav class="menu" aria-label=texts.get("menu")><ul role="list">
                    {item(route, Route::Programmes, texts.get("menu-programmes"))}
                    {item(route, Route::Mentors, texts.get("menu-mentors"))}
                    {item(route, Route::Status, texts.get("menu-status"))}
                    {item(route, Route::Help, texts.get("menu-help"))}
                </ul></nav>
            </div></header>
        </div>
    }
}

fn item(route: Memo<Route>, to: Route, label: String) -> AnyView {
    let href = to.href(use_texts().lang());
    let current = move || (section(route.get()) == Some(to)).then_some("page");
    view! { <li><a href=href aria-current=current>{label}</a></li> }.into_any()
}

/// The entry of the menu that a page belongs to.
fn section(route: Route) -> Option<Route> {
    match route {
        Route::Programmes | Route::Programme(_) | Route::Finder(_) | Route::FinderResult => {
            Some(Route::Programmes)
        }
        Route::Mentors | Route::Mentor(_) => Some(Route::Mentors),
        Route::Status
        | Route::StatusCode
        | Route::StatusFile
        | Route::StatusAct(_)
        | Route::Space
        | Route::SpaceAct(_)
        | Route::Proposal(_)
        | Route::Duo(_)
        | Route::DuoAct(..) => Some(Route::Status),
        Route::Help => Some(Route::Help),
        _ => None,
    }
}

#[component]
fn Offline() -> impl IntoView {
    let texts = use_texts();
    let connection: Connection = use_state();
    // The live region stands from the start, so that the word is read aloud when it comes.
    view! {
        <div role="status">
            {move || connection.offline.get().then(|| view! {
                <div class="banner"><div class="page">{icon("offline")}<span>{texts.get("offline-banner")}</span></div></div>
            }.into_any())}
        </div>
    }
}

#[component]
fn Kept() -> impl IntoView {
    let texts = use_texts();
    let favourites: Favourites = use_state();
    view! {
        <a class="kept" href=Route::Favourites.href(texts.lang())>
            {move || icon(if favourites.count() == 0 { "heart" } else { "heart-full" })}
            {aloud(texts.get("favourites-aloud"))}
            {move || favourites.count()}
        </a>
    }
}

#[component]
fn Languages() -> impl IntoView {
    let texts = use_texts();
    let navigation = use_navigation();
    let link = move |lang: Lang, short: &'static str, name: &'static str| {
        let href = move || Address { lang, ..navigation.address() }.href();
        let current = (lang == texts.lang()).then_some("true");
        view! { <a href=href lang=lang.code() hreflang=lang.code() aria-current=current>{short}<span class="sr">" : "{name}</span></a> }.into_any()
    };
    view! {
        <nav class="languages" aria-label=texts.get("language")>
            {link(Lang::Fr, "FR", "français")}{link(Lang::Nl, "NL", "Nederlands")}{link(Lang::En, "EN", "English")}
        </nav>
    }
}
