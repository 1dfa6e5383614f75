//! Every (state, act, actor) triple against a table written by hand, and random walks.

use super::*;
use crate::duo::term::Span;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A day inside the term of [`term`], in its last fortnight, so that every act with a day can be made.
fn today() -> NaiveDate {
    day("2026-07-10")
}

fn term() -> Term {
    Term::begin(day("2026-01-15"))
}

fn paused() -> Paused {
    Paused {
        term: Term { pauses: vec![Span { from: day("2026-07-01"), until: day("2026-07-12") }], ..term() },
    }
}

fn proposed(mentee: bool, mentor: bool) -> State {
    State::Proposed(Proposed { on: today(), yes: Pair { mentee, mentor } })
}

fn states() -> Vec<State> {
    vec![
        State::new(today()),
        proposed(true, false),
        proposed(false, true),
        State::Accepted(Accepted { on: today() }),
        State::FirstMeetingSet(FirstMeetingSet { accepted: today() }),
        State::Active(Active { term: term() }),
        State::AtRisk(AtRisk { term: term() }),
        State::Paused(paused()),
        State::Completed(Completed { term: term() }),
        State::EndedEarly(EndedEarly { term: term(), by: Actor::Mentor, reason: EndReason::NoTime }),
        State::Cancelled(Cancelled { by: Actor::Clock, reason: CancelReason::NoAnswer }),
    ]
}

/// A command with a day that fits.
fn fitting(act: Act) -> Command {
    match act {
        Act::Begin => Command::Begin(today()),
        Act::Pause => Command::Pause(day("2026-07-14")),
        Act::Extend => Command::Extend(day("2026-08-15")),
        act => act.sample(today()),
    }
}

/// Who may do an act at all: m(entee), t(he mentor), c(oordinator), k (the clock).
fn owners(act: Act) -> &'static str {
    match act {
        Act::AcceptProposal | Act::DeclineProposal => "mt",
        Act::ExpireProposal | Act::Flag | Act::Recover => "k",
        Act::SetFirstMeeting | Act::LoseFirstMeeting | Act::Begin | Act::EndEarly | Act::Cancel => "mtc",
        Act::Pause | Act::Extend => "c",
        Act::Resume | Act::Complete => "ck",
    }
}

fn letter(actor: Actor) -> char {
    match actor {
        Actor::Mentee => 'm',
        Actor::Mentor => 't',
        Actor::Coordinator => 'c',
        Actor::Clock => 'k',
    }
}

/// The table: what each state leads to, by act and actor.
fn expected(code: &str, act: Act, actor: Actor) -> Option<&'static str> {
    let runs = matches!(code, "active" | "at-risk" | "paused");
    match (code, act, actor) {
        ("proposed", Act::AcceptProposal, Actor::Mentee) => Some("accepted-by-mentee"),
        ("proposed", Act::AcceptProposal, Actor::Mentor) => Some("accepted-by-mentor"),
        ("accepted-by-mentee", Act::AcceptProposal, Actor::Mentor)
        | ("accepted-by-mentor", Act::AcceptProposal, Actor::Mentee)
        | ("first-meeting-set", Act::LoseFirstMeeting, _) => Some("accepted"),
        (
            "proposed" | "accepted-by-mentee" | "accepted-by-mentor",
            Act::DeclineProposal | Act::ExpireProposal,
            _,
        )
        | ("proposed" | "accepted-by-mentee" | "accepted-by-mentor", Act::Cancel, Actor::Coordinator)
        | ("accepted" | "first-meeting-set", Act::Cancel, _) => Some("cancelled"),
        ("accepted", Act::SetFirstMeeting, _) => Some("first-meeting-set"),
        ("first-meeting-set", Act::Begin, _) | ("at-risk", Act::Recover, _) | ("paused", Act::Resume, _) => {
            Some("active")
        }
        ("active", Act::Flag, _) | ("at-risk", Act::Extend, _) => Some("at-risk"),
        ("active" | "at-risk", Act::Pause, _) | ("paused", Act::Extend, _) => Some("paused"),
        ("active", Act::Extend, _) => Some("active"),
        (_, Act::Complete, _) if runs => Some("completed"),
        (_, Act::EndEarly, _) if runs => Some("ended-early"),
        _ => None,
    }
}

#[test]
fn every_triple_of_state_act_and_actor() {
    for state in states() {
        for act in Act::ALL {
            for actor in Actor::ALL {
                let found = state.clone().after(&fitting(*act), *actor, today());
                let yours = owners(*act).contains(letter(*actor));
                assert_eq!(act.belongs_to(*actor), yours, "{act} {actor}");
                let wanted = expected(state.code(), *act, *actor);
                match (yours, wanted) {
                    (false, _) => assert_eq!(found, Err(MoveError::NotYours { act: *act }.into())),
                    (true, Some(code)) => {
                        assert_eq!(found.unwrap().code(), code, "{} {act} {actor}", state.code());
                    }
                    (true, None) => {
                        assert_eq!(
                            found,
                            Err(MoveError::Impossible { state: state.code(), act: *act }.into())
                        );
                    }
                }
                let offered = state.allowed(*actor, today()).contains(act);
                assert_eq!(offered, yours && wanted.is_some(), "{} {act} {actor}", state.code());
            }
        }
    }
}

#[test]
fn states_read_back_and_every_code_occurs() {
    let codes: Vec<&str> = states().iter().map(State::code).collect();
    assert_eq!(codes, State::CODES);
    for state in states() {
        let json = serde_json::to_string(&state).unwrap();
        assert_eq!(serde_json::from_str::<State>(&json).unwrap(), state, "{json}");
    }
}

#[test]
fn days_that_do_not_fit_are_refused() {
    let active = || State::Active(Active { term: term() });
    let set = State::FirstMeetingSet(FirstMeetingSet { accepted: today() });
    for (state, command, today, code) in [
        (set, Command::Begin(day("2026-07-11")), today(), "not-yet"),
        (active(), Command::Pause(today()), today(), "past"),
        (active(), Command::Pause(day("2026-07-16")), today(), "after-end"),
        (active(), Command::Extend(day("2026-07-15")), today(), "before-end"),
        (active(), Command::Extend(day("2026-07-20")), day("2026-07-20"), "past"),
        (active(), Command::Extend(day("2027-01-16")), today(), "after-limit"),
        (active(), Command::Complete, day("2026-06-30"), "too-early"),
    ] {
        match state.after(&command, Actor::Coordinator, today) {
            Err(DuoError::Day(fault)) => assert_eq!(fault.code, code),
            found => panic!("{command:?}: {found:?}"),
        }
    }
    assert!(active().after(&Command::Complete, Actor::Coordinator, day("2026-07-01")).is_ok());
    assert!(active().after(&Command::Extend(day("2027-01-15")), Actor::Coordinator, today()).is_ok());
}

#[test]
fn ending_early_keeps_the_last_day_and_cuts_the_pause() {
    let state = State::Paused(paused());
    let ended =
        state.after(&Command::EndEarly(EndReason::FoundWork), Actor::Mentee, day("2026-07-05")).unwrap();
    let term = ended.term().unwrap();
    assert_eq!(term.last_day(), day("2026-07-05"));
    assert_eq!(term.pauses, [Span { from: day("2026-07-01"), until: day("2026-07-06") }]);
    // A clock that comes late does not make the duo longer, nor the pause.
    let late = State::Paused(paused()).after(&Command::Resume, Actor::Clock, day("2026-07-14")).unwrap();
    assert_eq!(late.term().unwrap().pauses, paused().term.pauses);
    let late = late.after(&Command::Complete, Actor::Clock, day("2026-09-01")).unwrap();
    assert_eq!(late.term().unwrap().end, day("2026-07-15"));
}

#[test]
fn a_pause_that_ends_on_its_own_day_leaves_no_trace() {
    let state = State::Active(Active { term: term() });
    let state = state.after(&Command::Pause(day("2026-07-14")), Actor::Coordinator, today()).unwrap();
    let state = state.after(&Command::Resume, Actor::Coordinator, today()).unwrap();
    assert_eq!(state, State::Active(Active { term: term() }));
}

#[test]
fn the_mentee_waits_again_unless_they_found_their_way() {
    let cancelled = |reason| State::Cancelled(Cancelled { by: Actor::Mentee, reason });
    for reason in CancelReason::ALL {
        let waits = !matches!(reason, CancelReason::FoundWork | CancelReason::Training);
        assert_eq!(cancelled(*reason).leaves_mentee_waiting(), waits, "{reason}");
    }
    for reason in EndReason::ALL {
        let ended = State::EndedEarly(EndedEarly { term: term(), by: Actor::Mentee, reason: *reason });
        assert_eq!(ended.leaves_mentee_waiting(), *reason == EndReason::NewMentor, "{reason}");
    }
    assert!(!State::Completed(Completed { term: term() }).leaves_mentee_waiting());
}

#[test]
fn each_reason_keeps_its_code() {
    for reason in EndReason::ALL {
        assert_eq!(CancelReason::from(*reason).code(), reason.code());
    }
    for reason in DeclineReason::ALL {
        assert_eq!(CancelReason::from(*reason).code(), reason.code());
    }
    for reason in crate::application::reason::DeclineReason::ALL {
        assert_eq!(DeclineReason::from(*reason).code(), reason.code());
    }
}

#[test]
fn one_of_the_two_can_always_end_an_open_duo() {
    for state in states().iter().filter(|state| state.is_open()) {
        for actor in [Actor::Mentee, Actor::Mentor] {
            let way_out = match state {
                State::Proposed(_) => Command::DeclineProposal(DeclineReason::Unsaid),
                state => state.ending(EndReason::Unsaid),
            };
            assert!(!state.clone().after(&way_out, actor, today()).unwrap().is_open(), "{}", state.code());
        }
    }
}

proptest! {
    #[test]
    fn a_walk_of_any_length_holds_the_invariants(
        walk in prop::collection::vec(
            (prop::sample::select(Act::ALL), prop::sample::select(Actor::ALL), 0_u64..20, 1_u64..400), 0..80)
    ) {
        let mut today = day("2026-01-01");
        let mut state = State::new(today);
        let mut released = 0;
        for (act, actor, days, ahead) in walk {
            today = crate::calendar::plus_days(today, days);
            let later = crate::calendar::plus_days(today, ahead);
            let command = match act {
                Act::Pause => Command::Pause(later),
                Act::Extend => Command::Extend(later),
                act => act.sample(today),
            };
            let before = state.clone();
            let Ok(next) = before.clone().after(&command, actor, today) else { continue };
            prop_assert!(before.is_open(), "a closed duo stays closed");
            released += u32::from(!next.is_open());
            if let Some(term) = next.term() {
                prop_assert!(term.start < term.end);
                prop_assert!(term.end <= crate::calendar::plus_months(term.start, crate::duo::term::MONTHS_MAX));
                for pause in &term.pauses {
                    prop_assert!(pause.from < pause.until && term.start <= pause.from && pause.until <= term.end);
                }
                for two in term.pauses.windows(2) {
                    prop_assert!(two[0].until <= two[1].from);
                }
                if let Some(old) = before.term() {
                    prop_assert_eq!(old.start, term.start);
                    prop_assert!(next.is_open() && old.end <= term.end || !next.is_open() && term.end <= old.end);
                }
            }
            if let State::Paused(paused) = &next {
                prop_assert!(paused.until() > today || act == Act::Extend);
            }
            state = next;
        }
        prop_assert_eq!(released, u32::from(!state.is_open()), "the place is released exactly once");
    }
}
