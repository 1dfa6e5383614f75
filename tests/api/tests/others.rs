//! Everybody's own and nobody else's: each route behind a session, asked with every other actor's session.

use anyhow::{Context as _, Result};
use api_tests::{Answer, Mentee, World, form};
use chrono::TimeDelta;
use domain::wire::DuoView;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use uuid::Uuid;

const AMINA: &str = "amina@example.org";
const LUC: &str = "luc@example.org";

/// Acts of volunteers only, each with a body that fits.
fn volunteers() -> Vec<(&'static str, Value)> {
    let one = json!({ "version": 1 });
    let form = json!({ "profession": "Infirmier" });
    vec![
        ("volunteer/correct", json!({ "form": form, "version": 1 })),
        ("volunteer/availability", json!({ "times": ["evening"], "modes": ["online"], "version": 1 })),
        ("volunteer/capacity", json!({ "capacity": 1, "version": 1 })),
        ("volunteer/publish", json!({ "fields": [], "version": 1 })),
        ("volunteer/unpublish", one.clone()),
        ("volunteer/pause", one.clone()),
        ("volunteer/resume", one.clone()),
        ("volunteer/still-available", one),
        ("volunteer/accept-charter", json!({ "charter": "2026-11", "version": 1 })),
        ("volunteer/leave", json!({ "reason": "unsaid", "version": 1 })),
        ("volunteer/withdraw", json!({ "reason": "unsaid", "version": 1 })),
    ]
}

/// Acts of job seekers only, each with a body that fits.
fn job_seekers() -> Vec<(&'static str, Value)> {
    vec![
        ("withdraw", json!({ "reason": "unsaid", "version": 1 })),
        ("answer", json!({ "text": "oui", "version": 1 })),
        ("accept-mentor", json!({ "version": 1 })),
        ("decline-mentor", json!({ "reason": "unsaid", "version": 1 })),
        ("correct", json!({ "form": form::at_the_desk(), "version": 1 })),
    ]
}

/// What either kind of file has; its session says which file it is.
const BOTH: [&str; 3] = ["/api/v1/me", "/api/v1/me/data", "/api/v1/me/change-contact"];

/// Every route of duos, with a body that fits.
fn duos(duo: Uuid, meeting: Uuid) -> Vec<(&'static str, String, Value)> {
    let at = "2026-12-24T13:30:00Z";
    let duos = [
        ("plan", json!({ "at": at, "minutes": 60, "place": "online", "version": 1 })),
        ("move", json!({ "meeting": meeting, "at": at, "minutes": 60, "place": "online", "version": 1 })),
        ("cancel", json!({ "meeting": meeting, "version": 1 })),
        ("report", json!({ "meeting": meeting, "met": true, "version": 1 })),
        ("goals", json!({ "goals": [], "version": 1 })),
        ("midterm", json!({ "answers": { "going": "well" }, "version": 1 })),
        ("closing", json!({ "answers": { "autonomy": 1 }, "version": 1 })),
        ("ask", json!({ "text": "?", "version": 1 })),
        ("worry", json!({ "text": "?", "version": 1 })),
        ("end", json!({ "reason": "unsaid", "version": 1 })),
        ("change-mentor", json!({ "version": 1 })),
    ];
    let proposals = [
        ("accept", json!({ "version": 1 })),
        ("decline", json!({ "reason": "unsaid", "version": 1 })),
        ("ask", json!({ "text": "?", "version": 1 })),
    ];
    let of = |folder: &str, act: &str| format!("/api/v1/me/{folder}/{duo}/{act}");
    let mut all: Vec<_> = duos.into_iter().map(|(act, body)| ("POST", of("duos", act), body)).collect();
    all.extend(proposals.into_iter().map(|(act, body)| ("POST", of("proposals", act), body)));
    all.push(("GET", format!("/api/v1/me/duos/{duo}"), Value::Null));
    all.push(("GET", of("duos", &format!("meetings/{meeting}.ics")), Value::Null));
    all
}

#[test]
fn somebody_elses_duo_is_answered_like_one_that_does_not_exist() -> Result<()> {
    let world = World::new()?;
    let pair = world.pair(AMINA, LUC)?.accepted()?;
    let other = world.pair("other@example.org", "mentor@example.org")?.accepted()?;
    let at = (world.operator().now()? + TimeDelta::hours(30)).to_rfc3339();
    let plan = json!({ "at": at, "minutes": 60, "place": "online" });
    let seen: DuoView = pair.act(&pair.mentor, "plan", plan)?;
    let meeting = seen.meetings.first().context("a meeting")?.id;
    let before = world.database().texts("SELECT state || version FROM duo ORDER BY id")?;
    let unknown = Uuid::from_u128(7);
    for ((method, path, body), (_, nowhere, _)) in
        duos(pair.duo, meeting).into_iter().zip(duos(unknown, unknown))
    {
        let ask = |who: &Mentee, path: &str| -> Result<Answer> {
            if method == "GET" { who.ask(method, path).send() } else { who.ask(method, path).json(&body) }
        };
        let reference = ask(&pair.mentee, &nowhere)?;
        reference.refused(404, "not-found").with_context(|| nowhere.clone())?;
        for stranger in [&other.mentee, &other.mentor] {
            let answer = ask(stranger, &path)?;
            assert_eq!((answer.status, answer.text()), (404, reference.text()), "{path}");
        }
        let nobody = world.visitor();
        let answer = if method == "GET" { nobody.get(&path)? } else { nobody.post(&path, &body)? };
        answer.refused(401, "no-session").with_context(|| path.clone())?;
    }
    assert_eq!(world.database().texts("SELECT state || version FROM duo ORDER BY id")?, before);
    // The other kind of file has none of these pages, also in one's own duo.
    let change = format!("duos/{}/change-mentor", pair.duo);
    pair.mentor.act(&change, &json!({ "version": seen.version }))?.refused(404, "not-found")?;
    Ok(())
}

#[test]
fn a_mentee_and_a_volunteer_have_nothing_of_each_other() -> Result<()> {
    let world = World::new()?;
    let (_, volunteer) = world.available("mentor@example.org", 2)?;
    let mentee = world.mentee_with("mentee@example.org", &form::by_mail("mentee@example.org"))?;
    let nothing = volunteer.act("volunteer/nothing", &json!({}))?;
    nothing.refused(404, "not-found")?;
    let before = (mentee.look()?.text(), volunteer.look()?.text());
    for (stranger, acts) in [(&mentee, volunteers()), (&volunteer, job_seekers())] {
        for (act, body) in acts {
            let answer = stranger.act(act, &body)?;
            assert_eq!((answer.status, answer.text()), (404, nothing.text()), "{act}");
            world.visitor().post(&format!("/api/v1/me/{act}"), &body)?.refused(401, "no-session")?;
        }
    }
    for path in BOTH.iter().take(2) {
        world.visitor().get(path)?.refused(401, "no-session")?;
    }
    let still = |before: &str, now: &str| -> Result<()> {
        let states = |text: &str| -> Result<(Value, Value)> {
            let file: Value = serde_json::from_str(text)?;
            Ok((
                file.get("state").cloned().unwrap_or_default(),
                file.get("version").cloned().unwrap_or_default(),
            ))
        };
        assert_eq!(states(before)?, states(now)?);
        Ok(())
    };
    still(&before.0, &mentee.look()?.text())?;
    still(&before.1, &volunteer.look()?.text())
}

#[test]
fn no_route_behind_a_session_is_forgotten_here() -> Result<()> {
    let world = World::new()?;
    let document: Value = world.visitor().get("/api/v1/openapi.json")?.expect(200)?.json()?;
    let paths = document.get("paths").and_then(Value::as_object).context("paths")?;
    let documented: BTreeSet<String> = paths
        .keys()
        .filter(|path| *path == "/api/v1/me" || path.starts_with("/api/v1/me/"))
        .cloned()
        .collect();
    let id = Uuid::nil().to_string();
    let named = |path: &str| path.replacen(&id, "{id}", 1).replace(&format!("{id}.ics"), "{meeting}.ics");
    let own = volunteers().into_iter().chain(job_seekers()).map(|(act, _)| format!("/api/v1/me/{act}"));
    let tried: BTreeSet<String> = duos(Uuid::nil(), Uuid::nil())
        .iter()
        .map(|(_, path, _)| named(path))
        .chain(own)
        .chain(BOTH.map(str::to_owned))
        .collect();
    assert_eq!(documented, tried);
    Ok(())
}
