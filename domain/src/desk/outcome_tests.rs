//! When an outcome is asked, what counts, and that a correction replaces without overwriting.

use super::*;
use crate::application::Actor;
use crate::duo::reason::EndReason;
use crate::duo::state::{Active, Completed};
use crate::duo::{Command, Term};
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn left() -> Participation {
    Participation { entry: day("2026-01-15"), left: Some(day("2026-07-14")) }
}

fn form(moment: OutcomeMoment, kind: OutcomeKind, on: &str, months: Option<u8>) -> OutcomeForm {
    OutcomeForm { moment, kind, day: day(on), months, source: OutcomeSource::Declared }
}

#[test]
fn a_participation_runs_from_the_first_meeting_to_the_last_day_of_the_last_duo() {
    let first = State::Active(Active { term: Term::begin(day("2026-01-15")) });
    let ended = first
        .clone()
        .after(&Command::EndEarly(EndReason::NewMentor), Actor::Mentee, day("2026-02-10"))
        .unwrap();
    let second = State::Completed(Completed { term: Term::begin(day("2026-03-01")) });
    let taken_back = State::new(day("2025-12-01"))
        .after(&Command::Cancel(EndReason::Unsaid), Actor::Coordinator, day("2025-12-02"))
        .unwrap();
    let of = |duos: &[&State], waits| Participation::of(duos.iter().copied(), waits);
    assert_eq!(of(&[&taken_back], false), None, "being matched is not an entry");
    assert_eq!(of(&[&first], false), Some(Participation { entry: day("2026-01-15"), left: None }));
    assert_eq!(of(&[&ended], true).unwrap().left, None, "waits for another mentor");
    assert_eq!(of(&[&ended], false).unwrap().left, Some(day("2026-02-10")));
    let both = Participation { entry: day("2026-01-15"), left: Some(day("2026-08-31")) };
    assert_eq!(of(&[&ended, &second, &taken_back], false), Some(both));
    assert_eq!(of(&[&second, &ended], false), Some(both), "in any order");
}

#[test]
fn which_moment_is_open_when() {
    use OutcomeMoment::{Exit, SixMonths, TwelveMonths};
    for (today, open) in [
        ("2026-07-13", vec![]),
        ("2026-07-14", vec![Exit]),
        ("2027-01-13", vec![Exit]),
        ("2027-01-14", vec![Exit, SixMonths]),
        ("2027-07-14", vec![Exit, SixMonths, TwelveMonths]),
    ] {
        assert_eq!(left().open(day(today)), open, "{today}");
    }
    let still = Participation { left: None, ..left() };
    assert_eq!(still.open(day("2030-01-01")), vec![]);
    let missing = left().missing(&[Exit], day("2027-07-14"));
    assert_eq!(missing, [(SixMonths, day("2027-02-11")), (TwelveMonths, day("2027-08-11"))]);
}

#[test]
fn what_counts_and_what_does_not() {
    use OutcomeKind::{JobFixed, JobOpenEnded, JobTemp, None as Nothing, Training};
    use OutcomeMoment::{Exit, SixMonths};
    let today = day("2026-12-01");
    for (form, field, code) in [
        (form(Exit, JobOpenEnded, "2026-08-11", None), "", ""),
        (form(Exit, JobOpenEnded, "2026-01-15", None), "", ""),
        (form(Exit, JobOpenEnded, "2026-08-12", None), "day", "after-window"),
        (form(Exit, JobOpenEnded, "2026-01-14", None), "day", "before-start"),
        (form(Exit, Nothing, "2026-12-02", None), "day", "future"),
        (form(SixMonths, Nothing, "2026-11-01", None), "moment", "not-yet"),
        (form(Exit, JobFixed, "2026-08-01", None), "months", "required"),
        (form(Exit, JobFixed, "2026-08-01", Some(6)), "", ""),
        (form(Exit, JobFixed, "2026-08-01", Some(0)), "months", "months-range"),
        (form(Exit, JobFixed, "2026-08-01", Some(61)), "months", "months-range"),
        (form(Exit, JobTemp, "2026-08-01", None), "", ""),
        (form(Exit, JobTemp, "2026-08-01", Some(1)), "", ""),
        (form(Exit, JobOpenEnded, "2026-08-01", Some(6)), "months", "not-asked"),
        (form(Exit, Training, "2026-08-01", Some(6)), "months", "not-asked"),
    ] {
        let found = left().check(&form, today);
        match code {
            "" => assert_eq!(found, Ok(()), "{form:?}"),
            code => assert_eq!(found.unwrap_err().of(field).unwrap().code, code, "{form:?}"),
        }
    }
    let still = Participation { left: None, ..left() };
    let faults = still.check(&form(Exit, Nothing, "2026-08-01", None), today).unwrap_err();
    assert_eq!(faults.of("moment").unwrap().code, "not-yet");
}

#[test]
fn only_kinds_with_an_end_have_a_length() {
    for kind in OutcomeKind::ALL {
        assert!(kind.is_job() || !kind.has_length(), "{kind}");
    }
    assert!(OutcomeKind::SelfEmployed.is_job() && !OutcomeKind::Internship.is_job());
}

proptest! {
    /// Of a chain of corrections exactly the last event stands.
    #[test]
    fn the_last_of_a_chain_stands(length in 1_u128..9, other in 1_u128..5) {
        let event = |number: u128, corrects: Option<u128>| (Uuid::from_u128(number), corrects.map(Uuid::from_u128));
        let mut events: Vec<(Uuid, Option<Uuid>)> =
            (1..=length).map(|n| event(n, (n > 1).then(|| n - 1))).collect();
        events.extend((0..other).map(|n| event(100 + n, None)));
        let found: Vec<Uuid> = standing(&events, |e| e.0, |e| e.1).map(|e| e.0).collect();
        let mut expected = vec![Uuid::from_u128(length)];
        expected.extend((0..other).map(|n| Uuid::from_u128(100 + n)));
        prop_assert_eq!(found, expected);
    }

    /// Whatever is accepted for a moment lies between entry and the end of its window, and is not to come.
    #[test]
    fn what_is_accepted_lies_in_its_window(on in 0_u64..800, now in 0_u64..800, moment in 0_usize..3) {
        let moment = OutcomeMoment::ALL[moment];
        let (on, today) = (plus_days(day("2026-01-01"), on), plus_days(day("2026-01-01"), now));
        let form = OutcomeForm { day: on, ..form(moment, OutcomeKind::Studies, "2026-01-01", None) };
        let (from, until) = left().window(moment).unwrap();
        let fits = from <= today && day("2026-01-15") <= on && on <= until && on <= today;
        prop_assert_eq!(left().check(&form, today).is_ok(), fits);
    }
}
