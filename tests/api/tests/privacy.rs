//! Nobody's name, address, number or words in any file or log; an erased person is gone, and still counted.

use anyhow::{Context as _, Result, ensure};
use api_tests::{World, form};
use chrono::TimeDelta;
use domain::application::Command;
use domain::application::reason::Topic;
use domain::form::ApplicationForm;
use domain::wire::Figures;
use serde_json::json;

const MAIL: &str = "amina.privacy@example.org";
const NEXT_MAIL: &str = "amina.other@example.org";
const ANSWER: &str = "Le mercredi, quand ma fille est chez sa tante";
const QUESTION: &str = "Quels jours vous conviennent";
const STREET: &str = "Chaussée de Haecht 99";

const SECRETS: &[&str] = &[
    form::FIRST_NAME,
    form::LAST_NAME,
    "Diallo",
    form::NOTE,
    "maison de repos",
    MAIL,
    "amina.privacy",
    NEXT_MAIL,
    "+32476998877",
    "0476 99 88 77",
    "476998877",
    ANSWER,
    QUESTION,
    STREET,
    "Haecht",
];

#[test]
fn no_file_and_no_log_holds_a_person_in_clear() -> Result<()> {
    let world = World::new()?;
    // A full journey, with everything that can be typed, and every message failing once.
    world.operator().gateway("fail")?;
    let visitor = world.visitor();
    let reference = visitor.applied(&form::by_mail(MAIL))?;
    world.scheduler().tick()?;
    world.operator().gateway("ok")?;
    world.operator().pass(TimeDelta::hours(1))?;
    world.scheduler().settle(&world.database())?;
    let mentee = visitor.enter(&reference, &world.code(&visitor, &reference, MAIL)?)?;
    let coordinator = world.coordinator()?;
    coordinator.does(&reference, Command::TakeUp, None)?;
    coordinator.does(&reference, Command::Ask(Topic::Availability), Some(QUESTION))?;
    let version = mentee.file()?.version;
    mentee.act("answer", &json!({ "text": ANSWER, "version": version }))?.expect(200)?;
    let version = mentee.file()?.version;
    let body = json!({ "contact": "email", "email": NEXT_MAIL, "version": version });
    mentee.act("change-contact", &body)?.expect(200)?;
    mentee.ask("GET", "/api/v1/me/data").send()?.expect(200)?;
    // Others: by text message, by letter; refused ones with personal data in them.
    let sms = "32476998877@sms.invalid";
    world.mentee_with(sms, &form::by_sms("0476 99 88 77"))?;
    let letter = ApplicationForm { address: format!("{STREET}, 1030 Bruxelles"), ..form::by_post() };
    visitor.applied(&letter)?;
    visitor.apply(&ApplicationForm { postcode: "nulle part".into(), ..form::by_mail(MAIL) })?.expect(422)?;
    visitor.post("/api/v1/access-codes", &json!({ "reference": MAIL }))?.expect(202)?;
    visitor.get(&format!("/api/v1/mentors?q={}", form::LAST_NAME))?.expect(200)?;
    visitor.get(&format!("/api/v1/nothing/{MAIL}"))?.expect(404)?;

    ensure!(world.database().bytes()?.len() > 100_000, "the files were read");
    assert_eq!(world.database().words_in_clear(SECRETS)?, [""; 0], "before the messages left");
    world.scheduler().settle(&world.database())?;
    assert_eq!(world.database().words_in_clear(SECRETS)?, [""; 0], "afterwards");
    // The test itself can see: what is public is found.
    assert_eq!(world.database().words_in_clear(&["team4job"])?, ["team4job"]);
    let log = world.runner.log().to_lowercase();
    let logged: Vec<_> = SECRETS.iter().filter(|word| log.contains(&word.to_lowercase())).collect();
    assert_eq!(logged, [&""; 0], "{log}");
    assert!(!log.contains(&mentee.cookie) && !log.contains(&reference.to_lowercase()), "{log}");
    Ok(())
}

#[test]
fn after_an_erasure_the_key_is_gone_and_the_figures_still_add_up() -> Result<()> {
    let world = World::new()?;
    let mentees = (0..12)
        .map(|number| world.mentee(&format!("erase{number}@example.org")))
        .collect::<Result<Vec<_>>>()?;
    let withdraw = json!({ "reason": "no-time", "version": 1 });
    for mentee in mentees.iter().take(6) {
        mentee.act("withdraw", &withdraw)?.expect(200)?;
    }
    let figures = || -> Result<Figures> { world.visitor().get("/api/v1/figures")?.expect(200)?.json() };
    let cell = |code: &str| {
        // With so few states the open figures show their sum only.
        assert_eq!(figures()?.applications.total, Some(12));
        world.database().number(&format!("SELECT count(*) FROM application WHERE state_code = '{code}'"))
    };
    assert_eq!((cell("withdrawn")?, cell("received")?), (6, 6));

    // One who had withdrawn: nothing moves. One whose application was open: it counts as withdrawn.
    let first = mentees.first().context("somebody")?;
    let cookie = first.cookie.clone();
    first.ask("DELETE", "/api/v1/me").send()?.expect(204)?;
    assert_eq!((cell("withdrawn")?, cell("received")?), (6, 6));
    mentees.last().context("somebody")?.ask("DELETE", "/api/v1/me").send()?.expect(204)?;
    assert_eq!((cell("withdrawn")?, cell("received")?), (7, 5));
    world.scheduler().settle(&world.database())?;

    let database = world.database();
    let erased = "FROM person WHERE erased IS NOT NULL";
    assert_eq!(database.number(&format!("SELECT count(*) {erased}"))?, 2);
    let left =
        format!("{erased} AND (wrapped_key IS NOT NULL OR form IS NOT NULL OR contact_hash IS NOT NULL)");
    assert_eq!(database.number(&format!("SELECT count(*) {left}"))?, 0, "the keys are gone");
    for (table, column) in [("outbox", "sealed"), ("outbox", "wrapped_key"), ("history", "words")] {
        let whose = if table == "outbox" {
            "person IN (SELECT id FROM person WHERE erased IS NOT NULL)"
        } else {
            "dossier IN (SELECT a.id FROM application a JOIN person p ON p.id = a.person WHERE p.erased IS NOT NULL)"
        };
        let sql = format!("SELECT count(*) FROM {table} WHERE {column} IS NOT NULL AND {whose}");
        assert_eq!(database.number(&sql)?, 0, "{table}.{column}");
    }
    let open = "SELECT count(*) FROM session WHERE dossier IN (SELECT a.id FROM application a \
                JOIN person p ON p.id = a.person WHERE p.erased IS NOT NULL)";
    assert_eq!((database.number(open)?, database.applications()?), (0, 12));
    world.visitor().ask("GET", "/api/v1/me").header("cookie", &cookie).send()?.refused(401, "no-session")?;
    Ok(())
}

#[test]
fn the_bytes_of_an_erased_persons_key_are_nowhere_in_the_files() -> Result<()> {
    let world = World::new()?;
    let mentee = world.mentee("bytes@example.org")?;
    world.scheduler().settle(&world.database())?;
    let sealed = world
        .database()
        .texts("SELECT hex(wrapped_key) FROM person UNION ALL SELECT hex(form) FROM person")?;
    let found = |hex: &String| -> Result<bool> {
        // The beginning is enough, and may not be cut by a page of the file.
        let wanted = (0..24).map(|i| Ok(u8::from_str_radix(hex.get(2 * i..2 * i + 2).context("hex")?, 16)?));
        let wanted = wanted.collect::<Result<Vec<_>>>()?;
        Ok(world.database().bytes()?.windows(wanted.len()).any(|window| window == wanted))
    };
    for hex in &sealed {
        assert!(found(hex)?, "they are there before");
    }
    mentee.ask("DELETE", "/api/v1/me").send()?.expect(204)?;
    world.scheduler().settle(&world.database())?;
    world.scheduler().tick()?;
    for hex in &sealed {
        assert!(!found(hex)?, "and gone afterwards, also from the log of the database");
    }
    Ok(())
}
