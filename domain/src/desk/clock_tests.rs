//! Every state against a table written by hand.

use super::*;
use crate::ProgrammeId;
use crate::application::state as app;
use crate::volunteer::WorkStatus;
use crate::volunteer::gate::plan;
use uuid::Uuid;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Monday the 2nd of November 2026, in the morning; Wednesday the 11th is a holiday.
fn monday() -> DateTime<Utc> {
    "2026-11-02T09:00:00Z".parse().unwrap()
}

#[test]
fn every_state_of_an_application_has_its_days() {
    let talk = "2026-11-06T13:00:00Z".parse().unwrap();
    let mentor = Uuid::nil();
    for (state, amber, by) in [
        (State::new(), "2026-11-05", "2026-11-09"),
        (State::InReview(app::InReview {}), "2026-11-17", "2026-11-24"),
        (State::Interview(app::Interview { at: talk }), "2026-11-09", "2026-11-16"),
        (State::Waiting(app::Waiting {}), "2026-11-25", "2026-12-02"),
        (State::Proposed(app::Proposed { mentor, accepted: false }), "2026-11-05", "2026-11-12"),
        (State::Proposed(app::Proposed { mentor, accepted: true }), "2026-11-05", "2026-11-12"),
    ] {
        let due = application(&state, monday(), &LIMITS).unwrap();
        assert_eq!((due.amber, due.by), (day(amber), day(by)), "{state:?}");
    }
}

#[test]
fn the_clock_stands_still_while_the_person_has_the_next_move_or_nobody_has() {
    use crate::application::Act;
    use crate::application::Actor;
    let asked = State::InReview(app::InReview {}).after(&Act::Ask.sample(), Actor::Coordinator).unwrap();
    assert_eq!(application(&asked, monday(), &LIMITS), None);
    for act in [Act::Refuse, Act::Withdraw, Act::MarkObsolete, Act::Transfer] {
        let actor = if act == Act::Withdraw { Actor::Mentee } else { Actor::Coordinator };
        let closed = State::new().after(&act.sample(), actor).unwrap();
        assert_eq!(application(&closed, monday(), &LIMITS), None, "{act}");
    }
    let started = State::DuoStarted(app::DuoStarted { mentor: Uuid::nil() });
    assert_eq!(application(&started, monday(), &LIMITS), None);
    assert_eq!(application(&State::Expired(app::Expired {}), monday(), &LIMITS), None);
}

#[test]
fn a_volunteer_waits_for_us_until_the_next_gate_is_their_own() {
    use crate::volunteer::state::{Available, Preparing, Received};
    let received = volunteer::State::Received(Received {});
    assert_eq!(volunteer(&received, monday(), &LIMITS).unwrap().by, day("2026-11-09"));
    let mut steps = plan(ProgrammeId::Duo, WorkStatus::OnBenefit);
    let preparing = |steps: &[_]| volunteer::State::Preparing(Preparing { steps: steps.to_vec() });
    assert_eq!(volunteer(&preparing(&steps), monday(), &LIMITS).unwrap().by, day("2026-11-24"));
    for step in steps.iter_mut().take(3) {
        step.passed = true;
    }
    assert_eq!(volunteer(&preparing(&steps), monday(), &LIMITS), None, "form C45B is theirs");
    let available = volunteer::State::Available(Available { asked: true });
    assert_eq!(volunteer(&available, monday(), &LIMITS), None);
}

#[test]
fn the_light_changes_on_its_day_and_counts_working_days() {
    let due = application(&State::new(), monday(), &LIMITS).unwrap();
    for (today, colour, left) in [
        ("2026-11-02", Colour::Green, 5),
        ("2026-11-04", Colour::Green, 3),
        ("2026-11-05", Colour::Amber, 2),
        ("2026-11-07", Colour::Amber, 1),
        ("2026-11-09", Colour::Amber, 0),
        ("2026-11-10", Colour::Red, -1),
        // A holiday does not make anybody later.
        ("2026-11-11", Colour::Red, -1),
        ("2026-11-16", Colour::Red, -4),
    ] {
        let clock = due.on(day(today));
        assert_eq!((clock.colour, clock.left), (colour, left), "{today}");
    }
}

#[test]
fn a_warning_is_counted_backwards_over_the_weekend() {
    assert_eq!(working_days_before(day("2026-11-09"), 1), day("2026-11-06"));
    assert_eq!(working_days_before(day("2026-11-12"), 2), day("2026-11-09"));
}
