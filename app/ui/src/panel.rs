//! What is said while something is on its way, and when it went wrong.

use crate::texts::use_texts;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// While something is on its way.
pub fn waiting() -> AnyView {
    let texts = use_texts();
    view! { <div class="wait" role="status">{texts.get("waiting")}</div> }.into_any()
}

/// The sentence of a problem (`problem-<code>`), with its values.
pub fn words(code: &str, values: &BTreeMap<String, String>) -> String {
    let texts = use_texts();
    let key = format!("problem-{code}");
    let seconds = values.get("seconds").and_then(|seconds| seconds.parse::<u32>().ok());
    let minutes = seconds.map(|seconds| ("minutes", seconds.div_ceil(60).max(1).to_string()));
    let given = ["minutes", "max", "missing", "id", "state"];
    let given = given.into_iter().filter_map(|name| values.get(name).map(|v| (name, v.clone())));
    let params: Vec<(&'static str, String)> = given.chain(minutes).collect();
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
