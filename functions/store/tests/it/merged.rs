//! Two files of one person: the closed one is kept as long as the one that goes on, and goes with it.

use crate::support::{Postbox, World, block_on};
use chrono::TimeDelta;
use domain::application::{Actor, Command};
use domain::volunteer::Command as VolunteerCommand;
use domain::volunteer::reason::StopReason;
use domain::wire::desk::MergeBody;
use service::Notices;
use service::advance_volunteer::{AdvanceVolunteer, Step, advance_volunteer};
use service::desk::merge::merge;
use service::port::{Applications as _, Dossiers as _, Persons as _, Store as _, Volunteers as _};
use uuid::Uuid;

/// Lets a file go into another, both as they are.
fn join(world: &World, stays: Uuid, goes: Uuid) {
    let ana = world.desk("Ana");
    let version = |id: Uuid| {
        let found = block_on(world.store.look_up(async |unit| {
            Ok(match unit.volunteer(id).await? {
                Some(volunteer) => Some(volunteer.version),
                None => unit.application(id).await?.map(|application| application.version),
            })
        }));
        found.unwrap().unwrap()
    };
    let body = MergeBody { other: goes, other_version: version(goes), version: version(stays) };
    block_on(merge(world.env(), &world.hash, &ana, stays, &body)).unwrap();
}

fn is_erased(world: &World, dossier: Uuid) -> bool {
    let found = block_on(world.store.look_up(async |unit| {
        let person = unit.dossier(dossier).await?.unwrap().person;
        unit.person(person).await
    }));
    found.unwrap().unwrap().erased.is_some()
}

#[test]
fn the_clock_never_erases_a_mentor_for_the_file_that_went_into_theirs() {
    let world = World::new();
    let two = world.proposed().accepted();
    two.meet();
    let again = world.volunteered("luc@example.org", 1);
    join(&world, two.mentor, again);
    // Longer than anything closed is kept.
    for _ in 0..13 {
        world.pass(TimeDelta::days(61));
        world.tick(&Postbox::default());
    }
    assert!(!is_erased(&world, two.mentor) && !is_erased(&world, again));
    let leave = Step::Do(VolunteerCommand::Leave(StopReason::Unsaid));
    let what = AdvanceVolunteer {
        volunteer: two.mentor,
        step: leave,
        actor: Actor::Coordinator,
        seen: None,
        notices: Notices::Silent,
    };
    block_on(advance_volunteer(world.env(), what)).unwrap();
    world.pass(TimeDelta::days(731));
    world.tick(&Postbox::default());
    assert!(is_erased(&world, two.mentor) && is_erased(&world, again), "both go together");
}

#[test]
fn of_a_job_seeker_neither() {
    let world = World::new();
    let (stays, goes) =
        (world.waiting_for_mentor("lina@example.org"), world.waiting_for_mentor("lina@example.org"));
    join(&world, stays, goes);
    for _ in 0..7 {
        world.pass(TimeDelta::days(61));
        world.tick(&Postbox::default());
    }
    assert!(!is_erased(&world, stays) && !is_erased(&world, goes));
    world.coordinator(stays, &[Command::MarkObsolete]);
    world.pass(TimeDelta::days(366));
    world.tick(&Postbox::default());
    assert!(is_erased(&world, stays) && is_erased(&world, goes));
}
