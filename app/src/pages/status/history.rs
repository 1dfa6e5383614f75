//! What happened, newest first, and who looked at the file.

use super::holder;
use crate::texts::{Texts, use_texts};
use domain::ProgrammeId;
use domain::wire::{HistoryLine, OwnFile, Reading};
use leptos::prelude::*;

/// The history, questions and answers included, and the readings.
pub(super) fn history(file: &OwnFile) -> AnyView {
    let texts = use_texts();
    let holder = holder(file);
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
        let who = texts.code("actor", reading.actor.code());
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

fn row(texts: Texts, line: &HistoryLine, holder: &str) -> AnyView {
    let said = line.text.clone().map(|text| view! { <p class="soft">{texts.with("status-quote", &[("text", &text)])}</p> });
    view! {
        <li>
            <time datetime=line.at.to_rfc3339()>{texts.moment(line.at)}</time>
            <p>{sentence(texts, line, holder)}</p>
            {said}
        </li>
    }
    .into_any()
}

/// Who did what, and why where a reason was given.
fn sentence(texts: Texts, line: &HistoryLine, holder: &str) -> String {
    let to = line.reason.as_deref().and_then(ProgrammeId::from_code).map_or("", |id| id.programme().name);
    let values = [("actor", line.actor.code()), ("programme", holder), ("to", to)];
    let done = texts.with(&format!("act-{}", line.act), &values);
    let family = match line.act.as_str() {
        "withdraw" => "withdrawal",
        "decline-mentor" => "decline",
        "refuse" => "refusal",
        "ask" => "topic",
        _ => return done,
    };
    let reason = line.reason.as_deref().filter(|reason| *reason != "unsaid");
    match reason.and_then(|reason| texts.find(&format!("{family}-{reason}"))) {
        Some(reason) => texts.with("status-because", &[("done", &done), ("reason", &reason)]),
        None => done,
    }
}
