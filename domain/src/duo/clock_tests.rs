//! Each clock on the day before it is due, and on the day.

use super::*;
use crate::application::Actor;
use crate::calendar::instant;
use crate::duo::meeting::{Place, Wish};
use crate::duo::reason::{CancelReason, EndReason};
use crate::duo::side::Pair;
use crate::duo::state::{Accepted, Active, AtRisk, Cancelled, Completed, EndedEarly, Paused, Proposed};
use crate::duo::term::Span;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Noon in Brussels.
fn noon(text: &str) -> DateTime<Utc> {
    instant(day(text).and_hms_opt(12, 0, 0).unwrap())
}

fn duo(state: State) -> Duo {
    Duo { state, midterm: Pair::default(), closing: Pair::default() }
}

fn keys(duo: &Duo, meetings: &[Meeting], today: &str) -> Vec<String> {
    due(duo, meetings, noon(today)).into_iter().map(|due| due.key).collect()
}

fn term() -> Term {
    Term::begin(day("2026-01-15"))
}

/// Meetings that both confirmed, each at noon.
fn held(days: &[&str]) -> Vec<Meeting> {
    let met = Pair { mentee: Some(true), mentor: Some(true) };
    days.iter().map(|text| Meeting { said: met, ..meeting(text, text) }).collect()
}

/// A meeting at noon of a day, planned on another.
fn meeting(on: &str, agreed: &str) -> Meeting {
    Meeting {
        id: Uuid::nil(),
        at: noon(on),
        minutes: 60,
        place: Place::Online,
        agreed: noon(agreed),
        said: Pair::default(),
        settled: None,
        cancelled: None,
    }
}

#[test]
fn a_proposal_is_reminded_reported_and_released() {
    let asked = |mentee, mentor| {
        duo(State::Proposed(Proposed { on: day("2026-03-01"), yes: Pair { mentee, mentor } }))
    };
    let none: [&str; 0] = [];
    for (today, wanted) in [
        ("2026-03-03", &none[..]),
        ("2026-03-04", &["proposal-reminder:mentee", "proposal-reminder:mentor"]),
        ("2026-03-07", &["proposal-reminder:mentee", "proposal-reminder:mentor"]),
        (
            "2026-03-08",
            &["proposal-reminder:mentee", "proposal-reminder:mentor", "proposal-unanswered:coordinator"],
        ),
        (
            "2026-03-15",
            &["proposal-reminder:mentee", "proposal-reminder:mentor", "proposal-unanswered:coordinator"],
        ),
        ("2026-03-16", &["expire-proposal"]),
        ("2026-12-01", &["expire-proposal"]),
    ] {
        assert_eq!(keys(&asked(false, false), &[], today), wanted, "{today}");
    }
    assert_eq!(keys(&asked(true, false), &[], "2026-03-04"), ["proposal-reminder:mentor"]);
}

#[test]
fn a_proposal_and_its_application_are_released_on_the_same_day() {
    use crate::application::clock as application;
    use crate::application::state as file;
    let since = noon("2026-03-01");
    let proposed =
        crate::application::State::Proposed(file::Proposed { mentor: Uuid::nil(), accepted: false });
    let duo = duo(State::new(day("2026-03-01")));
    for today in ["2026-03-15", "2026-03-16"] {
        let released = application::due(&proposed, since, day(today), &application::WAITS).is_some();
        assert_eq!(keys(&duo, &[], today).contains(&"expire-proposal".to_owned()), released, "{today}");
    }
    assert_eq!(
        application::next(&proposed, since, &application::WAITS).unwrap().by,
        proposal_by(day("2026-03-01"))
    );
}

#[test]
fn a_first_meeting_that_does_not_come_is_told_once_per_fortnight() {
    let accepted = duo(State::Accepted(Accepted { on: day("2026-03-01") }));
    for (today, wanted) in [
        ("2026-03-15", None),
        ("2026-03-16", Some("first-meeting-late:1:coordinator")),
        ("2026-03-29", Some("first-meeting-late:1:coordinator")),
        ("2026-03-30", Some("first-meeting-late:2:coordinator")),
    ] {
        assert_eq!(keys(&accepted, &[], today).first().map(String::as_str), wanted, "{today}");
    }
    let ahead = [meeting("2026-03-20", "2026-03-02")];
    assert!(keys(&accepted, &ahead, "2026-03-16").is_empty());
    // It came and nobody says whether they met.
    let late = keys(&accepted, &ahead, "2026-03-21");
    assert_eq!(late.len(), 3, "{late:?}");
    assert_eq!(late[0], "first-meeting-late:1:coordinator");
}

#[test]
fn a_meeting_is_reminded_the_day_before_and_asked_after_the_day_after() {
    let running = duo(State::Active(Active { term: term() }));
    let mut meetings = held(&["2026-01-15"]);
    meetings.push(meeting("2026-01-22", "2026-01-16"));
    let of = |meetings: &[Meeting], today: &str| keys(&running, meetings, today);
    let at = meetings[1].at.timestamp();
    let both =
        |notice: &str| ["mentee", "mentor"].map(|to| format!("{notice}:{}:{at}:{to}", Uuid::nil())).to_vec();
    for (today, wanted) in [
        ("2026-01-20", vec![]),
        ("2026-01-21", both("meeting-reminder")),
        ("2026-01-22", vec![]),
        ("2026-01-23", both("meeting-report")),
        ("2026-02-05", both("meeting-report")),
    ] {
        let found: Vec<String> =
            of(&meetings, today).into_iter().filter(|key| key.starts_with("meeting")).collect();
        assert_eq!(found, wanted, "{today}");
    }
    // Planned only the day before: no reminder.
    meetings[1].agreed = noon("2026-01-21");
    assert!(of(&meetings, "2026-01-21").is_empty());
}

#[test]
fn a_moved_meeting_is_reminded_again() {
    let state = State::Active(Active { term: term() });
    let first = meeting("2026-01-22", "2026-01-16");
    let wish = Wish { at: noon("2026-01-29"), minutes: 60, place: Place::Online };
    let moved = first.clone().moved(wish, &state, &[], noon("2026-01-21")).unwrap();
    let duo = duo(state);
    let (before, after) = (keys(&duo, &[first], "2026-01-21"), keys(&duo, &[moved], "2026-01-28"));
    assert_eq!((before.len(), after.len()), (2, 2));
    assert!(before.iter().all(|key| !after.contains(key)));
}

#[test]
fn the_word_of_one_and_a_disagreement_reach_the_coordinator() {
    let running = duo(State::Active(Active { term: term() }));
    let mut one = meeting("2026-01-20", "2026-01-16");
    one.said.mentee = Some(true);
    assert!(keys(&running, std::slice::from_ref(&one), "2026-01-26").is_empty());
    let told = keys(&running, std::slice::from_ref(&one), "2026-01-27");
    assert!(told.len() == 1 && told[0].starts_with("meeting-unconfirmed"), "{told:?}");
    one.said.mentor = Some(false);
    let told = keys(&running, &[one], "2026-01-20");
    assert!(told.len() == 1 && told[0].starts_with("meeting-disputed"), "{told:?}");
}

#[test]
fn the_light_moves_the_duo() {
    let meetings = held(&["2026-01-15", "2026-01-20"]);
    let active = duo(State::Active(Active { term: term() }));
    let at_risk = duo(State::AtRisk(AtRisk { term: term() }));
    assert!(keys(&active, &meetings, "2026-02-18").is_empty());
    assert_eq!(keys(&active, &meetings, "2026-02-19"), ["flag:2026-02-19"]);
    assert!(keys(&at_risk, &meetings, "2026-02-19").is_empty());
    assert_eq!(
        keys(&at_risk, &held(&["2026-01-15", "2026-01-20", "2026-02-18"]), "2026-02-19"),
        ["recover:2026-02-19"]
    );
}

#[test]
fn the_mid_term_opens_on_day_91_and_the_duo_completes_at_its_end() {
    let days = ["2026-04-01", "2026-04-08", "2026-06-03", "2026-06-20", "2026-07-03", "2026-07-10"];
    let (meetings, mut running) = (held(&days), duo(State::Active(Active { term: term() })));
    assert!(keys(&running, &meetings, "2026-04-14").is_empty());
    assert_eq!(keys(&running, &meetings, "2026-04-15"), ["midterm:mentee", "midterm:mentor"]);
    running.midterm.mentee = true;
    assert_eq!(keys(&running, &meetings, "2026-04-15"), ["midterm:mentor"]);
    running.midterm.mentor = true;
    assert!(keys(&running, &meetings, "2026-07-14").is_empty());
    assert_eq!(keys(&running, &meetings, "2026-07-15"), ["complete"]);
    assert_eq!(keys(&duo(State::AtRisk(AtRisk { term: term() })), &[], "2026-08-20"), ["complete"]);
}

#[test]
fn a_paused_duo_goes_on_by_itself_and_is_left_alone_before() {
    let pause = Span { from: day("2026-04-01"), until: day("2026-05-01") };
    let paused = duo(State::Paused(Paused { term: Term { pauses: vec![pause], ..term() } }));
    assert!(keys(&paused, &[], "2026-04-30").is_empty());
    assert_eq!(keys(&paused, &[], "2026-05-01"), ["resume:2026-05-01"]);
    assert_eq!(keys(&paused, &[], "2026-05-04"), ["resume:2026-05-01"]);
}

#[test]
fn closing_questions_are_asked_for_four_weeks() {
    let mut completed = duo(State::Completed(Completed { term: term() }));
    assert_eq!(keys(&completed, &[], "2026-07-15"), ["closing:mentee", "closing:mentor"]);
    assert_eq!(keys(&completed, &[], "2026-08-11").len(), 2);
    assert!(keys(&completed, &[], "2026-08-12").is_empty());
    completed.closing.mentor = true;
    assert_eq!(keys(&completed, &[], "2026-07-15"), ["closing:mentee"]);
    let ended =
        State::EndedEarly(EndedEarly { term: term(), by: Actor::Mentee, reason: EndReason::FoundWork });
    assert_eq!(keys(&duo(ended), &[], "2026-07-15").len(), 2);
    let cancelled = State::Cancelled(Cancelled { by: Actor::Mentee, reason: CancelReason::Unsaid });
    assert!(keys(&duo(cancelled), &[], "2026-07-15").is_empty());
}
