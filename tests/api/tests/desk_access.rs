//! The desk's door: who has a session, and for how long.

use anyhow::Result;
use api_tests::World;
use chrono::TimeDelta;
use domain::ProgrammeId;
use domain::desk::{Grant, Role};
use domain::wire::desk::StaffMe;

const PATH: &str = "/api/v1/desk/me";

#[test]
fn a_session_opens_the_desk_until_its_hour_is_over() -> Result<()> {
    let world = World::new()?;
    let grants = [Grant::of(Role::Coordinator, ProgrammeId::Duo)];
    let ana = world.staff("Ana Peeters", &grants)?;
    let me: StaffMe = ana.ask("GET", PATH).send()?.expect(200)?.json()?;
    assert_eq!((me.id, me.name.as_str(), me.grants.as_slice()), (ana.id, "Ana Peeters", grants.as_slice()));

    // Each look begins the hour anew; the day ends in any case.
    for _ in 0..11 {
        world.operator().pass(TimeDelta::minutes(50))?;
        ana.ask("GET", PATH).send()?.expect(200)?;
    }
    world.operator().pass(TimeDelta::minutes(51))?;
    ana.ask("GET", PATH).send()?.refused(401, "no-session")?;
    let ben = world.staff("Ben Dubois", &grants)?;
    world.operator().pass(TimeDelta::minutes(61))?;
    ben.ask("GET", PATH).send()?.expect(401)?;
    Ok(())
}

#[test]
fn nothing_else_opens_it() -> Result<()> {
    let world = World::new()?;
    let visitor = world.visitor();
    visitor.get(PATH)?.expect(401)?;
    let made_up = format!("passerelle_desk={}", "ab".repeat(32));
    visitor.ask("GET", PATH).header("cookie", &made_up).send()?.expect(401)?;
    // A person's own session is not one of the staff, in either cookie.
    let mentee = world.mentee("lina@example.org")?;
    mentee.ask("GET", PATH).send()?.expect(401)?;
    let token = mentee.cookie.rsplit('=').next().unwrap_or_default();
    visitor.ask("GET", PATH).header("cookie", &format!("passerelle_desk={token}")).send()?.expect(401)?;
    // And the other way round.
    let ana = world.staff("Ana", &[Grant::house(Role::Analyst)])?;
    let token = ana.cookie.rsplit('=').next().unwrap_or_default();
    visitor
        .ask("GET", "/api/v1/me")
        .header("cookie", &format!("passerelle_session={token}"))
        .send()?
        .expect(401)?;
    Ok(())
}
