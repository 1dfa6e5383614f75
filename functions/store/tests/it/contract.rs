//! The contract of the port (`service::port`), clause by clause, on any store. Another engine calls [`holds`].

use crate::support::{World, block_on, mentor};
use crate::{figures, follow, groups, matching, staff};
use chrono::{DateTime, TimeDelta, Utc};
use domain::Reference;
use domain::application::State;
use domain::duo::Side;
use domain::language::Correspondence;
use service::port::{
    Access as _, Application, Applications as _, Channel, Code, DossierKind, Dossiers as _, Kind,
    Mentors as _, Message, Outbox as _, Outcome, Person, Persons as _, SaveError, Store, StoreError,
    Unit as _,
};
use service::port::{Duos as _, Note, StoredDuo, Words};
use uuid::Uuid;

#[test]
fn sqlite_holds_the_contract() {
    let world = World::new();
    block_on(holds(&world.store)).unwrap();
}

/// Every clause, each on ids of its own.
async fn holds<S: Store>(store: &S) -> Result<(), StoreError> {
    what_is_not_committed_is_not_there(store).await?;
    lookups_answer_none(store).await?;
    entities_read_back_equal(store).await?;
    a_stale_version_is_refused(store).await?;
    a_place_is_taken_while_there_is_one(store).await?;
    a_try_is_spent_while_there_is_one(store).await?;
    a_claim_is_for_one_and_for_a_time(store).await?;
    a_duo_reads_back_and_is_alone(store).await?;
    staff::members_and_sessions(store).await?;
    follow::what_staff_record_reads_back(store).await?;
    follow::an_export_is_decided_once(store).await?;
    groups::a_seat_is_taken_while_there_is_one(store).await?;
    groups::modules_are_counted_by_who_was_there(store).await?;
    groups::who_is_erased_is_on_no_list(store).await?;
    groups::a_code_stands_for_one_company(store).await?;
    matching::lists(store).await?;
    staff::accounts_and_ways(store).await?;
    figures::counts_agree_with_the_domain(store).await?;
    figures::the_figures_move_with_what_they_count(store).await?;
    figures::a_pause_is_of_a_site_and_a_widget(store).await?;
    rates_count_in_their_window(store).await
}

pub(crate) fn now() -> DateTime<Utc> {
    DateTime::from_timestamp_millis(1_795_000_000_123).unwrap()
}

pub(crate) fn person(n: u128) -> Person {
    Person {
        id: Uuid::from_u128(n),
        key: Some(vec![0, 1, 255]),
        form: Some(vec![1]),
        contact_hash: Some("hash".into()),
        created: now(),
        erased: None,
    }
}

fn application(n: u8, person: &Person) -> Application {
    Application {
        id: Uuid::from_u128(u128::from(n) + 1000),
        person: person.id,
        reference: Reference::from_random([n; 8]),
        programme: None,
        state: State::new(),
        since: now(),
        received: now(),
        version: 1,
        correspondence: Correspondence::Nl,
        channel: Channel::Web,
        rules: "2026-11".into(),
        duplicate_of: None,
    }
}

fn message(n: u128, person: Uuid) -> Message {
    Message {
        id: Uuid::from_u128(n),
        person,
        kind: Kind::News,
        key: None,
        sealed: vec![7],
        created: now(),
        due: now(),
        expires: None,
        attempts: 0,
    }
}

async fn what_is_not_committed_is_not_there<S: Store>(store: &S) -> Result<(), StoreError> {
    let lost = person(1);
    let mut unit = store.begin_write().await?;
    unit.add_person(&lost).await?;
    assert_eq!(unit.person(lost.id).await?, Some(lost.clone()), "it is there for itself");
    drop(unit);
    assert_eq!(store.begin_read().await?.person(lost.id).await?, None);
    let mut unit = store.begin_write().await?;
    unit.add_person(&lost).await?;
    unit.end().await?;
    assert_eq!(store.look_up(async |unit| unit.person(lost.id).await).await?, None);
    store.begin_write().await?.end().await
}

async fn lookups_answer_none<S: Store>(store: &S) -> Result<(), StoreError> {
    let mut unit = store.begin_read().await?;
    assert_eq!(unit.person(Uuid::nil()).await?, None);
    assert_eq!(unit.application(Uuid::nil()).await?, None);
    assert_eq!(unit.dossier_by_reference(&Reference::from_random([255; 8])).await?, None);
    assert_eq!(unit.mentor(Uuid::nil()).await?, None);
    assert_eq!(unit.latest_code(Uuid::nil()).await?, None);
    assert_eq!(unit.session("").await?, None);
    assert_eq!(unit.answered(Uuid::nil()).await?, None);
    assert_eq!(unit.history(Uuid::nil()).await?, []);
    Ok(())
}

async fn entities_read_back_equal<S: Store>(store: &S) -> Result<(), StoreError> {
    let (person, mentor) = (person(2), mentor(Uuid::from_u128(2), 3));
    let application = application(2, &person);
    let mut unit = store.begin_write().await?;
    unit.add_person(&person).await?;
    unit.add_application(&application).await?;
    unit.add_mentor(&mentor).await?;
    unit.commit().await?;
    let mut unit = store.begin_read().await?;
    assert_eq!(unit.person(person.id).await?, Some(person));
    let dossier = unit.dossier_by_reference(&application.reference).await?;
    assert_eq!(dossier.as_ref().map(|d| (d.id, d.kind)), Some((application.id, DossierKind::Application)));
    assert_eq!(unit.dossier(application.id).await?, dossier);
    assert_eq!(unit.application(application.id).await?, Some(application));
    assert_eq!(unit.mentor(mentor.id).await?, Some(mentor));
    Ok(())
}

async fn a_stale_version_is_refused<S: Store>(store: &S) -> Result<(), StoreError> {
    let person = person(3);
    let first = application(3, &person);
    let mut unit = store.begin_write().await?;
    unit.add_person(&person).await?;
    unit.add_application(&first).await?;
    let next = Application { version: 2, ..first };
    assert_eq!(unit.save_application(&next).await, Ok(()));
    assert_eq!(unit.save_application(&next).await, Err(SaveError::Stale));
    unit.commit().await
}

async fn a_place_is_taken_while_there_is_one<S: Store>(store: &S) -> Result<(), StoreError> {
    let mentor = mentor(Uuid::from_u128(4), 2);
    let before = store.catalogue_version().await?;
    let mut unit = store.begin_write().await?;
    unit.add_mentor(&mentor).await?;
    let mut reserved = Vec::new();
    for _ in 0..3 {
        reserved.push(unit.reserve_place(mentor.id).await?);
    }
    assert_eq!(reserved, [true, true, false]);
    for _ in 0..3 {
        unit.release_place(mentor.id).await?;
    }
    assert_eq!(unit.mentor(mentor.id).await?.map(|mentor| mentor.taken), Some(0));
    assert!(!unit.reserve_place(Uuid::nil()).await?);
    unit.commit().await?;
    assert_eq!(
        store.catalogue_version().await?,
        before + 5,
        "each change moved it, what changed nothing did not"
    );
    Ok(())
}

async fn a_try_is_spent_while_there_is_one<S: Store>(store: &S) -> Result<(), StoreError> {
    let id = Uuid::from_u128(5);
    let expires = now() + TimeDelta::minutes(15);
    let code = Code { id, dossier: None, hash: "h".into(), created: now(), expires };
    let mut unit = store.begin_write().await?;
    unit.add_code(&code).await?;
    assert!(unit.spend_try(id, now(), 2).await?);
    assert!(!unit.spend_try(id, expires, 2).await?, "expired");
    assert!(unit.spend_try(id, now(), 2).await?);
    assert!(!unit.spend_try(id, now(), 2).await?, "spent");
    unit.use_code(id, now()).await?;
    assert!(!unit.spend_try(id, now(), 9).await?, "used");
    unit.commit().await
}

async fn a_claim_is_for_one_and_for_a_time<S: Store>(store: &S) -> Result<(), StoreError> {
    let (one, two) = (Uuid::from_u128(61), Uuid::from_u128(62));
    let lease = now() + TimeDelta::seconds(90);
    let mut unit = store.begin_write().await?;
    for (n, person) in [(601, one), (602, one), (603, two)] {
        unit.add_message(&message(n, person)).await?;
    }
    unit.add_decoy(&message(604, Uuid::nil())).await?;
    let mut claimed = Vec::new();
    while let Some(message) = unit.claim_message(now(), lease).await? {
        claimed.push(message.id.as_u128());
    }
    assert_eq!(claimed, [601, 603], "one each, in order, and no decoy");
    let again = unit.claim_message(lease, lease + TimeDelta::seconds(90)).await?;
    assert_eq!(again.map(|message| message.id.as_u128()), Some(601), "the lease is over");
    unit.settle_message(Uuid::from_u128(601), now(), Outcome::Sent).await?;
    let next = unit.claim_message(now(), lease).await?;
    assert_eq!(next.map(|message| message.id.as_u128()), Some(602));
    unit.settle_message(Uuid::from_u128(602), now(), Outcome::Again(lease)).await?;
    assert_eq!(unit.claim_message(now(), lease).await?, None, "not before it is due");
    assert_eq!(unit.waiting_messages().await?, 2);
    unit.commit().await
}

async fn rates_count_in_their_window<S: Store>(store: &S) -> Result<(), StoreError> {
    let mut unit = store.begin_write().await?;
    for minutes in [0, 10, 20] {
        let at = now() + TimeDelta::minutes(minutes);
        unit.add_rate(Uuid::from_u128(700 + u128::try_from(minutes).unwrap()), "bucket", at).await?;
    }
    assert_eq!(unit.count_rate("bucket", now()).await?, 2);
    assert_eq!(unit.count_rate("other", now()).await?, 0);
    unit.commit().await
}

async fn a_duo_reads_back_and_is_alone<S: Store>(store: &S) -> Result<(), StoreError> {
    let (person, mentor) = (person(90), mentor(Uuid::from_u128(90), 3));
    let application = application(90, &person);
    let duo = StoredDuo {
        id: Uuid::from_u128(901),
        application: application.id,
        mentor: mentor.id,
        programme: mentor.programme,
        state: domain::duo::State::new(domain::calendar::brussels_date(now())),
        since: now(),
        created: now(),
        version: 1,
        wake: Some(now()),
    };
    let mut unit = store.begin_write().await?;
    unit.add_person(&person).await?;
    unit.add_application(&application).await?;
    unit.add_mentor(&mentor).await?;
    unit.add_duo(&duo).await?;
    unit.commit().await?;
    let mut unit = store.begin_write().await?;
    assert_eq!(unit.duo(duo.id).await?.as_ref(), Some(&duo));
    assert_eq!(unit.duo_of_application(application.id).await?.as_ref(), Some(&duo));
    assert_eq!(unit.duos_of_mentor(mentor.id).await?, std::slice::from_ref(&duo));
    assert!(unit.duos_awake(now(), 10).await?.contains(&duo.id));
    unit.set_duo_clock(duo.id, None).await?;
    assert!(!unit.duos_awake(now(), 10).await?.contains(&duo.id));
    let next = StoredDuo { version: 2, ..duo.clone() };
    assert_eq!(unit.save_duo(&next).await, Ok(()));
    assert_eq!(unit.save_duo(&next).await, Err(SaveError::Stale));
    assert!(unit.note_told(duo.id, "midterm:mentee", now()).await?);
    assert!(!unit.note_told(duo.id, "midterm:mentee", now()).await?, "told once");
    assert_eq!(unit.told(duo.id).await?, ["midterm:mentee"]);
    let words = Words { writer: person.id, sealed: Some(vec![1, 2]) };
    let note =
        Note { id: Uuid::from_u128(902), duo: duo.id, side: Side::Mentee, at: now(), version: 2, words };
    unit.add_note(&note).await?;
    unit.add_worry(&note).await?;
    assert_eq!((unit.notes(duo.id).await?, unit.worries(duo.id).await?), (vec![note.clone()], vec![note]));
    unit.erase_person(person.id, now()).await?;
    assert_eq!(unit.worries(duo.id).await?.first().and_then(|worry| worry.words.sealed.clone()), None);
    unit.commit().await?;
    let mut unit = store.begin_write().await?;
    let second = StoredDuo { id: Uuid::from_u128(903), ..duo };
    assert!(unit.add_duo(&second).await.is_err(), "nobody has two open duos");
    Ok(())
}
