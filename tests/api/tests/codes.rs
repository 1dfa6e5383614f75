//! Access codes: few tries, short lives, one use.

use anyhow::{Context as _, Result};
use api_tests::{World, form};
use chrono::TimeDelta;

const AMINA: &str = "amina@example.org";
const BOB: &str = "bob@example.org";

/// Six digits that are surely not these.
fn wrong(code: &str, by: u32) -> Result<String> {
    let number: u32 = code.parse().context("a code")?;
    Ok(format!("{:06}", (number + by) % 1_000_000))
}

#[test]
fn five_wrong_tries_lock_and_the_right_code_comes_too_late() -> Result<()> {
    let world = World::new()?;
    let visitor = world.visitor();
    let reference = visitor.applied(&form::by_mail(AMINA))?;
    let code = world.code(&visitor, &reference, AMINA)?;
    for by in 1..=5 {
        visitor.open(&reference, &wrong(&code, by)?)?.refused(401, "wrong-code")?;
    }
    visitor.open(&reference, &code)?.refused(401, "wrong-code")?;
    // A new code opens again.
    let code = world.code(&visitor, &reference, AMINA)?;
    visitor.enter(&reference, &code)?.file()?;
    Ok(())
}

#[test]
fn the_fifth_try_may_be_right() -> Result<()> {
    let world = World::new()?;
    let visitor = world.visitor();
    let reference = visitor.applied(&form::by_mail(AMINA))?;
    let code = world.code(&visitor, &reference, AMINA)?;
    for by in 1..=4 {
        visitor.open(&reference, &wrong(&code, by)?)?.refused(401, "wrong-code")?;
    }
    visitor.enter(&reference, &code)?.file()?;
    Ok(())
}

#[test]
fn twenty_tries_at_once_get_five() -> Result<()> {
    let world = World::new()?;
    let visitor = world.visitor();
    let reference = visitor.applied(&form::by_mail(AMINA))?;
    let code = world.code(&visitor, &reference, AMINA)?;
    std::thread::scope(|scope| {
        let tries: Vec<_> = (1..=20)
            .map(|by| {
                let (visitor, reference, code) = (world.visitor(), &reference, &code);
                scope.spawn(move || visitor.open(reference, &wrong(code, by)?)?.refused(401, "wrong-code"))
            })
            .collect();
        tries.into_iter().try_for_each(|one| one.join().expect("no panic").map(drop))
    })?;
    assert_eq!(world.database().number("SELECT max(tries) FROM code")?, 5);
    visitor.open(&reference, &code)?.refused(401, "wrong-code")?;
    Ok(())
}

#[test]
fn a_code_opens_for_fifteen_minutes() -> Result<()> {
    let world = World::new()?;
    let visitor = world.visitor();
    let reference = visitor.applied(&form::by_mail(AMINA))?;
    let code = world.code(&visitor, &reference, AMINA)?;
    world.operator().pass(TimeDelta::minutes(14) + TimeDelta::seconds(30))?;
    visitor.enter(&reference, &code)?.file()?;
    let code = world.code(&visitor, &reference, AMINA)?;
    world.operator().pass(TimeDelta::minutes(15))?;
    visitor.open(&reference, &code)?.refused(401, "wrong-code")?;
    Ok(())
}

#[test]
fn three_codes_an_hour_and_nobody_is_told() -> Result<()> {
    let world = World::new()?;
    let visitor = world.visitor();
    let reference = visitor.applied(&form::by_mail(AMINA))?;
    for _ in 0..3 {
        world.code(&visitor, &reference, AMINA)?;
    }
    let before = world.mailbox().to(AMINA)?.len();
    for asked in [reference.clone(), reference.to_lowercase(), reference.replace('-', " ")] {
        // From another address, in another spelling: the same answer, and no fourth code.
        world.visitor().ask_code(&asked)?.expect(202)?;
    }
    world.scheduler().settle(&world.database())?;
    assert_eq!(world.mailbox().to(AMINA)?.len(), before);
    world.operator().pass(TimeDelta::minutes(61))?;
    let code = world.code(&visitor, &reference, AMINA)?;
    visitor.enter(&reference, &code)?.file()?;
    Ok(())
}

#[test]
fn a_code_is_used_once_and_only_the_last_one_counts() -> Result<()> {
    let world = World::new()?;
    let visitor = world.visitor();
    let reference = visitor.applied(&form::by_mail(AMINA))?;
    let first = world.code(&visitor, &reference, AMINA)?;
    visitor.enter(&reference, &first)?;
    visitor.open(&reference, &first)?.refused(401, "wrong-code")?;
    let second = world.code(&visitor, &reference, AMINA)?;
    let third = world.code(&visitor, &reference, AMINA)?;
    if second != third {
        visitor.open(&reference, &second)?.refused(401, "wrong-code")?;
    }
    visitor.enter(&reference, &third)?.file()?;
    Ok(())
}

#[test]
fn one_code_entered_ten_times_at_once_opens_one_session() -> Result<()> {
    let world = World::new()?;
    let visitor = world.visitor();
    let reference = visitor.applied(&form::by_mail(AMINA))?;
    let code = world.code(&visitor, &reference, AMINA)?;
    let statuses = std::thread::scope(|scope| {
        let tries: Vec<_> = (0..10)
            .map(|_| {
                let (visitor, reference, code) = (world.visitor(), &reference, &code);
                scope.spawn(move || Ok(visitor.open(reference, code)?.status))
            })
            .collect();
        tries.into_iter().map(|one| one.join().expect("no panic")).collect::<Result<Vec<_>>>()
    })?;
    assert_eq!(statuses.iter().filter(|status| **status == 204).count(), 1, "{statuses:?}");
    assert_eq!(statuses.iter().filter(|status| **status == 401).count(), 9, "{statuses:?}");
    Ok(())
}

#[test]
fn the_code_of_another_reference_opens_nothing() -> Result<()> {
    let world = World::new()?;
    let (amina, bob) = (world.visitor(), world.visitor());
    let hers = amina.applied(&form::by_mail(AMINA))?;
    let his = bob.applied(&form::by_mail(BOB))?;
    let her_code = world.code(&amina, &hers, AMINA)?;
    let his_code = world.code(&bob, &his, BOB)?;
    if her_code != his_code {
        bob.open(&hers, &his_code)?.refused(401, "wrong-code")?;
        amina.open(&his, &her_code)?.refused(401, "wrong-code")?;
    }
    assert_eq!(amina.enter(&hers, &her_code)?.file()?.reference.to_string(), hers);
    assert_eq!(bob.enter(&his, &his_code)?.file()?.reference.to_string(), his);
    Ok(())
}

#[test]
fn nonsense_as_a_code_is_refused_like_a_wrong_one() -> Result<()> {
    let world = World::new()?;
    let visitor = world.visitor();
    let reference = visitor.applied(&form::by_mail(AMINA))?;
    for code in ["", "000000", "12345", "1234567", "abcdef", "１２３４５６", "' OR 1=1 --", "\u{202E}123456"]
    {
        visitor.open(&reference, code)?.refused(401, "wrong-code")?;
        visitor.open("", code)?.refused(401, "wrong-code")?;
    }
    let long = visitor.open(&reference, &"1".repeat(41))?.refused(422, "invalid-fields")?;
    assert_eq!(long.fields.of("code").context("code")?.code, "too-long");
    assert_eq!(world.database().number("SELECT count(*) FROM session")?, 0);
    Ok(())
}
