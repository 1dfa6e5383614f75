//! What happened to a duo.

use domain::wire::desk::board::{DeskLine, DuoFile};
use leptos::prelude::*;
use ui::texts::{Texts, use_texts};

/// A line in words: what, who, when.
pub(super) fn line_words(texts: Texts, line: &DeskLine) -> String {
    let what = texts.find(&format!("duo-act-{}", line.act)).unwrap_or_else(|| texts.get("duo-act-other"));
    let who = match &line.by {
        Some(name) => name.clone(),
        None => texts.code("desk-actor", line.actor.code()),
    };
    texts.with("file-line", &[("what", &what), ("who", &who), ("when", &texts.moment(line.at))])
}

/// The history, newest first.
pub(super) fn history(duo: &DuoFile) -> AnyView {
    let texts = use_texts();
    let lines = duo.history.iter().rev().map(|line| {
        let reason = line.reason.as_ref().and_then(|reason| texts.find(&format!("follow-reason-{reason}")));
        let reason = reason.map(|reason| view! { <p class="soft small">{reason}</p> });
        view! { <li><span class="starts-big">{line_words(texts, line)}</span>{reason}</li> }.into_any()
    });
    view! {
        <section class="file-part" aria-labelledby="history-title">
            <h2 id="history-title">{texts.get("file-history")}</h2>
            <ol class="file-history" role="list">{lines.collect_view()}</ol>
        </section>
    }
    .into_any()
}
