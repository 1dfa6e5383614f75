//! Each wait at its edge, and: the clock never forgets a mentor, nor asks one twice.

use super::super::command::VolunteerAct;
use super::super::state::{Available, Paused, Preparing};
use super::*;
use crate::ProgrammeId;
use crate::application::Actor;
use crate::volunteer::form::WorkStatus;
use crate::volunteer::reason::PauseReason;
use proptest::prelude::*;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn preparing(passed: &[Gate]) -> State {
    let mut steps = gate::plan(ProgrammeId::Duo, WorkStatus::OnBenefit);
    for step in &mut steps {
        step.passed = passed.contains(&step.gate);
    }
    State::Preparing(Preparing { steps })
}

#[test]
fn who_comes_next_and_by_when() {
    let (received, since) = (at("2026-11-06T20:00:00Z"), at("2026-11-20T20:00:00Z"));
    let talks = [Gate::InformationSession, Gate::Interview, Gate::Training];
    let all = [talks.as_slice(), &[Gate::C45b]].concat();
    for (state, expected) in [
        // Wednesday 11 November is a holiday.
        (State::new(), Some((Who::Programme, "2026-11-27"))),
        (preparing(&[]), Some((Who::Programme, "2026-12-11"))),
        (preparing(&talks), Some((Who::You, "2026-11-20"))),
        (preparing(&all), Some((Who::You, "2026-12-20"))),
        (State::Available(Available { asked: false }), None),
        (State::Available(Available { asked: true }), Some((Who::You, "2026-12-04"))),
        (State::Paused(Paused { until: None, why: PauseReason::Own }), None),
    ] {
        let found = next(&state, received, since, &WAITS).map(|next| (next.who, next.by));
        assert_eq!(found, expected.map(|(who, by)| (who, day(by))), "{state:?}");
    }
}

#[test]
fn every_gate_with_its_day() {
    let (received, since) = (at("2026-11-06T20:00:00Z"), at("2026-11-20T20:00:00Z"));
    let ahead = gate::plan(ProgrammeId::MentorYou, WorkStatus::OnBenefit);
    assert_eq!(
        gates(&State::new(), &ahead, received, received, &WAITS),
        [
            (Gate::InformationSession, GateState::Later, None),
            (Gate::Interview, GateState::Later, None),
            (Gate::C45b, GateState::Later, Some(day("2026-11-20"))),
            (Gate::Charter, GateState::Later, None),
        ]
    );
    assert_eq!(gates(&State::Available(Available { asked: false }), &ahead, received, since, &WAITS), []);
    assert_eq!(
        gates(&preparing(&[Gate::InformationSession]), &ahead, received, since, &WAITS),
        [
            (Gate::InformationSession, GateState::Passed, None),
            (Gate::Interview, GateState::Next, Some(day("2026-12-11"))),
            (Gate::Training, GateState::Later, None),
            (Gate::C45b, GateState::Later, Some(day("2026-11-20"))),
            (Gate::Charter, GateState::Later, None),
        ]
    );
}

#[test]
fn still_available_at_its_edges() {
    let free = State::Available(Available { asked: false });
    let asked = State::Available(Available { asked: true });
    // Half past midnight on 1 February in Brussels.
    let since = at("2026-01-31T23:30:00Z");
    for (state, today, expected) in [
        (&free, "2026-02-28", None),
        (&free, "2026-03-01", Some(Command::AskAvailable)),
        (&free, "2026-09-01", Some(Command::AskAvailable)),
        (&asked, "2026-02-15", None),
        (&asked, "2026-02-16", Some(Command::PauseUnanswered)),
        (&preparing(&[]), "2029-01-01", None),
    ] {
        assert_eq!(due(state, since, day(today), &WAITS), expected, "{state:?} {today}");
    }
}

#[test]
fn a_pause_ends_on_its_day() {
    let paused = |until: Option<&str>| State::Paused(Paused { until: until.map(day), why: PauseReason::Own });
    let since = at("2026-01-31T12:00:00Z");
    for (until, today, expected) in [
        (None, "2030-01-01", None),
        (Some("2026-03-01"), "2026-02-28", None),
        (Some("2026-03-01"), "2026-03-01", Some(Command::Resume)),
    ] {
        assert_eq!(due(&paused(until), since, day(today), &WAITS), expected, "{until:?}");
    }
}

#[test]
fn a_pause_has_a_day_to_come() {
    let today = day("2026-11-23");
    for (until, expected) in [
        (None, Ok(None)),
        (Some("2026-11-23"), Err("date-past")),
        (Some("2026-11-24"), Ok(Some(day("2026-11-24")))),
        (Some("2027-11-23"), Ok(Some(day("2027-11-23")))),
        (Some("2027-11-24"), Err("date-far")),
    ] {
        let found = pause_until(until.map(day), today, &WAITS);
        assert_eq!(found.as_ref().map_err(|e| e.code.as_str()), expected.as_ref().map_err(|e| *e));
    }
}

proptest! {
    /// A tick on any days, each with a second tick that does nothing: a mentor who never answers is asked once,
    /// then paused, and left in peace.
    #[test]
    fn a_tick_is_idempotent(mut days in prop::collection::vec(0_u64..400, 1..60)) {
        days.sort_unstable();
        let first = day("2026-01-01");
        let (mut state, mut since) = (State::Available(Available { asked: false }), at("2026-01-01T12:00:00Z"));
        let mut acts = Vec::new();
        for offset in days {
            let today = plus_days(first, offset);
            if let Some(command) = due(&state, since, today, &WAITS) {
                state = state.after(&command, Actor::Clock).unwrap();
                since = crate::calendar::start_of_day(today);
                acts.push(command.act());
            }
            prop_assert_eq!(due(&state, since, today, &WAITS), None);
        }
        prop_assert!([VolunteerAct::AskAvailable, VolunteerAct::PauseUnanswered].starts_with(&acts), "{:?}", acts);
    }
}
