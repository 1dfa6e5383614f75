//! The clauses of the contract on staff.

use crate::contract::{now, person};
use chrono::TimeDelta;
use domain::ProgrammeId;
use domain::desk::{Grant, Role};
use service::port::{
    Person, Persons as _, SaveError, Staff, StaffBook as _, StaffSession, Store, StoreError, Unit as _,
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

fn store_error(error: SaveError) -> StoreError {
    match error {
        SaveError::Stale => StoreError::Failed("stale".into()),
        SaveError::Store(error) => error,
    }
}
