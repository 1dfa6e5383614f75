//! One form instance is one application, whatever the network does.

use anyhow::{Context as _, Result};
use api_tests::{World, chance, form};
use chrono::TimeDelta;
use domain::form::ApplicationForm;
use serde_json::json;
use std::collections::BTreeSet;
use std::thread;

#[test]
fn twenty_parallel_submissions_with_one_key_are_one_application() -> Result<()> {
    let world = World::new()?;
    let (key, form) = (chance::uuid()?, form::by_mail("twenty@example.org"));
    let answers = thread::scope(|scope| {
        let posts: Vec<_> = (0..20)
            .map(|_| {
                let (visitor, form) = (world.visitor(), &form);
                scope.spawn(move || visitor.submit(key, form))
            })
            .collect();
        posts.into_iter().map(|post| post.join().expect("no panic")).collect::<Result<Vec<_>>>()
    })?;
    let faces: BTreeSet<_> = answers.iter().map(api_tests::Answer::face).collect();
    assert_eq!(faces.len(), 1, "{faces:?}");
    assert_eq!(faces.first().context("an answer")?.0, 201);
    assert_eq!(world.database().applications()?, 1);
    assert_eq!(world.database().number("SELECT count(*) FROM person")?, 1);
    world.scheduler().settle(&world.database())?;
    assert_eq!(world.mailbox().to("twenty@example.org")?.len(), 1, "one mail");
    Ok(())
}

#[test]
fn sixty_four_people_at_once_are_all_received() -> Result<()> {
    let world = World::new()?;
    let statuses = thread::scope(|scope| {
        let posts: Vec<_> = (0..64)
            .map(|n| {
                let visitor = world.visitor();
                scope.spawn(move || {
                    let form = form::by_mail(&format!("person.{n}@example.org"));
                    Ok(visitor.submit(chance::uuid()?, &form)?.status)
                })
            })
            .collect();
        posts.into_iter().map(|post| post.join().expect("no panic")).collect::<Result<Vec<_>>>()
    })?;
    assert_eq!(statuses, [201; 64], "nobody is told to come back");
    assert_eq!(world.database().applications()?, 64);
    Ok(())
}

#[test]
fn the_same_key_with_another_body_is_refused() -> Result<()> {
    let world = World::new()?;
    let (visitor, key) = (world.visitor(), chance::uuid()?);
    let first = visitor.submit(key, &form::at_the_desk())?.expect(201)?;
    let other = ApplicationForm { postcode: "1000".into(), ..form::at_the_desk() };
    visitor.submit(key, &other)?.refused(422, "idempotency-mismatch")?;
    world.visitor().submit(key, &other)?.refused(422, "idempotency-mismatch")?;
    let again = visitor.submit(key, &form::at_the_desk())?.expect(201)?;
    assert_eq!(again.body, first.body);
    assert_eq!(world.database().applications()?, 1);
    Ok(())
}

#[test]
fn a_repetition_does_not_count_as_another_submission() -> Result<()> {
    let world = World::new()?;
    let (visitor, key) = (world.visitor(), chance::uuid()?);
    for _ in 0..40 {
        visitor.submit(key, &form::by_mail("again@example.org"))?.expect(201)?;
    }
    assert_eq!(world.database().applications()?, 1);
    Ok(())
}

#[test]
fn a_key_is_forgotten_after_two_days() -> Result<()> {
    let world = World::new()?;
    let (visitor, key) = (world.visitor(), chance::uuid()?);
    let first = visitor.submit(key, &form::at_the_desk())?.expect(201)?;
    world.operator().pass(TimeDelta::hours(47))?;
    world.scheduler().tick()?;
    assert_eq!(visitor.submit(key, &form::at_the_desk())?.expect(201)?.body, first.body);
    world.operator().pass(TimeDelta::hours(2))?;
    world.scheduler().tick()?;
    assert_ne!(visitor.submit(key, &form::at_the_desk())?.expect(201)?.body, first.body);
    Ok(())
}

#[test]
fn a_missing_or_invalid_key_is_refused() -> Result<()> {
    let world = World::new()?;
    let visitor = world.visitor();
    let post = || visitor.ask("POST", "/api/v1/applications");
    let form = json!(form::at_the_desk());
    post().json(&form)?.refused(400, "idempotency-key-missing")?;
    for key in
        ["", "1", "not a uuid", "00000000-0000-0000-0000-00000000000g", "'; DROP TABLE application; --"]
    {
        post().header("idempotency-key", key).json(&form)?.refused(400, "idempotency-key-invalid")?;
    }
    assert_eq!(world.database().applications()?, 0);
    Ok(())
}
