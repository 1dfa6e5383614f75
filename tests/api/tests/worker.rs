//! The worker: every message leaves once, whatever the gateway does.

use anyhow::{Context as _, Result};
use api_tests::{World, form};
use chrono::TimeDelta;
use std::collections::BTreeSet;
use std::thread;

/// Applications by mail while the gateway is out of order.
fn waiting(world: &World, count: usize) -> Result<()> {
    for number in 0..count {
        world.visitor().applied(&form::by_mail(&format!("w{number}@example.org")))?;
    }
    Ok(())
}

/// Everybody has one message, and no message came twice.
fn each_once(world: &World, count: usize) -> Result<()> {
    let messages = world.mailbox().messages()?;
    let ids: BTreeSet<_> = messages.iter().map(api_tests::mailbox::Message::id).collect();
    let receivers: BTreeSet<_> = messages.iter().flat_map(|m| m.to.iter().map(|to| &to.email)).collect();
    assert_eq!((messages.len(), ids.len(), receivers.len()), (count, count, count));
    assert!(!ids.contains(""), "each names its id");
    Ok(())
}

#[test]
fn messages_leave_once_after_a_gateway_that_failed() -> Result<()> {
    let world = World::new()?;
    world.operator().gateway("fail")?;
    waiting(&world, 7)?;
    world.scheduler().tick()?;
    assert_eq!(world.mailbox().messages()?.len(), 0);
    assert_eq!(world.database().number("SELECT count(*) FROM outbox WHERE state = 'waiting'")?, 7);
    world.operator().gateway("ok")?;
    world.operator().pass(TimeDelta::hours(1))?;
    world.scheduler().settle(&world.database())?;
    each_once(&world, 7)?;
    world.operator().pass(TimeDelta::days(1))?;
    world.scheduler().tick()?;
    each_once(&world, 7)
}

#[test]
fn messages_leave_once_after_a_gateway_that_hung() -> Result<()> {
    let world = World::new()?;
    world.operator().gateway("hang")?;
    waiting(&world, 1)?;
    api_tests::wait::until("a failed attempt", || {
        let failed = world.database().number("SELECT count(*) FROM outbox WHERE attempts > 0")?;
        Ok((failed > 0).then_some(()))
    })?;
    assert_eq!(world.mailbox().messages()?.len(), 0);
    world.operator().gateway("ok")?;
    world.operator().pass(TimeDelta::hours(1))?;
    world.scheduler().settle(&world.database())?;
    each_once(&world, 1)
}

#[test]
fn a_slow_gateway_and_many_ticks_do_not_make_two_messages_of_one() -> Result<()> {
    let world = World::new()?;
    world.operator().gateway("slow")?;
    waiting(&world, 1)?;
    for _ in 0..5 {
        world.scheduler().tick()?;
    }
    world.scheduler().settle(&world.database())?;
    each_once(&world, 1)
}

#[test]
fn four_ticks_at_once_share_the_work() -> Result<()> {
    let world = World::new()?;
    world.operator().gateway("fail")?;
    waiting(&world, 40)?;
    world.operator().gateway("ok")?;
    world.operator().pass(TimeDelta::days(1))?;
    let ticks = thread::scope(|scope| {
        let ticks: Vec<_> = (0..4).map(|_| scope.spawn(|| world.scheduler().tick())).collect();
        ticks.into_iter().map(|tick| tick.join().expect("no panic")).collect::<Result<Vec<_>>>()
    })?;
    let sent: u64 = ticks.iter().filter_map(|tick| tick["sent"].as_u64()).sum();
    world.scheduler().settle(&world.database())?;
    each_once(&world, 40)?;
    assert!(sent <= 40, "{ticks:?}");
    Ok(())
}

#[test]
fn a_code_that_could_not_leave_in_time_does_not_leave() -> Result<()> {
    let world = World::new()?;
    let visitor = world.visitor();
    let reference = visitor.applied(&form::by_mail("amina@example.org"))?;
    world.mailbox().nth("amina@example.org", 1)?;
    world.operator().gateway("fail")?;
    visitor.ask_code(&reference)?.expect(202)?;
    world.scheduler().tick()?;
    world.operator().gateway("ok")?;
    world.operator().pass(TimeDelta::minutes(16))?;
    world.scheduler().settle(&world.database())?;
    assert_eq!(world.mailbox().to("amina@example.org")?.len(), 1);
    Ok(())
}

#[test]
fn nobody_ticks_without_the_token() -> Result<()> {
    let world = World::new()?;
    let scheduler = world.scheduler();
    let token = &world.secrets.tick_token;
    let half = format!("Bearer {}", token.get(..16).context("a token")?);
    for words in [None, Some(""), Some("Bearer"), Some("Bearer "), Some(token.as_str()), Some(half.as_str())]
    {
        let answer = scheduler.tick_with(words)?;
        answer.refused(401, "token").with_context(|| format!("{words:?}"))?;
        assert_eq!(answer.header("www-authenticate"), "Bearer");
    }
    for method in ["GET", "HEAD", "PUT", "DELETE"] {
        let answer = world.visitor().ask(method, "/internal/tick").send()?.expect(405)?;
        assert_eq!(answer.header("allow"), "POST");
    }
    scheduler.tick()?;
    Ok(())
}

#[test]
fn clocks_move_and_forget() -> Result<()> {
    let world = World::new()?;
    let mentee = world.mentee("amina@example.org")?;
    let coordinator = world.coordinator()?;
    let topic = domain::application::reason::Topic::Project;
    coordinator.does(&mentee.reference, domain::application::Command::TakeUp, None)?;
    coordinator.does(&mentee.reference, domain::application::Command::Ask(topic), Some("Quel métier ?"))?;
    world.operator().pass(TimeDelta::days(29))?;
    assert_eq!(world.scheduler().tick()?["moved"], 0);
    world.operator().pass(TimeDelta::days(3))?;
    assert_eq!(world.scheduler().tick()?["moved"], 1);
    assert_eq!(world.database().texts("SELECT state_code FROM application")?, ["expired"]);
    // Half a year later the person is forgotten, the number stays.
    world.operator().pass(TimeDelta::days(184))?;
    assert_eq!(world.scheduler().tick()?["erased"], 1);
    let keys = "SELECT count(*) FROM person WHERE wrapped_key IS NOT NULL OR form IS NOT NULL";
    assert_eq!((world.database().number(keys)?, world.database().applications()?), (0, 1));
    Ok(())
}
