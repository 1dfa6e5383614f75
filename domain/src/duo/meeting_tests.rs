//! Plans, moves, words of the two, and what follows for the duo.

use super::*;
use crate::duo::Command;
use crate::duo::state::{Accepted, Active, Completed, FirstMeetingSet, Paused};
use crate::duo::term::{Span, Term};
use proptest::prelude::*;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn now() -> DateTime<Utc> {
    at("2026-03-02T09:00:00Z")
}

fn term() -> Term {
    Term::begin("2026-01-15".parse().unwrap())
}

fn active() -> State {
    State::Active(Active { term: term() })
}

fn wish(begins: &str) -> Wish {
    Wish { at: at(begins), minutes: MINUTES_DEFAULT, place: Place::PublicPlace }
}

fn planned(begins: &str) -> Meeting {
    Meeting::plan(Uuid::nil(), wish(begins), &active(), &[], now()).unwrap()
}

fn code<T: std::fmt::Debug>(result: Result<T, Illegal>) -> String {
    result.unwrap_err().code
}

#[test]
fn a_plan_fits_the_duo_or_says_why_not() {
    let other = [planned("2026-03-10T14:00:00Z")];
    let plan = |begins: &str, state: &State| Meeting::plan(Uuid::nil(), wish(begins), state, &other, now());
    for (begins, wanted) in [
        ("2026-03-02T08:59:59Z", "past"),
        ("2026-07-15T10:00:00Z", "after-end"),
        // Already the 15th of July in Brussels.
        ("2026-07-14T22:30:00Z", "after-end"),
        ("+260000-01-01T00:00:00Z", "after-end"),
        ("2026-03-10T14:00:00Z", "overlap"),
        ("2026-03-10T15:29:00Z", "overlap"),
        ("2026-03-10T12:31:00Z", "overlap"),
    ] {
        assert_eq!(code(plan(begins, &active())), wanted, "{begins}");
    }
    for begins in
        ["2026-03-10T15:30:00Z", "2026-03-10T12:30:00Z", "2026-07-14T18:00:00Z", "2026-03-02T09:00:00Z"]
    {
        assert!(plan(begins, &active()).is_ok(), "{begins}");
    }
    let long = |minutes| {
        Meeting::plan(Uuid::nil(), Wish { minutes, ..wish("2026-03-11T14:00:00Z") }, &active(), &[], now())
    };
    assert!(long(30).is_ok() && long(240).is_ok());
    assert_eq!((code(long(29)), code(long(241))), ("minutes-range".to_owned(), "minutes-range".to_owned()));
}

#[test]
fn only_a_duo_that_meets_plans() {
    let today = brussels_date(now());
    let plan = |state: &State, begins: &str| Meeting::plan(Uuid::nil(), wish(begins), state, &[], now());
    for state in [State::new(today), State::Completed(Completed { term: term() })] {
        assert_eq!(code(plan(&state, "2026-03-12T14:00:00Z")), "closed");
    }
    let before = State::Accepted(Accepted { on: today });
    assert!(plan(&before, "2026-03-12T14:00:00Z").is_ok());
    assert_eq!(code(plan(&before, "2026-09-02T14:00:00Z")), "after-end");
    let pause = Span { from: today, until: "2026-04-01".parse().unwrap() };
    let paused = State::Paused(Paused { term: Term { pauses: vec![pause], ..term() } });
    assert_eq!(code(plan(&paused, "2026-03-31T14:00:00Z")), "paused");
    assert!(plan(&paused, "2026-04-01T14:00:00Z").is_ok());
}

#[test]
fn meetings_ahead_have_a_bound() {
    let mut meetings: Vec<Meeting> = Vec::new();
    let next = |meetings: &[Meeting]| {
        let begins = now() + TimeDelta::hours(3 * i64::try_from(meetings.len()).unwrap() + 1);
        let wish = Wish { at: begins, ..wish("2026-03-10T14:00:00Z") };
        Meeting::plan(Uuid::nil(), wish, &active(), meetings, now())
    };
    for _ in 0..AHEAD_MAX {
        meetings.push(next(&meetings).unwrap());
    }
    assert_eq!(code(next(&meetings)), "too-many");
}

#[test]
fn only_what_lies_ahead_moves_or_is_called_off() {
    let meeting = planned("2026-03-10T14:00:00Z");
    let all = [meeting.clone()];
    let later = at("2026-03-05T09:00:00Z");
    // It may overlap its own old time.
    let moved = meeting.clone().moved(wish("2026-03-10T14:30:00Z"), &active(), &all, later).unwrap();
    assert_eq!((moved.at, moved.agreed), (at("2026-03-10T14:30:00Z"), later));
    let place = Wish { place: Place::Online, ..wish("2026-03-10T14:00:00Z") };
    assert_eq!(meeting.clone().moved(place, &active(), &all, later).unwrap().agreed, now());
    let begun = at("2026-03-10T14:00:00Z");
    assert_eq!(code(meeting.clone().moved(wish("2026-03-11T14:00:00Z"), &active(), &all, begun)), "begun");
    assert_eq!(code(meeting.clone().called_off(Actor::Mentee, begun)), "begun");
    let off = meeting.called_off(Actor::Mentee, later).unwrap();
    assert_eq!(off.state(later), MeetingState::Cancelled);
    assert_eq!(code(off.clone().called_off(Actor::Mentor, later)), "cancelled");
    assert_eq!(code(off.clone().told(Side::Mentee, true, begun)), "cancelled");
    assert_eq!(code(off.clone().found(true, begun)), "cancelled");
    assert!(Meeting::plan(Uuid::nil(), wish("2026-03-10T14:00:00Z"), &active(), &[off], now()).is_ok());
}

#[test]
fn the_words_of_the_two_make_the_state() {
    let (meeting, after) = (planned("2026-03-10T14:00:00Z"), at("2026-03-10T14:00:00Z"));
    assert_eq!(meeting.state(now()), MeetingState::Planned);
    assert_eq!(meeting.state(after), MeetingState::ToReport);
    for side in Side::ALL {
        assert_eq!(code(meeting.clone().told(*side, true, now())), "not-yet", "a meeting ahead was not held");
        for (own, other, wanted) in [
            (true, true, MeetingState::Held),
            (false, false, MeetingState::NotHeld),
            (true, false, MeetingState::Disputed),
            (false, true, MeetingState::Disputed),
        ] {
            let one = meeting.clone().told(*side, own, after).unwrap();
            assert_eq!((one.state(after), one.is_held()), (MeetingState::SaidByOne, false));
            let both = one.told(side.other(), other, after).unwrap();
            assert_eq!((both.state(after), both.is_held()), (wanted, wanted == MeetingState::Held));
        }
    }
}

#[test]
fn one_may_say_otherwise_until_the_other_has_spoken() {
    let after = at("2026-03-10T15:00:00Z");
    let said = planned("2026-03-10T14:00:00Z").told(Side::Mentor, false, after).unwrap();
    let said = said.told(Side::Mentor, true, after).unwrap();
    let disputed = said.told(Side::Mentee, false, after).unwrap();
    assert_eq!(code(disputed.clone().told(Side::Mentee, true, after)), "already-said");
    assert_eq!(code(disputed.clone().told(Side::Mentor, false, after)), "already-said");
    assert_eq!(
        disputed.clone().told(Side::Mentor, true, after).unwrap(),
        disputed,
        "a second tap is no fault"
    );
    let settled = disputed.found(true, after).unwrap();
    assert_eq!(settled.state(after), MeetingState::Held);
    assert_eq!(code(settled.told(Side::Mentee, true, after)), "settled");
    assert_eq!(code(planned("2026-03-10T14:00:00Z").found(true, now())), "not-yet");
}

#[test]
fn the_first_meeting_moves_the_duo() {
    let today = brussels_date(now());
    let accepted = State::Accepted(Accepted { on: today });
    let set = State::FirstMeetingSet(FirstMeetingSet { accepted: today });
    let after = at("2026-03-12T15:00:00Z");
    let meeting = Meeting::plan(Uuid::nil(), wish("2026-03-12T14:00:00Z"), &accepted, &[], now()).unwrap();
    let told =
        |met| meeting.clone().told(Side::Mentee, met, after).unwrap().told(Side::Mentor, met, after).unwrap();
    let off = meeting.clone().called_off(Actor::Mentor, now()).unwrap();
    let day: NaiveDate = "2026-03-12".parse().unwrap();
    for (state, meetings, wanted) in [
        (&accepted, vec![], None),
        (&accepted, vec![meeting.clone()], Some(Command::SetFirstMeeting)),
        (&accepted, vec![off.clone()], None),
        (&set, vec![meeting.clone()], None),
        (&set, vec![off.clone(), meeting.clone()], None),
        (&set, vec![off], Some(Command::LoseFirstMeeting)),
        (&set, vec![told(false)], Some(Command::LoseFirstMeeting)),
        (&set, vec![told(true), meeting.clone()], Some(Command::Begin(day))),
        (&active(), vec![told(true)], None),
    ] {
        let found = follows(state, &meetings);
        assert_eq!(found, wanted);
        if let Some(command) = found {
            // Whoever said the last word may make the move.
            for actor in [Actor::Mentee, Actor::Mentor, Actor::Coordinator] {
                let next = state.clone().after(&command, actor, day).unwrap();
                assert_eq!(follows(&next, &meetings), None, "nothing follows twice");
            }
        }
    }
}

#[test]
fn certificates_count_the_minutes_of_held_meetings() {
    let after = at("2026-03-10T15:00:00Z");
    let one = planned("2026-03-10T14:00:00Z").told(Side::Mentor, true, after).unwrap();
    let both = one.clone().told(Side::Mentee, true, after).unwrap();
    assert_eq!(minutes_met(&[one, both.clone(), both]), 180);
}

proptest! {
    #[test]
    fn words_in_any_order_never_make_a_held_meeting_of_a_no(
        words in prop::collection::vec((prop::bool::ANY, prop::bool::ANY), 0..8)
    ) {
        let after = at("2026-03-10T15:00:00Z");
        let mut meeting = planned("2026-03-10T14:00:00Z");
        for (mentee, met) in words {
            let side = if mentee { Side::Mentee } else { Side::Mentor };
            if let Ok(told) = meeting.clone().told(side, met, after) {
                prop_assert_eq!(told.said.of(side), Some(met));
                prop_assert_eq!(told.said.of(side.other()), meeting.said.of(side.other()));
                meeting = told;
            }
            let both_yes = meeting.said == Pair { mentee: Some(true), mentor: Some(true) };
            prop_assert_eq!(meeting.is_held(), both_yes);
        }
    }

    #[test]
    fn any_instant_is_a_plan_or_a_fault(seconds in -8_000_000_000_000_i64..8_000_000_000_000, minutes in 0_u32..u32::MAX) {
        let Some(begins) = DateTime::from_timestamp(seconds, 0) else { return Ok(()) };
        let wish = Wish { at: begins, minutes, place: Place::Online };
        let _ = Meeting::plan(Uuid::nil(), wish, &active(), &[], now());
    }
}
