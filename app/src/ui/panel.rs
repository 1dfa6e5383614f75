//! Panels that say why a page has nothing to show, and what one can do.

use crate::client::CallError;
use crate::route::Route;
use crate::texts::use_texts;
use crate::ui::{icon, scene};
pub use ::ui::panel::waiting;
use ::ui::panel::words;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// A page that could not be fetched, in words, with a button that tries again.
pub fn failed(error: &CallError, again: impl Fn() + Send + 'static) -> AnyView {
    let texts = use_texts();
    let words = match error {
        // Nothing was typed here that could be lost.
        CallError::Offline => texts.get("problem-offline-read"),
        CallError::Problem(_) => problem(error),
    };
    view! {
        <div class="notice notice-bad" role="alert">
            {icon("warning")}
            <p>{words}</p>
            <button class="button button-quiet button-small" type="button" on:click=move |_| again()>{texts.get("try-again")}</button>
        </div>
    }
    .into_any()
}

/// The sentence of a failed call.
pub fn problem(error: &CallError) -> String {
    match error {
        CallError::Offline => words("offline", &BTreeMap::new()),
        CallError::Problem(problem) => words(&problem.code, &problem.params),
    }
}

/// Nothing here: not found.
pub fn not_found() -> AnyView {
    let texts = use_texts();
    let lang = texts.lang();
    view! {
        <div class="panel">
            {scene("notfound", 320, 200)}
            <h1 tabindex="-1">{texts.get("not-found-title")}</h1>
            <p>{texts.get("not-found-text")}</p>
            <div class="acts">
                <a class="button" href=Route::Home.href(lang)>{texts.get("go-home")}</a>
                <a class="button button-quiet" href=Route::Mentors.href(lang)>{texts.get("go-mentors")}</a>
            </div>
        </div>
    }
    .into_any()
}
