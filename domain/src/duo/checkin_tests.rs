//! Check-ins: the plan of six months, and that nobody is asked twice for one talk.

use super::*;
use crate::duo::Side;
use crate::duo::state::{Active, Completed, Paused};
use crate::duo::term::Span;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn active() -> State {
    State::Active(Active { term: Term::begin(day("2026-01-15")) })
}

fn due(state: &State, held: &[&str], today: &str) -> Option<(Milestone, String, bool)> {
    let held: Vec<NaiveDate> = held.iter().map(|text| day(text)).collect();
    next_due(state, &held, day(today)).map(|due| (due.what, due.by.to_string(), due.late))
}

#[test]
fn the_plan_of_six_months() {
    let plan: Vec<(Milestone, String)> =
        plan(&Term::begin(day("2026-01-15"))).iter().map(|slot| (slot.what, slot.by.to_string())).collect();
    let expected = [
        (Milestone::First, "2026-01-29"),
        (Milestone::Second, "2026-02-15"),
        (Milestone::Monthly, "2026-03-15"),
        (Milestone::Midterm, "2026-04-15"),
        (Milestone::Monthly, "2026-05-15"),
        (Milestone::Monthly, "2026-06-15"),
        // The last day is 14 July; four weeks after it.
        (Milestone::End, "2026-08-11"),
    ];
    assert_eq!(plan, expected.map(|(what, by)| (what, by.to_owned())));
}

#[test]
fn what_is_due_when() {
    for (held, today, what, by, late) in [
        (vec![], "2026-01-15", Milestone::First, "2026-01-29", false),
        (vec![], "2026-01-29", Milestone::First, "2026-01-29", false),
        (vec![], "2026-01-30", Milestone::First, "2026-01-29", true),
        (vec!["2026-01-20"], "2026-01-20", Milestone::Second, "2026-02-15", false),
        // Late, and nearer to the first than to the second.
        (vec!["2026-01-31"], "2026-01-31", Milestone::Second, "2026-02-15", false),
        // Both of the first month early.
        (vec!["2026-01-20", "2026-01-27"], "2026-01-27", Milestone::Monthly, "2026-03-15", false),
        // A third one in the first month is no check-in of the second.
        (
            vec!["2026-01-20", "2026-01-27", "2026-01-28"],
            "2026-01-28",
            Milestone::Monthly,
            "2026-03-15",
            false,
        ),
        // A month was missed, and the next one is over as well: only the latter is asked for.
        (vec!["2026-01-20", "2026-02-10"], "2026-03-16", Milestone::Monthly, "2026-03-15", true),
        (vec!["2026-01-20", "2026-02-10"], "2026-04-16", Milestone::Midterm, "2026-04-15", true),
        // Called when half-way was nearly due: nobody calls again for the month before.
        (
            vec!["2026-01-20", "2026-02-10", "2026-04-13"],
            "2026-04-14",
            Milestone::Monthly,
            "2026-05-15",
            false,
        ),
        // Two weeks before the end the talk about it can take place.
        (vec!["2026-06-10"], "2026-06-20", Milestone::End, "2026-08-11", false),
    ] {
        assert_eq!(due(&active(), &held, today), Some((what, by.to_owned(), late)), "{held:?} {today}");
    }
    assert_eq!(due(&active(), &["2026-06-10", "2026-07-05"], "2026-07-06"), None, "the last talk was held");
}

#[test]
fn before_the_start_the_first_meeting_counts_and_after_the_end_the_last_talk() {
    let accepted = State::Accepted(Accepted { on: day("2026-01-01") });
    assert_eq!(
        due(&accepted, &[], "2026-01-16"),
        Some((Milestone::FirstMeeting, "2026-01-15".to_owned(), true))
    );
    assert_eq!(due(&State::new(day("2026-01-01")), &[], "2026-01-10"), None);
    let over = State::Completed(Completed { term: Term::begin(day("2026-01-15")) });
    assert_eq!(due(&over, &[], "2026-08-11"), Some((Milestone::End, "2026-08-11".to_owned(), false)));
    assert_eq!(due(&over, &[], "2026-08-12"), None);
    assert_eq!(due(&over, &["2026-07-20"], "2026-08-01"), None);
    assert_eq!(due(&over, &["2026-06-20"], "2026-08-01").map(|due| due.0), Some(Milestone::End), "too early");
    let declined = State::new(day("2026-01-01")).after(
        &crate::duo::Command::DeclineProposal(crate::duo::reason::DeclineReason::NoTime),
        Side::Mentor.into(),
        day("2026-01-02"),
    );
    assert_eq!(next_due(&declined.unwrap(), &[], day("2026-01-03")), None);
}

#[test]
fn a_check_in_waits_for_the_end_of_a_pause() {
    let pauses = vec![Span { from: day("2026-01-25"), until: day("2026-02-20") }];
    let term = Term { pauses, ..Term::begin(day("2026-01-15")) };
    let resting = State::Paused(Paused { term });
    // Both of the first month wait for one day: one talk is enough.
    assert_eq!(due(&resting, &[], "2026-02-01"), Some((Milestone::Second, "2026-02-20".to_owned(), false)));
    assert_eq!(due(&resting, &["2026-02-20"], "2026-02-20").map(|due| due.1), Some("2026-03-15".to_owned()));
}

#[test]
fn a_day_that_is_recorded_has_been() {
    let (proposed, today) = (day("2026-01-01"), day("2026-01-20"));
    assert_eq!(check_day(today, proposed, today), Ok(today));
    assert_eq!(check_day(day("2026-01-21"), proposed, today).unwrap_err().code, "future");
    assert_eq!(check_day(day("2025-12-31"), proposed, today).unwrap_err().code, "before-start");
}

proptest! {
    /// Who calls on the day on which something is due is never late, and calls once for each place of the plan.
    #[test]
    fn who_calls_when_it_is_due_has_done_the_plan(offset in 0_u64..3_000, pause in 0_u64..150, length in 0_u64..40) {
        let start = plus_days(day("2024-01-01"), offset);
        let mut term = Term::begin(start);
        if length > 0 && pause > 0 {
            term.pauses.push(Span { from: plus_days(start, pause), until: plus_days(start, pause + length) });
        }
        let state = State::Active(Active { term: term.clone() });
        let mut held = Vec::new();
        let mut today = start;
        while today < plus_days(term.end, 60) {
            if let Some(due) = next_due(&state, &held, today) {
                prop_assert!(!due.late, "{due:?}");
                if due.by == today {
                    held.push(today);
                }
            }
            today = plus_days(today, 1);
        }
        prop_assert_eq!(held.len(), plan(&term).len());
        prop_assert_eq!(next_due(&state, &held, plus_days(term.end, 60)), None);
    }

    /// Calling today settles what is due today: what comes next is something else, later, and not late.
    #[test]
    fn a_call_settles_what_was_due(
        days in proptest::collection::vec(0_u64..230, 0..10),
        today in 0_u64..215,
    ) {
        let (state, start) = (active(), day("2026-01-15"));
        let today = plus_days(start, today);
        let mut held: Vec<NaiveDate> =
            days.into_iter().map(|day| plus_days(start, day)).filter(|day| *day <= today).collect();
        let Some(before) = next_due(&state, &held, today) else { return Ok(()) };
        held.push(today);
        if let Some(after) = next_due(&state, &held, today)
            && before.late
        {
            prop_assert!(!after.late || after.by > before.by, "{before:?} {after:?}");
            prop_assert!(after.by > before.by, "{before:?} {after:?}");
        }
    }

    /// The order in which check-ins were written down does not matter.
    #[test]
    fn order_does_not_matter(mut days in proptest::collection::vec(0_u64..230, 0..8), today in 0_u64..215) {
        let (state, start) = (active(), day("2026-01-15"));
        let held = |days: &[u64]| days.iter().map(|day| plus_days(start, *day)).collect::<Vec<_>>();
        let before = next_due(&state, &held(&days), plus_days(start, today));
        days.reverse();
        prop_assert_eq!(next_due(&state, &held(&days), plus_days(start, today)), before);
    }
}
