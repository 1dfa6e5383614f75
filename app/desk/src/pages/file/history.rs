//! What happened, and who looked.

use domain::wire::desk::{DeskHistoryLine, FileView};
use leptos::prelude::*;
use ui::texts::{Texts, use_texts};

/// A line in words: what, who, when.
pub(super) fn line_words(texts: Texts, line: &DeskHistoryLine) -> String {
    let what = texts.find(&format!("desk-did-{}", line.act)).unwrap_or_else(|| line.act.clone());
    let who = match &line.staff {
        Some(one) => one.name.clone(),
        None => texts.code("desk-actor", line.actor.code()),
    };
    texts.with("file-line", &[("what", &what), ("who", &who), ("when", &texts.moment(line.at))])
}

/// The history, newest first.
pub(super) fn history(file: &FileView) -> AnyView {
    let texts = use_texts();
    let lines = file.history.iter().rev().map(|line| {
        let text = line
            .text
            .clone()
            .filter(|text| !text.is_empty())
            .map(|text| view! { <p class="file-quote">{text}</p> });
        view! { <li>{line_words(texts, line)}{text}</li> }.into_any()
    });
    view! {
        <section class="file-part" aria-labelledby="history-title">
            <h2 id="history-title">{texts.get("file-history")}</h2>
            <ol class="file-history" role="list">{lines.collect_view()}</ol>
        </section>
    }
    .into_any()
}

/// Who looked: the person sees the same list, with the role in the place of the name.
pub(super) fn readings(file: &FileView) -> AnyView {
    let texts = use_texts();
    let count = file.readings.len();
    let lines = file.readings.iter().map(|reading| {
        let who = match (&reading.staff, reading.role) {
            (Some(one), _) => one.name.clone(),
            (None, Some(role)) => texts.code("role", role.code()),
            (None, None) => texts.code("desk-actor", reading.actor.code()),
        };
        view! { <li>{who}" – "{texts.moment(reading.at)}</li> }.into_any()
    });
    view! {
        <details class="file-part">
            <summary>{texts.count("file-readings", count)}</summary>
            <p class="soft small">{texts.get("file-readings-text")}</p>
            <ul class="file-history" role="list">{lines.collect_view()}</ul>
        </details>
    }
    .into_any()
}
