//! Months and lights: examples, and a plain recount day by day.

use super::*;
use crate::duo::meeting::Place;
use crate::duo::month::Stage;
use crate::duo::side::Pair;
use crate::duo::term::{Span, Term};
use proptest::prelude::*;
use uuid::Uuid;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A meeting in the afternoon of a day, confirmed by both or only by one.
fn meeting(on: NaiveDate, both: bool) -> Meeting {
    let at = crate::calendar::instant(on.and_hms_opt(14, 0, 0).unwrap());
    Meeting {
        id: Uuid::nil(),
        at,
        minutes: 90,
        place: Place::Online,
        agreed: at,
        said: Pair { mentee: Some(true), mentor: both.then_some(true) },
        settled: None,
        cancelled: None,
    }
}

fn held(days: &[&str]) -> Vec<Meeting> {
    days.iter().map(|text| meeting(day(text), true)).collect()
}

fn active(start: &str) -> State {
    State::Active(Active { term: Term::begin(day(start)) })
}

fn seen(state: &State, meetings: &[Meeting], today: &str) -> (Colour, LightReason, u32) {
    let light = light(state, meetings, day(today)).unwrap();
    (light.colour, light.reason, light.days)
}

#[test]
fn fifteen_days_are_amber_and_thirty_red() {
    let (state, meetings) = (active("2026-05-03"), held(&["2026-05-03", "2026-05-12", "2026-05-03"]));
    for (today, wanted) in [
        ("2026-05-12", (Colour::Green, LightReason::OnTrack, 0)),
        ("2026-05-26", (Colour::Green, LightReason::OnTrack, 14)),
        ("2026-05-27", (Colour::Amber, LightReason::NoMeeting, 15)),
        ("2026-06-10", (Colour::Amber, LightReason::NoMeeting, 29)),
        ("2026-06-11", (Colour::Red, LightReason::NoMeeting, 30)),
    ] {
        assert_eq!(seen(&state, &meetings, today), wanted, "{today}");
    }
}

#[test]
fn a_short_month_is_red_until_the_next_has_its_two() {
    let state = active("2026-03-02");
    let mut meetings = held(&["2026-03-02", "2026-03-20", "2026-04-15"]);
    assert_eq!(seen(&state, &meetings, "2026-04-30").0, Colour::Amber);
    let red = light(&state, &meetings, day("2026-05-01")).unwrap();
    assert_eq!((red.colour, red.reason), (Colour::Red, LightReason::ShortMonth));
    assert_eq!(red.month.map(|month| (month.from, month.held)), Some((day("2026-04-01"), 1)));
    meetings.push(meeting(day("2026-05-04"), true));
    assert_eq!(seen(&state, &meetings, "2026-05-05").0, Colour::Red);
    meetings.push(meeting(day("2026-05-11"), true));
    assert_eq!(seen(&state, &meetings, "2026-05-11").0, Colour::Green);
    // A late confirmation mends the closed month.
    let mut late = held(&["2026-03-02", "2026-03-20", "2026-04-15"]);
    late.push(meeting(day("2026-04-28"), true));
    assert_eq!(seen(&state, &late, "2026-05-01").0, Colour::Green);
}

#[test]
fn a_meeting_of_one_does_not_count() {
    let (state, alone) = (active("2026-03-02"), vec![meeting(day("2026-03-16"), false)]);
    assert_eq!(seen(&state, &alone, "2026-03-17"), (Colour::Amber, LightReason::NoMeeting, 15));
}

#[test]
fn there_is_no_light_before_the_start_in_a_pause_or_after_the_end() {
    let today = day("2026-03-10");
    let closed = active("2026-03-02")
        .after(
            &crate::duo::Command::EndEarly(crate::duo::reason::EndReason::Unsaid),
            crate::application::Actor::Mentor,
            today,
        )
        .unwrap();
    let paused = active("2026-03-02")
        .after(&crate::duo::Command::Pause(day("2026-04-01")), crate::application::Actor::Coordinator, today)
        .unwrap();
    for state in [State::new(today), closed, paused] {
        assert_eq!(light(&state, &[], today), None, "{}", state.code());
    }
}

#[test]
fn paused_days_count_neither_for_months_nor_for_days() {
    let mut term = Term::begin(day("2026-03-02"));
    term.pauses = vec![Span { from: day("2026-04-05"), until: day("2026-04-25") }];
    let meetings = held(&["2026-03-02", "2026-03-20"]);
    // April has eleven days left: nothing is asked.
    let april = months(&term, &meetings, day("2026-05-01"))[1];
    assert_eq!((april.needed, april.is_short()), (0, false));
    // 15 days to 4 April, 20 paused, then on from 25 April.
    let state = State::Active(Active { term });
    assert_eq!(seen(&state, &meetings, "2026-04-25"), (Colour::Amber, LightReason::NoMeeting, 16));
}

#[test]
fn the_months_of_a_term_cover_it_and_ask_by_active_days() {
    let term = Term::begin(day("2026-01-20"));
    let months = months(&term, &[], day("2026-03-31"));
    let found: Vec<(String, String, u32, Stage)> =
        months.iter().map(|m| (m.from.to_string(), m.to.to_string(), m.needed, m.stage)).collect();
    let row = |from: &str, to: &str, needed, stage| (from.to_owned(), to.to_owned(), needed, stage);
    assert_eq!(
        found,
        [
            row("2026-01-20", "2026-01-31", 0, Stage::Closed),
            row("2026-02-01", "2026-02-28", 2, Stage::Closed),
            row("2026-03-01", "2026-03-31", 2, Stage::Running),
            row("2026-04-01", "2026-04-30", 2, Stage::Ahead),
            row("2026-05-01", "2026-05-31", 2, Stage::Ahead),
            row("2026-06-01", "2026-06-30", 2, Stage::Ahead),
            row("2026-07-01", "2026-07-19", 2, Stage::Ahead),
        ]
    );
}

#[test]
fn late_evening_belongs_to_the_day_in_brussels() {
    let mut late = meeting(day("2026-05-01"), true);
    late.at = "2026-04-30T22:30:00Z".parse().unwrap();
    let term = Term::begin(day("2026-04-01"));
    let months = months(&term, &[late], day("2026-05-02"));
    assert_eq!((months[0].held, months[1].held), (0, 1));
}

/// The rules again, counted day by day, without any of the code above.
fn recount(term: &Term, meetings: &[Meeting], today: NaiveDate) -> (Colour, LightReason, u32) {
    let counts = |d: NaiveDate| {
        term.start <= d && d < term.end && !term.pauses.iter().any(|p| p.from <= d && d < p.until)
    };
    let met: Vec<NaiveDate> = meetings
        .iter()
        .filter(|m| m.said.mentee == Some(true) && m.said.mentor == Some(true))
        .map(|m| crate::calendar::brussels_date(m.at))
        .filter(|d| *d <= today)
        .collect();
    let last = met.iter().copied().max().unwrap_or(term.start).max(term.start);
    let days = last.iter_days().skip(1).take_while(|d| *d <= today).filter(|d| counts(*d)).count();
    let month = |d: &NaiveDate| d.format("%Y-%m").to_string();
    let in_month = |m: &str| met.iter().filter(|d| month(d) == m).count();
    let this = month(&today);
    let previous = month(&first_of_month(today).pred_opt().unwrap());
    let active =
        term.start.iter_days().take_while(|d| *d < term.end).filter(|d| counts(*d) && month(d) == previous);
    let short = active.count() >= 15 && in_month(&previous) < 2 && in_month(&this) < 2;
    let days = u32::try_from(days).unwrap();
    match (days, short) {
        (30.., _) => (Colour::Red, LightReason::NoMeeting, days),
        (_, true) => (Colour::Red, LightReason::ShortMonth, days),
        (15.., _) => (Colour::Amber, LightReason::NoMeeting, days),
        _ => (Colour::Green, LightReason::OnTrack, days),
    }
}

proptest! {
    #[test]
    fn lights_equal_a_plain_recount(
        start in 0_u64..800,
        met in prop::collection::vec((0_u64..200, prop::bool::weighted(0.8)), 0..20),
        cuts in prop::collection::btree_set(0_u64..184, 0..6),
    ) {
        let start = plus_days(day("2026-01-01"), start);
        let mut term = Term::begin(start);
        let cuts: Vec<u64> = cuts.into_iter().collect();
        let edge = |n: u64| plus_days(start, n).min(term.end);
        term.pauses = cuts.chunks_exact(2)
            .map(|two| Span { from: edge(two[0]), until: edge(two[1]) })
            .filter(|pause| pause.from < pause.until)
            .collect();
        let meetings: Vec<Meeting> = met.iter().map(|(n, both)| meeting(plus_days(start, *n), *both)).collect();
        let state = State::Active(Active { term: term.clone() });
        for today in start.iter_days().take(190) {
            let light = light(&state, &meetings, today).unwrap();
            prop_assert_eq!((light.colour, light.reason, light.days), recount(&term, &meetings, today), "{}", today);
            let months = months(&term, &meetings, today);
            let covered: i64 = months.iter().map(|m| (m.to - m.from).num_days() + 1).sum();
            prop_assert_eq!(covered, (term.end - term.start).num_days());
        }
    }
}
