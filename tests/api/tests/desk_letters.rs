//! Letters over HTTP: their words for whoever prints them, and for nobody else; the person sees that they were read.

use anyhow::{Context as _, Result, ensure};
use api_tests::desk::same;
use api_tests::{World, form};
use domain::form::ApplicationForm;
use domain::language::Correspondence;
use domain::wire::desk::{Letters, MessagesBoard};

const LETTERS: &str = "/api/v1/desk/messages/letters";

fn by_post(correspondence: Correspondence) -> ApplicationForm {
    ApplicationForm { correspondence: Some(correspondence), ..form::by_post() }
}

#[test]
fn a_letter_is_read_printed_and_gone() -> Result<()> {
    let world = World::new()?;
    let reference = world.visitor().applied(&by_post(Correspondence::Nl))?;
    world.visitor().applied(&by_post(Correspondence::Fr))?;
    world.scheduler().settle(&world.database())?;
    let ana = world.own_coordinator("Ana")?;
    let all: Letters = ana.get(LETTERS)?.expect(200)?.json()?;
    assert_eq!(all.letters.len(), 2);
    let letter = all.letters.first().context("the older one first")?;
    assert_eq!(letter.reference.to_string(), reference);
    let words = &letter.words;
    assert_eq!(words.window.get(1..), Some(&["Rue Haute 1".to_owned(), "1000 Bruxelles".to_owned()][..]));
    ensure!(
        words.reference.starts_with("Uw referentie: ") && words.reference.contains(&reference),
        "{words:?}"
    );
    ensure!(words.sender.iter().any(|line| line.contains("1210 Bruxelles")), "{:?}", words.sender);
    ensure!(words.ways.concat().contains("0800 35 123"), "how to answer");

    let one = format!("{LETTERS}?one={}", letter.id);
    let alone: Letters = ana.get(&one)?.expect(200)?.json()?;
    assert_eq!(alone.letters, all.letters.get(..1).unwrap_or_default());
    let read = format!(
        "SELECT count(*) FROM reading WHERE what = 'letter' AND role = 'coordinator' AND dossier = '{}'",
        letter.file
    );
    assert_eq!(world.database().number(&read)?, 2, "each reading is noted");

    // Once it is posted its words are gone, from the list and from the database.
    let printed = format!("/api/v1/desk/messages/{}/printed", letter.id);
    let left: MessagesBoard = ana.ask("POST", &printed).send()?.expect(200)?.json()?;
    assert_eq!(left.messages.len(), 1);
    ana.get(&one)?.refused(404, "not-found")?;
    let after: Letters = ana.get(LETTERS)?.expect(200)?.json()?;
    assert_eq!(after.letters.len(), 1);
    let sealed = format!("SELECT count(*) FROM outbox WHERE id = '{}' AND sealed IS NOT NULL", letter.id);
    assert_eq!(world.database().number(&sealed)?, 0);
    ana.ask("POST", &printed).send()?.refused(409, "move-impossible")?;
    Ok(())
}

#[test]
fn for_anybody_else_there_is_no_letter() -> Result<()> {
    let world = World::new()?;
    world.visitor().applied(&by_post(Correspondence::Fr))?;
    world.scheduler().settle(&world.database())?;
    let ana = world.own_coordinator("Ana")?;
    let all: Letters = ana.get(LETTERS)?.expect(200)?.json()?;
    let one = format!("{LETTERS}?one={}", all.letters.first().context("a letter")?.id);
    let nothing = format!("{LETTERS}?one={}", uuid::Uuid::nil());
    for who in world.strangers()? {
        let list = who.get(LETTERS)?;
        if list.status == 200 {
            ensure!(list.json::<Letters>()?.letters.is_empty());
            same(&who.get(&one)?, &who.get(&nothing)?)?;
        } else {
            list.refused(403, "not-allowed")?;
            who.get(&one)?.refused(403, "not-allowed")?;
        }
    }
    assert_eq!(world.database().number("SELECT count(*) FROM reading WHERE what = 'letter'")?, 1);
    world.visitor().get(&one)?.refused(401, "no-session")?;
    Ok(())
}
