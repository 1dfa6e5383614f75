//! Worries over HTTP: the safeguarding person reads them, and nobody else learns that there is one.

use anyhow::{Context as _, Result, ensure};
use api_tests::World;
use api_tests::desk::same;
use chrono::TimeDelta;
use domain::ProgrammeId;
use domain::desk::worry::WorryState;
use domain::desk::{Grant, Role};
use domain::duo::light::Colour;
use domain::wire::desk::board::{BoardPage, DuoFile, WorryFile, WorryPage};
use serde_json::{Value, json};

const AMINA: &str = "amina@example.org";
const LUC: &str = "luc@example.org";
const BOARD: &str = "/api/v1/desk/duos";
const WORRIES: &str = "/api/v1/desk/duos/worries";
const WORDS: &str = "Il m’écrit la nuit";

/// A board and a duo without the time of the answer.
fn still(mut answer: Value) -> Value {
    if let Some(map) = answer.as_object_mut() {
        map.remove("now");
    }
    answer
}

#[test]
fn a_coordinator_does_not_learn_that_there_is_one() -> Result<()> {
    let world = World::new()?;
    let pair = world.pair(AMINA, LUC)?.accepted()?;
    let ana = world.own_coordinator("Ana")?;
    let lead = world.staff("Lead", &[Grant::of(Role::Lead, ProgrammeId::Team4Job)])?;
    let duo = format!("{BOARD}/{}", pair.duo);
    let before = (still(ana.get(BOARD)?.json()?), still(ana.get(&duo)?.json()?));
    pair.act(&pair.mentee, "worry", json!({ "text": WORDS }))?;
    let safe = world.staff("Nadia", &[Grant::of(Role::Safeguarding, ProgrammeId::Team4Job)])?;
    let page: WorryPage = safe.get(WORRIES)?.expect(200)?.json()?;
    let worry = page.rows.first().context("a worry")?.id;

    let after = (still(ana.get(BOARD)?.json()?), still(ana.get(&duo)?.json()?));
    ensure!(before == after, "neither a count nor a line: {before:?} {after:?}");
    let file: DuoFile = ana.get(&duo)?.expect(200)?.json()?;
    ensure!(file.asked.is_empty(), "a worry is not a question");
    let board: BoardPage = ana.get(BOARD)?.expect(200)?.json()?;
    assert_eq!(board.rows.first().map(|row| row.questions), Some(0));
    let mut others = world.strangers()?;
    others.extend([ana, lead]);
    let none = uuid::Uuid::nil();
    for who in &others {
        let list = who.get(WORRIES)?;
        if list.status == 200 {
            ensure!(list.json::<WorryPage>()?.rows.is_empty(), "another programme's safeguarding person");
        } else {
            list.refused(403, "not-allowed")?;
        }
        same(&who.get(&format!("{WORRIES}/{worry}"))?.expect(404)?, &who.get(&format!("{WORRIES}/{none}"))?)?;
        for (act, body) in [
            ("take", json!({ "version": 1 })),
            ("note", json!({ "text": "x", "version": 1 })),
            ("close", json!({ "outcome": "settled", "version": 1 })),
        ] {
            let theirs = who.post(&format!("{WORRIES}/{worry}/{act}"), &body)?.expect(404)?;
            same(&theirs, &who.post(&format!("{WORRIES}/{none}/{act}"), &body)?)?;
        }
    }
    let visitor = world.visitor();
    visitor.get(WORRIES)?.refused(401, "no-session")?;
    visitor.get(&format!("{WORRIES}/{worry}"))?.refused(401, "no-session")?;
    let page: WorryPage = safe.get(WORRIES)?.expect(200)?.json()?;
    assert_eq!(page.rows.first().map(|row| (row.state, row.version)), Some((WorryState::New, 1)));
    Ok(())
}

#[test]
fn the_safeguarding_person_takes_it_notes_and_closes() -> Result<()> {
    let world = World::new()?;
    let pair = world.pair(AMINA, LUC)?.accepted()?;
    pair.act(&pair.mentee, "worry", json!({ "text": WORDS }))?;
    let grants = [Grant::of(Role::Safeguarding, ProgrammeId::Team4Job)];
    let (nadia, omar) = (world.staff("Nadia", &grants)?, world.staff("Omar", &grants)?);
    let page: WorryPage = nadia.get(WORRIES)?.expect(200)?.json()?;
    let row = page.rows.first().context("a worry")?;
    assert_eq!((row.state, row.clock), (WorryState::New, Some(Colour::Amber)));
    let text = nadia.get(WORRIES)?.text();
    ensure!(!text.contains("Amina") && !text.contains("nuit"), "nobody's name in the list: {text}");
    let path = format!("{WORRIES}/{}", row.id);
    let file: WorryFile = nadia.get(&path)?.expect(200)?.json()?;
    assert_eq!((file.text.as_deref(), file.teller.email.as_deref()), (Some(WORDS), Some(AMINA)));
    ensure!(file.other.starts_with("Luc"), "{}", file.other);

    nadia
        .post(&format!("{path}/close"), &json!({ "outcome": "settled", "version": 1 }))?
        .refused(409, "move-impossible")?;
    let taken: WorryFile =
        nadia.post(&format!("{path}/take"), &json!({ "version": 1 }))?.expect(200)?.json()?;
    assert_eq!(
        (taken.row.state, taken.row.clock, taken.row.taken_by.as_deref()),
        (WorryState::Taken, None, Some("Nadia"))
    );
    let late =
        omar.post(&format!("{path}/take"), &json!({ "version": 1 }))?.refused(409, "version-conflict")?;
    assert_eq!(late.params.get("by").map(String::as_str), Some("Nadia"));
    let note = json!({ "text": "Appelée à 14 h", "version": 1 });
    let noted: WorryFile = omar.post(&format!("{path}/note"), &note)?.expect(200)?.json()?;
    let said: Vec<_> = noted.notes.iter().map(|note| (note.by.as_str(), note.text.as_deref())).collect();
    assert_eq!(said, [("Omar", Some("Appelée à 14 h"))]);
    let close = json!({ "outcome": "handed-on", "version": noted.row.version });
    let closed: WorryFile = nadia.post(&format!("{path}/close"), &close)?.expect(200)?.json()?;
    assert_eq!(closed.row.state, WorryState::Closed);
    let did: Vec<_> = closed.history.iter().map(|line| line.act.as_str()).collect();
    assert_eq!(did, ["take", "close"]);
    assert!(world.database().words_in_clear(&["Appelée à 14 h", WORDS])?.is_empty(), "sealed");
    // The one who told sees that it was read; the other one sees nothing.
    let readings = |side: &str| {
        world.database().number(&format!(
            "SELECT count(*) FROM reading r JOIN duo d ON d.{side} = r.dossier WHERE r.what = 'worry' \
             AND r.role = 'safeguarding'"
        ))
    };
    ensure!(readings("application")? >= 1, "noted");
    assert_eq!(readings("mentor")?, 0);
    Ok(())
}

#[test]
fn nobody_took_it_within_a_working_day() -> Result<()> {
    let world = World::new()?;
    let pair = world.pair(AMINA, LUC)?.accepted()?;
    pair.act(&pair.mentor, "worry", json!({ "text": WORDS }))?;
    // Longer than any weekend with a holiday.
    world.operator().pass(TimeDelta::days(6))?;
    let safe = world.staff("Nadia", &[Grant::of(Role::Safeguarding, ProgrammeId::Team4Job)])?;
    let page: WorryPage = safe.get(WORRIES)?.expect(200)?.json()?;
    assert_eq!(page.rows.first().and_then(|row| row.clock), Some(Colour::Red));
    Ok(())
}
