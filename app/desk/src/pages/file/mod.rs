//! One person's file: where it stands, what one can do, answers, history, notes, contacts.

mod act;
mod answers;
mod compose;
mod conflict;
mod duplicates;
mod fields;
mod head;
mod history;
mod log;
mod notes;
mod send;
mod state;

pub(crate) use state::FileState;

use crate::keys;
use crate::navigation::{Navigation, query_pairs, use_navigation};
use crate::pages::{Page, not_found};
use crate::route::{Address, Route};
use crate::state::{Session, use_state};
use crate::words::failed;
use act::Acts;
use domain::wire::desk::FileView;
use leptos::prelude::*;
use std::sync::Arc;
use ui::icon;
use ui::panel::waiting;
use ui::texts::use_texts;
use uuid::Uuid;

/// The page of a file.
pub(crate) fn page(id: Uuid) -> AnyView {
    view! { <File id=id /> }.into_any()
}

#[component]
fn File(id: Uuid) -> impl IntoView {
    let texts = use_texts();
    let navigation = use_navigation();
    let session: Session = use_state();
    let state: FileState = use_state();
    state.need(id, session);
    keys::listen(move |key| match key {
        "n" => {
            show(navigation, id, Some("note"));
            true
        }
        "a" => {
            let me = session.me_now().map(|me| me.id);
            send::assign(id, me, state, session);
            true
        }
        _ => false,
    });
    let title = move || match state.here(id) {
        Some(file) => name(&file).unwrap_or_else(|| texts.get("desk-erased")),
        None => texts.get("file-title"),
    };
    let is_missing = Memo::new(move |_| {
        state.failed.with(|error| error.as_ref().is_some_and(|error| error.status() == Some(404)))
    });
    let title = Signal::derive(title);
    move || {
        if is_missing.get() {
            return not_found();
        }
        view! {
            <Page title=title>
                <div class="desk-page file">
                    <a class="link back no-print" href=Route::Queue.href(texts.lang())>{icon("back")}{texts.get("desk-menu-queue")}</a>
                    {move || state.failed.get().map(|error| failed(&error, move || state.load(id, session)))}
                    {move || match state.here(id) {
                        Some(file) => whole(file, state),
                        None if state.failed.with(Option::is_none) => view! { <h1 tabindex="-1">{texts.get("file-title")}</h1>{waiting()} }.into_any(),
                        None => view! { <h1 tabindex="-1">{texts.get("file-title")}</h1> }.into_any(),
                    }}
                </div>
            </Page>
        }
        .into_any()
    }
}

/// The name of whose file it is, while it is known.
fn name(file: &FileView) -> Option<String> {
    Some(file.row.name.clone()).filter(|name| !name.is_empty())
}

fn whole(file: Arc<FileView>, state: FileState) -> AnyView {
    view! {
        {head::head(&file)}
        {done(state)}
        <div class="file-columns">
            <div class="file-main">
                <Acts file=file.clone() />
                {answers::answers(&file)}
                {history::history(&file)}
            </div>
            <div class="file-aside">
                {duplicates::duplicates(&file)}
                {notes::notes(&file)}
                {log::contacts(&file)}
                {history::readings(&file)}
            </div>
        </div>
    }
    .into_any()
}

/// What was just done; the live region stands from the start.
fn done(state: FileState) -> AnyView {
    let texts = use_texts();
    view! {
        <div role="status">{move || state.done.get().map(|key| view! {
            <div class="notice notice-good file-done">{icon("check")}<p>{texts.get(key)}</p></div>
        }.into_any())}</div>
    }
    .into_any()
}

/// What is open on the page: the code of an act, or `note`; it stands in the address, so that Back closes it.
fn opened(navigation: Navigation) -> Option<String> {
    query_pairs(&navigation.address().query).into_iter().find(|(name, _)| name == "do").map(|(_, act)| act)
}

/// Opens something on the page, or closes it.
fn show(navigation: Navigation, id: Uuid, what: Option<&str>) {
    let query = what.map(|what| format!("do={what}")).unwrap_or_default();
    navigation.open(Address { lang: navigation.address_now().lang, route: Route::File(id), query });
}
