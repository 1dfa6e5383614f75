//! Where the application stands: the arc, who has it, since when, what comes next and by which day.

use super::steps::place;
use super::{calendar, holder};
use crate::state::today;
use crate::texts::{Texts, use_texts};
use crate::ui::arc::stage_arc;
use domain::application::clock::{Next, Who};
use domain::calendar::{brussels_date, plus_days};
use domain::wire::{HistoryLine, OwnFile};
use leptos::prelude::*;

/// Days after which a closed file is erased (domain.md §5).
const KEPT: u64 = 365;
/// The same for a file that stayed without an answer.
const KEPT_EXPIRED: u64 = 183;

/// The card at the top of the file.
pub(super) fn standing(file: &OwnFile) -> AnyView {
    let texts = use_texts();
    let (step, stopped) = place(file);
    let middle = if stopped {
        texts.get(if file.state == "transferred" { "status-handed-over" } else { "status-stopped" })
    } else {
        texts.with("status-stage", &[("step", &step.to_string())])
    };
    let holder = holder(file);
    let text = match why_waiting(file) {
        Some(line) if line.act == "decline-mentor" => texts.get("state-waiting-declined-text"),
        Some(line) => {
            texts.with(&format!("act-{}", line.act), &[("actor", line.actor.code()), ("programme", holder)])
        }
        None => texts.with(&format!("state-{}-text", file.state), &[("programme", holder)]),
    };
    let advising = file.programme.is_none().then(|| texts.get("status-advising"));
    let days = today().signed_duration_since(brussels_date(file.since)).num_days();
    let ago = texts.count("status-days-ago", usize::try_from(days).unwrap_or(0));
    view! {
        <section class="standing" aria-label=texts.get("status-where")>
            {stage_arc(step, stopped)}
            <p class="arc-ends">
                <span aria-hidden="true">{texts.get("stage-received")}</span>
                <strong>{middle}</strong>
                <span aria-hidden="true">{texts.get("stage-duo")}</span>
            </p>
            <p class="lead">{text}</p>
            <dl class="holds">
                {hold(texts.get("status-holder"), holder_words(file, holder, texts), advising)}
                {hold(texts.get("status-since-when"), texts.day(file.since), Some(ago))}
                {next(file, texts)}
            </dl>
            {calendar::offer(file)}
        </section>
    }
    .into_any()
}

/// What brought the person back to waiting; none for those who wait for their first mentor.
fn why_waiting(file: &OwnFile) -> Option<&HistoryLine> {
    let moved = file.history.iter().rev().find(|line| line.state != "waiting" || is_return(&line.act))?;
    (file.state == "waiting" && is_return(&moved.act)).then_some(moved)
}

fn is_return(act: &str) -> bool {
    ["decline-mentor", "release", "rematch"].contains(&act)
}

fn hold(term: String, value: String, small: Option<String>) -> AnyView {
    view! { <div><dt>{term}</dt><dd>{value}{small.map(|small| view! { <small>{small}</small> })}</dd></div> }
        .into_any()
}

fn holder_words(file: &OwnFile, holder: &str, texts: Texts) -> String {
    match file.state.as_str() {
        "withdrawn" | "expired" | "obsolete" | "refused" => texts.get("status-nobody"),
        _ => holder.to_owned(),
    }
}

/// What comes next: from whom, what, and by which day.
fn next(file: &OwnFile, texts: Texts) -> AnyView {
    let name = [("programme", holder(file))];
    let turn = |who: &str| texts.with("status-turn", &[("who", &texts.code("who", who))]);
    match (&file.next, file.interview) {
        (_, Some(at)) => hold(turn("you"), texts.with("next-interview", &name), Some(texts.moment(at))),
        (Some(next), None) => {
            let key = match (file.state.as_str(), next.who) {
                ("proposed", Who::Mentor) => "next-accepted".to_owned(),
                (state, _) => format!("next-{state}"),
            };
            hold(turn(next.who.code()), texts.with(&key, &name), Some(by(*next, texts)))
        }
        (None, None) if file.state == "duo-started" && today() > first_meeting_by(file) => {
            let rhythm = file.programme.map(|programme| programme.programme().rhythm.code());
            hold(
                texts.get("status-then"),
                texts.get("next-duo-running"),
                rhythm.map(|rhythm| texts.code("rhythm", rhythm)),
            )
        }
        (None, None) if file.state == "duo-started" => hold(
            texts.get("status-then"),
            texts.get("next-duo-started"),
            Some(texts.get("next-duo-started-by")),
        ),
        (None, None) if file.state == "transferred" => {
            hold(texts.get("status-then"), texts.with("next-transferred", &name), None)
        }
        (None, None) => {
            let days = if file.state == "expired" { KEPT_EXPIRED } else { KEPT };
            let day = texts.date(plus_days(brussels_date(file.since), days));
            hold(
                texts.get("status-then"),
                texts.get("next-closed"),
                Some(texts.with("status-on", &[("day", &day)])),
            )
        }
    }
}

/// A first meeting follows within 14 days (domain.md §8).
fn first_meeting_by(file: &OwnFile) -> chrono::NaiveDate {
    plus_days(brussels_date(file.since), 14)
}

/// The day, or an honest word where it has passed.
fn by(next: Next, texts: Texts) -> String {
    let late = next.by < today() && next.who == Who::Programme;
    let key = if late { "status-late" } else { "status-by" };
    texts.with(key, &[("day", &texts.date(next.by))])
}
