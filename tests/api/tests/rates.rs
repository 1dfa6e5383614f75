//! How often: per address and per contact, and no header talks its way around it.

use anyhow::Result;
use api_tests::{Setup, World, form};
use chrono::TimeDelta;

#[test]
fn five_applications_a_day_from_one_contact_in_any_spelling() -> Result<()> {
    let world = World::new()?;
    for address in ["a@example.org", "A@example.org", "a@EXAMPLE.org", " a@example.org", "a@example.org"] {
        world.visitor().apply(&form::by_mail(address))?.expect(201)?;
    }
    let refused = world.visitor().apply(&form::by_mail("a@example.org"))?;
    refused.refused(429, "too-many")?;
    assert!(refused.header("retry-after").parse::<u32>()? > 0);
    assert_eq!(world.database().applications()?, 5);
    world.visitor().apply(&form::by_mail("b@example.org"))?.expect(201)?;
    world.operator().pass(TimeDelta::hours(25))?;
    world.visitor().apply(&form::by_mail("a@example.org"))?.expect(201)?;
    Ok(())
}

#[test]
fn thirty_applications_an_hour_from_one_address() -> Result<()> {
    let world = World::new()?;
    let desk = world.visitor();
    for _ in 0..30 {
        desk.apply(&form::at_the_desk())?.expect(201)?;
    }
    desk.apply(&form::at_the_desk())?.refused(429, "too-many")?;
    world.visitor().apply(&form::at_the_desk())?.expect(201)?;
    world.operator().pass(TimeDelta::minutes(61))?;
    desk.apply(&form::at_the_desk())?.expect(201)?;
    assert_eq!(world.database().applications()?, 32);
    Ok(())
}

#[test]
fn a_forged_address_does_not_help() -> Result<()> {
    // As in production: the host says who calls.
    let world = World::with(Setup { variables: Vec::new(), ..Setup::default() })?;
    let forger = world.visitor();
    let apply = |number: usize| {
        let ask = forger
            .ask("POST", "/api/v1/applications")
            .header("spin-client-addr", &format!("9.9.9.{number}:1"));
        let ask = ask.header("x-forwarded-for", &format!("9.9.9.{number}"));
        ask.header("idempotency-key", &api_tests::chance::uuid()?.to_string()).json(&form::at_the_desk())
    };
    for number in 0..30 {
        apply(number)?.expect(201)?;
    }
    apply(30)?.refused(429, "too-many")?;
    assert_eq!(world.database().applications()?, 30);
    Ok(())
}

#[test]
fn sixty_codes_an_hour_from_one_address_and_nobody_is_told() -> Result<()> {
    let world = World::new()?;
    let (amina, guesser) = (world.visitor(), world.visitor());
    let reference = amina.applied(&form::by_mail("amina@example.org"))?;
    for number in 0..60 {
        guesser.ask_code(&format!("unknown {number}"))?.expect(202)?;
    }
    guesser.ask_code(&reference)?.expect(202)?;
    world.scheduler().settle(&world.database())?;
    assert_eq!(world.mailbox().to("amina@example.org")?.len(), 1, "only the receipt");
    Ok(())
}
