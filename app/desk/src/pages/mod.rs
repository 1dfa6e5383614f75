//! The pages. Each area is a folder with a line here: its route, its state above the pages, its view.

pub(crate) mod board;
pub(crate) mod duo;
pub(crate) mod entry;
pub(crate) mod exports;
pub(crate) mod file;
pub(crate) mod groups;
pub(crate) mod matching;
pub(crate) mod messages;
pub(crate) mod outcomes;
pub(crate) mod own;
mod page;
mod place;
pub(crate) mod queue;
pub(crate) mod signin;
pub(crate) mod staff;
pub(crate) mod worries;

pub(crate) use page::Page;

use crate::navigation::{query_pairs, use_navigation};
use crate::route::{Address, Route};
use crate::state::{Session, use_state};
use leptos::prelude::*;
use ui::scene;
use ui::texts::use_texts;

/// Provides the state of each area, above the pages.
pub(crate) fn provide() {
    provide_context(queue::QueueState::new());
    provide_context(file::FileState::new());
    provide_context(board::BoardState::new());
    provide_context(duo::DuoState::new());
    provide_context(entry::EntryState::new());
}

/// The view of a page, for somebody who is signed in.
pub(crate) fn page(route: Route) -> AnyView {
    match route {
        Route::Start | Route::SignIn => arrive(),
        Route::Queue => queue::page(),
        Route::File(id) => file::page(id),
        Route::Entry => entry::page(),
        Route::Matching => matching::drafts(),
        Route::Match(id) => matching::suggestions(id),
        Route::Draft(id) => matching::draft(id),
        Route::Weights => matching::weights(),
        Route::Duos => board::page(),
        Route::Duo(id) => duo::page(id),
        Route::Outcomes => outcomes::page(),
        Route::Sessions => groups::sessions(),
        Route::Session(id) => groups::session(id),
        Route::Cohorts => groups::cohorts(),
        Route::Cohort(id) => groups::cohort(id),
        Route::Messages => messages::page(),
        Route::Letters => messages::letters(),
        Route::Worries => worries::list(),
        Route::Worry(id) => worries::case(id),
        Route::Exports => exports::page(),
        Route::Staff => staff::page(),
        Route::Own => own::page(),
        Route::NotFound => not_found(),
    }
}

/// To the page that was asked for before the sign-in, else to the first that the grants open.
fn arrive() -> AnyView {
    let texts = use_texts();
    let navigation = use_navigation();
    let session: Session = use_state();
    let here = navigation.address_now();
    let back = query_pairs(&here.query).into_iter().find(|(name, _)| name == "back").map(|(_, back)| back);
    let back = back.filter(|back| Address::is_desk(back)).map(|back| {
        let (path, query) = back.split_once('?').unwrap_or((&back, ""));
        Address::parse(path, query)
    });
    let first = Route::first(&session.grants()).map(|route| Address::new(here.lang, route));
    match back.filter(|back| !matches!(back.route, Route::Start | Route::SignIn)).or(first) {
        Some(to) => {
            // In the next turn: this view is being built.
            set_timeout(move || navigation.replace(to), std::time::Duration::ZERO);
            ui::panel::waiting()
        }
        None => view! {
            <Page title=texts.get("desk-empty-title")>
                <div class="desk-narrow stack">
                    <h1 tabindex="-1">{texts.get("desk-empty-title")}</h1>
                    <p class="lead">{texts.get("desk-empty-text")}</p>
                </div>
            </Page>
        }
        .into_any(),
    }
}

/// Nothing is here, or nothing that this reader may see: the same words for both.
pub(crate) fn not_found() -> AnyView {
    let texts = use_texts();
    view! {
        <Page title=texts.get("not-found-title")>
            <div class="desk-narrow stack">
                {scene("notfound", 320, 200)}
                <h1 tabindex="-1">{texts.get("not-found-title")}</h1>
                <p>{texts.get("desk-not-found-text")}</p>
                <p><a href=Route::Start.href(texts.lang())>{texts.get("desk-go-start")}</a></p>
            </div>
        </Page>
    }
    .into_any()
}
