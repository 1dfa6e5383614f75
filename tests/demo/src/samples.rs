//! A few applications to try: whoever runs the demonstration can open their status with a code from the mailbox.

use crate::write::Written;
use domain::application::State;
use domain::contact::ContactWay;
use std::fmt::Write as _;

/// States in which there is something to see or to do.
const STATES: [&str; 7] =
    ["received", "information-asked", "interview", "waiting", "proposed", "duo-started", "refused"];

/// One application of each of these states, reached by e-mail, with a proposal still to be answered: the same ones
/// on any day.
pub(crate) fn chosen(written: &[Written]) -> Vec<&Written> {
    let open = |state: &State| !matches!(state, State::Proposed(proposed) if proposed.accepted);
    let by_mail = |w: &&Written| w.form.contact == Some(ContactWay::Email) && open(&w.application.state);
    let of_state = |state: &str| {
        let fitting = written.iter().filter(by_mail).filter(|w| w.application.state.code() == state);
        fitting.min_by_key(|w| (!shows_mentor(w), w.number))
    };
    STATES.into_iter().filter_map(of_state).collect()
}

/// Whether the status can name a mentor: more to see.
fn shows_mentor(written: &Written) -> bool {
    written.application.programme.is_some_and(|id| id.programme().named_mentors)
}

/// The list, a line each; nothing where there is nothing to try.
pub(crate) fn shown(written: &[Written]) -> String {
    let samples = chosen(written);
    let mut list = String::new();
    if samples.is_empty() {
        return list;
    }
    list.push_str("applications to try (the code arrives in the mailbox):\n");
    for sample in samples {
        let Written { application, form, .. } = sample;
        let programme = application.programme.map_or("advice", |id| id.programme().name);
        // Writing to a String does not fail.
        let _ = writeln!(
            list,
            "  {}  {:<17}  {:<18}  {}",
            application.reference,
            application.state.code(),
            programme,
            form.email
        );
    }
    list
}
