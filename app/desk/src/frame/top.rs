//! The top bar: mark, languages, help, who is signed in.

use crate::frame::HelpDialog;
use crate::navigation::use_navigation;
use crate::route::{Address, Route};
use crate::state::{Session, use_state};
use crate::words;
use domain::Lang;
use domain::wire::desk::StaffMe;
use leptos::prelude::*;
use ui::icon;
use ui::texts::use_texts;

/// The top bar of every page.
#[component]
pub(crate) fn Top() -> impl IntoView {
    let texts = use_texts();
    let session: Session = use_state();
    let help: HelpDialog = use_state();
    view! {
        <header class="desk-top">
            <a class="brand" href=Route::Start.href(texts.lang())>
                <svg class="mark" viewBox="0 0 48 32" aria-hidden="true">
                    <path class="mark-arc" d="M6.5 29.5V16M41.5 29.5V16M6.5 28C13 14 35 14 41.5 28" />
                    <circle class="mark-one" cx="6.5" cy="6.5" r="5" /><circle class="mark-two" cx="41.5" cy="6.5" r="5" />
                </svg>
                {texts.get("site-name")}
                <span class="desk-place">{texts.get("desk-name")}</span>
            </a>
            <button class="desk-quiet" type="button" on:click=move |_| help.open()>
                <kbd aria-hidden="true">"?"</kbd>{texts.get("desk-keys")}
            </button>
            <Languages />
            {move || session.me().map(|me| who(&me, session))}
        </header>
    }
}

fn who(me: &StaffMe, session: Session) -> AnyView {
    let texts = use_texts();
    let roles = me.grants.iter().map(|grant| view! { <li>{words::grant(texts, *grant)}</li> }.into_any());
    view! {
        <details class="desk-who">
            <summary>{me.name.clone()}</summary>
            <div class="desk-who-card">
                <ul class="desk-roles" role="list">{roles.collect_view()}</ul>
                <a href=Route::Own.href(texts.lang())>{texts.get("own-title")}</a>
                <button class="desk-quiet" type="button" on:click=move |_| session.leave(false)>{texts.get("desk-leave")}</button>
                <button class="desk-quiet" type="button" on:click=move |_| session.leave(true)>{texts.get("desk-leave-all")}</button>
            </div>
        </details>
    }
    .into_any()
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

/// An icon beside a word that names it.
pub(crate) fn with_icon(name: &str, words: String) -> AnyView {
    view! { {icon(name)}<span>{words}</span> }.into_any()
}
