//! The six stages of an application, in words: what is done, what is now, what comes.

use crate::texts::{Texts, use_texts};
use crate::ui::icon;
use domain::wire::OwnFile;
use leptos::prelude::*;

/// Keys of the names of the six stages.
const STAGES: &[&str] =
    &["stage-received", "stage-in-review", "stage-interview", "stage-waiting", "stage-proposed", "stage-duo"];

/// Keys of what each stage brings, while it is still to come.
const COMING: &[&str] = &[
    "stage-received-soon",
    "stage-in-review-soon",
    "stage-interview-soon",
    "stage-waiting-soon",
    "stage-proposed-soon",
    "stage-duo-soon",
];

/// The stage of a state, from one; none for a state that ended the way early.
pub(super) fn stage(state: &str) -> Option<usize> {
    match state {
        "received" => Some(1),
        // A question belongs to the review.
        "in-review" | "information-asked" => Some(2),
        "interview" => Some(3),
        "waiting" => Some(4),
        "proposed" => Some(5),
        "duo-started" => Some(6),
        _ => None,
    }
}

/// How far the application came, and whether it ended early.
pub(super) fn place(file: &OwnFile) -> (usize, bool) {
    match stage(&file.state) {
        Some(stage) => (stage, false),
        None => (file.history.iter().rev().find_map(|line| stage(&line.state)).unwrap_or(1), true),
    }
}

/// Whether answers and contact can still be changed.
pub(super) fn is_open(file: &OwnFile) -> bool {
    stage(&file.state).is_some_and(|stage| stage < 6)
}

/// The list of stages.
pub(super) fn steps(file: &OwnFile) -> AnyView {
    let texts = use_texts();
    let (place, stopped) = place(file);
    let rows = STAGES.iter().zip(COMING).enumerate().filter_map(|(i, (name, coming))| {
        let step = i + 1;
        if step < place || (stopped && step == place) {
            Some(done(texts, file, step, name))
        } else if stopped {
            None
        } else if step == place {
            let when = match file.interview {
                Some(at) => texts.with("status-planned", &[("moment", &texts.moment(at))]),
                None => texts.with("status-since", &[("day", &texts.day(file.since))]),
            };
            Some(now(texts, texts.get(name), when))
        } else {
            Some(
                view! { <li class="next"><strong>{texts.get(name)}</strong><p>{texts.get(coming)}</p></li> }
                    .into_any(),
            )
        }
    });
    let end = stopped.then(|| {
        now(
            texts,
            texts.code("state", &file.state),
            texts.with("status-on", &[("day", &texts.day(file.since))]),
        )
    });
    view! {
        <section class="stack">
            <h2>{texts.get("status-steps")}</h2>
            <ol class="steps" role="list">{rows.collect_view()}{end}</ol>
        </section>
    }
    .into_any()
}

fn done(texts: Texts, file: &OwnFile, step: usize, name: &str) -> AnyView {
    let reached = file.history.iter().find(|line| stage(&line.state) == Some(step));
    let when = match reached {
        Some(line) => texts.with("status-on", &[("day", &texts.day(line.at))]),
        // Some ways are shorter: accepted without a talk.
        None => texts.get("status-not-needed"),
    };
    view! { <li class="done">{icon("check")}<strong>{texts.get(name)}</strong><p>{when}</p></li> }.into_any()
}

fn now(texts: Texts, name: String, when: String) -> AnyView {
    view! {
        <li class="now" aria-current="step">
            <strong>{name}</strong>
            <p>{texts.get("status-here")}", "{when}</p>
        </li>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::application::State;

    #[test]
    fn every_open_state_has_a_stage() {
        let without: Vec<&&str> = State::CODES.iter().filter(|code| stage(code).is_none()).collect();
        assert_eq!(without, [&"transferred", &"withdrawn", &"refused", &"obsolete", &"expired"]);
    }
}
