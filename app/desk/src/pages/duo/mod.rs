//! One duo: the two, how they do, what can be done, meetings, check-ins, questions, outcomes.

mod act;
mod between;
mod head;
mod history;
mod meetings;
mod outcome;
mod send;
mod state;
mod talks;

pub(crate) use state::DuoState;

use crate::keys;
use crate::navigation::{Navigation, query_pairs, query_string, use_navigation};
use crate::pages::board::row::names;
use crate::pages::{Page, not_found};
use crate::route::{Address, Route};
use crate::state::{Session, use_state};
use crate::words::failed;
use domain::wire::desk::board::DuoFile;
use leptos::prelude::*;
use std::sync::Arc;
use ui::icon;
use ui::panel::waiting;
use ui::texts::use_texts;
use uuid::Uuid;

/// The page of a duo.
pub(crate) fn page(id: Uuid) -> AnyView {
    view! { <OneDuo id=id /> }.into_any()
}

#[component]
fn OneDuo(id: Uuid) -> impl IntoView {
    let texts = use_texts();
    let navigation = use_navigation();
    let session: Session = use_state();
    let state: DuoState = use_state();
    state.need(id, session);
    keys::listen(move |key| {
        let note = key == "n" && state.here(id).is_some_and(|duo| duo.acts.check_in);
        if note {
            show(navigation, id, Some(("check-in", None)));
        }
        note
    });
    let is_missing = Memo::new(move |_| state.failed.get().is_some_and(|error| error.status() == Some(404)));
    let title = Signal::derive(move || match state.here(id) {
        Some(duo) => names(texts, &duo.row),
        None => texts.get("follow-title"),
    });
    move || {
        if is_missing.get() {
            return not_found();
        }
        view! {
            <Page title=title>
                <div class="desk-page file">
                    <a class="link back no-print" href=Route::Duos.href(texts.lang())>{icon("back")}{texts.get("desk-menu-duos")}</a>
                    {move || state.failed.get().map(|error| failed(&error, move || state.load(id, session)))}
                    {move || match state.here(id) {
                        Some(duo) => whole(&duo, state),
                        None if state.failed.with(Option::is_none) => view! { <h1 tabindex="-1">{texts.get("follow-title")}</h1>{waiting()} }.into_any(),
                        None => view! { <h1 tabindex="-1">{texts.get("follow-title")}</h1> }.into_any(),
                    }}
                </div>
            </Page>
        }
        .into_any()
    }
}

fn whole(duo: &Arc<DuoFile>, state: DuoState) -> AnyView {
    let texts = use_texts();
    view! {
        {head::head(duo)}
        <div role="status">{move || state.done.get().map(|key| view! {
            <div class="notice notice-good file-done">{icon("check")}<p>{texts.get(key)}</p></div>
        }.into_any())}</div>
        <div class="file-columns">
            <div class="file-main">
                <act::Acts duo=duo.clone() />
                {meetings::meetings(duo)}
                {outcome::outcomes(duo)}
                {history::history(duo)}
            </div>
            <div class="file-aside">
                {head::people(duo)}
                {talks::questions(duo)}
                {talks::check_ins(duo)}
                {head::goals(duo)}
                {talks::answers(duo)}
            </div>
        </div>
    }
    .into_any()
}

/// What is open on the page: the code of an act and the record it is on; it stands in the address, so that Back closes it.
fn opened(navigation: Navigation) -> Option<(String, Option<Uuid>)> {
    let pairs = query_pairs(&navigation.address().query);
    let value = |wanted: &str| pairs.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.clone());
    let of = value("of").and_then(|id| id.parse().ok());
    Some((value("do")?, of))
}

/// Opens an act on the page, or closes it.
fn show(navigation: Navigation, id: Uuid, what: Option<(&str, Option<Uuid>)>) {
    let mut pairs = Vec::new();
    if let Some((act, of)) = what {
        pairs.push(("do", act.to_owned()));
        pairs.extend(of.map(|of| ("of", of.to_string())));
    }
    let query = query_string(&pairs);
    navigation.open(Address { lang: navigation.address_now().lang, route: Route::Duo(id), query });
    if what.is_some() {
        request_animation_frame(|| keys::focus("acts-title"));
    }
}
