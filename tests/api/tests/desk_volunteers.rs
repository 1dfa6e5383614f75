//! Volunteers at the desk, by who asks: a form entered for somebody, and two files of one person.

use anyhow::{Context as _, Result};
use api_tests::desk::same;
use api_tests::http::Answer;
use api_tests::{StaffMember, World, chance};
use domain::application::Actor;
use domain::desk::merge::MergeWay;
use domain::desk::{Grant, Role};
use domain::volunteer::VolunteerAct;
use domain::wire::MentorPage;
use domain::wire::desk::group::SessionFile;
use domain::wire::desk::{Entered, FileView, QueuePage};
use serde_json::{Value, json};
use uuid::Uuid;

fn offer(address: &str) -> Value {
    json!({
        "choice": "team4job", "status": "working", "profession": "Infirmier", "sector": "care", "years": "12",
        "company": "Clinique du Parc", "languages": [{ "language": "fr", "level": "fluent" }],
        "times": ["evening"], "modes": ["online"], "capacity": 1, "publish": "unknown", "note_version": "2026-11",
        "first_name": "Luc", "last_name": "Vandamme-Zérard", "contact": "email", "email": address,
        "correspondence": "nl"
    })
}

fn with(mut form: Value, changes: &[(&str, Value)]) -> Value {
    if let Some(form) = form.as_object_mut() {
        form.extend(changes.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
    }
    form
}

fn enter(staff: &StaffMember, key: &str, form: &Value) -> Result<Answer> {
    let body = json!({ "channel": "paper", "volunteer": form });
    staff.ask("POST", "/api/v1/desk/files").header("idempotency-key", key).json(&body)
}

fn entered(staff: &StaffMember, form: &Value) -> Result<Entered> {
    enter(staff, &chance::uuid()?.to_string(), form)?.expect(201)?.json()
}

fn read(staff: &StaffMember, id: Uuid) -> Result<FileView> {
    staff.get(&format!("/api/v1/desk/files/{id}"))?.expect(200)?.json()
}

/// Which of the two goes on, as the page of one says it; absent if the other is no duplicate.
fn way(file: &FileView, other: Uuid) -> Option<(MergeWay, Vec<&str>)> {
    let twin = file.duplicates.iter().find(|twin| twin.row.id == other)?;
    Some((twin.way, twin.because.iter().map(String::as_str).collect()))
}

fn merge(staff: &StaffMember, this: &FileView, other: &FileView) -> Result<Answer> {
    let body =
        json!({ "other": other.row.id, "other_version": other.row.version, "version": this.row.version });
    staff.post(&format!("/api/v1/desk/files/{}/merge", this.row.id), &body)
}

#[test]
fn a_volunteers_paper_is_entered_once_and_nothing_of_it_is_public() -> Result<()> {
    let world = World::new()?;
    let ana = world.own_coordinator("Ana")?;
    let form = offer("luc@example.org");
    let key = chance::uuid()?.to_string();
    let first: Entered = enter(&ana, &key, &form)?.expect(201)?.json()?;
    let again: Entered = enter(&ana, &key, &form)?.expect(201)?.json()?;
    assert_eq!(first, again);
    enter(&ana, &key, &offer("other@example.org"))?.refused(422, "idempotency-mismatch")?;
    let file = read(&ana, first.id)?;
    assert_eq!((file.channel.as_str(), file.row.state.as_str()), ("paper", "received"));
    let line = file.history.first().context("a line")?;
    assert_eq!(
        (line.actor, line.staff.as_ref().map(|staff| staff.name.as_str())),
        (Actor::Mentor, Some("Ana"))
    );

    // The rules of the public form, and one more: nobody else says yes to a public card.
    for (field, value, code) in [
        ("publish", json!("yes"), "own-consent"),
        ("consent", json!(["name"]), "own-consent"),
        ("note_version", json!(""), "required"),
        ("correspondence", Value::Null, "required"),
    ] {
        let wrong = with(form.clone(), &[(field, value)]);
        let problem = enter(&ana, &chance::uuid()?.to_string(), &wrong)?.refused(422, "invalid-fields")?;
        let shown = if field == "consent" { "publish" } else { field };
        assert_eq!(problem.fields.of(shown).map(|fault| fault.code.as_str()), Some(code), "{field}");
    }
    let young = with(form.clone(), &[("choice", json!("duo-for-a-job")), ("birth_year", json!("1999"))]);
    enter(&ana, &chance::uuid()?.to_string(), &young)?.refused(404, "not-found")?;
    for stranger in world.strangers()? {
        let status = enter(&stranger, &chance::uuid()?.to_string(), &form)?.status;
        assert!(matches!(status, 403 | 404), "{status}");
    }
    let body = json!({ "channel": "paper", "volunteer": form });
    let ask = world.visitor().ask("POST", "/api/v1/desk/files").header("idempotency-key", &key);
    ask.json(&body)?.refused(401, "no-session")?;
    assert_eq!(world.database().number("SELECT count(*) FROM volunteer")?, 1);

    // The person opens their space like everybody, in their language, and is the one who says yes.
    let public: MentorPage = world.visitor().get("/api/v1/mentors?lang=fr")?.expect(200)?.json()?;
    assert!(public.mentors.is_empty());
    let visitor = world.visitor();
    let reference = first.reference.to_string();
    let luc = visitor.enter(&reference, &world.code(&visitor, &reference, "luc@example.org")?)?;
    let own: Value = luc.look()?.expect(200)?.json()?;
    assert_eq!(own["publication"]["own"], json!(null), "{own}");
    assert!(!luc.look()?.text().contains("Ana"));
    Ok(())
}

#[test]
fn two_files_of_one_volunteer_become_one_and_the_further_one_stays() -> Result<()> {
    let world = World::new()?;
    let ana = world.own_coordinator("Ana")?;
    let one = entered(&ana, &offer("luc@example.org"))?.id;
    // Another spelling, another contact, no year on either.
    let spelled = with(offer("luc@work.example"), &[("last_name", json!("Vandame-Zerar"))]);
    let other = entered(&ana, &spelled)?.id;
    let third = entered(&ana, &with(offer("luc@example.org"), &[("first_name", json!("Piet"))]))?.id;
    let stranger = entered(&ana, &with(offer("x@example.org"), &[("last_name", json!("Peeters"))]))?.id;
    ana.post(&format!("/api/v1/desk/files/{other}/take-up"), &json!({ "version": 1 }))?.expect(200)?;
    ana.post(&format!("/api/v1/desk/files/{one}/note"), &json!({ "text": "Avant" }))?.expect(200)?;

    let (first, second) = (read(&ana, one)?, read(&ana, other)?);
    assert_eq!(way(&first, other), Some((MergeWay::There, vec!["sound"])));
    assert_eq!(way(&second, one), Some((MergeWay::Here, vec!["sound"])));
    assert_eq!(way(&first, third), Some((MergeWay::Here, vec!["contact"])), "the older of two");
    assert_eq!(way(&first, stranger), None);
    assert!(!first.volunteer_acts.contains(&VolunteerAct::Merge), "it has a place of its own");

    merge(&ana, &first, &second)?.refused(409, "other-stays")?;
    merge(&ana, &second, &second)?.refused(409, "move-impossible")?;
    for outsider in world.strangers()? {
        let answer = merge(&outsider, &second, &first)?;
        assert!(matches!(answer.status, 403 | 404), "{}", answer.status);
    }
    let far = world.staff("Far", &[Grant::of(Role::Coordinator, domain::ProgrammeId::Duo)])?;
    let mut nothing = second.clone();
    nothing.row.id = Uuid::max();
    same(&merge(&far, &second, &first)?, &merge(&far, &nothing, &first)?)?;
    let body = json!({ "other": one, "other_version": 1, "version": 2 });
    world.visitor().post(&format!("/api/v1/desk/files/{other}/merge"), &body)?.refused(401, "no-session")?;

    let joined: FileView = merge(&ana, &second, &first)?.expect(200)?.json()?;
    assert_eq!((joined.row.id, joined.merged.as_slice(), joined.row.version), (other, &[one][..], 3));
    let acts: Vec<&str> = joined.history.iter().map(|line| line.act.as_str()).collect();
    assert_eq!(acts, ["submit", "submit", "take-up", "merge", "merge"], "both histories");
    assert!(joined.history.iter().filter(|line| line.act == "merge").all(|line| line.staff.is_some()));
    assert_eq!(joined.notes.len(), 1, "the note of the other file is read here");
    let gone = read(&ana, one)?;
    assert_eq!((gone.row.state.as_str(), gone.merged_into), ("withdrawn", Some(other)));
    let open: QueuePage = ana.get("/api/v1/desk/queue?kind=volunteer")?.expect(200)?.json()?;
    assert_eq!(open.total, 3);
    // Who comes second reads that it is done; nothing happens twice.
    merge(&ana, &second, &first)?.refused(409, "version-conflict")?;
    merge(&ana, &joined, &gone)?.refused(409, "move-impossible")?;
    assert_eq!(world.database().number("SELECT count(*) FROM merged")?, 1);
    Ok(())
}

#[test]
fn years_that_differ_are_two_people() -> Result<()> {
    let world = World::new()?;
    let bea = world.staff("Béa", &[Grant::of(Role::Coordinator, domain::ProgrammeId::Duo)])?;
    let duo = |address: &str, year: &str| {
        with(offer(address), &[("choice", json!("duo-for-a-job")), ("birth_year", json!(year))])
    };
    let one = entered(&bea, &duo("a@example.org", "1960"))?.id;
    let same_year = entered(&bea, &duo("b@example.org", "1960"))?.id;
    let other_year = entered(&bea, &duo("c@example.org", "1961"))?.id;
    let file = read(&bea, one)?;
    assert_eq!(way(&file, same_year), Some((MergeWay::Here, vec!["sound"])));
    assert_eq!(way(&file, other_year), None);
    Ok(())
}

#[test]
fn a_mentor_with_a_duo_is_never_merged_away() -> Result<()> {
    let world = World::new()?;
    let ana = world.own_coordinator("Ana")?;
    world.pair("lina@example.org", "luc@example.org")?.accepted()?;
    let mentors: QueuePage = ana.get("/api/v1/desk/queue?kind=volunteer&state=any")?.expect(200)?.json()?;
    let mentor = mentors.rows.first().context("a mentor")?.id;
    // A second form of the same person, which came as far.
    let (again, _) = world.available("luc@example.org", 2)?;
    // What hangs on the file that goes, goes along: a pair to avoid, a seat in a session.
    world.mentee("bea@example.org")?;
    let somebody = world.database().texts("SELECT id FROM application ORDER BY id DESC LIMIT 1")?;
    let somebody: Uuid = somebody.first().context("an application")?.parse()?;
    let avoid = json!({ "application": somebody, "mentor": again, "reason": "same-employer" });
    ana.post("/api/v1/desk/matching/avoid", &avoid)?.expect(201)?;
    let starts = world.operator().now()?.date_naive() + chrono::TimeDelta::days(9);
    let session = json!({
        "programme": "team4job", "kind": "information", "starts": format!("{starts}T10:00:00Z"),
        "ends": format!("{starts}T11:00:00Z"), "venue": "Rue Haute 1", "seats": 1
    });
    let planned: SessionFile = ana.post("/api/v1/desk/sessions", &session)?.expect(201)?.json()?;
    let same: SessionFile = ana.post("/api/v1/desk/sessions", &session)?.expect(201)?.json()?;
    assert_eq!(same.row.id, planned.row.id, "planned again after a lost answer: one session");
    let list = format!("/api/v1/desk/sessions/{}", planned.row.id);
    ana.post(&format!("{list}/invite"), &json!({ "people": [again] }))?.expect(200)?;
    let (busy, free) = (read(&ana, mentor)?, read(&ana, again)?);
    assert_eq!(way(&busy, again).map(|(way, _)| way), Some(MergeWay::Here));
    assert_eq!(way(&free, mentor).map(|(way, _)| way), Some(MergeWay::There));
    merge(&ana, &free, &busy)?.refused(409, "other-stays")?;
    let joined: FileView = merge(&ana, &busy, &free)?.expect(200)?.json()?;
    assert_eq!(joined.row.state, "available");
    assert_eq!(read(&ana, again)?.row.state, "left");
    let database = world.database();
    assert_eq!(database.number("SELECT count(*) FROM duo WHERE state_code = 'accepted'")?, 1, "it goes on");
    assert_eq!(database.texts("SELECT mentor FROM avoid")?, [mentor.to_string()]);
    let seated: SessionFile = ana.get(&list)?.expect(200)?.json()?;
    assert_eq!(
        (seated.people.len(), seated.people.first().map(|row| row.id), seated.row.free),
        (1, Some(mentor), 0)
    );

    // Both with duos: neither goes.
    world.pair("mia@example.org", "luc@example.org")?;
    let newest = database.texts("SELECT mentor FROM duo WHERE state_code = 'proposed'")?;
    let newest: Uuid = newest.first().context("a duo")?.parse()?;
    let (busy, proposed) = (read(&ana, mentor)?, read(&ana, newest)?);
    assert_eq!(way(&busy, newest).map(|(way, _)| way), Some(MergeWay::Neither));
    merge(&ana, &busy, &proposed)?.refused(409, "move-impossible")?;
    merge(&ana, &proposed, &busy)?.refused(409, "move-impossible")?;
    Ok(())
}
