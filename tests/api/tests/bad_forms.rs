//! Forms that cannot be received: which field, which fault, and nothing changed.

use anyhow::{Context as _, Result, ensure};
use api_tests::form::with;
use api_tests::{World, chance, form, mentors};
use domain::ProgrammeId;
use domain::form::{ApplicationForm, Choice};
use serde_json::{Value, json};

#[test]
fn fields_that_are_wrong_or_hostile() -> Result<()> {
    let world = World::new()?;
    let visitor = world.visitor();
    let hundred = "é".repeat(501);
    let huge = "x".repeat(60_000);
    let cases: Vec<(Value, &str, &str)> = vec![
        (json!({ "choice": null }), "choice", "required"),
        (json!({ "registered": null }), "registered", "required"),
        (json!({ "birth_year": "" }), "birth_year", "required"),
        (json!({ "birth_year": "19O9" }), "birth_year", "year-shape"),
        (json!({ "birth_year": "1850" }), "birth_year", "year-range"),
        (json!({ "postcode": "999999999999999999999" }), "postcode", "postcode-shape"),
        (json!({ "languages": [] }), "languages", "required"),
        (
            json!({ "languages": vec![json!({ "language": "fr", "level": "good" }); 9] }),
            "languages",
            "too-many",
        ),
        (json!({ "languages": vec![json!({ "language": "fr", "level": "good" }); 2] }), "languages", "twice"),
        (json!({ "sectors": [] }), "sectors", "required"),
        (json!({ "sectors": ["care", "it", "sales", "office"] }), "sectors", "too-many"),
        (json!({ "times": [] }), "times", "required"),
        (json!({ "note": hundred }), "note", "too-long"),
        (json!({ "note": huge }), "note", "too-long"),
        (json!({ "first_name": huge }), "first_name", "too-long"),
        (json!({ "note": "a\u{0}b" }), "note", "control-characters"),
        (json!({ "note": "a\u{1b}[2Jb" }), "note", "control-characters"),
        (json!({ "note": "abc\u{202E}fed" }), "note", "control-characters"),
        (json!({ "note": "a\u{2066}b\u{2069}" }), "note", "control-characters"),
        (json!({ "note": "mon numéro 85.07.30-033.28" }), "note", "national-number"),
        (json!({ "note": "85 07 30 033 28" }), "note", "national-number"),
        (json!({ "first_name": "85073003328" }), "first_name", "national-number"),
        (json!({ "contact": "letter", "address": "Rue 1, 85.07.30-033.28" }), "address", "national-number"),
        (json!({ "first_name": "" }), "first_name", "required"),
        (json!({ "first_name": "🙂" }), "first_name", "name-characters"),
        (json!({ "first_name": "<script>alert(1)</script>" }), "first_name", "name-characters"),
        (json!({ "last_name": "'; DROP TABLE person; --" }), "last_name", "name-characters"),
        (json!({ "last_name": "\u{202E}olleH" }), "last_name", "control-characters"),
        (json!({ "contact": null }), "contact", "required"),
        (json!({ "contact": "email", "email": "" }), "email", "required"),
        (json!({ "contact": "email", "email": "a@b\r\nBcc: x@example.org" }), "email", "email-shape"),
        (json!({ "contact": "email", "email": huge }), "email", "too-long"),
        (json!({ "contact": "sms", "phone": "02 123 45 67" }), "phone", "phone-no-sms"),
        (json!({ "contact": "sms", "phone": "0476" }), "phone", "phone-shape"),
        (json!({ "contact": "letter", "address": " " }), "address", "required"),
        (json!({ "correspondence": null }), "correspondence", "required"),
    ];
    for (changes, field, code) in cases {
        let shown: String = changes.to_string().chars().take(80).collect();
        let problem = visitor.submit(chance::uuid()?, &with(changes))?.refused(422, "invalid-fields");
        let problem = problem.with_context(|| shown.clone())?;
        let found = problem.fields.of(field).map(|fault| fault.code.as_str());
        ensure!(found == Some(code), "{shown}: expected {field}: {code}, got {:?}", problem.fields);
        ensure!(problem.fields.0.len() == 1, "{shown}: {:?}", problem.fields);
    }
    let empty = visitor.submit(chance::uuid()?, &json!({}))?.refused(422, "invalid-fields")?;
    assert!(empty.fields.0.len() >= 10, "all faults at once: {:?}", empty.fields);
    assert_eq!(world.database().applications()?, 0);
    assert_eq!(world.database().number("SELECT count(*) FROM outbox")?, 0);
    Ok(())
}

#[test]
fn words_that_look_hostile_but_are_writing_are_kept_as_written() -> Result<()> {
    let world = World::new()?;
    let note = "<b>'); DROP TABLE person; --</b> 🙂 \"{{ master_keys }}\" ${x} أمينة\nдва";
    let form = ApplicationForm {
        note: note.into(),
        first_name: "أمينة".into(),
        last_name: "O'Brien-D’Hœdt".into(),
        ..form::by_mail("a@example.org")
    };
    let mentee = world.mentee_with("a@example.org", &form)?;
    let kept = mentee.file()?.form;
    assert_eq!((kept.note.as_str(), kept.first_name.as_str()), (note, "أمينة"));
    assert_eq!(world.database().applications()?, 1);
    Ok(())
}

#[test]
fn a_programme_that_is_closed_to_the_person() -> Result<()> {
    let world = World::new()?;
    let visitor = world.visitor();
    for (changes, reasons) in [
        (json!({ "working": "yes" }), "not-working"),
        (json!({ "postcode": "9000" }), "lives-in-brussels"),
        (json!({ "registered": "no", "working": "yes" }), "registered,not-working"),
        (
            json!({ "choice": "duo-for-a-job", "birth_year": "1960", "origin": "no", "long_term_residence": "yes" }),
            "age,origin-outside-eu",
        ),
    ] {
        let problem = visitor.submit(chance::uuid()?, &with(changes))?.refused(422, "not-eligible")?;
        assert_eq!(problem.params.get("reasons").map(String::as_str), Some(reasons));
    }
    assert_eq!(world.database().applications()?, 0);
    Ok(())
}

#[test]
fn wishes_that_cannot_be_wished() -> Result<()> {
    let good = mentors::of(ProgrammeId::Team4Job, 2, 1);
    let other = mentors::of(ProgrammeId::MentorYou, 2, 2);
    let nameless = mentors::of(ProgrammeId::Duo, 2, 3);
    let mut hidden = mentors::of(ProgrammeId::Team4Job, 2, 4);
    hidden.published = false;
    let more: Vec<_> = (10..13).map(|id| mentors::of(ProgrammeId::Team4Job, 2, id)).collect();
    let mut all = vec![good.clone(), other.clone(), nameless.clone(), hidden.clone()];
    all.extend(more.clone());
    let world = World::of(all)?;
    let visitor = world.visitor();
    let four: Vec<_> = more.iter().chain([&good]).map(|mentor| mentor.id).collect();
    let duo = json!({ "origin": "yes", "long_term_residence": "yes" });
    for (what, choice, wishes, code, more) in [
        (
            "of another programme",
            Choice::Team4Job,
            vec![good.id, other.id],
            "mentor-not-available",
            json!({}),
        ),
        ("not published", Choice::Team4Job, vec![hidden.id], "mentor-not-available", json!({})),
        ("unknown", Choice::Team4Job, vec![uuid::Uuid::from_u128(99)], "mentor-not-available", json!({})),
        ("with advice", Choice::Advise, vec![good.id], "mentor-not-available", json!({})),
        ("without names", Choice::Duo, vec![nameless.id], "mentor-not-available", duo),
        ("too many", Choice::Team4Job, four, "too-many", json!({})),
    ] {
        let mut form = with(json!({ "choice": choice, "mentors": wishes }));
        if let (Some(form), Value::Object(more)) = (form.as_object_mut(), more) {
            form.extend(more);
        }
        let problem = visitor.submit(chance::uuid()?, &form)?.refused(422, "invalid-fields").context(what)?;
        assert_eq!(problem.fields.of("mentors").context(what)?.code, code, "{what}");
    }
    assert_eq!(world.database().applications()?, 0);
    let three: Vec<_> = more.iter().map(|mentor| mentor.id).collect();
    visitor.submit(chance::uuid()?, &with(json!({ "mentors": three })))?.expect(201)?;
    Ok(())
}
