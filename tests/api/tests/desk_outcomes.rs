//! Outcomes over HTTP: what is missing by when, recorded once, corrected without being lost.

use anyhow::{Context as _, Result, ensure};
use api_tests::World;
use api_tests::pair::Pair;
use chrono::TimeDelta;
use domain::desk::outcome::OutcomeMoment;
use domain::wire::desk::board::{DuoFile, OutcomePage};
use serde_json::{Value, json};

const OUTCOMES: &str = "/api/v1/desk/duos/outcomes";
const BOARD: &str = "/api/v1/desk/duos";

/// A duo that met once and ended early.
fn left(world: &World) -> Result<Pair> {
    let pair = world.pair("amina@example.org", "luc@example.org")?.accepted()?;
    let at = (world.operator().now()? + TimeDelta::minutes(20)).to_rfc3339();
    let seen = pair.act(&pair.mentee, "plan", json!({ "at": at, "minutes": 60, "place": "online" }))?;
    let meeting = seen.meetings.first().context("a meeting")?.id;
    world.operator().pass(TimeDelta::minutes(25))?;
    for who in [&pair.mentee, &pair.mentor] {
        pair.act(who, "report", json!({ "meeting": meeting, "met": true }))?;
    }
    pair.act(&pair.mentee, "end", json!({ "reason": "found-work" }))?;
    Ok(pair)
}

fn body(world: &World, kind: &str, months: Option<u8>) -> Result<Value> {
    let day = domain::calendar::brussels_date(world.operator().now()?);
    let outcome =
        json!({ "moment": "exit", "kind": kind, "day": day, "months": months, "source": "declared" });
    Ok(json!({ "outcome": outcome, "version": 1 }))
}

#[test]
fn what_is_missing_is_recorded_and_corrected() -> Result<()> {
    let world = World::new()?;
    let pair = left(&world)?;
    let ana = world.own_coordinator("Ana")?;
    let page: OutcomePage = ana.get(OUTCOMES)?.expect(200)?.json()?;
    let row = page.rows.first().context("something is missing")?;
    assert_eq!((row.duo, row.missing.moment, row.missing.late), (pair.duo, OutcomeMoment::Exit, false));
    assert_eq!((row.missing.by - row.left).num_days(), 28, "within four weeks");

    let path = format!("{BOARD}/{}/outcome", pair.duo);
    let refused = ana.post(&path, &body(&world, "job-fixed", None)?)?.refused(422, "invalid-fields")?;
    ensure!(refused.fields.of("months").is_some(), "a fixed contract has a length: {refused:?}");
    let file: DuoFile = ana.post(&path, &body(&world, "job-fixed", Some(6))?)?.expect(200)?.json()?;
    let first = file.outcomes.events.first().context("an event")?.id;
    let page: OutcomePage = ana.get(OUTCOMES)?.expect(200)?.json()?;
    assert_eq!(page.total, 0);
    let mut right = body(&world, "job-open-ended", None)?;
    right.as_object_mut().context("an object")?.insert("corrects".into(), json!(first));
    let file: DuoFile = ana.post(&path, &right)?.expect(200)?.json()?;
    assert_eq!(file.outcomes.events.iter().filter(|event| event.stands).count(), 1);
    assert_eq!(file.outcomes.events.len(), 2, "nothing is overwritten");
    // The answer was lost: the same again by the same member is one. Somebody else comes second.
    let again: DuoFile = ana.post(&path, &right)?.expect(200)?.json()?;
    assert_eq!(again.outcomes.events, file.outcomes.events);
    world.own_coordinator("Ben")?.post(&path, &right)?.refused(409, "version-conflict")?;

    world.operator().pass(TimeDelta::days(215))?;
    let ana = world.own_coordinator("Ana")?;
    let page: OutcomePage = ana.get(&format!("{OUTCOMES}?moment=six-months"))?.expect(200)?.json()?;
    assert_eq!((page.total, page.late), (1, 1));
    Ok(())
}

#[test]
fn others_have_another_work_list_or_none() -> Result<()> {
    let world = World::new()?;
    let pair = left(&world)?;
    for who in world.strangers()? {
        let list = who.get(&format!("{OUTCOMES}?programme=team4job"))?;
        if list.status == 200 {
            assert_eq!(list.json::<OutcomePage>()?.total, 0);
        } else {
            list.refused(403, "not-allowed")?;
        }
        who.post(&format!("{BOARD}/{}/outcome", pair.duo), &body(&world, "none", None)?)?
            .refused(404, "not-found")?;
    }
    world.visitor().get(OUTCOMES)?.refused(401, "no-session")?;
    assert_eq!(world.database().number("SELECT count(*) FROM outcome")?, 0);
    Ok(())
}
