//! Duos over HTTP: both sides, nobody else, one place, and messages that come once and in order.

use anyhow::{Context as _, Result, ensure};
use api_tests::pair::Pair;
use api_tests::{Answer, Mentee, World, form};
use chrono::TimeDelta;
use domain::wire::Own;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::thread;

const AMINA: &str = "amina@example.org";
const LUC: &str = "luc@example.org";

fn plan(world: &World, hours: i64) -> Result<Value> {
    let at = world.operator().now()? + TimeDelta::hours(hours);
    Ok(json!({ "at": at.to_rfc3339(), "minutes": 60, "place": "public-place", "place_text": "Bibliothèque" }))
}

#[test]
fn two_people_go_from_the_proposal_to_the_first_meeting() -> Result<()> {
    let world = World::new()?;
    let pair = world.pair(AMINA, LUC)?;
    let Own::Volunteer(own) = pair.mentor.look()?.expect(200)?.json()? else { anyhow::bail!("a volunteer") };
    let [proposal] = own.proposals.as_slice() else { anyhow::bail!("{:?}", own.proposals) };
    assert_eq!((proposal.id, own.taken), (pair.duo, 1));
    ensure!(!pair.mentor.look()?.text().contains(form::FIRST_NAME), "no name before both said yes");

    let pair = pair.accepted()?;
    let seen = pair.view(&pair.mentor)?;
    assert_eq!((seen.state.as_str(), seen.other.as_str()), ("accepted", form::FIRST_NAME));
    let seen = pair.act(&pair.mentor, "plan", plan(&world, 1)?)?;
    let meeting = seen.meetings.first().context("a meeting")?.id;
    let entry = format!("{}/meetings/{meeting}.ics", pair.path());
    let entry = pair.mentee.ask("GET", &entry).send()?.expect(200)?;
    assert_eq!(entry.header("content-type"), "text/calendar; charset=utf-8");
    assert_eq!(entry.header("cache-control"), "no-store");
    ensure!(entry.text().contains("SUMMARY:Passerelle – Luc\r\n"), "{}", entry.text());

    let report = json!({ "meeting": meeting, "met": true, "version": 1 });
    let early = pair.mentee.act(&format!("duos/{}/report", pair.duo), &report)?;
    let problem = early.refused(409, "move-impossible")?;
    assert_eq!(problem.params.get("reason").map(String::as_str), Some("not-yet"));
    world.operator().pass(TimeDelta::minutes(70))?;
    let again = |who: &Mentee, address: &str| -> Result<Mentee> {
        who.visitor.enter(&who.reference, &world.code(&who.visitor, &who.reference, address)?)
    };
    let (mentee, mentor) = (again(&pair.mentee, AMINA)?, again(&pair.mentor, LUC)?);
    let told = thread::scope(|scope| {
        let path = format!("duos/{}/report", pair.duo);
        let told = [&mentee, &mentor].map(|who| {
            let (path, report) = (path.clone(), report.clone());
            scope.spawn(move || who.act(&path, &report)?.expect(200))
        });
        told.into_iter().map(|thread| thread.join().expect("no panic")).collect::<Result<Vec<_>>>()
    });
    assert_eq!(told?.len(), 2, "both may tap at once");
    let pair = Pair { mentee, mentor, ..pair };
    assert_eq!(pair.view(&pair.mentee)?.state, "active");
    Ok(())
}

#[test]
fn of_fifty_yeses_at_once_one_counts() -> Result<()> {
    let world = World::new()?;
    let pair = world.pair(AMINA, LUC)?;
    let path = format!("proposals/{}/accept", pair.duo);
    let answers = thread::scope(|scope| {
        let threads: Vec<_> =
            (0..50).map(|_| scope.spawn(|| pair.mentor.act(&path, &json!({ "version": 1 })))).collect();
        threads.into_iter().map(|t| t.join().expect("no panic")).collect::<Result<Vec<Answer>>>()
    })?;
    let mut codes: BTreeMap<String, usize> = BTreeMap::new();
    for answer in &answers {
        let code = if answer.status == 200 { "yes".to_owned() } else { answer.problem()?.code };
        *codes.entry(code).or_default() += 1;
    }
    let busy = codes.remove("busy").unwrap_or_default();
    assert_eq!(codes.get("yes"), Some(&1), "{codes:?}");
    assert_eq!(codes.get("version-conflict"), Some(&(49 - busy)), "{codes:?}");
    assert_eq!(world.database().number("SELECT taken FROM mentor")?, 1);
    let no = json!({ "reason": "no-time", "version": 2 });
    let path = format!("proposals/{}/decline", pair.duo);
    pair.mentee.act(&path, &no)?.expect(200)?;
    for who in [&pair.mentee, &pair.mentor] {
        who.act(&path, &no)?.refused(409, "version-conflict")?;
        who.act(&path, &json!({ "reason": "no-time", "version": 3 }))?.refused(409, "move-impossible")?;
    }
    assert_eq!(world.database().number("SELECT taken FROM mentor")?, 0);
    assert_eq!(world.database().texts("SELECT state_code FROM application")?, ["waiting"]);
    Ok(())
}

#[test]
fn what_cannot_be_is_refused_with_its_field() -> Result<()> {
    let world = World::new()?;
    let pair = world.pair(AMINA, LUC)?.accepted()?;
    let version = pair.view(&pair.mentee)?.version;
    let path = format!("duos/{}/plan", pair.duo);
    for (change, field, code) in [
        (json!({ "at": "2020-01-01T10:00:00Z" }), "at", "past"),
        (json!({ "at": "2199-01-01T10:00:00Z" }), "at", "after-end"),
        (json!({ "minutes": 5 }), "minutes", "minutes-range"),
        (json!({ "place_text": "x".repeat(81) }), "place_text", "too-long"),
    ] {
        let mut body = plan(&world, 30)?;
        let map = body.as_object_mut().context("an object")?;
        map.insert("version".into(), version.into());
        map.extend(change.as_object().cloned().unwrap_or_default());
        let problem = pair.mentee.act(&path, &body)?.refused(422, "invalid-fields")?;
        assert_eq!(problem.fields.of(field).map(|fault| fault.code.as_str()), Some(code));
    }
    let text = json!({ "text": " ", "version": version });
    let problem =
        pair.mentee.act(&format!("duos/{}/ask", pair.duo), &text)?.refused(422, "invalid-fields")?;
    ensure!(problem.fields.of("text").is_some());
    pair.mentee.act(&format!("duos/{}/nothing", pair.duo), &text)?.refused(404, "not-found")?;
    Ok(())
}

#[test]
fn after_a_gateway_that_was_out_every_message_comes_once_and_in_order() -> Result<()> {
    for mode in ["fail", "hang"] {
        let world = World::new()?;
        let pair = world.pair(AMINA, LUC)?;
        world.scheduler().settle(&world.database())?;
        let before = world.mailbox().to(AMINA)?.len();
        world.operator().gateway(mode)?;
        pair.act(&pair.mentor, "accept", json!({}))?;
        pair.act(&pair.mentee, "accept", json!({}))?;
        let seen = pair.act(&pair.mentor, "plan", plan(&world, 40)?)?;
        let meeting = seen.meetings.first().context("a meeting")?.id;
        pair.act(&pair.mentor, "cancel", json!({ "meeting": meeting }))?;
        if mode == "fail" {
            world.scheduler().tick()?;
        }
        assert_eq!(world.mailbox().to(AMINA)?.len(), before);
        world.operator().gateway("ok")?;
        world.operator().pass(TimeDelta::hours(1))?;
        world.scheduler().settle(&world.database())?;
        world.scheduler().tick()?;
        let late: Vec<String> =
            world.mailbox().to(AMINA)?.into_iter().skip(before).map(|message| message.subject).collect();
        let [planned, cancelled] = late.as_slice() else { anyhow::bail!("{mode}: {late:?}") };
        ensure!(planned != cancelled, "in order: {late:?}");
        let ids: Vec<String> =
            world.mailbox().messages()?.iter().map(|message| message.id().to_owned()).collect();
        assert_eq!(ids.iter().collect::<std::collections::BTreeSet<_>>().len(), ids.len(), "once");
    }
    Ok(())
}

#[test]
fn opening_a_link_of_a_message_changes_nothing() -> Result<()> {
    let world = World::new()?;
    let pair = world.pair(AMINA, LUC)?.accepted()?;
    pair.act(&pair.mentor, "plan", plan(&world, 40)?)?;
    world.scheduler().settle(&world.database())?;
    let mut links = std::collections::BTreeSet::new();
    for message in world.mailbox().messages()? {
        for word in message.text.split_whitespace().filter(|word| word.starts_with("http")) {
            let path = word.splitn(4, '/').nth(3).context("a path")?;
            links.insert(format!("/{}", path.trim_end_matches(['.', ','])));
        }
    }
    ensure!(!links.is_empty(), "no link");
    let before = world.database().counts()?;
    let states = world.database().texts("SELECT state || version FROM duo")?;
    for link in &links {
        ensure!(!link.contains('?') && link.ends_with("/status"), "{link} says something");
        for method in ["GET", "HEAD"] {
            for _ in 0..3 {
                world.visitor().ask(method, link).send()?.expect(200)?;
            }
        }
    }
    assert_eq!(world.database().counts()?, before);
    assert_eq!(world.database().texts("SELECT state || version FROM duo")?, states);
    Ok(())
}
