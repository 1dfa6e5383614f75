//! What the person can do with the file now, and how to leave without a trace on this phone.

use super::ask::LEFT;
use super::send::Sending;
use super::steps::is_open;
use crate::client::{self, CallError};
use crate::device;
use crate::navigation::use_navigation;
use crate::route::{Route, StatusAct};
use crate::state::{DuoState, Favourites, FileState, FormState, SpaceState, use_state};
use crate::texts::use_texts;
use crate::ui::icon;
use domain::application::Act;
use domain::wire::OwnFile;
use leptos::prelude::*;

/// The acts beside the file: only the legal ones.
pub(super) fn aside(file: &OwnFile, sending: Sending) -> AnyView {
    let texts = use_texts();
    let lang = texts.lang();
    let state: FileState = use_state();
    let leave = use_leave(state.failed);
    let link = move |act: StatusAct, key: &str| {
        view! { <a class="link" href=Route::StatusAct(act).href(lang)>{texts.get(key)}</a> }.into_any()
    };
    let open = is_open(file);
    let withdraw = file.acts.contains(&Act::Withdraw);
    let refresh = move |_| {
        sending.calm();
        state.done.set(None);
        state.load(lang);
    };
    let print = move |_| {
        let _ = window().print();
    };
    view! {
        <aside class="card act-card" aria-label=texts.get("act-aside")>
            <button class="link" type="button" on:click=refresh>{texts.get("status-refresh")}</button>
            {open.then(|| link(StatusAct::Correct, "status-correct"))}
            {open.then(|| link(StatusAct::ChangeContact, "status-change-contact"))}
            {link(StatusAct::Data, "status-data")}
            <button class="link" type="button" on:click=print>{icon("print")}{texts.get("status-print")}</button>
            <hr />
            {withdraw.then(|| link(StatusAct::Withdraw, "status-withdraw"))}
            <button class="link" type="button" on:click=move |_| leave()>{texts.get("status-leave")}</button>
            <p class="small soft">{texts.get("status-leave-hint")}</p>
        </aside>
    }
    .into_any()
}

/// Ends the session and wipes what this phone holds; says so only when the server has ended it.
pub(in crate::pages) fn use_leave(failed: RwSignal<Option<CallError>>) -> impl Fn() + Copy + Send + 'static {
    let wipe = use_wipe();
    move || {
        leptos::task::spawn_local(async move {
            match client::leave().await {
                Err(error) if error.status() != Some(401) => {
                    failed.try_set(Some(error));
                }
                _ => wipe(LEFT),
            }
        });
    }
}

/// Wipes file, favourites, answers and draft, and shows a last word on the page that asks for a reference.
pub(in crate::pages) fn use_wipe() -> impl Fn(&'static str) + Copy + Send + 'static {
    let navigation = use_navigation();
    let state: FileState = use_state();
    let space: SpaceState = use_state();
    let favourites: Favourites = use_state();
    let form: FormState = use_state();
    let duo: DuoState = use_state();
    move |word| {
        state.clear();
        space.clear();
        duo.clear();
        form.wipe();
        form.received.set(None);
        device::forget(device::FAVOURITES);
        favourites.load();
        state.done.set(Some(word));
        navigation.replace(Route::Status);
    }
}
