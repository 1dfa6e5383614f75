//! What happened, newest first, and who looked at the file.

use crate::texts::{Texts, use_texts};
use domain::ProgrammeId;
use domain::wire::{HistoryLine, OwnFile, Reading};
use leptos::prelude::*;

/// The history, questions and answers included, and the readings.
pub(super) fn history(file: &OwnFile) -> AnyView {
    let texts = use_texts();
    // Until a hand-over the first programme did everything.
    let holder = file.programme.map_or("Actiris", |id| id.programme().name);
    let lines = file.history.iter().rev().map(|line| row(texts, line, holder)).collect_view();
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
        let what = texts.find(&format!("reading-{}", reading.what)).unwrap_or_else(|| reading.what.clone());
        let who = reader(texts, reading);
        view! {
            <li>
                <time datetime=reading.at.to_rfc3339()>{texts.moment(reading.at)}</time>
                <p>{texts.with("reading-line", &[("who", &who), ("what", &what)])}</p>
            </li>
        }
        .into_any()
    });
    view! {
        <p>{texts.get("status-readings-text")}</p>
        <ul class="history" role="list">{rows.collect_view()}</ul>
    }
    .into_any()
}

/// Who read: of the staff the role and its organisation, never a name.
pub(in crate::pages) fn reader(texts: Texts, reading: &Reading) -> String {
    let Some(role) = reading.role else { return texts.code("actor", reading.actor.code()) };
    let programme = reading.programme.map_or("Actiris", |id| id.programme().name);
    texts.with(&format!("reader-{role}"), &[("programme", programme)])
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
    let to = line.reason.as_deref().and_then(ProgrammeId::from_code).map_or("", |id| id.programme().name);
    let values = [("actor", line.actor.code()), ("programme", holder), ("to", to)];
    texts.with(&format!("act-{}", line.act), &values)
}

/// Why, where a reason was given.
fn reason(texts: Texts, line: &HistoryLine) -> Option<String> {
    let family = match line.act.as_str() {
        "withdraw" => "withdrawal",
        "decline-mentor" => "decline",
        "refuse" => "refusal",
        _ => return None,
    };
    let reason = line.reason.as_deref().filter(|reason| *reason != "unsaid")?;
    texts.find(&format!("{family}-{reason}"))
}
