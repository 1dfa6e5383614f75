//! The clauses of the contract on staff.

use crate::contract::{now, person};
use chrono::TimeDelta;
use domain::desk::{Grant, Role};
use domain::{Lang, ProgrammeId};
use service::port::{
    CallFor, Outbox as _, Person, Persons as _, SaveError, SignIn, Staff, StaffBook as _, StaffSession,
    Store, StoreError, Unit as _,
};
use uuid::Uuid;

pub(crate) async fn members_and_sessions<S: Store>(store: &S) -> Result<(), StoreError> {
    let one = Person { contact_hash: Some("ana".into()), ..person(70) };
    let other = Person { contact_hash: Some("ben".into()), ..person(71) };
    let ana = Staff {
        id: Uuid::from_u128(70),
        person: one.id,
        grants: vec![Grant::of(Role::Lead, ProgrammeId::Duo), Grant::house(Role::Analyst)],
        active: true,
        created: now(),
        version: 1,
    };
    let ben = Staff {
        id: Uuid::from_u128(71),
        person: other.id,
        created: now() + TimeDelta::days(1),
        ..ana.clone()
    };
    let mut unit = store.begin_write().await?;
    for (person, staff) in [(&one, &ana), (&other, &ben)] {
        unit.add_person(person).await?;
        unit.add_staff(staff).await?;
    }
    unit.commit().await?;

    let mut unit = store.begin_write().await?;
    assert_eq!(unit.staff(ana.id).await?, Some(ana.clone()));
    assert_eq!(unit.staff(Uuid::nil()).await?, None);
    assert_eq!(unit.staff_of_contact("ben").await?, Some(ben.clone()));
    assert_eq!(unit.staff_of_contact("nobody").await?, None);
    assert_eq!(unit.all_staff().await?, [ana.clone(), ben]);
    let gone = Staff { active: false, version: 2, ..ana.clone() };
    unit.save_staff(&gone).await.map_err(store_error)?;
    assert_eq!(unit.save_staff(&gone).await, Err(SaveError::Stale));
    assert_eq!(unit.staff(ana.id).await?, Some(gone));

    let session = |n: u8| StaffSession { hash: format!("h{n}"), staff: ana.id, created: now(), seen: now() };
    for n in 0..3 {
        unit.add_staff_session(&session(n)).await?;
    }
    let later = now() + TimeDelta::minutes(5);
    unit.touch_staff_session("h0", later).await?;
    assert_eq!(unit.staff_session("h0").await?, Some(StaffSession { seen: later, ..session(0) }));
    unit.end_staff_session("h0").await?;
    assert_eq!(unit.staff_session("h0").await?, None);
    assert_eq!(unit.staff_session("h1").await?, Some(session(1)));
    unit.end_staff_sessions_of(ana.id).await?;
    assert_eq!((unit.staff_session("h1").await?, unit.staff_session("h2").await?), (None, None));
    unit.commit().await
}

pub(crate) async fn accounts_and_ways<S: Store>(store: &S) -> Result<(), StoreError> {
    let (one, other) = (Uuid::from_u128(72), Uuid::from_u128(73));
    let mut unit = store.begin_write().await?;
    for id in [one, other] {
        let who = Person { contact_hash: None, ..person(id.as_u128()) };
        unit.add_person(&who).await?;
        let (person, grants) = (who.id, vec![Grant::house(Role::Analyst)]);
        unit.add_staff(&Staff { id, person, grants, active: true, created: now(), version: 1 }).await?;
    }
    // Who cannot be reached by mail is nobody's call: staff are not on the list of those to call.
    unit.put_on_call_list(one, CallFor::Failures, now()).await?;
    assert!(unit.call_list(100).await?.iter().all(|call| call.person != one));

    assert_eq!((unit.staff_of_subject("s").await?, unit.subject_of_staff(one).await?), (None, None));
    unit.link_staff(one, Some("s")).await?;
    assert_eq!(unit.staff_of_subject("s").await?.map(|staff| staff.id), Some(one));
    assert_eq!(unit.subject_of_staff(one).await?.as_deref(), Some("s"));
    assert!(unit.link_staff(other, Some("s")).await.is_err(), "one account is one member's");
    unit.end().await?;

    let way = SignIn { hash: "w".into(), lang: Lang::Nl, back: "/nl/desk".into(), created: now() };
    let mut unit = store.begin_write().await?;
    unit.add_sign_in(&way).await?;
    unit.commit().await?;
    let mut unit = store.begin_write().await?;
    assert_eq!(unit.take_sign_in("v").await?, None);
    assert_eq!(unit.take_sign_in("w").await?, Some(way));
    assert_eq!(unit.take_sign_in("w").await?, None, "a way is gone once");
    unit.commit().await
}

fn store_error(error: SaveError) -> StoreError {
    match error {
        SaveError::Stale => StoreError::Failed("stale".into()),
        SaveError::Store(error) => error,
    }
}
