//! Somebody else was faster, or the day does not allow it: who did what, and that one can go on.

use super::history::line_words;
use super::state::Between;
use leptos::prelude::*;
use std::collections::BTreeMap;
use ui::icon;
use ui::texts::{Texts, use_texts};

/// The notice. `typed` where the act is not possible any more: what was typed is shown, to be copied.
pub(super) fn notice(between: &Between, typed: Option<String>) -> AnyView {
    let texts = use_texts();
    let mut lines: Vec<String> = between.lines.iter().map(|line| line_words(texts, line)).collect();
    if lines.is_empty() {
        lines.extend(said(texts, &between.params));
    }
    let over = typed.is_some();
    let typed =
        typed.filter(|typed| !typed.is_empty()).map(|typed| view! { <p class="file-quote">{typed}</p> });
    let faster = !lines.is_empty() && !between.params.contains_key("reason");
    let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }.into_any()).collect_view();
    view! {
        <div class="notice notice-sun" role="alert">
            {icon("info")}
            <h3>{texts.get(if faster { "file-between-title" } else { "file-over-title" })}</h3>
            <ul>{lines}</ul>
            <p>{texts.get(if over { "file-over-text" } else { "file-between-text" })}</p>
            {typed}
        </div>
    }
    .into_any()
}

/// What the API says where the history holds no new line: who did what, or why it is not possible.
fn said(texts: Texts, params: &BTreeMap<String, String>) -> Option<String> {
    if let Some(reason) = params.get("reason") {
        return texts.find(&format!("follow-not-{reason}"));
    }
    let act = params.get("act")?;
    let who = match (params.get("by"), params.get("actor")) {
        (Some(name), _) => name.clone(),
        (None, Some(actor)) => texts.code("desk-actor", actor),
        (None, None) => return None,
    };
    let at = params.get("at")?.parse().ok()?;
    let what = texts.find(&format!("duo-act-{act}")).unwrap_or_else(|| texts.get("duo-act-other"));
    Some(texts.with("file-line", &[("what", &what), ("who", &who), ("when", &texts.moment(at))]))
}
