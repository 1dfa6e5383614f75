//! The information note in full, in its version of the day, and one box.

use super::questions::heading;
use crate::state::{VolunteerFormState, today};
use crate::texts::{Texts, use_texts};
use crate::ui::fields::{self, Ask};
use chrono::{Datelike, NaiveDate};
use domain::form::Choice;
use domain::programme::eligibility::YesNo;
use domain::volunteer::expenses;
use domain::volunteer::form::VolunteerQuestion as Question;
use domain::volunteer::note::NOTE;
use leptos::prelude::*;

/// The question on the note.
pub fn view(state: VolunteerFormState) -> AnyView {
    let texts = use_texts();
    let today = today();
    let version = NOTE.on(today);
    let choice = state.form.with_untracked(|form| form.choice);
    let has = state.form.with_untracked(|form| form.note_version == version.code);
    let set = move |_: &'static str, on: bool| {
        let code = if on { version.code } else { "" };
        state.update(|form| code.clone_into(&mut form.note_version));
    };
    let ask = Ask::new("note_version");
    let options = vec![fields::Choice::new("note", "accept")];
    let ticked = if has { vec!["accept"] } else { Vec::new() };
    view! {
        {heading(texts, Question::Note)}
        <p class="soft">{stamp(texts, today)}</p>
        <div class="card stack">{sections(texts, choice, today)}</div>
        {fields::ticks(ask, options, state.errors, ticked, set)}
    }
    .into_any()
}

/// Version and date.
pub fn stamp(texts: Texts, today: NaiveDate) -> String {
    let version = NOTE.on(today);
    texts.with("note-stamp", &[("version", version.code), ("day", &texts.date(version.from))])
}

/// The six parts that the law asks for, under headings of the second level.
pub fn sections(texts: Texts, choice: Option<Choice>, today: NaiveDate) -> AnyView {
    let version = NOTE.on(today).code;
    let part = |part: &str| {
        let words = texts.get(&format!("note-{version}-{part}"));
        let title = texts.get(&format!("note-{part}"));
        let more = match part {
            "status" => organisation(texts, choice),
            "expenses" => expenses(texts, choice, today),
            _ => Vec::new(),
        };
        let more = more.into_iter().map(|line| view! { <p>{line}</p> }.into_any()).collect_view();
        view! { <section class="stack stack-tight"><h2 class="h3">{title}</h2><p>{words}</p>{more}</section> }
            .into_any()
    };
    ["aim", "status", "expenses", "insurance", "liability", "confidentiality"]
        .map(part)
        .into_iter()
        .collect_view()
        .into_any()
}

/// Who the organisation is, where a programme is chosen.
fn organisation(texts: Texts, choice: Option<Choice>) -> Vec<String> {
    let line = match choice.and_then(Choice::programme) {
        Some(id) => texts.with("note-organisation", &[("organisation", id.programme().organisation)]),
        None => texts.get("note-organisation-later"),
    };
    vec![line]
}

/// Whether expenses are paid, and the ceilings of the law where they may be.
fn expenses(texts: Texts, choice: Option<Choice>, today: NaiveDate) -> Vec<String> {
    let pays = choice.and_then(Choice::programme).map_or(YesNo::Unknown, |id| id.programme().pays_expenses);
    let mut lines = vec![texts.code("note-pays", pays.code())];
    let Some(ceiling) = expenses::ceiling(today.year()).filter(|_| pays != YesNo::No) else { return lines };
    let year = ceiling.year.to_string();
    let values = [
        ("day", &*euros(texts, ceiling.day_cents)),
        ("whole", &*euros(texts, ceiling.year_cents)),
        ("year", &*year),
    ];
    lines.push(texts.with("note-ceiling", &values));
    if ceiling.year != today.year() {
        lines.push(texts.with("note-ceiling-old", &[("year", &today.year().to_string())]));
    }
    lines
}

/// Cents as an amount: `1.659,29`.
fn euros(texts: Texts, cents: u32) -> String {
    let whole = texts.number(usize::try_from(cents / 100).unwrap_or_default());
    texts.with("euros", &[("whole", &whole), ("cents", &format!("{:02}", cents % 100))])
}
