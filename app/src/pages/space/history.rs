//! What happened, newest first, and who looked at the file.

use super::holder;
use crate::pages::status::history::reader;
use crate::texts::{Texts, use_texts};
use domain::application::Actor;
use domain::wire::{HistoryLine, OwnVolunteer, Reading};
use leptos::prelude::*;

/// The history and the readings.
pub(super) fn history(file: &OwnVolunteer) -> AnyView {
    let texts = use_texts();
    let lines = file.history.iter().rev().map(|line| row(texts, line, holder(file))).collect_view();
    view! {
        <section class="stack">
            <h2>{texts.get("status-history")}</h2>
            <ul class="history" role="list">{lines}</ul>
            <details class="more">
                <summary>{texts.count("status-readings", file.readings.len())}</summary>
                <div>{readings(&file.readings)}</div>
            </details>
        </section>
    }
    .into_any()
}

/// Who looked at the file.
pub(super) fn readings(readings: &[Reading]) -> AnyView {
    let texts = use_texts();
    let rows = readings.iter().map(|reading| {
        let what = match reading.what.as_str() {
            "status" => texts.get("space-reading-status"),
            other => texts.find(&format!("reading-{other}")).unwrap_or_else(|| other.to_owned()),
        };
        let who = match reading.actor {
            Actor::Mentor => texts.get("space-you"),
            _ => reader(texts, reading),
        };
        view! {
            <li>
                <time datetime=reading.at.to_rfc3339()>{texts.moment(reading.at)}</time>
                <p>{texts.with("reading-line", &[("who", &who), ("what", &what)])}</p>
            </li>
        }
        .into_any()
    });
    view! {
        <p>{texts.get("space-readings-text")}</p>
        <ul class="history" role="list">{rows.collect_view()}</ul>
    }
    .into_any()
}

fn row(texts: Texts, line: &HistoryLine, holder: &str) -> AnyView {
    let quiet = |text: String| view! { <p class="soft">{text}</p> };
    let reason = reason(texts, line).map(|reason| quiet(texts.with("status-reason", &[("reason", &reason)])));
    let said = line.text.clone().map(|text| quiet(texts.with("status-quote", &[("text", &text)])));
    view! {
        <li>
            <time datetime=line.at.to_rfc3339()>{texts.moment(line.at)}</time>
            <p>{sentence(texts, line, holder)}</p>
            {reason}{said}
        </li>
    }
    .into_any()
}

/// Who did what.
fn sentence(texts: Texts, line: &HistoryLine, holder: &str) -> String {
    let gate = line.reason.as_deref().and_then(|code| texts.find(&format!("space-gate-{code}")));
    let gate = gate.unwrap_or_default();
    let values = [("actor", line.actor.code()), ("programme", holder), ("gate", gate.as_str())];
    let key = format!("space-act-{}", line.act);
    let found = texts.with(&key, &values);
    // An act that this page does not know yet.
    if found == key { texts.get("space-act-other") } else { found }
}

/// Why, where a reason was given.
fn reason(texts: Texts, line: &HistoryLine) -> Option<String> {
    let family = match line.act.as_str() {
        "leave" | "withdraw" => "space-stop",
        "refuse" => "space-refusal",
        _ => return None,
    };
    let reason = line.reason.as_deref().filter(|reason| *reason != "unsaid")?;
    texts.find(&format!("{family}-{reason}"))
}
