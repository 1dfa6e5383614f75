//! A job seeker's way through the application, from the form to the erasure, and the acts in between.

use anyhow::{Context as _, Result};
use api_tests::{World, form, mentors};
use chrono::TimeDelta;
use domain::ProgrammeId;
use domain::application::reason::Topic;
use domain::application::{Act, Command};
use domain::contact::ContactWay;
use domain::form::ApplicationForm;
use domain::wire::{OwnData, OwnFile, Submitted};
use serde_json::json;

const OLD: &str = "amina@example.org";
const NEW: &str = "amina.nouvelle@example.org";

#[test]
fn a_mentee_applies_follows_corrects_withdraws_exports_and_erases() -> Result<()> {
    let mentor = mentors::of(ProgrammeId::Team4Job, 2, 11);
    let world = World::of(vec![mentor.clone()])?;
    let visitor = world.visitor();

    // Submit: a reference, what comes next, and a mail that holds both.
    let form = ApplicationForm { mentors: vec![mentor.id, mentor.id], ..form::by_mail(OLD) };
    let submitted: Submitted = visitor.apply(&form)?.expect(201)?.json()?;
    assert_eq!(submitted.contact, ContactWay::Email);
    assert!(submitted.next.is_some());
    let reference = submitted.reference.to_string();
    let received = world.mailbox().nth(OLD, 1)?;
    assert!(received.text.contains(&reference), "{}", received.text);
    assert!(received.text.contains("/fr/status"), "{}", received.text);
    assert!(!received.text.contains(form::FIRST_NAME), "a message holds nothing sensitive");

    // A code by mail, typed with spaces; the reference in lower case without dashes.
    let code = world.code(&visitor, &reference, OLD)?;
    let (left, right) = code.split_at(3);
    let mentee = visitor.enter(&reference.to_lowercase().replace('-', " "), &format!(" {left} {right}"))?;

    // The file: the answers, the history, who looked.
    let file = mentee.file()?;
    assert_eq!((file.state.as_str(), file.programme), ("received", Some(ProgrammeId::Team4Job)));
    assert_eq!(file.form.mentors, [mentor.id], "a repeated wish is one wish");
    assert_eq!(file.form.first_name, form::FIRST_NAME);
    assert_eq!(file.history.iter().map(|line| line.act.as_str()).collect::<Vec<_>>(), ["submit"]);
    assert_eq!(file.acts, [Act::Withdraw]);
    assert!(!file.demo);
    assert_eq!(mentee.file()?.readings.len(), 2, "each reading is shown");

    // Correct: the answers change, choice and wishes stay.
    let corrected = ApplicationForm { postcode: "1000".into(), mentors: Vec::new(), ..file.form.clone() };
    let body = json!({ "form": corrected, "version": file.version });
    let file: OwnFile = mentee.act("correct", &body)?.expect(200)?.json()?;
    assert_eq!((file.form.postcode.as_str(), file.form.mentors.len()), ("1000", 1));
    mentee.act("correct", &body)?.refused(409, "version-conflict")?;

    // Change the contact: the old address is told, codes go to the new one.
    let body = json!({ "contact": "email", "email": NEW, "version": file.version });
    let file: OwnFile = mentee.act("change-contact", &body)?.expect(200)?.json()?;
    assert_eq!(file.form.email, NEW);
    let news = world.mailbox().nth(OLD, 3)?;
    assert!(news.subject.contains(&reference), "{news:?}");
    let other = world.visitor();
    other.enter(&reference, &world.code(&other, &reference, NEW)?)?;

    // Withdraw: once; a second time is a readable refusal.
    let body = json!({ "reason": "work", "version": file.version });
    let file: OwnFile = mentee.act("withdraw", &body)?.expect(200)?.json()?;
    assert_eq!((file.state.as_str(), file.reason.as_deref()), ("withdrawn", Some("work")));
    assert_eq!((file.acts.as_slice(), file.next), ([].as_slice(), None));
    let again = json!({ "reason": "work", "version": file.version });
    mentee.act("withdraw", &again)?.refused(409, "move-impossible")?;
    let late = json!({ "form": file.form, "version": file.version });
    mentee.act("correct", &late)?.refused(409, "move-impossible")?;

    // Export: a file to take away.
    let export = mentee.ask("GET", "/api/v1/me/data").send()?.expect(200)?;
    assert!(export.header("content-disposition").starts_with("attachment"));
    assert_eq!(export.header("cache-control"), "no-store");
    let data: OwnData = export.json()?;
    assert_eq!((data.channel.as_str(), data.duplicate), ("web", false));
    assert_eq!(data.file.form, file.form);
    let acts: Vec<_> = data.file.history.iter().map(|line| line.act.as_str()).collect();
    assert_eq!(acts, ["submit", "correct", "change-contact", "withdraw"]);
    assert_eq!(data.file.readings.first().context("a reading")?.what, "data");

    // Erase: the cookie and the session go, a last message comes, the reference opens nothing.
    let erased = mentee.ask("DELETE", "/api/v1/me").send()?.expect(204)?;
    assert!(erased.header("set-cookie").contains("Max-Age=0"));
    mentee.look()?.refused(401, "no-session")?;
    let messages = world.mailbox().to(NEW)?.len();
    world.scheduler().settle(&world.database())?;
    let last = world.mailbox().to(NEW)?;
    assert!(last.last().context("a message")?.text.contains("effacées"), "{last:?} ({messages} before)");
    visitor.ask_code(&reference)?.expect(202)?;
    world.scheduler().settle(&world.database())?;
    assert_eq!(world.mailbox().to(NEW)?.len(), last.len(), "no code for somebody who is erased");
    assert_eq!(world.database().applications()?, 1, "the application stays as a number");
    Ok(())
}

#[test]
fn a_mentee_answers_a_question_and_chooses_among_proposed_mentors() -> Result<()> {
    let (first, second) =
        (mentors::of(ProgrammeId::Team4Job, 1, 21), mentors::of(ProgrammeId::Team4Job, 1, 22));
    let world = World::of(vec![first.clone(), second.clone()])?;
    let (mentee, coordinator) = (world.mentee(OLD)?, world.coordinator()?);
    let reference = mentee.reference.clone();
    let free = |id: uuid::Uuid| -> Result<u64> {
        let card: serde_json::Value = mentee.visitor.get(&format!("/api/v1/mentors/{id}"))?.json()?;
        card["free"].as_u64().context("free")
    };

    coordinator.does(&reference, Command::TakeUp, None)?;
    coordinator.does(&reference, Command::Ask(Topic::Availability), Some("Quand êtes-vous libre ?"))?;
    let file = mentee.file()?;
    assert_eq!((file.state.as_str(), file.topic), ("information-asked", Some(Topic::Availability)));
    assert_eq!(file.question.as_deref(), Some("Quand êtes-vous libre ?"));

    let version = file.version;
    let empty = mentee.act("answer", &json!({ "text": "  ", "version": version }))?;
    assert_eq!(empty.refused(422, "invalid-fields")?.fields.of("text").context("text")?.code, "required");
    let number = mentee.act("answer", &json!({ "text": "85.07.30-033.28", "version": version }))?;
    let fault = number.refused(422, "invalid-fields")?;
    assert_eq!(fault.fields.of("text").context("text")?.code, "national-number");
    let file: OwnFile =
        mentee.act("answer", &json!({ "text": "Le soir", "version": version }))?.expect(200)?.json()?;
    assert_eq!(file.state, "in-review");
    assert_eq!(file.history.last().context("a line")?.text.as_deref(), Some("Le soir"));

    let talk = world.operator().now()? + TimeDelta::days(3);
    coordinator.does(&reference, Command::BookInterview(talk), None)?;
    assert_eq!(mentee.file()?.interview, Some(talk));
    coordinator.does(&reference, Command::Accept, None)?;
    coordinator.does(&reference, Command::Propose(first.id), None)?;
    let file = mentee.file()?;
    assert_eq!((file.state.as_str(), file.mentor.context("a mentor")?.id), ("proposed", first.id));
    assert_eq!(free(first.id)?, 0, "the place is kept");

    let body = json!({ "reason": "sector", "version": file.version });
    let file: OwnFile = mentee.act("decline-mentor", &body)?.expect(200)?.json()?;
    assert_eq!((file.state.as_str(), free(first.id)?), ("waiting", 1));
    mentee.act("accept-mentor", &json!({ "version": file.version }))?.refused(409, "move-impossible")?;

    coordinator.does(&reference, Command::Propose(second.id), None)?;
    let version = mentee.file()?.version;
    let file: OwnFile = mentee.act("accept-mentor", &json!({ "version": version }))?.expect(200)?.json()?;
    assert_eq!(file.mentor.context("a mentor")?.id, second.id);
    coordinator.does(&reference, Command::StartDuo, None)?;
    assert_eq!(mentee.file()?.state, "duo-started");
    Ok(())
}

#[test]
fn people_without_mail_get_codes_by_text_message_and_some_get_none() -> Result<()> {
    let world = World::new()?;
    let sms = "32476123456@sms.invalid";
    let mentee = world.mentee_with(sms, &form::by_sms("0476 12 34 56"))?;
    assert_eq!(mentee.file()?.form.phone, "+32476123456");
    for message in world.mailbox().to(sms)? {
        assert!(message.text.chars().count() <= 160, "{}", message.text);
    }
    // Who asked to be called gets only the code by text message; letter and desk get nothing.
    let call = ApplicationForm { contact: Some(ContactWay::Call), ..form::by_sms("0477 12 34 56") };
    world.mentee_with("32477123456@sms.invalid", &call)?;
    assert_eq!(world.mailbox().to("32477123456@sms.invalid")?.len(), 1);
    let visitor = world.visitor();
    world.mailbox().clear()?;
    for form in [form::by_post(), form::at_the_desk()] {
        visitor.ask_code(&visitor.applied(&form)?)?.expect(202)?;
    }
    world.scheduler().settle(&world.database())?;
    assert_eq!(world.mailbox().messages()?.len(), 0);
    Ok(())
}

#[test]
fn a_dutch_reader_gets_dutch_messages() -> Result<()> {
    let world = World::new()?;
    let dutch = domain::language::Correspondence::Nl;
    let form = ApplicationForm { correspondence: Some(dutch), ..form::by_mail(OLD) };
    let mentee = world.mentee_with(OLD, &form)?;
    let message = world.mailbox().nth(OLD, 1)?;
    assert!(message.text.contains("/nl/status") && message.text.contains(&mentee.reference), "{message:?}");
    Ok(())
}
