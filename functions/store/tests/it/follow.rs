//! The clauses of the contract on what staff follow: check-ins, answers, outcomes, worries, exports.

use crate::contract::{now, person};
use crate::support::mentor;
use chrono::TimeDelta;
use domain::application::State;
use domain::desk::export::{Course, ExportFormat, ExportWhat, ExportWhy};
use domain::desk::outcome::{OutcomeForm, OutcomeKind, OutcomeMoment, OutcomeSource};
use domain::desk::worry::WorryOutcome;
use domain::duo::checkin::{CheckinChannel, CheckinWith, Concern};
use domain::duo::closing::Going;
use domain::duo::{Side, State as DuoState};
use domain::language::Correspondence;
use domain::{ProgrammeId, Reference};
use service::port::{
    Application, Applications as _, Channel, Duos as _, ExportRequest, ExportRequests as _, Follow as _,
    Mentors as _, Note, Persons as _, SaveError, Store, StoreError, StoredAnswer, StoredCheckin, StoredDuo,
    StoredOutcome, StoredWorryNote, Unit, Words, WorryCases as _,
};
use uuid::Uuid;

fn id(n: u128) -> Uuid {
    Uuid::from_u128(7_000 + n)
}

fn outcome(n: u128, corrects: Option<u128>) -> StoredOutcome {
    let (moment, kind) = (OutcomeMoment::Exit, OutcomeKind::JobFixed);
    let day = "2026-11-20".parse().unwrap();
    let form = OutcomeForm { moment, kind, day, months: Some(6), source: OutcomeSource::Document };
    let at = now() + TimeDelta::minutes(i64::try_from(n).unwrap());
    StoredOutcome { id: id(n), application: id(0), form, at, staff: id(99), corrects: corrects.map(id) }
}

pub(crate) async fn what_staff_record_reads_back<S: Store>(store: &S) -> Result<(), StoreError> {
    let (writer, mentor) = (person(7_100), mentor(id(1), 3));
    let application = Application {
        id: id(0),
        person: writer.id,
        reference: Reference::from_random([71; 8]),
        programme: Some(mentor.programme),
        state: State::new(),
        since: now(),
        received: now(),
        version: 1,
        correspondence: Correspondence::Nl,
        channel: Channel::Demo,
        rules: "2026-11".into(),
        duplicate_of: None,
    };
    let duo = StoredDuo {
        id: id(2),
        application: application.id,
        mentor: mentor.id,
        programme: mentor.programme,
        state: DuoState::new(domain::calendar::brussels_date(now())),
        since: now(),
        created: now(),
        version: 1,
        wake: None,
    };
    let words = Words { writer: writer.id, sealed: Some(vec![1, 2]) };
    let note =
        Note { id: id(3), duo: duo.id, side: Side::Mentee, at: now(), version: 1, words: words.clone() };
    let mut unit = store.begin_write().await?;
    unit.add_person(&writer).await?;
    unit.add_application(&application).await?;
    unit.add_mentor(&mentor).await?;
    unit.add_duo(&duo).await?;
    unit.add_note(&note).await?;
    unit.add_worry(&note).await?;

    let programmes = [mentor.programme];
    let board = unit.board(&programmes).await?;
    let found = board.iter().find(|found| found.duo.id == duo.id).unwrap();
    assert_eq!((found.reference.clone(), found.demo), (application.reference.clone(), true));
    assert_eq!((found.application_state.as_str(), &found.duo), ("received", &duo));
    assert!(unit.board(&[]).await?.is_empty(), "of no programme there is none");
    assert_eq!(unit.duos_of_application(application.id).await?, std::slice::from_ref(&duo));
    let people = unit.people_of_duos(&[duo.id]).await?;
    assert_eq!((people.len(), people[0].mentee.id, people[0].mentor.is_some()), (1, writer.id, false));
    assert!(unit.people_of_duos(&[]).await?.is_empty());

    let checkin = StoredCheckin {
        id: id(4),
        duo: duo.id,
        day: "2026-11-20".parse().unwrap(),
        channel: CheckinChannel::Phone,
        with: CheckinWith::Both,
        going: Going::SoSo,
        concerns: vec![Concern::Time, Concern::Mentor],
        at: now(),
        staff: id(99),
        note: Some(words.clone()),
    };
    let later =
        StoredCheckin { id: id(5), day: "2026-11-21".parse().unwrap(), note: None, ..checkin.clone() };
    unit.add_checkin(&checkin).await?;
    unit.add_checkin(&later).await?;
    assert_eq!(unit.checkins(duo.id).await?, [later.clone(), checkin.clone()], "newest first");
    assert!(unit.board_checkins(&programmes).await?.contains(&(duo.id, checkin.day)));

    assert!(unit.board_questions(&programmes).await?.contains(&(duo.id, 1)));
    let answer = StoredAnswer {
        note: note.id,
        at: now(),
        staff: id(99),
        channel: CheckinChannel::Phone,
        words: Some(words.clone()),
    };
    assert!(unit.add_answer(&answer).await?);
    assert!(!unit.add_answer(&StoredAnswer { staff: id(98), ..answer.clone() }).await?, "answered once");
    assert_eq!(unit.answers(duo.id).await?, [answer]);
    assert!(!unit.board_questions(&programmes).await?.iter().any(|(found, _)| *found == duo.id));

    assert!(unit.add_outcome(&outcome(10, None)).await?);
    assert!(unit.add_outcome(&outcome(11, Some(10))).await?);
    assert!(!unit.add_outcome(&outcome(12, Some(10))).await?, "of two corrections one stands");
    let events = [outcome(10, None), outcome(11, Some(10))];
    assert_eq!(unit.outcomes(application.id).await?, events);
    assert_eq!(unit.board_outcomes(&programmes).await?, events);

    worry(&mut unit, &note, &programmes).await?;

    // What staff wrote goes with the person; codes and days stay.
    unit.erase_person(writer.id, now()).await?;
    assert!(unit.checkins(duo.id).await?.iter().all(|c| c.note.as_ref().is_none_or(|n| n.sealed.is_none())));
    assert!(unit.answers(duo.id).await?[0].words.as_ref().unwrap().sealed.is_none());
    assert!(unit.worry_notes(note.id).await?[0].words.sealed.is_none());
    assert_eq!(unit.outcomes(application.id).await?.len(), 2);
    unit.commit().await
}

/// A worry is taken once, closed once, and noted on.
async fn worry(unit: &mut impl Unit, note: &Note, programmes: &[ProgrammeId]) -> Result<(), StoreError> {
    let case = unit.worry_case(note.id).await?.unwrap();
    assert_eq!((case.version, case.taken, case.demo), (1, None, true));
    let mut taken = case.clone();
    (taken.taken, taken.version) = (Some((id(99), now())), 2);
    assert_eq!(unit.save_worry_case(&taken).await, Ok(()));
    assert_eq!(unit.save_worry_case(&taken).await, Err(SaveError::Stale), "taken once");
    let mut closed = taken.clone();
    (closed.closed, closed.version) = (Some((WorryOutcome::Settled, now())), 3);
    assert_eq!(unit.save_worry_case(&closed).await, Ok(()));
    assert_eq!(unit.save_worry_case(&taken).await, Err(SaveError::Stale));
    assert_eq!(unit.worry_case(note.id).await?, Some(closed.clone()));
    assert!(unit.worry_cases(programmes).await?.contains(&closed));
    assert!(unit.worry_cases(&[]).await?.is_empty());
    let said =
        StoredWorryNote { id: id(20), worry: note.id, at: now(), staff: id(99), words: note.words.clone() };
    unit.add_worry_note(&said).await?;
    assert_eq!(unit.worry_notes(note.id).await?, [said]);

    Ok(())
}

pub(crate) async fn an_export_is_decided_once<S: Store>(store: &S) -> Result<(), StoreError> {
    let request = ExportRequest {
        id: id(30),
        programme: ProgrammeId::Duo,
        what: ExportWhat::Board,
        format: ExportFormat::Csv,
        filter: vec![("stage".into(), "running".into())],
        why: ExportWhy::Report,
        asked_by: id(99),
        decided_by: None,
        course: Course { asked: now(), decided: None, fetched: None },
        version: 1,
    };
    let mut unit = store.begin_write().await?;
    unit.add_export(&request).await?;
    assert_eq!(unit.export(request.id).await?, Some(request.clone()));
    let decided = ExportRequest {
        decided_by: Some(id(98)),
        course: Course { decided: Some((now(), true)), fetched: Some(now()), ..request.course },
        version: 2,
        ..request.clone()
    };
    assert_eq!(unit.save_export(&decided).await, Ok(()));
    assert_eq!(unit.save_export(&decided).await, Err(SaveError::Stale));
    assert_eq!(unit.exports(&[ProgrammeId::Duo], 10).await?, [decided]);
    assert!(unit.exports(&[ProgrammeId::Team4Job], 10).await?.is_empty());
    unit.commit().await
}
