//! Volunteers by HTTP: received once, public only when both said yes, free only while they are; kept apart from others.

use anyhow::{Context as _, Result};
use api_tests::actor::Mentee;
use api_tests::{Answer, World, chance};
use domain::application::Command;
use domain::catalogue::MentorCard;
use domain::wire::{MentorPage, OwnVolunteer};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::thread;
use uuid::Uuid;

fn offer(address: &str) -> Value {
    json!({
        "choice": "team4job", "status": "working", "profession": "Infirmier", "sector": "care", "years": "12",
        "company": "Clinique du Parc", "languages": [{ "language": "fr", "level": "fluent" }],
        "times": ["evening"], "modes": ["online"], "capacity": 1, "publish": "no", "note_version": "2026-11",
        "first_name": "Luc", "last_name": "Vandamme-Zérard", "contact": "email", "email": address,
        "correspondence": "nl"
    })
}

fn submit(world: &World, key: Uuid, form: &Value) -> Result<Answer> {
    let ask = world.visitor().ask("POST", "/api/v1/volunteers");
    ask.header("idempotency-key", &key.to_string()).json(form)
}

fn file(volunteer: &Mentee) -> Result<OwnVolunteer> {
    volunteer.look()?.expect(200)?.json()
}

/// Does an act on the present version.
fn does(volunteer: &Mentee, act: &str, mut body: Value) -> Result<OwnVolunteer> {
    let version = json!(file(volunteer)?.version);
    body.as_object_mut().context("a body")?.insert("version".to_owned(), version);
    volunteer.act(&format!("volunteer/{act}"), &body)?.expect(200)?.json()
}

/// The card as any visitor finds it in the list.
fn listed(world: &World, id: Uuid) -> Result<Option<MentorCard>> {
    let page: MentorPage = world.visitor().get("/api/v1/mentors?lang=fr&limit=2000")?.expect(200)?.json()?;
    Ok(page.mentors.into_iter().find(|card| card.id == id))
}

#[test]
fn twenty_parallel_offers_with_one_key_are_one_volunteer() -> Result<()> {
    let world = World::new()?;
    let (key, form) = (chance::uuid()?, offer("twenty@example.org"));
    let answers = thread::scope(|scope| {
        let posts: Vec<_> = (0..20).map(|_| scope.spawn(|| submit(&world, key, &form))).collect();
        posts.into_iter().map(|post| post.join().expect("no panic")).collect::<Result<Vec<_>>>()
    })?;
    let faces: BTreeSet<_> = answers.iter().map(Answer::face).collect();
    assert_eq!(faces.len(), 1, "{faces:?}");
    assert_eq!(faces.first().context("an answer")?.0, 201);
    assert_eq!(world.database().number("SELECT count(*) FROM volunteer")?, 1);
    submit(&world, key, &offer("another@example.org"))?.refused(422, "idempotency-mismatch")?;
    world.scheduler().settle(&world.database())?;
    assert_eq!(world.mailbox().to("twenty@example.org")?.len(), 1, "one mail");
    Ok(())
}

#[test]
fn a_programme_that_is_closed_to_a_mentor_says_why() -> Result<()> {
    let world = World::new()?;
    let mut young = offer("young@example.org");
    young["choice"] = json!("duo-for-a-job");
    young["birth_year"] = json!("1999");
    young["company"] = json!("");
    let refusal = submit(&world, chance::uuid()?, &young)?.refused(422, "not-eligible")?;
    assert_eq!(refusal.params.get("reasons").map(String::as_str), Some("age-from"));
    let mut unsigned = offer("unsigned@example.org");
    unsigned["note_version"] = json!("");
    let refusal = submit(&world, chance::uuid()?, &unsigned)?.refused(422, "invalid-fields")?;
    assert!(refusal.fields.of("note_version").is_some(), "{refusal:?}");
    assert_eq!(world.database().number("SELECT count(*) FROM person")?, 0);
    Ok(())
}

#[test]
fn a_card_is_public_when_both_said_yes_and_not_a_moment_longer() -> Result<()> {
    let world = World::new()?;
    let (id, volunteer) = world.available("mentor@example.org", 2)?;
    assert_eq!(listed(&world, id)?, None, "nobody said yes");
    let own = does(&volunteer, "publish", json!({ "fields": ["profession"] }))?;
    assert_eq!(listed(&world, id)?, None, "only the volunteer said yes");
    world.approve(id, own.version)?;
    let card = listed(&world, id)?.context("both said yes")?;
    assert_eq!((card.profession.as_str(), card.name, card.company, card.free), ("Infirmier", None, None, 2));
    assert!(file(&volunteer)?.publication.public);
    does(&volunteer, "unpublish", json!({}))?;
    assert_eq!(listed(&world, id)?, None, "taken back");
    Ok(())
}

#[test]
fn who_pauses_is_full_or_leaves_is_neither_listed_as_free_nor_offered() -> Result<()> {
    let world = World::new()?;
    let waiting = |address: &str| -> Result<Mentee> {
        let mentee = world.mentee(address)?;
        for command in [Command::TakeUp, Command::Accept] {
            world.coordinator()?.does(&mentee.reference, command, None)?;
        }
        Ok(mentee)
    };
    let (one, other) = (waiting("one@example.org")?, waiting("other@example.org")?);
    let offered =
        |mentee: &Mentee, id| world.coordinator()?.does(&mentee.reference, Command::Propose(id), None);
    let (id, volunteer) = world.available("mentor@example.org", 2)?;
    let own = does(&volunteer, "publish", json!({ "fields": [] }))?;
    world.approve(id, own.version)?;
    let free = |world: &World| listed(world, id).map(|card| card.map_or(0, |card| card.free));
    assert_eq!(free(&world)?, 2);
    assert_eq!(does(&volunteer, "pause", json!({}))?.state, "paused");
    assert_eq!(free(&world)?, 0);
    assert!(offered(&one, id).is_err(), "in a pause");
    assert_eq!(does(&volunteer, "resume", json!({}))?.state, "available");
    assert_eq!(free(&world)?, 2);
    assert_eq!(does(&volunteer, "capacity", json!({ "capacity": 1 }))?.capacity, 1);
    assert_eq!(free(&world)?, 1);
    offered(&one, id)?;
    assert_eq!(free(&world)?, 0);
    assert!(offered(&other, id).is_err(), "full");
    // A no gives the place back.
    let version = json!(one.file()?.version);
    one.act("decline-mentor", &json!({ "reason": "unsaid", "version": version }))?.expect(200)?;
    assert_eq!(free(&world)?, 1);
    assert_eq!(does(&volunteer, "leave", json!({ "reason": "unsaid" }))?.state, "left");
    assert_eq!(free(&world)?, 0);
    assert!(offered(&other, id).is_err(), "gone");
    Ok(())
}

#[test]
fn an_old_page_changes_nothing() -> Result<()> {
    let world = World::new()?;
    let (_, volunteer) = world.available("mentor@example.org", 2)?;
    let seen = file(&volunteer)?.version;
    does(&volunteer, "capacity", json!({ "capacity": 3 }))?;
    let late = json!({ "capacity": 1, "version": seen });
    volunteer.act("volunteer/capacity", &late)?.refused(409, "version-conflict")?;
    assert_eq!(file(&volunteer)?.capacity, 3);
    Ok(())
}

#[test]
fn what_a_volunteer_wrote_is_sealed_and_gone_after_an_erasure() -> Result<()> {
    let world = World::new()?;
    let (id, volunteer) = world.available("sealed@example.org", 2)?;
    let own = does(&volunteer, "publish", json!({ "fields": ["profession"] }))?;
    world.approve(id, own.version)?;
    let words = ["Vandamme-Zérard", "sealed@example.org", "Clinique du Parc"];
    assert_eq!(world.database().words_in_clear(&words)?, Vec::<&str>::new());
    volunteer.ask("DELETE", "/api/v1/me").send()?.expect(204)?;
    assert_eq!(listed(&world, id)?, None);
    assert_eq!(world.database().words_in_clear(&["Infirmier"])?, Vec::<&str>::new(), "the card is blank");
    volunteer.look()?.refused(401, "no-session")?;
    Ok(())
}
