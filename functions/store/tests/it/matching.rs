//! The clauses of the contract on matching, and what erasing takes away of it.

use crate::contract::{now, person};
use crate::support::{World, block_on, mentor};
use chrono::TimeDelta;
use domain::application::{Act, Actor, Command, State as ApplicationState};
use domain::duo::State;
use domain::language::Correspondence;
use domain::matching::{Line, Sheet, Weights};
use domain::wire::desk::matching::{AvoidReason, DraftState, WeightsReason};
use domain::{ProgrammeId, Reference};
use service::port::{
    Application, Applications as _, Avoid, Channel, ClosedDuo, Duos as _, Matched, Matching as _,
    Mentors as _, Person, Persons as _, SaveError, Store, StoreError, StoredDraft, StoredDuo, StoredWeights,
    Unit as _,
};
use uuid::Uuid;

const TEAM: ProgrammeId = ProgrammeId::Team4Job;

fn waiting() -> ApplicationState {
    let taken = ApplicationState::new().after(&Command::TakeUp, Actor::Coordinator).unwrap();
    let state = taken.after(&Command::Accept, Actor::Coordinator).unwrap();
    assert!(state.allowed(Actor::Coordinator).contains(&Act::Propose));
    state
}

fn application(n: u8, person: &Person, state: ApplicationState) -> Application {
    Application {
        id: Uuid::from_u128(u128::from(n) + 80_000),
        person: person.id,
        reference: Reference::from_random([n; 8]),
        programme: Some(TEAM),
        state,
        since: now(),
        // The later the number, the earlier they came.
        received: now() - TimeDelta::days(n.into()),
        version: 1,
        correspondence: Correspondence::Nl,
        channel: Channel::Web,
        rules: "2026-11".into(),
        duplicate_of: None,
    }
}

fn someone(n: u128, contact: &str) -> Person {
    Person { contact_hash: Some(contact.into()), ..person(n) }
}

/// Who waits, whom they are to avoid, and which mentors there are.
pub(crate) async fn lists<S: Store>(store: &S) -> Result<(), StoreError> {
    let people = [someone(80_001, "lina"), someone(80_002, "omar"), someone(80_003, "lina")];
    let [lina, omar, before] = &people;
    let first = application(81, lina, waiting());
    let second = application(82, omar, waiting());
    let other = Application { programme: Some(ProgrammeId::Duo), ..application(83, omar, waiting()) };
    let closed = application(84, before, ApplicationState::new());
    let mentors = [81_u128, 80].map(|n| mentor(Uuid::from_u128(n), 2));
    let [luc, mia] = &mentors;
    let duo = StoredDuo {
        id: Uuid::from_u128(85),
        application: closed.id,
        mentor: luc.id,
        programme: TEAM,
        state: State::new(now().date_naive()),
        since: now(),
        created: now(),
        version: 1,
        wake: None,
    };
    let mut unit = store.begin_write().await?;
    for person in &people {
        unit.add_person(person).await?;
    }
    for application in [&first, &second, &other, &closed] {
        unit.add_application(application).await?;
    }
    for mentor in &mentors {
        unit.add_mentor(mentor).await?;
    }
    unit.add_duo(&duo).await?;

    let ids = |waiting: Vec<(Application, Person)>| -> Vec<Uuid> {
        let ours = waiting.into_iter().filter(|(application, _)| application.id.as_u128() > 80_000);
        ours.map(|(application, _)| application.id).collect()
    };
    assert_eq!(ids(unit.waiting(TEAM).await?), [second.id, first.id], "who came first, of this programme");
    let one = unit.waiting(TEAM).await?.into_iter().find(|(found, _)| found.id == first.id);
    assert_eq!(one, Some((first.clone(), lina.clone())));
    let known = |mentor: &service::port::Mentor| service::port::Mentor { texts: [].into(), ..mentor.clone() };
    let found = unit.mentors_of(TEAM).await?;
    assert!(
        found.is_sorted_by_key(|mentor| mentor.id)
            && found.contains(&known(luc))
            && found.contains(&known(mia))
    );
    assert!(unit.mentors_of(ProgrammeId::MentorIn).await?.is_empty());

    assert_eq!(unit.closed_duos(first.id).await?, [], "it is open");
    let State::Proposed(proposed) = duo.state.clone() else { panic!("{duo:?}") };
    let over = State::Cancelled(proposed.expire());
    unit.save_duo(&StoredDuo { state: over.clone(), version: 2, ..duo.clone() }).await.map_err(failed)?;
    let pair = |application: &Application| ClosedDuo {
        application: application.id,
        mentor: luc.id,
        state: over.clone(),
    };
    assert_eq!(
        unit.closed_duos(first.id).await?,
        [pair(&first)],
        "of the same contact, under another application"
    );
    assert_eq!(unit.closed_duos(closed.id).await?, [pair(&closed)]);
    assert_eq!(unit.closed_duos(second.id).await?, []);
    let all = unit.closed_duos_of_waiting(TEAM).await?;
    assert!(all.contains(&pair(&first)) && !all.contains(&pair(&closed)), "only of those who wait");

    let avoid = |n: u128, application: &Application| Avoid {
        id: Uuid::from_u128(n),
        application: application.id,
        mentor: mia.id,
        reason: AvoidReason::SameEmployer,
        person: application.person,
        words: Some(vec![9]),
        at: now(),
        staff: Uuid::from_u128(1),
    };
    for avoid in [avoid(87, &first), avoid(86, &first), avoid(88, &closed)] {
        unit.add_avoid(&avoid).await?;
    }
    assert_eq!(unit.avoids(first.id).await?, [avoid(86, &first), avoid(87, &first)]);
    assert_eq!(unit.avoids_of_waiting(TEAM).await?, [avoid(86, &first), avoid(87, &first)]);
    assert!(!unit.remove_avoid(second.id, avoid(86, &first).id).await?, "not theirs");
    assert!(unit.remove_avoid(first.id, avoid(86, &first).id).await?);
    assert!(!unit.remove_avoid(first.id, avoid(86, &first).id).await?, "gone");
    unit.erase_person(lina.id, now()).await?;
    assert_eq!(unit.avoids(first.id).await?, [Avoid { words: None, ..avoid(87, &first) }]);

    drafts_and_reasons::<S>(&mut unit, &closed, &duo).await?;
    unit.end().await
}

async fn drafts_and_reasons<S: Store>(
    unit: &mut S::Unit,
    application: &Application,
    duo: &StoredDuo,
) -> Result<(), StoreError> {
    let line =
        Line { application: application.id, mentor: None, by_hand: true, locked: false, outcome: None };
    let draft = StoredDraft {
        id: Uuid::from_u128(90),
        programme: TEAM,
        created: now(),
        staff: Uuid::from_u128(1),
        version: 1,
        state: DraftState::Open,
        weights: 0,
        sheet: Sheet { lines: vec![line], total: 7, best: 8, costs: Vec::new() },
    };
    let later = StoredDraft { id: Uuid::from_u128(91), created: now() + TimeDelta::days(1), ..draft.clone() };
    unit.add_draft(&draft).await?;
    unit.add_draft(&later).await?;
    assert_eq!(unit.draft(draft.id).await?, Some(draft.clone()));
    assert_eq!(unit.draft(Uuid::nil()).await?, None);
    assert_eq!(unit.drafts(TEAM, 5).await?, [later.clone(), draft.clone()]);
    assert_eq!((unit.drafts(TEAM, 1).await?, unit.drafts(ProgrammeId::Duo, 5).await?), (vec![later], vec![]));
    let gone = StoredDraft { state: DraftState::Discarded, version: 2, weights: 3, ..draft.clone() };
    unit.save_draft(&gone).await.map_err(failed)?;
    assert_eq!(unit.save_draft(&gone).await, Err(SaveError::Stale));
    assert_eq!(unit.draft(draft.id).await?, Some(gone));

    let weights = |version| StoredWeights {
        programme: TEAM,
        version,
        weights: Weights { sector: 3, ..Weights::default() },
        at: now(),
        staff: Uuid::from_u128(1),
        reason: (version == 2).then_some(WeightsReason::Waiting),
    };
    assert_eq!(unit.weights(TEAM).await?, []);
    for version in 1..=2 {
        unit.add_weights(&weights(version)).await.map_err(failed)?;
    }
    assert_eq!(unit.add_weights(&weights(2)).await, Err(SaveError::Stale));
    assert_eq!(
        (unit.weights(TEAM).await?, unit.weights(ProgrammeId::Duo).await?),
        (vec![weights(2), weights(1)], vec![])
    );

    let matched = Matched {
        duo: duo.id,
        application: application.id,
        draft: Some(draft.id),
        weights: 2,
        score: 1000,
        person: application.person,
        words: Some(vec![1]),
        at: now(),
        staff: Uuid::from_u128(1),
    };
    unit.add_matched(&matched).await?;
    assert_eq!(unit.matched(duo.id).await?, Some(matched.clone()));
    assert_eq!(unit.matched_in(draft.id, application.id).await?, Some(matched.clone()));
    assert_eq!(unit.matched_in(draft.id, Uuid::nil()).await?, None);
    unit.erase_person(application.person, now()).await?;
    assert_eq!(unit.matched(duo.id).await?, Some(Matched { words: None, ..matched }));
    Ok(())
}

fn failed(error: SaveError) -> StoreError {
    match error {
        SaveError::Stale => StoreError::Failed("stale".into()),
        SaveError::Store(error) => error,
    }
}

#[test]
fn nobody_is_proposed_twice_out_of_one_draft() {
    let world = World::new();
    let mentors = [world.add_mentor(1), world.add_mentor(1)];
    let application = world.applied();
    world.coordinator(application.id, &[Command::TakeUp, Command::Accept]);
    block_on(async {
        let mut unit = world.store.begin_write().await.unwrap();
        let draft = StoredDraft {
            id: Uuid::from_u128(1),
            programme: TEAM,
            created: now(),
            staff: Uuid::nil(),
            version: 1,
            state: DraftState::Published,
            weights: 0,
            sheet: Sheet::default(),
        };
        unit.add_draft(&draft).await.unwrap();
        unit.commit().await.unwrap();
    });
    let matched = |duo: Uuid| Matched {
        duo,
        application: application.id,
        draft: Some(Uuid::from_u128(1)),
        weights: 0,
        score: 1,
        person: application.person,
        words: None,
        at: now(),
        staff: Uuid::nil(),
    };
    let mut results = Vec::new();
    for mentor in mentors {
        world.coordinator(application.id, &[Command::Propose(mentor.id)]);
        results.push(block_on(async {
            let mut unit = world.store.begin_write().await.unwrap();
            let duo = unit.duo_of_application(application.id).await.unwrap().unwrap();
            let added = unit.add_matched(&matched(duo.id)).await;
            if added.is_ok() { unit.commit().await.map(|()| true) } else { unit.end().await.map(|()| false) }
        }));
        world.coordinator(application.id, &[Command::Release]);
    }
    assert_eq!(results, [Ok(true), Ok(false)]);
}
