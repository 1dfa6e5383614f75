//! The clauses of the contract on sessions, lists and cohorts.

use crate::contract::{now, person};
use chrono::TimeDelta;
use domain::group::cohort::Cohort;
use domain::group::{Attendance, GroupSession, SessionKind};
use domain::language::Correspondence;
use domain::volunteer::State;
use domain::volunteer::consent::Publication;
use domain::{ProgrammeId, Reference};
use service::port::{
    Accepted, Attendee, Channel, Groups as _, Papers, Persons as _, Recorded, SaveError, Seat, SessionQuery,
    SessionSpan, Store, StoreError, StoredCohort, StoredSession, Unit as _, Volunteer, Volunteers as _,
};
use uuid::Uuid;

fn id(n: u128) -> Uuid {
    Uuid::from_u128(9_000 + n)
}

fn session(n: u128, module: u8, days: i64, seats: u16) -> StoredSession {
    let starts = now() + TimeDelta::days(days);
    let session = GroupSession {
        id: id(n),
        programme: ProgrammeId::Duo,
        kind: SessionKind::Training,
        module: Some(module),
        cohort: None,
        starts,
        ends: starts + TimeDelta::hours(3),
        place: "Rue Haute 1".into(),
        seats,
        cancelled: None,
    };
    StoredSession { session, created: now(), staff: Some(id(99)), demo: false, version: 1 }
}

fn on(session: &StoredSession, dossier: Uuid, attendance: Attendance) -> Attendee {
    Attendee { session: session.session.id, dossier, attendance, at: now(), staff: None }
}

pub(crate) async fn a_seat_is_taken_while_there_is_one<S: Store>(store: &S) -> Result<(), StoreError> {
    use Attendance::{Absent, Excused, Expected, Present};
    let stored = session(1, 1, 5, 2);
    let mut unit = store.begin_write().await?;
    unit.add_group_session(&stored).await?;
    assert_eq!(unit.group_session(id(1)).await?, Some(stored.clone()));
    assert_eq!(unit.take_seat(&on(&stored, id(11), Expected)).await?, Seat::Taken);
    assert_eq!(unit.take_seat(&on(&stored, id(11), Expected)).await?, Seat::Listed);
    assert_eq!(unit.take_seat(&on(&stored, id(12), Expected)).await?, Seat::Taken);
    assert_eq!(unit.take_seat(&on(&stored, id(13), Expected)).await?, Seat::Full);
    // Who is on a full list is told so, not that it is full.
    assert_eq!(unit.take_seat(&on(&stored, id(12), Expected)).await?, Seat::Listed);
    // An excuse frees a seat; who stayed away held theirs.
    assert_eq!(unit.record_attendance(&on(&stored, id(11), Excused), Expected).await?, Recorded::Done);
    assert_eq!(unit.record_attendance(&on(&stored, id(12), Absent), Expected).await?, Recorded::Done);
    assert_eq!(unit.take_seat(&on(&stored, id(13), Expected)).await?, Seat::Taken);
    assert_eq!(unit.record_attendance(&on(&stored, id(11), Present), Excused).await?, Recorded::Full);
    // Something else was seen; and of who is not there nothing is said.
    let there = on(&stored, id(12), Absent);
    let changed = unit.record_attendance(&on(&stored, id(12), Present), Expected).await?;
    assert_eq!(changed, Recorded::Changed(Some(there)));
    let nobody = unit.record_attendance(&on(&stored, id(14), Present), Expected).await?;
    assert_eq!(nobody, Recorded::Changed(None));
    let counts = unit.count_attendance(&[id(1), id(2)]).await?;
    assert_eq!(counts, [(id(1), Absent, 1), (id(1), Excused, 1), (id(1), Expected, 1)]);
    // A session that was called off has no seats.
    let mut cancelled = stored.clone();
    cancelled.session.cancelled = Some(now());
    cancelled.version = 2;
    assert_eq!(unit.save_group_session(&cancelled).await, Ok(()));
    assert_eq!(unit.save_group_session(&cancelled).await, Err(SaveError::Stale));
    assert_eq!(unit.group_session(id(1)).await?, Some(cancelled));
    unit.record_attendance(&on(&stored, id(13), Excused), Expected).await?;
    assert_eq!(unit.take_seat(&on(&stored, id(15), Expected)).await?, Seat::Full);
    unit.commit().await
}

pub(crate) async fn modules_are_counted_by_who_was_there<S: Store>(store: &S) -> Result<(), StoreError> {
    use Attendance::{Absent, Expected, Present};
    let mut unit = store.begin_write().await?;
    let sessions = [session(31, 2, 3, 9), session(32, 2, 4, 9), session(33, 1, -3, 9), session(34, 3, 6, 9)];
    for (stored, said) in sessions.iter().zip([Present, Present, Present, Absent]) {
        unit.add_group_session(stored).await?;
        assert_eq!(unit.take_seat(&on(stored, id(41), Expected)).await?, Seat::Taken);
        unit.record_attendance(&on(stored, id(41), said), Expected).await?;
    }
    // Twice the same module is one; who was absent was not there; another programme's are its own.
    assert_eq!(unit.modules_attended(ProgrammeId::Duo, id(41)).await?, [1, 2]);
    assert_eq!(unit.modules_attended(ProgrammeId::MentorIn, id(41)).await?, [0_u8; 0]);
    let all = unit.all_modules_attended(ProgrammeId::Duo).await?;
    assert_eq!(all, [(id(41), 1), (id(41), 2)]);
    let query = |span| SessionQuery {
        programmes: &[ProgrammeId::Duo],
        kind: Some(SessionKind::Training),
        cohort: None,
        span,
        limit: 9,
    };
    let ids =
        |found: Vec<StoredSession>| found.into_iter().map(|stored| stored.session.id).collect::<Vec<_>>();
    let coming = ids(unit.group_sessions(&query(SessionSpan::Coming(now() + TimeDelta::days(3)))).await?);
    assert_eq!(coming, [id(31), id(32), id(1), id(34)], "the next one first");
    let past = ids(unit.group_sessions(&query(SessionSpan::Past(now() + TimeDelta::hours(76)))).await?);
    assert_eq!(past, [id(31), id(33)], "the latest first");
    unit.commit().await
}

pub(crate) async fn who_is_erased_is_on_no_list<S: Store>(store: &S) -> Result<(), StoreError> {
    let someone = person(9_050);
    let note = Accepted { version: "2026-11".into(), at: now() };
    let volunteer = Volunteer {
        id: id(51),
        person: someone.id,
        reference: Reference::from_random([91; 8]),
        programme: Some(ProgrammeId::Duo),
        state: State::new(),
        since: now(),
        received: now(),
        version: 1,
        correspondence: Correspondence::Nl,
        channel: Channel::Demo,
        rules: "2026-11".into(),
        duplicate_of: None,
        publication: Publication::default(),
        papers: Papers { note, charter: None },
        wake: None,
    };
    let stored = session(52, 1, 5, 1);
    let mut unit = store.begin_write().await?;
    unit.add_person(&someone).await?;
    unit.add_volunteer(&volunteer).await?;
    unit.add_group_session(&stored).await?;
    assert_eq!(unit.take_seat(&on(&stored, id(51), Attendance::Expected)).await?, Seat::Taken);
    unit.erase_person(someone.id, now()).await?;
    assert!(unit.attendees(id(52)).await?.is_empty());
    assert_eq!(unit.take_seat(&on(&stored, id(53), Attendance::Expected)).await?, Seat::Taken);
    unit.commit().await
}

pub(crate) async fn a_code_stands_for_one_company<S: Store>(store: &S) -> Result<(), StoreError> {
    let cohort = |n, programme, closes: &str| {
        let (opens, closes) = ("2026-11-01".parse().unwrap(), closes.parse().unwrap());
        let (company, code) = ("Banque du Canal".into(), "BC2026".into());
        let cohort = Cohort { id: id(n), programme, company, code, opens, closes, places: 12 };
        StoredCohort { cohort, created: now(), staff: None, demo: true }
    };
    let first = cohort(61, ProgrammeId::MentorIn, "2026-11-30");
    let other = cohort(62, ProgrammeId::Team4Job, "2026-12-31");
    let mut unit = store.begin_write().await?;
    assert!(unit.add_cohort(&first).await?);
    assert!(!unit.add_cohort(&cohort(63, ProgrammeId::MentorIn, "2026-12-31")).await?);
    assert!(unit.add_cohort(&other).await?);
    assert_eq!(unit.cohort(id(61)).await?, Some(first.clone()));
    assert_eq!(unit.cohort(id(63)).await?, None);
    assert_eq!(unit.cohorts(&[ProgrammeId::MentorIn, ProgrammeId::Team4Job]).await?, [other, first]);
    assert!(unit.cohorts(&[]).await?.is_empty());
    unit.commit().await
}
