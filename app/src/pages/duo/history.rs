//! What happened, newest first.

use super::other;
use crate::texts::{Texts, use_texts};
use domain::duo::Side;
use domain::wire::{DuoView, HistoryLine};
use leptos::prelude::*;

/// The history, folded: most people never need it.
pub(super) fn history(duo: &DuoView) -> AnyView {
    let texts = use_texts();
    let lines = duo.history.iter().rev().map(|line| row(texts, duo, line)).collect_view();
    view! {
        <details class="more">
            <summary>{texts.get("duo-history")}</summary>
            <div><ul class="history" role="list">{lines}</ul></div>
        </details>
    }
    .into_any()
}

fn row(texts: Texts, duo: &DuoView, line: &HistoryLine) -> AnyView {
    let reason = line.reason.as_deref().filter(|reason| *reason != "unsaid");
    let reason = reason.and_then(|reason| texts.find(&format!("duo-why-{reason}")));
    view! {
        <li>
            <time datetime=line.at.to_rfc3339()>{texts.moment(line.at)}</time>
            <p>{sentence(texts, duo, line)}</p>
            {reason.map(|reason| view! { <p class="soft">{reason}</p> })}
        </li>
    }
    .into_any()
}

/// Who did what.
fn sentence(texts: Texts, duo: &DuoView, line: &HistoryLine) -> String {
    let name = other(duo, texts);
    let who = match Side::of(line.actor) {
        Some(side) if side == duo.role => texts.get("duo-who-you"),
        Some(_) => name,
        None => texts.code("duo-who", line.actor.code()),
    };
    let what = texts.find(&format!("duo-act-{}", line.act)).unwrap_or_else(|| texts.get("duo-act-other"));
    texts.with("duo-line", &[("who", &who), ("what", &what)])
}
