//! Signing in at a real provider (npm's `oidc-provider`).

use anyhow::{Context as _, Result};
use api_tests::oidc::{CALLBACK, Provider, log_with, session};
use api_tests::{Setup, World};
use chrono::TimeDelta;
use domain::ProgrammeId;
use domain::desk::{Grant, Role};
use domain::wire::desk::{SignInWays, StaffMe};

const ANA: &str = "ana.peeters@duo.example";
const DUO: Grant = Grant::of(Role::Coordinator, ProgrammeId::Duo);

fn world(provider: &Provider, client: &str) -> Result<World> {
    let mut setup = Setup::default();
    setup.variables.extend(provider.variables(client, "passerelle-secret"));
    World::with(setup)
}

#[test]
fn a_coordinator_signs_in_and_lands_where_they_wanted_to_go() -> Result<()> {
    let provider = Provider::real()?;
    // RS256 with the secret in a header; ES256 with the secret in the form.
    for client in ["passerelle", "passerelle-ec"] {
        let world = world(&provider, client)?;
        let visitor = world.visitor();
        let ways: SignInWays = visitor.get("/api/v1/desk/sign-in/ways")?.expect(200)?.json()?;
        assert_eq!(ways, SignInWays { oidc: true, provider: Some("Test".to_owned()), code: false });
        let body = serde_json::json!({ "email": ANA });
        visitor.post("/api/v1/desk/sign-in/codes", &body)?.refused(404, "not-found")?;
        let ana = world.staff_at("Ana Peeters", ANA, &[DUO])?;

        let begun = visitor.begin_sign_in("nl", "/nl/desk/queue?kind=application")?;
        assert_eq!(begun.asked("code_challenge_method")?, "S256");
        let callback = provider.consent(&begun.url, ANA)?;
        let answer = visitor.come_back(&begun.cookie, &callback)?.expect(303)?;
        assert_eq!(answer.header("location"), "/nl/desk/queue?kind=application", "{}", world.runner.log());
        let cookie = session(&answer).context("a session")?;
        let me: StaffMe =
            visitor.ask("GET", "/api/v1/desk/me").header("cookie", &cookie).send()?.expect(200)?.json()?;
        assert_eq!((me.id, me.grants), (ana.id, vec![DUO]));

        // The way back is gone once: the same answer with the same cookie opens nothing.
        let replayed = visitor.come_back(&begun.cookie, &callback)?.expect(303)?;
        assert_eq!(replayed.header("location"), "/fr/desk/sign-in?fault=late");
        assert_eq!(session(&replayed), None);
        // Nor does its code on a new way: the provider gave it away already, and to another question.
        let again = visitor.begin_sign_in("nl", "")?;
        let state = again.asked("state")?;
        let code = callback.split(['?', '&']).find(|pair| pair.starts_with("code=")).context("code")?;
        let issuer = provider.issuer.replace(':', "%3A").replace('/', "%2F");
        let forged = format!("{CALLBACK}?{code}&state={state}&iss={issuer}");
        let injected = visitor.come_back(&again.cookie, &forged)?.expect(303)?;
        assert_eq!(injected.header("location"), "/nl/desk/sign-in?fault=provider");
        assert_eq!(session(&injected), None);
        log_with(&world, "no-way", 1)?;
        let log = log_with(&world, "code", 1)?;
        assert_eq!(log.matches("sign-in refused: ").count(), 2, "{log}");
        assert!(!log.contains("ana.peeters"), "{log}");

        // Signing in anew on the same screen ends the session that was there.
        let third = visitor.begin_sign_in("fr", "https://evil.example/fr/desk")?;
        let callback = provider.consent(&third.url, ANA)?;
        let both = format!("{}; {cookie}", third.cookie);
        let answer = visitor.come_back(&both, &callback)?.expect(303)?;
        assert_eq!(answer.header("location"), "/fr/desk", "only our own pages are believed");
        visitor.ask("GET", "/api/v1/desk/me").header("cookie", &cookie).send()?.refused(401, "no-session")?;
    }
    Ok(())
}

#[test]
fn only_who_is_listed_and_active_comes_in() -> Result<()> {
    let provider = Provider::real()?;
    let world = world(&provider, "passerelle")?;
    let visitor = world.visitor();
    let sign_in = |login: &str| {
        let begun = visitor.begin_sign_in("en", "")?;
        let answer = visitor.come_back(&begun.cookie, &provider.consent(&begun.url, login)?)?.expect(303)?;
        anyhow::Ok((answer.header("location").to_owned(), session(&answer)))
    };
    let refused = ("/en/desk/sign-in?fault=not-listed".to_owned(), None);
    world.staff_at("Unverified", "unverified@duo.example", &[DUO])?;
    let ana = world.staff_at("Ana", ANA, &[DUO])?;
    assert_eq!(sign_in("stranger@duo.example")?, refused);
    assert_eq!(sign_in("unverified@duo.example")?, refused);
    assert!(sign_in(ANA)?.1.is_some());
    // The account is linked now, and found by itself.
    let linked = "SELECT count(*) FROM staff WHERE subject IS NOT NULL";
    assert_eq!(world.database().number(linked)?, 1);
    assert!(sign_in(ANA)?.1.is_some());
    world.deactivate(ana.id)?;
    assert_eq!(sign_in(ANA)?, refused);
    for code in ["not-listed", "unverified-email", "inactive"] {
        let log = log_with(&world, code, 1)?;
        assert!(!log.contains("duo.example"), "{log}");
    }
    Ok(())
}

#[test]
fn a_way_is_bound_to_its_browser_and_ends_after_ten_minutes() -> Result<()> {
    let provider = Provider::real()?;
    let world = world(&provider, "passerelle")?;
    world.staff_at("Ana", ANA, &[DUO])?;
    let (ana, other) = (world.visitor(), world.visitor());
    let begun = ana.begin_sign_in("fr", "")?;
    let callback = provider.consent(&begun.url, ANA)?;
    // Somebody who is sent this address is not signed in as somebody else.
    let theirs = other.begin_sign_in("nl", "")?;
    let answer = other.come_back(&theirs.cookie, &callback)?.expect(303)?;
    assert_eq!((answer.header("location"), session(&answer)), ("/nl/desk/sign-in?fault=late", None));
    let answer = other.get(&callback)?.expect(303)?;
    assert_eq!((answer.header("location"), session(&answer)), ("/fr/desk/sign-in?fault=late", None));
    world.operator().pass(TimeDelta::minutes(10) + TimeDelta::seconds(1))?;
    let answer = ana.come_back(&begun.cookie, &callback)?.expect(303)?;
    assert_eq!((answer.header("location"), session(&answer)), ("/fr/desk/sign-in?fault=late", None));
    for code in ["state", "no-way", "late"] {
        log_with(&world, code, 1)?;
    }
    // Nothing of it stays: what was never finished is forgotten by the tick.
    ana.begin_sign_in("fr", "")?;
    assert_eq!(world.database().number("SELECT count(*) FROM sign_in")?, 1);
    world.operator().pass(TimeDelta::minutes(11))?;
    world.scheduler().tick()?;
    assert_eq!(world.database().number("SELECT count(*) FROM sign_in")?, 0);
    Ok(())
}

#[test]
fn a_provider_that_does_not_answer_lets_nobody_in() -> Result<()> {
    let mut setup = Setup::default();
    // A port where nobody listens any more.
    let port = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
    let issuer = format!("http://127.0.0.1:{port}");
    for name in ["oidc_issuer", "oidc_host"] {
        setup.variables.push((name.to_owned(), issuer.clone()));
    }
    let world = World::with(setup)?;
    let answer = world.visitor().get("/api/v1/desk/sign-in/start?lang=nl")?.expect(303)?;
    assert_eq!(answer.header("location"), "/nl/desk/sign-in?fault=provider");
    world.visitor().get("/api/v1/desk/sign-in/start?lang=de")?.refused(400, "invalid-query")?;
    log_with(&world, "provider", 1)?;
    Ok(())
}
