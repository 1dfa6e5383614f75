//! Panels that say why a page has nothing to show, and what one can do.

use crate::client::CallError;
use crate::route::Route;
use crate::texts::use_texts;
use crate::ui::{icon, scene};
use leptos::prelude::*;

/// While something is on its way.
pub fn waiting() -> AnyView {
    let texts = use_texts();
    view! { <div class="wait" role="status">{texts.get("waiting")}</div> }.into_any()
}

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
    let texts = use_texts();
    let key = format!("problem-{}", error.code());
    let params: Vec<(&'static str, String)> = match error {
        CallError::Offline => Vec::new(),
        CallError::Problem(problem) => {
            let seconds = problem.params.get("seconds").and_then(|seconds| seconds.parse::<u32>().ok());
            let minutes = seconds.map(|seconds| ("minutes", seconds.div_ceil(60).max(1).to_string()));
            let given = ["minutes", "max", "id", "state"];
            let given =
                given.into_iter().filter_map(|name| problem.params.get(name).map(|v| (name, v.clone())));
            given.chain(minutes).collect()
        }
    };
    let params: Vec<(&'static str, &str)> =
        params.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let text = texts.with(&key, &params);
    let text = if text == key { texts.get("problem-internal") } else { text };
    // Only our own failures carry an id: what somebody says on the phone to have it found in the log.
    if params.iter().any(|(name, _)| *name == "id") {
        format!("{text} {}", texts.with("problem-id", &params))
    } else {
        text
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
