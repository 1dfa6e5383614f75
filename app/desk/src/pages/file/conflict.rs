//! Somebody else was faster: who did what, and that one can go on.

use super::history::line_words;
use super::state::Between;
use leptos::prelude::*;
use ui::icon;
use ui::texts::use_texts;

/// The notice. `typed` where the act is over: then what was typed is shown, to be copied.
pub(super) fn notice(between: &Between, typed: Option<String>) -> AnyView {
    let texts = use_texts();
    let lines = between.lines.iter().map(|line| view! { <li>{line_words(texts, line)}</li> }.into_any());
    let lines = lines.collect::<Vec<_>>();
    let over = typed.is_some();
    let typed = typed.filter(|typed| !typed.is_empty()).map(|typed| {
        view! { <p class="file-quote">{typed}</p> }
    });
    view! {
        <div class="notice notice-sun" role="alert">
            {icon("info")}
            <h3>{texts.get(if between.lines.is_empty() { "file-over-title" } else { "file-between-title" })}</h3>
            {(!lines.is_empty()).then(|| view! { <ul>{lines}</ul> })}
            <p>{texts.get(if over { "file-over-text" } else { "file-between-text" })}</p>
            {typed}
        </div>
    }
    .into_any()
}
