//! Signing in at the desk with a code by mail.

use anyhow::{Context as _, Result};
use api_tests::{Setup, World, oidc};
use chrono::TimeDelta;
use domain::ProgrammeId;
use domain::desk::{Grant, Role};
use domain::wire::desk::{SignInWays, StaffMe};
use serde_json::json;

const ME: &str = "/api/v1/desk/me";
const CODES: &str = "/api/v1/desk/sign-in/codes";
const SESSIONS: &str = "/api/v1/desk/sign-in/sessions";
const DUO: Grant = Grant::of(Role::Coordinator, ProgrammeId::Duo);

fn codes(world: &World, address: &str) -> Result<Vec<String>> {
    Ok(world.mailbox().to(address)?.iter().filter_map(api_tests::mailbox::Message::code).collect())
}

/// Asks for one more code and reads it.
fn code(world: &World, address: &str) -> Result<String> {
    let before = codes(world, address)?.len();
    world.visitor().post(CODES, &json!({ "email": address }))?.expect(202)?;
    api_tests::wait::until("a code", || Ok(codes(world, address)?.get(before).cloned()))
        .with_context(|| world.runner.log())
}

#[test]
fn a_code_opens_the_desk_once() -> Result<()> {
    let world = World::new()?;
    let ana = world.staff_at("Ana Peeters", "Ana.Peeters@duo.example", &[DUO])?;
    let visitor = world.visitor();
    let ways: SignInWays = visitor.get("/api/v1/desk/sign-in/ways")?.expect(200)?.json()?;
    assert_eq!(ways, SignInWays { oidc: false, provider: None, code: true });
    visitor.get("/api/v1/desk/sign-in/start")?.refused(404, "not-found")?;
    visitor.get(oidc::CALLBACK)?.refused(404, "not-found")?;

    let code = code(&world, "Ana.Peeters@duo.example")?;
    // The address as people type it, the code as they copy it.
    let typed =
        json!({ "email": " ana.peeters@DUO.example", "code": format!("{} {}", &code[..3], &code[3..]) });
    let answer = visitor.post(SESSIONS, &typed)?.expect(204)?;
    let cookie = answer.header("set-cookie");
    assert!(
        cookie.ends_with("; HttpOnly; Secure; SameSite=Strict; Path=/api/v1/desk; Max-Age=36000"),
        "{cookie}"
    );
    let session = oidc::session(&answer).context("a session")?;
    let me: StaffMe = visitor.ask("GET", ME).header("cookie", &session).send()?.expect(200)?.json()?;
    assert_eq!((me.id, me.name.as_str(), me.grants), (ana.id, "Ana Peeters", vec![DUO]));
    visitor.post(SESSIONS, &typed)?.refused(401, "wrong-code")?;

    // Leaving ends this session, on the server too.
    let left = visitor.ask("DELETE", SESSIONS).header("cookie", &session).send()?.expect(204)?;
    assert!(left.header("set-cookie").starts_with("passerelle_desk=; "), "{}", left.header("set-cookie"));
    visitor.ask("GET", ME).header("cookie", &session).send()?.refused(401, "no-session")?;
    visitor.ask("DELETE", SESSIONS).send()?.expect(204)?;
    // The other session is not touched…
    ana.ask("GET", ME).send()?.expect(200)?;
    // …until the member leaves everywhere.
    let other = world.staff_session(ana.id)?;
    visitor.ask("DELETE", &format!("{SESSIONS}/all")).header("cookie", &other).send()?.expect(204)?;
    for cookie in [&ana.cookie, &other] {
        visitor.ask("GET", ME).header("cookie", cookie).send()?.refused(401, "no-session")?;
    }
    visitor.ask("DELETE", &format!("{SESSIONS}/all")).send()?.refused(401, "no-session")?;
    Ok(())
}

#[test]
fn wrong_spent_old_and_foreign_codes_open_nothing() -> Result<()> {
    let world = World::new()?;
    world.staff_at("Ana", "ana@duo.example", &[DUO])?;
    world.staff_at("Ben", "ben@duo.example", &[DUO])?;
    let enter =
        |email: &str, code: &str| world.visitor().post(SESSIONS, &json!({ "email": email, "code": code }));
    let first = code(&world, "ana@duo.example")?;
    enter("ben@duo.example", &first)?.refused(401, "wrong-code")?;
    enter("nobody@duo.example", &first)?.refused(401, "wrong-code")?;
    enter("no address", &first)?.refused(401, "wrong-code")?;
    let wrong = if first == "000000" { "000001" } else { "000000" };
    for _ in 0..5 {
        enter("ana@duo.example", wrong)?.refused(401, "wrong-code")?;
    }
    enter("ana@duo.example", &first)?.refused(401, "wrong-code")?;
    // A new one, and it is the only one that counts.
    let second = code(&world, "ana@duo.example")?;
    world.operator().pass(TimeDelta::minutes(15) + TimeDelta::seconds(1))?;
    enter("ana@duo.example", &second)?.refused(401, "wrong-code")?;
    let third = code(&world, "ana@duo.example")?;
    enter("ana@duo.example", &third)?.expect(204)?;
    // Each refusal is one line without a name or an address.
    let log = oidc::log_with(&world, "wrong-code", 10)?;
    assert!(!log.contains("duo.example") && !log.contains(&third), "{log}");
    Ok(())
}

#[test]
fn nobody_learns_who_is_staff() -> Result<()> {
    let world = World::new()?;
    world.staff_at("Ana", "ana@duo.example", &[DUO])?;
    let gone = world.staff_at("Gone", "gone@duo.example", &[DUO])?;
    world.deactivate(gone.id)?;
    let ask = |email: &str| world.visitor().post(CODES, &json!({ "email": email }));
    let known = ask("ana@duo.example")?.expect(202)?.face();
    for email in ["nobody@duo.example", "gone@duo.example", "not an address", ""] {
        assert_eq!(ask(email)?.face(), known, "{email}");
    }
    // As much is written for each: a code, and a message or its decoy.
    let count = |sql: &str| world.database().number(sql);
    assert_eq!(count("SELECT count(*) FROM code")?, 5);
    assert_eq!(count("SELECT count(*) FROM code WHERE dossier IS NULL")?, 4);
    assert_eq!(count("SELECT count(*) FROM outbox WHERE kind = 'desk-code'")?, 5);
    assert_eq!(count("SELECT count(*) FROM outbox WHERE state = 'decoy'")?, 4);
    // The tables hold no address.
    assert_eq!(world.database().words_in_clear(&["ana@duo.example"])?, [""; 0]);
    ask(&"a".repeat(300))?.refused(422, "invalid-fields")?;
    // Who lost the right loses what is on the way to them, too.
    let ben = world.staff_at("Ben", "ben@duo.example", &[DUO])?;
    let code = code(&world, "ben@duo.example")?;
    world.deactivate(ben.id)?;
    world
        .visitor()
        .post(SESSIONS, &json!({ "email": "ben@duo.example", "code": code }))?
        .refused(401, "wrong-code")?;
    Ok(())
}

#[test]
fn three_codes_an_hour_for_an_address_and_sixty_from_one_place() -> Result<()> {
    let world = World::new()?;
    world.staff_at("Ana", "ana@duo.example", &[DUO])?;
    for _ in 0..3 {
        code(&world, "ana@duo.example")?;
    }
    let ask = |email: &str| world.visitor().post(CODES, &json!({ "email": email }));
    let before = world.database().number("SELECT count(*) FROM code")?;
    ask("ana@duo.example")?.expect(202)?;
    ask("ANA@duo.example ")?.expect(202)?;
    assert_eq!(world.database().number("SELECT count(*) FROM code")?, before, "no fourth");
    world.operator().pass(TimeDelta::minutes(61))?;
    code(&world, "ana@duo.example")?;

    let one_place = world.visitor();
    for n in 0..61 {
        one_place.post(CODES, &json!({ "email": format!("nobody{n}@duo.example") }))?.expect(202)?;
    }
    assert_eq!(world.database().number("SELECT count(*) FROM code")?, before + 1 + 60);
    Ok(())
}

#[test]
fn the_first_administrator_is_who_the_operator_names_and_only_while_there_is_none() -> Result<()> {
    let mut setup = Setup::default();
    setup.variables.push(("first_administrator".to_owned(), "Boss@actiris.example".to_owned()));
    let world = World::with(setup)?;
    let members = || world.database().number("SELECT count(*) FROM staff");
    world.visitor().post(CODES, &json!({ "email": "somebody@actiris.example" }))?.expect(202)?;
    assert_eq!(members()?, 0, "only for the one who is named");
    let code = code(&world, "Boss@actiris.example")?;
    let body = json!({ "email": "boss@actiris.example", "code": code });
    let session = oidc::session(&world.visitor().post(SESSIONS, &body)?.expect(204)?).context("a session")?;
    let me: StaffMe =
        world.visitor().ask("GET", ME).header("cookie", &session).send()?.expect(200)?.json()?;
    assert_eq!(me.grants, [Grant::house(Role::Administrator)]);
    assert_eq!(me.name, "Boss");
    world.visitor().post(CODES, &json!({ "email": "boss@actiris.example" }))?.expect(202)?;
    assert_eq!(members()?, 1);
    Ok(())
}

#[test]
fn with_an_administrator_there_the_name_of_the_first_gives_nothing() -> Result<()> {
    let mut setup = Setup::default();
    setup.variables.push(("first_administrator".to_owned(), "boss@actiris.example".to_owned()));
    let world = World::with(setup)?;
    world.staff("Mia", &[Grant::house(Role::Administrator)])?;
    world.visitor().post(CODES, &json!({ "email": "boss@actiris.example" }))?.expect(202)?;
    assert_eq!(world.database().number("SELECT count(*) FROM staff")?, 1);
    Ok(())
}
