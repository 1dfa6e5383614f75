//! What the two want to reach: shown on the page, and written on a page of its own.

use super::segments::{Segment, segments};
use super::send::{Body, Sending};
use crate::route::{DuoAct, Route};
use crate::texts::{Texts, use_texts};
use crate::ui::fields::{self, Ask, Line};
use crate::ui::icon;
use domain::FieldErrors;
use domain::duo::goal::{GOALS_MAX, Goal, Progress, read};
use domain::duo::offer::Offer;
use domain::wire::{DuoView, GoalsBody};
use leptos::prelude::*;

/// The fields of the goals: their names on the wire.
const WORDS: [&str; GOALS_MAX] = ["goal-1", "goal-2", "goal-3"];
const PROGRESS: [&str; GOALS_MAX] = ["progress-1", "progress-2", "progress-3"];

/// The goals on the page of the duo.
pub(super) fn shown(duo: &DuoView) -> Option<AnyView> {
    let texts = use_texts();
    let may = duo.acts.contains(&Offer::Goals);
    if duo.goals.is_empty() && !may {
        return None;
    }
    let goals = duo.goals.iter().map(|goal| {
        view! { <li><div><p>{goal.words.clone()}</p>{progress(texts, goal.progress)}</div></li> }.into_any()
    });
    let body = if duo.goals.is_empty() {
        view! { <p>{texts.get("duo-goals-none")}</p> }.into_any()
    } else {
        view! { <ol class="goals" role="list">{goals.collect_view()}</ol> }.into_any()
    };
    let write = may.then(|| {
        let key = if duo.goals.is_empty() { "duo-goals-write" } else { "duo-goals-change" };
        let href = Route::DuoAct(duo.id, DuoAct::Goals).href(texts.lang());
        view! { <div class="acts"><a class="button button-quiet" href=href>{texts.get(key)}</a></div> }
    });
    Some(view! { <section class="stack"><h2>{texts.get("duo-goals")}</h2>{body}{write}</section> }.into_any())
}

fn progress(texts: Texts, progress: Progress) -> AnyView {
    let (class, mark) = match progress {
        Progress::None => ("tag tag-plain", None),
        Progress::UnderWay => ("tag", None),
        Progress::Done => ("tag tag-good", Some(icon("check"))),
    };
    view! { <p><span class=class>{mark}" "{texts.code("duo-progress", progress.code())}</span></p> }
        .into_any()
}

/// The goals as they begin on their page: always three lines.
pub(super) fn lines(goals: &[Goal]) -> Vec<Goal> {
    let empty = || Goal { words: String::new(), progress: Progress::None };
    goals.iter().cloned().chain(std::iter::repeat_with(empty)).take(GOALS_MAX).collect()
}

/// The page that writes them.
pub(super) fn form(sending: Sending, heading: String) -> AnyView {
    let texts = use_texts();
    let submit = Callback::new(move |()| {
        let typed = sending.state.draft.with_untracked(|draft| draft.goals.clone());
        match read(&typed) {
            Ok(goals) => {
                let body = Body::Goals(GoalsBody { goals, version: sending.version() });
                sending.act("goals", body, "duo-done-goals");
            }
            Err(faults) => sending.errors.set(at_their_lines(&typed, faults)),
        }
    });
    let rows = (0..GOALS_MAX).map(|place| row(texts, sending, place)).collect_view();
    let fields = view! {
        <h1 tabindex="-1">{heading}</h1>
        <p class="hint">{texts.get("duo-goals-hint")}</p>
        <ol class="goals" role="list">{rows}</ol>
        {sending.buttons("button", "duo-goals-save")}
    };
    sending.form(submit, fields.into_any())
}

/// The rules count written lines; the page shows empty ones too.
fn at_their_lines(typed: &[Goal], faults: FieldErrors) -> FieldErrors {
    let written: Vec<usize> =
        typed.iter().enumerate().filter(|(_, goal)| !goal.words.trim().is_empty()).map(|(i, _)| i).collect();
    let mut out = FieldErrors::default();
    for (field, fault) in faults.0 {
        let line = WORDS.iter().position(|name| *name == field).and_then(|nth| written.get(nth));
        let name = line.and_then(|line| WORDS.get(*line)).map_or(field.as_str(), |name| *name);
        out.add(name, fault);
    }
    out
}

fn row(texts: Texts, sending: Sending, place: usize) -> AnyView {
    let draft = sending.state.draft;
    let goal = draft.with_untracked(|draft| draft.goals.get(place).cloned());
    let (Some(field), Some(far), Some(goal)) = (WORDS.get(place), PROGRESS.get(place), goal) else {
        return ().into_any();
    };
    let number = (place + 1).to_string();
    let ask = |field: &'static str, key: &str| Ask {
        field,
        label: texts.with(key, &[("n", &number)]),
        hint: None,
        heading: false,
        optional: false,
    };
    let change = move |change: &dyn Fn(&mut Goal)| {
        draft.update(|draft| {
            if let Some(goal) = draft.goals.get_mut(place) {
                change(goal);
            }
        });
    };
    let options = Progress::ALL
        .iter()
        .map(|progress| Segment::new(progress.code(), texts.code("duo-progress", progress.code())));
    let selected = goal.progress.code().to_owned();
    view! {
        <li><div class="stack stack-tight">
            {fields::line(ask(field, "duo-goal-n"), Line::TEXT, sending.errors, goal.words, move |words| {
                change(&|goal| goal.words.clone_from(&words));
            })}
            {segments(ask(far, "duo-goal-far"), options.collect(), sending.errors, Some(selected), move |code| {
                if let Some(progress) = Progress::from_code(&code) {
                    change(&|goal| goal.progress = progress);
                }
            })}
        </div></li>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Illegal;

    #[test]
    fn a_fault_stands_at_the_line_that_was_typed() {
        let goal = |words: &str| Goal { words: words.to_owned(), progress: Progress::None };
        let typed = lines(&[goal(""), goal("85.07.30-033.28")]);
        assert_eq!(typed.len(), 3);
        let faults = at_their_lines(&typed, read(&typed).unwrap_err());
        assert_eq!(faults.of("goal-2"), Some(&Illegal::new("national-number")));
    }
}
