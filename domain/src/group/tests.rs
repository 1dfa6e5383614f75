use super::*;
use chrono::TimeDelta;
use proptest::prelude::*;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// A Tuesday morning in Brussels.
fn now() -> DateTime<Utc> {
    at("2026-11-24T08:00:00Z")
}

fn form() -> SessionForm {
    SessionForm {
        programme: ProgrammeId::Duo,
        kind: SessionKind::Training,
        module: Some(1),
        cohort: None,
        starts: at("2026-12-01T08:30:00Z"),
        ends: at("2026-12-01T11:30:00Z"),
        venue: " Place du  Jardin 1 ".into(),
        seats: 12,
    }
}

/// A session of a module of DUO's training.
pub(super) fn training(module: u8) -> GroupSession {
    SessionForm { module: Some(module), ..form() }.plan(Uuid::nil(), now()).unwrap()
}

/// A field, its fault, and what spoils it.
type Case = (&'static str, &'static str, fn(&mut SessionForm));

#[test]
fn a_session_is_planned_on_one_day_to_come() {
    assert_eq!(training(3).place, "Place du Jardin 1");
    let cases: &[Case] = &[
        ("kind", "no-such-session", |f| (f.kind, f.module) = (SessionKind::Collective, None)),
        ("module", "required", |f| f.module = None),
        ("module", "number-range", |f| f.module = Some(0)),
        ("module", "number-range", |f| f.module = Some(9)),
        ("module", "not-asked", |f| f.kind = SessionKind::Information),
        ("cohort", "not-asked", |f| f.cohort = Some(Uuid::nil())),
        ("starts", "date-past", |f| f.starts = now()),
        ("starts", "date-far", |f| {
            (f.starts, f.ends) = (at("2027-11-25T09:00:00Z"), at("2027-11-25T10:00:00Z"));
        }),
        ("ends", "end-before-start", |f| f.ends = f.starts),
        // Midnight in Brussels lies an hour before that of UTC.
        ("ends", "same-day", |f| f.ends = at("2026-12-01T23:00:00Z")),
        ("ends", "same-day", |f| f.ends = at("2026-12-08T09:00:00Z")),
        ("venue", "required", |f| f.venue = " ".into()),
        ("venue", "too-long", |f| f.venue = "x".repeat(81)),
        ("seats", "number-range", |f| f.seats = 0),
        ("seats", "number-range", |f| f.seats = 201),
    ];
    for (field, code, spoil) in cases {
        let mut typed = form();
        spoil(&mut typed);
        let faults = typed.plan(Uuid::nil(), now()).unwrap_err();
        assert_eq!(faults.0.len(), 1, "{field} {code}: {faults:?}");
        assert_eq!(faults.of(field).unwrap().code, *code);
    }
    let late = SessionForm { ends: at("2026-12-01T22:59:00Z"), ..form() };
    assert!(late.plan(Uuid::nil(), now()).is_ok(), "until the last minute of the day");
}

#[test]
fn kinds_are_those_of_the_programme() {
    use SessionKind::{Collective, Information, Training};
    assert_eq!(SessionKind::of(ProgrammeId::Duo), [Information, Training]);
    assert_eq!(SessionKind::of(ProgrammeId::MentorIn), [Information, Collective]);
    assert_eq!(SessionKind::of(ProgrammeId::Team4Job), [Information]);
    assert_eq!(SessionKind::of(ProgrammeId::MentorYou), [Information]);
}

/// Written by hand: who, for which kind.
#[test]
fn volunteers_are_taught_and_duos_come_together() {
    for guest in Guest::ALL {
        let volunteer = matches!(guest, Guest::Preparing | Guest::Mentor);
        assert_eq!(SessionKind::Information.takes(*guest), volunteer, "{guest}");
        assert_eq!(SessionKind::Training.takes(*guest), volunteer, "{guest}");
        assert_eq!(SessionKind::Collective.takes(*guest), !volunteer, "{guest}");
    }
}

#[test]
fn who_was_there_is_said_from_the_beginning_on() {
    use Attendance::{Absent, Excused, Expected, Present};
    let session = training(1);
    let cancelled = GroupSession { cancelled: Some(now()), ..session.clone() };
    let (before, begun) = (session.starts - TimeDelta::milliseconds(1), session.starts);
    for (attendance, early) in [(Expected, true), (Excused, true), (Present, false), (Absent, false)] {
        let said = session.can_record(attendance, before);
        assert_eq!(
            said.map_err(|fault| fault.code).err().as_deref(),
            (!early).then_some("session-not-begun")
        );
        assert_eq!(session.can_record(attendance, begun), Ok(()), "{attendance}");
        assert_eq!(cancelled.can_record(attendance, begun).unwrap_err().code, "session-cancelled");
    }
    assert_eq!(session.can_cancel(before), Ok(()));
    assert_eq!(session.can_cancel(begun).unwrap_err().code, "session-begun");
    assert_eq!(cancelled.can_cancel(before).unwrap_err().code, "session-cancelled");
}

#[test]
fn a_session_comes_lasts_and_is_over() {
    let session = training(1);
    for (now, state) in [
        (session.starts - TimeDelta::milliseconds(1), SessionState::Coming),
        (session.starts, SessionState::UnderWay),
        (session.ends - TimeDelta::milliseconds(1), SessionState::UnderWay),
        (session.ends, SessionState::Past),
    ] {
        assert_eq!(session.state(now), state);
        let cancelled = GroupSession { cancelled: Some(now), ..session.clone() };
        assert_eq!(cancelled.state(now), SessionState::Cancelled);
    }
}

proptest! {
    /// However people are taken and excused, as long as nobody is taken without a free seat, no more hold one than
    /// there are.
    #[test]
    fn seats_are_never_held_by_more_than_there_are(
        seats in 1_u16..20,
        turns in proptest::collection::vec((0_usize..30, 0_usize..4), 0..120),
    ) {
        let session = GroupSession { seats, ..training(1) };
        let mut list: std::collections::BTreeMap<usize, Attendance> = std::collections::BTreeMap::new();
        for (person, which) in turns {
            let said = Attendance::ALL[which];
            let held = list.values().filter(|attendance| attendance.holds_seat()).count();
            let has_one = list.get(&person).is_some_and(|attendance| attendance.holds_seat());
            if has_one || !said.holds_seat() || session.free(held) > 0 {
                list.insert(person, said);
            }
            let held = list.values().filter(|attendance| attendance.holds_seat()).count();
            prop_assert!(held <= usize::from(seats));
            prop_assert_eq!(usize::from(session.free(held)), usize::from(seats) - held);
        }
    }

    /// Whatever is typed is refused by field or planned as a session that keeps the rules.
    #[test]
    fn what_is_planned_keeps_the_rules(
        start in -400_i64..400_000, minutes in -60_i64..3_000, module in proptest::option::of(0_u8..12), seats in 0_u16..300,
        kind in 0_usize..3, programme in 0_usize..4, place in ".{0,90}",
    ) {
        let starts = now() + TimeDelta::minutes(start);
        let typed = SessionForm {
            programme: ProgrammeId::ALL[programme], kind: SessionKind::ALL[kind], module, cohort: None,
            starts, ends: starts + TimeDelta::minutes(minutes), venue: place, seats,
        };
        if let Ok(session) = typed.plan(Uuid::nil(), now()) {
            let day = crate::calendar::brussels_date;
            prop_assert!(session.starts > now() && session.ends > session.starts);
            prop_assert_eq!(day(session.starts), day(session.ends));
            prop_assert_eq!(session.module.is_some(), session.kind == SessionKind::Training);
            prop_assert!(SessionKind::of(session.programme).contains(&session.kind));
            prop_assert!((1..=200).contains(&session.seats) && !session.place.is_empty());
        }
    }
}
