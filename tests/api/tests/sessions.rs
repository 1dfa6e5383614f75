//! Sessions: half an hour without use, eight hours at most, and leaving.

use anyhow::Result;
use api_tests::{World, form};
use chrono::TimeDelta;
use serde_json::json;

const AMINA: &str = "amina@example.org";

#[test]
fn a_session_slides_and_ends_after_half_an_hour_without_use() -> Result<()> {
    let world = World::new()?;
    let mentee = world.mentee(AMINA)?;
    for _ in 0..4 {
        world.operator().pass(TimeDelta::minutes(29))?;
        mentee.file()?;
    }
    world.operator().pass(TimeDelta::minutes(31))?;
    mentee.look()?.refused(401, "no-session")?;
    // It does not come back.
    mentee.look()?.refused(401, "no-session")?;
    Ok(())
}

#[test]
fn a_session_ends_after_eight_hours_in_any_case() -> Result<()> {
    let world = World::new()?;
    let mentee = world.mentee(AMINA)?;
    for _ in 0..19 {
        world.operator().pass(TimeDelta::minutes(25))?;
        mentee.file()?;
    }
    world.operator().pass(TimeDelta::minutes(6))?;
    mentee.look()?.refused(401, "no-session")?;
    Ok(())
}

#[test]
fn leaving_ends_the_session_and_the_cookie() -> Result<()> {
    let world = World::new()?;
    let mentee = world.mentee(AMINA)?;
    let left = mentee.ask("DELETE", "/api/v1/sessions").send()?.expect(204)?;
    let cookie = left.header("set-cookie");
    assert!(cookie.starts_with("passerelle_session=;") && cookie.contains("Max-Age=0"), "{cookie}");
    mentee.look()?.refused(401, "no-session")?;
    // Also right without a session.
    world.visitor().ask("DELETE", "/api/v1/sessions").send()?.expect(204)?;
    Ok(())
}

#[test]
fn the_cookie_is_for_this_api_over_tls_and_for_no_script() -> Result<()> {
    let world = World::new()?;
    let visitor = world.visitor();
    let reference = visitor.applied(&form::by_mail(AMINA))?;
    let code = world.code(&visitor, &reference, AMINA)?;
    let open = visitor.open(&reference, &code)?.expect(204)?;
    let cookie = open.header("set-cookie");
    for rule in ["HttpOnly", "Secure", "SameSite=Strict", "Path=/api/v1", "Max-Age=28800"] {
        assert!(cookie.split("; ").any(|part| part == rule), "{rule} in {cookie}");
    }
    let token = cookie.split(['=', ';']).nth(1).unwrap_or_default();
    assert!(token.len() >= 32, "128 bits or more: {token}");
    assert_eq!(open.header("cache-control"), "no-store");
    let stored = world.database().texts("SELECT hash FROM session")?;
    assert!(!stored.iter().any(|hash| hash == token), "stored hashed");
    Ok(())
}

#[test]
fn wrong_cookies_open_nothing() -> Result<()> {
    let world = World::new()?;
    let mentee = world.mentee(AMINA)?;
    let paths = [("GET", "/api/v1/me"), ("GET", "/api/v1/me/data"), ("DELETE", "/api/v1/me")];
    let zeros = "0".repeat(64);
    let cookies =
        ["", "passerelle_session=", "passerelle_session=x", "other=1", "passerelle_session=' OR 1=1 --"];
    let cookies = cookies.map(str::to_owned).into_iter().chain([
        format!("passerelle_session={zeros}"),
        mentee.cookie.replace("passerelle_session=", "session="),
        mentee.cookie[..mentee.cookie.len() - 1].to_owned(),
    ]);
    let visitor = world.visitor();
    for cookie in cookies {
        for (method, path) in paths {
            visitor.ask(method, path).header("cookie", &cookie).send()?.refused(401, "no-session")?;
        }
        for (act, body) in [
            ("withdraw", json!({ "reason": "work", "version": 1 })),
            ("answer", json!({ "text": "oui", "version": 1 })),
            ("accept-mentor", json!({ "version": 1 })),
            ("decline-mentor", json!({ "reason": "sector", "version": 1 })),
            ("correct", json!({ "form": form::at_the_desk(), "version": 1 })),
            ("change-contact", json!({ "contact": "desk", "version": 1 })),
        ] {
            let ask = visitor.ask("POST", &format!("/api/v1/me/{act}")).header("cookie", &cookie);
            ask.json(&body)?.refused(401, "no-session")?;
        }
    }
    mentee.file()?;
    Ok(())
}

#[test]
fn ended_sessions_are_forgotten_by_the_tick() -> Result<()> {
    let world = World::new()?;
    world.mentee(AMINA)?;
    assert_eq!(world.database().number("SELECT count(*) FROM session")?, 1);
    world.operator().pass(TimeDelta::minutes(31))?;
    world.scheduler().tick()?;
    assert_eq!(world.database().number("SELECT count(*) FROM session")?, 0);
    Ok(())
}
