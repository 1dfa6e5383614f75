//! Exports over HTTP: without names at once, with names by four eyes, once, within the hour.

use anyhow::{Context as _, Result, ensure};
use api_tests::desk::same;
use api_tests::{World, chance, form};
use calamine::{Data, DataType as _, Reader as _, Xlsx};
use chrono::TimeDelta;
use domain::ProgrammeId;
use domain::desk::export::ExportState;
use domain::desk::{Grant, Role};
use domain::wire::desk::board::{ExportPage, ExportRow};
use serde_json::json;
use std::io::Cursor;

const EXPORTS: &str = "/api/v1/desk/exports";
const AMINA: &str = "amina@example.org";

fn ask() -> serde_json::Value {
    json!({
        "programme": "team4job", "what": "board", "format": "csv", "why": "team",
        "filter": [["stage", "starting"], ["q", "amina"]]
    })
}

#[test]
fn a_table_without_names_is_given_at_once() -> Result<()> {
    let world = World::new()?;
    let pair = world.pair(AMINA, "luc@example.org")?.accepted()?;
    let ana = world.own_coordinator("Ana")?;
    let file = ana.get(&format!("{EXPORTS}/board.csv"))?.expect(200)?;
    assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
    ensure!(file.header("content-disposition").contains("board.csv"), "a file");
    let text = file.text();
    ensure!(text.starts_with("\u{FEFF}duo,programme,stage,"), "{text}");
    ensure!(text.contains(&pair.duo.to_string()) && text.contains("accepted"), "{text}");
    for name in ["Amina", "Diallo", "Luc", &pair.mentee.reference] {
        ensure!(!text.contains(name), "{name} in {text}");
    }
    let outcomes = ana.get(&format!("{EXPORTS}/outcomes.csv"))?.expect(200)?.text();
    ensure!(outcomes.starts_with("\u{FEFF}participation,programme,"), "{outcomes}");
    ana.get(&format!("{EXPORTS}/board.pdf"))?.expect(404)?;
    ana.get(&format!("{EXPORTS}/people.csv"))?.expect(404)?;
    for who in world.strangers()? {
        let theirs = who.get(&format!("{EXPORTS}/board.csv?programme=team4job"))?;
        if theirs.status == 200 {
            ensure!(theirs.text().lines().count() == 1, "only the names of the columns: {}", theirs.text());
        } else {
            theirs.refused(403, "not-allowed")?;
        }
    }
    world.visitor().get(&format!("{EXPORTS}/board.csv"))?.refused(401, "no-session")?;
    Ok(())
}

/// The one sheet of a workbook, as a program that is not ours reads it.
fn sheet(bytes: Vec<u8>) -> Result<Vec<Vec<Data>>> {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes))?;
    let range = book.worksheet_range_at(0).context("a sheet")??;
    Ok(range.rows().map(<[Data]>::to_vec).collect())
}

#[test]
fn a_workbook_has_days_and_numbers_and_no_formula() -> Result<()> {
    let world = World::new()?;
    world.visitor().submit(chance::uuid()?, &form::by_sms("0476 12 34 56"))?.expect(201)?;
    let pair = world.pair(AMINA, "luc@example.org")?.accepted()?;
    let ana = world.own_coordinator("Ana")?;
    let file = ana.get(&format!("{EXPORTS}/board.xlsx"))?.expect(200)?;
    ensure!(
        file.header("content-type").ends_with("spreadsheetml.sheet")
            && file.header("content-disposition").contains("board.xlsx")
    );
    let rows = sheet(file.body)?;
    let column = |name: &str| rows.first()?.iter().position(|cell| cell.get_string() == Some(name));
    let cell = |name: &str| Some(rows.get(1)?.get(column(name)?)?.clone());
    assert_eq!(cell("duo"), Some(Data::String(pair.duo.to_string())));
    assert_eq!(cell("meetings"), Some(Data::Float(0.0)));
    let since = cell("since").context("a day")?;
    ensure!(since.is_datetime(), "{since:?}");
    // The same in both shapes.
    let text = ana.get(&format!("{EXPORTS}/board.csv"))?.expect(200)?.text();
    let day = since.as_date().context("a day")?.to_string();
    ensure!(text.contains(&day), "{day} in {text}");

    // With names, what somebody typed stays a text.
    let lea = world.staff("Lea", &[Grant::of(Role::Lead, ProgrammeId::Team4Job)])?;
    let ask = json!({ "programme": "team4job", "what": "queue", "format": "xlsx", "why": "contact", "filter": [["state", "received"], ["q", "amina"]] });
    let asked: ExportRow = ana.post(EXPORTS, &ask)?.expect(201)?.json()?;
    assert_eq!(
        asked.filter,
        [("programme".into(), "team4job".into()), ("state".into(), "received".into())],
        "no name is kept"
    );
    let path = format!("{EXPORTS}/{}", asked.id);
    lea.post(&format!("{path}/approve"), &json!({ "version": 1 }))?.expect(200)?;
    let rows = sheet(ana.post(&format!("{path}/fetch"), &json!({ "version": 2 }))?.expect(200)?.body)?;
    let phones: Vec<_> = rows.iter().skip(1).filter_map(|row| row.get(3)?.get_string()).collect();
    assert_eq!(phones, ["+32476123456"], "those of the filter alone; a text, never a sum");
    assert_eq!(world.database().number("SELECT count(*) FROM reading WHERE what = 'export'")?, 1);
    Ok(())
}

#[test]
fn the_queue_without_names_is_as_it_is_filtered_and_no_other_programmes() -> Result<()> {
    let world = World::new()?;
    for _ in 0..2 {
        world.visitor().applied(&form::at_the_desk())?;
    }
    let ana = world.own_coordinator("Ana")?;
    let table = |query: &str| -> Result<String> {
        Ok(ana.get(&format!("{EXPORTS}/queue.csv{query}"))?.expect(200)?.text())
    };
    let text = table("?state=received&kind=application")?;
    ensure!(text.starts_with("\u{FEFF}file,kind,programme,state,"), "{text}");
    assert_eq!(
        (text.lines().count(), text.matches("application,team4job,received").count()),
        (3, 2),
        "{text}"
    );
    assert_eq!(table("?state=waiting")?.lines().count(), 1, "only the names of the columns");
    ensure!(!text.contains("Lina") && !text.contains("Ana"), "{text}");
    for who in world.strangers()? {
        let theirs = who.get(&format!("{EXPORTS}/queue.csv?programme=team4job"))?;
        if theirs.status == 200 {
            assert_eq!(theirs.text().lines().count(), 1, "{}", theirs.text());
        } else {
            theirs.refused(403, "not-allowed")?;
        }
    }
    Ok(())
}

#[test]
fn names_need_a_second_person_and_come_once() -> Result<()> {
    let world = World::new()?;
    let pair = world.pair(AMINA, "luc@example.org")?.accepted()?;
    let lead = |name: &str| world.staff(name, &[Grant::of(Role::Lead, ProgrammeId::Team4Job)]);
    let (ana, ben, lea) = (world.own_coordinator("Ana")?, world.own_coordinator("Ben")?, lead("Lea")?);
    let asked: ExportRow = ana.post(EXPORTS, &ask())?.expect(201)?.json()?;
    assert_eq!((asked.state, asked.decide, asked.fetch), (ExportState::Asked, false, false));
    assert_eq!(
        asked.filter,
        [("programme".into(), "team4job".into()), ("stage".into(), "starting".into())],
        "no name is kept"
    );
    let path = format!("{EXPORTS}/{}", asked.id);
    let version = |version: i64| json!({ "version": version });
    ana.post(&format!("{path}/fetch"), &version(1))?.refused(409, "move-impossible")?;
    ana.post(&format!("{path}/approve"), &version(1))?.refused(404, "not-found")?;
    let theirs: ExportPage = ben.get(EXPORTS)?.expect(200)?.json()?;
    ensure!(theirs.rows.is_empty(), "a coordinator sees their own");
    ben.post(&format!("{path}/fetch"), &version(1))?.refused(404, "not-found")?;

    let list: ExportPage = lea.get(EXPORTS)?.expect(200)?.json()?;
    ensure!(list.rows.first().is_some_and(|row| row.decide), "{list:?}");
    let said: ExportRow = lea.post(&format!("{path}/approve"), &version(1))?.expect(200)?.json()?;
    assert_eq!((said.state, said.decided_by.as_deref()), (ExportState::Approved, Some("Lea")));
    let late = lea.post(&format!("{path}/refuse"), &version(1))?.refused(409, "version-conflict")?;
    assert_eq!(late.params.get("act").map(String::as_str), Some("approve"));
    lea.post(&format!("{path}/fetch"), &version(2))?.refused(404, "not-found")?;
    let file = ana.post(&format!("{path}/fetch"), &version(2))?.expect(200)?;
    ensure!(file.text().contains("Amina") && file.text().contains(&pair.mentee.reference), "{}", file.text());
    assert_eq!(file.header("cache-control"), "no-store");
    let again = ana.post(&format!("{path}/fetch"), &version(3))?.refused(409, "move-impossible")?;
    assert_eq!(again.params.get("reason").map(String::as_str), Some("fetched"));

    // Everything is logged: the steps with who did them, and for both of the two that they were read.
    let acts = world.database().texts(&format!(
        "SELECT act FROM history WHERE dossier = '{}' AND staff IS NOT NULL ORDER BY version",
        asked.id
    ))?;
    assert_eq!(acts, ["ask", "approve", "fetch"]);
    assert_eq!(
        world
            .database()
            .number("SELECT count(*) FROM reading WHERE what = 'export' AND role = 'coordinator'")?,
        2
    );
    Ok(())
}

#[test]
fn a_lead_does_not_approve_their_own_and_an_hour_is_an_hour() -> Result<()> {
    let world = World::new()?;
    world.pair(AMINA, "luc@example.org")?.accepted()?;
    let lead = |name: &str| world.staff(name, &[Grant::of(Role::Lead, ProgrammeId::Team4Job)]);
    let (lea, max) = (lead("Lea")?, lead("Max")?);
    let asked: ExportRow = lea.post(EXPORTS, &ask())?.expect(201)?.json()?;
    let path = format!("{EXPORTS}/{}", asked.id);
    let own =
        lea.post(&format!("{path}/approve"), &json!({ "version": 1 }))?.refused(409, "move-impossible")?;
    assert_eq!(own.params.get("reason").map(String::as_str), Some("own-request"));
    max.post(&format!("{path}/approve"), &json!({ "version": 1 }))?.expect(200)?;
    // Kept awake: the session has an hour as well.
    world.operator().pass(TimeDelta::minutes(40))?;
    lea.get(EXPORTS)?.expect(200)?;
    world.operator().pass(TimeDelta::minutes(21))?;
    let late =
        lea.post(&format!("{path}/fetch"), &json!({ "version": 2 }))?.refused(409, "move-impossible")?;
    assert_eq!(late.params.get("reason").map(String::as_str), Some("expired"));
    Ok(())
}

#[test]
fn for_anybody_else_there_is_no_request() -> Result<()> {
    let world = World::new()?;
    let ana = world.own_coordinator("Ana")?;
    let asked: ExportRow = ana.post(EXPORTS, &ask())?.expect(201)?.json()?;
    let none = uuid::Uuid::nil();
    for who in world.strangers()? {
        for act in ["approve", "refuse", "fetch"] {
            let body = json!({ "version": 1 });
            let theirs = who.post(&format!("{EXPORTS}/{}/{act}", asked.id), &body)?.expect(404)?;
            same(&theirs, &who.post(&format!("{EXPORTS}/{none}/{act}"), &body)?)?;
        }
        who.post(EXPORTS, &ask())?.refused(404, "not-found")?;
        let list = who.get(EXPORTS)?;
        if list.status == 200 {
            ensure!(list.json::<ExportPage>()?.rows.is_empty());
        } else {
            list.refused(403, "not-allowed")?;
        }
    }
    world.visitor().post(EXPORTS, &ask())?.refused(401, "no-session")?;
    let count = world.database().number("SELECT count(*) FROM export_request").context("a count")?;
    assert_eq!(count, 1);
    Ok(())
}
