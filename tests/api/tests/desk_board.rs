//! The board over HTTP: a duo in the hands of its coordinator, and in nobody else's.

use anyhow::{Context as _, Result, ensure};
use api_tests::desk::{same, with_version};
use api_tests::world::Demo;
use api_tests::{Setup, World};
use chrono::{Days, TimeDelta};
use domain::ProgrammeId;
use domain::desk::{Grant, Role};
use domain::wire::desk::board::{BoardPage, DuoFile};
use serde_json::{Value, json};
use std::time::Instant;

const AMINA: &str = "amina@example.org";
const LUC: &str = "luc@example.org";
const BOARD: &str = "/api/v1/desk/duos";

#[test]
fn a_coordinator_follows_a_duo_to_its_early_end() -> Result<()> {
    let world = World::new()?;
    let pair = world.pair(AMINA, LUC)?.accepted()?;
    let ana = world.own_coordinator("Ana Peeters")?;
    let page: BoardPage = ana.get(BOARD)?.expect(200)?.json()?;
    let [row] = page.rows.as_slice() else { anyhow::bail!("{page:?}") };
    assert_eq!((row.id, row.state.as_str(), page.total), (pair.duo, "accepted", 1));
    let path = format!("{BOARD}/{}", pair.duo);
    let answer = ana.get(&path)?.expect(200)?;
    assert_eq!(answer.header("cache-control"), "no-store");
    let file: DuoFile = answer.json()?;
    assert_eq!(file.mentee.email.as_deref(), Some(AMINA));

    let now = world.operator().now()?;
    let at = (now + TimeDelta::hours(1)).to_rfc3339();
    let seen = pair.act(&pair.mentee, "plan", json!({ "at": at, "minutes": 60, "place": "online" }))?;
    let meeting = seen.meetings.first().context("a meeting")?.id;
    world.operator().pass(TimeDelta::minutes(65))?;
    let ana = world.own_coordinator("Ana Peeters")?;
    let ben = world.own_coordinator("Ben Dubois")?;
    let file: DuoFile = ana.get(&path)?.expect(200)?.json()?;
    let act = |who: &api_tests::StaffMember, act: &str, body: Value, version: i64| {
        who.post(&format!("{path}/{act}"), &with_version(body, version)?)
    };
    let settled = act(&ana, "settle", json!({ "meeting": meeting, "met": true }), file.row.version)?;
    let file: DuoFile = settled.expect(200)?.json()?;
    assert_eq!((file.row.state.as_str(), file.minutes_met), ("active", 60));
    let today = domain::calendar::brussels_date(world.operator().now()?);
    let call = json!({
        "day": today, "channel": "phone", "with": "mentee", "going": "so-so", "concerns": ["time"],
        "note": "Rappeler le mentor"
    });
    let file: DuoFile = act(&ana, "check-in", call, 1)?.expect(200)?.json()?;
    assert_eq!(
        file.check_ins.first().map(|c| (c.by.as_str(), c.note.as_deref())),
        Some(("Ana Peeters", Some("Rappeler le mentor")))
    );
    let version = file.row.version;
    let until = today.checked_add_days(Days::new(20)).context("a day")?;
    let paused: DuoFile = act(&ana, "pause", json!({ "until": until }), version)?.expect(200)?.json()?;
    assert_eq!(paused.row.paused_until, Some(until));

    // The other one reads who came first, and can go on.
    let end = json!({ "reason": "found-work", "by": "mentee" });
    let problem = act(&ben, "end", end.clone(), version)?.refused(409, "version-conflict")?;
    let told = |name: &str| problem.params.get(name).map(String::as_str);
    assert_eq!(
        (told("by"), told("act"), told("state")),
        (Some("Ana Peeters"), Some("pause"), Some("paused"))
    );
    let ended: DuoFile = act(&ben, "end", end, paused.row.version)?.expect(200)?.json()?;
    assert_eq!(ended.row.state, "ended-early");
    act(&ben, "resume", json!({}), ended.row.version)?.refused(409, "move-impossible")?;
    act(&ben, "dance", json!({}), ended.row.version)?.refused(404, "not-found")?;
    let left: BoardPage = ana.get(BOARD)?.expect(200)?.json()?;
    assert_eq!(left.total, 0, "over: it is found by its stage");
    let over: BoardPage = ana.get(&format!("{BOARD}?stage=ended-early"))?.expect(200)?.json()?;
    assert_eq!(over.total, 1);
    assert!(world.database().words_in_clear(&["Rappeler le mentor"])?.is_empty(), "sealed");
    Ok(())
}

#[test]
fn for_anybody_else_the_duo_does_not_exist() -> Result<()> {
    let world = World::new()?;
    let pair = world.pair(AMINA, LUC)?.accepted()?;
    let own = world.own_coordinator("Ana")?;
    let version = own.get(&format!("{BOARD}/{}", pair.duo))?.expect(200)?.json::<DuoFile>()?.row.version;
    let bodies = [
        ("pause", json!({ "until": "2030-01-01", "version": version })),
        ("resume", json!({ "version": version })),
        ("extend", json!({ "last": "2030-01-01", "version": version })),
        ("complete", json!({ "version": version })),
        ("end", json!({ "reason": "unsaid", "by": "coordinator", "version": version })),
        ("new-mentor", json!({ "by": "mentee", "version": version })),
        ("settle", json!({ "meeting": pair.duo, "met": true, "version": version })),
        ("answer", json!({ "question": pair.duo, "channel": "phone", "version": version })),
        (
            "check-in",
            json!({ "day": "2026-01-01", "channel": "phone", "with": "both", "going": "well", "version": version }),
        ),
        (
            "outcome",
            json!({
                "outcome": { "moment": "exit", "kind": "none", "day": "2026-01-01", "source": "declared" },
                "version": version
            }),
        ),
    ];
    let none = uuid::Uuid::nil();
    for who in world.strangers()? {
        same(
            &who.get(&format!("{BOARD}/{}", pair.duo))?.expect(404)?,
            &who.get(&format!("{BOARD}/{none}"))?,
        )?;
        for (act, body) in &bodies {
            let theirs = who.post(&format!("{BOARD}/{}/{act}", pair.duo), body)?.expect(404)?;
            same(&theirs, &who.post(&format!("{BOARD}/{none}/{act}"), body)?)?;
        }
        let list = who.get(BOARD)?;
        if list.status == 200 {
            assert_eq!(list.json::<BoardPage>()?.total, 0);
            let wished: BoardPage =
                who.get(&format!("{BOARD}?programme=team4job&q=amina"))?.expect(200)?.json()?;
            assert_eq!(wished.total, 0);
        } else {
            list.refused(403, "not-allowed")?;
        }
    }
    let visitor = world.visitor();
    visitor.get(BOARD)?.refused(401, "no-session")?;
    visitor.get(&format!("{BOARD}/{}", pair.duo))?.refused(401, "no-session")?;
    pair.mentee.ask("GET", BOARD).send()?.refused(401, "no-session")?;
    let (_, body) = bodies.first().context("a body")?;
    visitor.post(&format!("{BOARD}/{}/pause", pair.duo), body)?.refused(401, "no-session")?;
    assert_eq!(pair.view(&pair.mentee)?.version, version, "nothing has changed");
    Ok(())
}

#[test]
fn a_demonstration_fills_the_board_and_the_filter_stands_in_the_address() -> Result<()> {
    let demo = Demo { mentors: 120, applications: 120, seed: 1 };
    let world = World::with(Setup { demo: Some(demo), ..Setup::default() })?;
    let grants: Vec<Grant> =
        ProgrammeId::ALL.iter().map(|programme| Grant::of(Role::Coordinator, *programme)).collect();
    let all = world.staff("All", &grants)?;
    let page: BoardPage = all.get(&format!("{BOARD}?limit=200"))?.expect(200)?.json()?;
    let stored = world.database().number(
        "SELECT count(*) FROM duo WHERE state_code NOT IN ('completed', 'ended-early', 'cancelled')",
    )?;
    assert_eq!(i64::try_from(page.total)?, stored);
    let ranks: Vec<_> = page.rows.iter().map(|row| row.needs.first().copied()).collect();
    let first_without = ranks.iter().position(Option::is_none).unwrap_or(ranks.len());
    ensure!(
        ranks.iter().skip(first_without).all(Option::is_none),
        "what needs somebody comes first: {ranks:?}"
    );
    ensure!(page.rows.iter().all(|row| !row.names.mentee.is_empty() && row.demo), "names stand in it");

    let short: BoardPage = all.get(&format!("{BOARD}?limit=7"))?.expect(200)?.json()?;
    let mut ids: Vec<_> = short.rows.iter().map(|row| row.id).collect();
    let mut next = short.next;
    while let Some(after) = next {
        let more: BoardPage = all.get(&format!("{BOARD}?limit=7&after={after}"))?.expect(200)?.json()?;
        ids.extend(more.rows.iter().map(|row| row.id));
        next = more.next;
    }
    assert_eq!(ids, page.rows.iter().map(|row| row.id).collect::<Vec<_>>(), "page after page, each once");
    for (stage, count) in &page.facets.stages {
        let chosen: BoardPage = all.get(&format!("{BOARD}?stage={stage}"))?.expect(200)?.json()?;
        assert_eq!(chosen.total, *count, "{stage}");
    }
    Ok(())
}

/// `cargo test … --test desk_board -- --ignored --nocapture`
#[test]
#[ignore = "measures a board of more than a thousand duos: a minute"]
fn a_thousand_duos_are_quick() -> Result<()> {
    let demo = Demo { mentors: 2_500, applications: 3_200, seed: 1 };
    let world = World::with(Setup { demo: Some(demo), ..Setup::default() })?;
    let grants: Vec<Grant> =
        ProgrammeId::ALL.iter().map(|programme| Grant::of(Role::Coordinator, *programme)).collect();
    let all = world.staff("All", &grants)?;
    let duos = world.database().number("SELECT count(*) FROM duo")?;
    let meetings = world.database().number("SELECT count(*) FROM meeting")?;
    for (what, path) in [
        ("board", BOARD.to_owned()),
        ("search", format!("{BOARD}?q=amina")),
        ("outcomes", format!("{BOARD}/outcomes")),
        ("csv", format!("{BOARD}/exports/board.csv")),
    ] {
        let mut times = Vec::new();
        for _ in 0..20 {
            let before = Instant::now();
            all.get(&path)?.expect(200)?;
            times.push(before.elapsed());
        }
        times.sort_unstable();
        let (median, late) = (times.get(10).context("times")?, times.get(18).context("times")?);
        println!("{what}: {duos} duos, {meetings} meetings: median {median:?}, p95 {late:?}");
        ensure!(late.as_millis() < 1_000, "{what}: {late:?}");
    }
    Ok(())
}
