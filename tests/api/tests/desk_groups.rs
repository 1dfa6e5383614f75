//! Sessions for several people, by actor: the own coordinator, two of them at once, another programme's, roles without the act,
//! a visitor. Being there opens a gate; a seat is nobody's twice.

use anyhow::{Context as _, Result};
use api_tests::desk::same;
use api_tests::{StaffMember, World, chance, form};
use chrono::{DateTime, TimeDelta, Utc};
use domain::ProgrammeId;
use domain::desk::{Grant, Role};
use domain::group::SessionState;
use domain::programme::Gate;
use domain::volunteer::gate::GateState;
use domain::wire::desk::FileView;
use domain::wire::desk::group::{AttendeeRow, CohortFile, CohortPage, SessionFile, SessionPage};
use domain::wire::{OwnVolunteerData, Problem, Submitted};
use serde_json::{Value, json};
use std::thread;
use uuid::Uuid;

const SESSIONS: &str = "/api/v1/desk/sessions";
const COHORTS: &str = "/api/v1/desk/cohorts";
const DUO: ProgrammeId = ProgrammeId::Duo;
const MENTOR_IN: ProgrammeId = ProgrammeId::MentorIn;

fn coordinator(world: &World, name: &str, programme: ProgrammeId) -> Result<StaffMember> {
    world.staff(name, &[Grant::of(Role::Coordinator, programme)])
}

/// Ten in the morning in UTC some days from now: nowhere near midnight in Brussels.
fn morning(world: &World, days: i64) -> Result<DateTime<Utc>> {
    let day = (world.operator().now()? + TimeDelta::days(days)).date_naive();
    Ok(day.and_hms_opt(10, 0, 0).context("a morning")?.and_utc())
}

/// A session as it is planned.
fn session(world: &World, programme: ProgrammeId, days: i64, more: Value) -> Result<Value> {
    let starts = morning(world, days)?;
    let mut body = json!({
        "programme": programme, "starts": starts, "ends": starts + TimeDelta::hours(3), "venue": "Rue Haute 1", "seats": 12
    });
    let (body_map, more) =
        (body.as_object_mut().context("a map")?, more.as_object().context("a map")?.clone());
    body_map.extend(more);
    Ok(body)
}

fn module(world: &World, ana: &StaffMember, module: u8, days: i64, seats: u16) -> Result<SessionFile> {
    let body = session(world, DUO, days, json!({ "kind": "training", "module": module, "seats": seats }))?;
    ana.post(SESSIONS, &body)?.expect(201)?.json()
}

fn invite(ana: &StaffMember, session: Uuid, people: &[Uuid]) -> Result<api_tests::Answer> {
    ana.post(&format!("{SESSIONS}/{session}/invite"), &json!({ "people": people }))
}

fn record(ana: &StaffMember, session: Uuid, who: Uuid, seen: &str, said: &str) -> Result<api_tests::Answer> {
    let body = json!({ "person": who, "seen": seen, "attendance": said });
    ana.post(&format!("{SESSIONS}/{session}/record"), &body)
}

/// A volunteer who is read: they go through the gates.
fn preparing(world: &World, ana: &StaffMember, address: &str, more: Value) -> Result<Uuid> {
    let mut offer = json!({
        "choice": "duo-for-a-job", "status": "retired", "birth_year": "1961", "profession": "Infirmière", "sector": "care",
        "years": "30", "company": "Clinique du Parc", "languages": [{ "language": "fr", "level": "fluent" }],
        "times": ["evening"], "modes": ["online"], "capacity": 1, "publish": "no", "note_version": "2026-11",
        "first_name": "Micheline", "last_name": "Vandamme-Zérard", "contact": "email", "email": address,
        "correspondence": "fr"
    });
    offer.as_object_mut().context("a map")?.extend(more.as_object().context("a map")?.clone());
    let ask = world.visitor().ask("POST", "/api/v1/volunteers");
    let key = chance::uuid()?.to_string();
    let sent: Submitted = ask.header("idempotency-key", &key).json(&offer)?.expect(201)?.json()?;
    let reference = sent.reference.to_string().replace('-', "");
    let sql = format!("SELECT id FROM volunteer WHERE reference = '{reference}'");
    let id: Uuid = world.database().texts(&sql)?.first().context("a volunteer")?.parse()?;
    ana.post(&format!("/api/v1/desk/files/{id}/take-up"), &json!({ "version": 1 }))?.expect(200)?;
    Ok(id)
}

fn file(ana: &StaffMember, id: Uuid) -> Result<FileView> {
    ana.get(&format!("/api/v1/desk/files/{id}"))?.expect(200)?.json()
}

fn row(file: &SessionFile, id: Uuid) -> Result<&AttendeeRow> {
    file.people.iter().find(|row| row.id == id).context("on the list")
}

fn gate(file: &FileView, gate: Gate) -> Result<GateState> {
    let side = file.volunteer.as_ref().context("a volunteer")?;
    Ok(side.gates.iter().find(|view| view.gate == gate).context("a gate")?.state)
}

#[test]
fn a_training_is_passed_by_being_there_and_by_no_note() -> Result<()> {
    let world = World::new()?;
    let ana = coordinator(&world, "Ana Peeters", DUO)?;
    let id = preparing(&world, &ana, "micheline@example.org", json!({}))?;
    let modules = (1..=8).map(|n| module(&world, &ana, n, i64::from(n), 12)).collect::<Result<Vec<_>>>()?;
    let before = file(&ana, id)?;
    let side = before.volunteer.as_ref().context("a volunteer")?;
    assert_eq!(side.modules.as_ref().map(|view| (view.modules, view.attended.len())), Some((8, 0)));
    assert!(side.can_pass.contains(&Gate::Interview) && !side.can_pass.contains(&Gate::Training));
    // By hand: refused, with how many are missing.
    let by_hand = json!({ "gate": "training", "version": before.row.version });
    let path = format!("/api/v1/desk/files/{id}/pass-gate");
    let refused: Problem = ana.post(&path, &by_hand)?.refused(409, "training-incomplete")?;
    assert_eq!(refused.params.get("missing").map(String::as_str), Some("8"));
    for session in &modules {
        let invited: SessionFile = invite(&ana, session.row.id, &[id])?.expect(200)?.json()?;
        assert_eq!((invited.row.expected, invited.row.free), (1, 11));
    }
    // Nobody was there before it began.
    let first = modules.first().context("a session")?.row.id;
    record(&ana, first, id, "expected", "present")?.refused(409, "session-not-begun")?;
    world.operator().pass(TimeDelta::days(10))?;
    let ana = StaffMember { cookie: world.staff_session(ana.id)?, ..ana };
    for session in modules.iter().take(7) {
        let said: SessionFile =
            record(&ana, session.row.id, id, "expected", "present")?.expect(200)?.json()?;
        assert_eq!(row(&said, id)?.gate_passed, Some(false));
    }
    assert_eq!(gate(&file(&ana, id)?, Gate::Training)?, GateState::Later);
    // The last one: gate and history in the same answer.
    let last = modules.last().context("a session")?.row.id;
    let said: SessionFile = record(&ana, last, id, "expected", "present")?.expect(200)?.json()?;
    assert_eq!((row(&said, id)?.gate_passed, row(&said, id)?.missing.len()), (Some(true), 0));
    let passed = file(&ana, id)?;
    assert_eq!(gate(&passed, Gate::Training)?, GateState::Passed);
    let line = passed.history.last().context("a line")?;
    assert_eq!((line.act.as_str(), line.reason.as_deref()), ("pass-gate", Some("training")));
    assert_eq!(line.staff.as_ref().map(|by| by.name.as_str()), Some("Ana Peeters"));
    // A correction closes nothing, and shows.
    let corrected: SessionFile = record(&ana, first, id, "present", "absent")?.expect(200)?.json()?;
    let corrected_row = row(&corrected, id)?;
    assert_eq!((corrected_row.gate_passed, corrected_row.missing.as_slice()), (Some(true), &[1][..]));
    assert_eq!(gate(&file(&ana, id)?, Gate::Training)?, GateState::Passed);
    Ok(())
}

#[test]
fn an_information_session_opens_its_gate_and_people_are_told() -> Result<()> {
    let world = World::new()?;
    let ana = coordinator(&world, "Ana Peeters", DUO)?;
    let (mail, other) = ("micheline@example.org", "odette@example.org");
    let (id, odette) = (
        preparing(&world, &ana, mail, json!({}))?,
        preparing(&world, &ana, other, json!({ "first_name": "Odette" }))?,
    );
    let body = session(&world, DUO, 3, json!({ "kind": "information" }))?;
    let planned: SessionFile = ana.post(SESSIONS, &body)?.expect(201)?.json()?;
    let session = planned.row.id;
    assert_eq!(planned.row.state, SessionState::Coming);
    let names: Vec<&str> = planned.candidates.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["Micheline Vandamme-Zérard", "Odette Vandamme-Zérard"], "who still needs it");
    invite(&ana, session, &[id, odette])?.expect(200)?;
    invite(&ana, session, &[id])?.refused(409, "session-listed")?;
    world.scheduler().settle(&world.database())?;
    let told = world.mailbox().to(mail)?.pop().context("a mail")?;
    assert!(
        told.text.contains("Rue Haute 1") && told.text.contains("une séance d’information"),
        "{}",
        told.text
    );
    record(&ana, session, odette, "expected", "excused")?.expect(200)?;
    world.operator().pass(TimeDelta::days(4))?;
    let ana = StaffMember { cookie: world.staff_session(ana.id)?, ..ana };
    record(&ana, session, id, "expected", "present")?.expect(200)?;
    assert_eq!(gate(&file(&ana, id)?, Gate::InformationSession)?, GateState::Passed);
    assert_ne!(gate(&file(&ana, odette)?, Gate::InformationSession)?, GateState::Passed);
    // That the list was read stands in the file, once.
    let readings = file(&ana, id)?.readings;
    assert!(readings.iter().any(|reading| reading.what == "session"), "{readings:?}");
    let page: SessionPage = ana.get(&format!("{SESSIONS}?kind=information"))?.expect(200)?.json()?;
    assert_eq!((page.coming.len(), page.past.len()), (0, 1));
    let past = page.past.first().context("a session")?;
    assert_eq!((past.present, past.excused, past.free), (1, 1, 11));
    Ok(())
}

#[test]
fn whoever_is_invited_at_once_no_seat_is_given_twice() -> Result<()> {
    let world = World::new()?;
    let ana = coordinator(&world, "Ana Peeters", DUO)?;
    let bea = coordinator(&world, "Béa Maes", DUO)?;
    let people = (0..12)
        .map(|n| preparing(&world, &ana, &format!("v{n}@example.org"), json!({})))
        .collect::<Result<Vec<_>>>()?;
    let session = module(&world, &ana, 1, 5, 5)?.row.id;
    // Each of the twelve by both coordinators, all at once.
    let answers = thread::scope(|scope| {
        let asks: Vec<_> = people
            .iter()
            .flat_map(|person| [(&ana, person), (&bea, person)])
            .map(|(by, person)| scope.spawn(move || invite(by, session, &[*person])))
            .collect();
        asks.into_iter().map(|ask| ask.join().expect("no panic")).collect::<Result<Vec<_>>>()
    })?;
    let taken = answers.iter().filter(|answer| answer.status == 200).count();
    let codes = answers.iter().filter(|answer| answer.status != 200).map(|answer| {
        let problem: Problem = answer.problem()?;
        Ok((answer.status, problem.code))
    });
    let codes = codes.collect::<Result<Vec<_>>>()?;
    assert_eq!(taken, 5, "{codes:?}");
    let known = ["session-full", "session-listed"];
    assert!(codes.iter().all(|(status, code)| *status == 409 && known.contains(&code.as_str())), "{codes:?}");
    let list: SessionFile = ana.get(&format!("{SESSIONS}/{session}"))?.expect(200)?.json()?;
    assert_eq!((list.people.len(), list.row.expected, list.row.free, list.candidates.len()), (5, 5, 0, 7));
    // Several at once: all or nobody.
    let refused: Problem = invite(&ana, session, &[list.candidates[0].id, list.candidates[1].id])?
        .refused(409, "session-full")?;
    assert_eq!(refused.params.get("asked").map(String::as_str), Some("2"));
    // An excuse frees a seat; taking it back needs one.
    let excused = list.people[0].id;
    record(&ana, session, excused, "expected", "excused")?.expect(200)?;
    invite(&bea, session, &[list.candidates[0].id])?.expect(200)?;
    record(&ana, session, excused, "excused", "expected")?.refused(409, "session-full")?;
    Ok(())
}

#[test]
fn two_coordinators_and_one_list() -> Result<()> {
    let world = World::new()?;
    let ana = coordinator(&world, "Ana Peeters", DUO)?;
    let bea = coordinator(&world, "Béa Maes", DUO)?;
    let id = preparing(&world, &ana, "micheline@example.org", json!({}))?;
    let planned = module(&world, &ana, 1, 2, 5)?;
    let session = planned.row.id;
    invite(&ana, session, &[id])?.expect(200)?;
    record(&bea, session, id, "expected", "excused")?.expect(200)?;
    // Ana's page is older: she reads what Béa said.
    let late: Problem =
        record(&ana, session, id, "expected", "excused")?.refused(409, "attendance-changed")?;
    assert_eq!(late.params.get("who").map(String::as_str), Some("Béa Maes"));
    assert_eq!(late.params.get("attendance").map(String::as_str), Some("excused"));
    // Two call it off: one does.
    let cancel = format!("{SESSIONS}/{session}/cancel");
    let seen = json!({ "version": planned.row.version });
    let cancelled: SessionFile = bea.post(&cancel, &seen)?.expect(200)?.json()?;
    assert_eq!(cancelled.row.state, SessionState::Cancelled);
    let late: Problem = ana.post(&cancel, &seen)?.refused(409, "version-conflict")?;
    assert_eq!(late.params.get("who").map(String::as_str), Some("Béa Maes"));
    // It takes and records nobody any more.
    let now = json!({ "version": cancelled.row.version });
    ana.post(&cancel, &now)?.refused(409, "session-cancelled")?;
    record(&ana, session, id, "excused", "expected")?.refused(409, "session-cancelled")?;
    let other = preparing(&world, &ana, "odette@example.org", json!({}))?;
    invite(&ana, session, &[other])?.refused(409, "session-cancelled")?;
    Ok(())
}

#[test]
fn a_session_that_does_not_take_place_is_told_to_who_is_expected() -> Result<()> {
    let world = World::new()?;
    let ana = coordinator(&world, "Ana Peeters", DUO)?;
    let (id, excused) = (
        preparing(&world, &ana, "micheline@example.org", json!({}))?,
        preparing(&world, &ana, "odette@example.org", json!({}))?,
    );
    let planned = module(&world, &ana, 1, 2, 5)?;
    invite(&ana, planned.row.id, &[id, excused])?.expect(200)?;
    record(&ana, planned.row.id, excused, "expected", "excused")?.expect(200)?;
    ana.post(&format!("{SESSIONS}/{}/cancel", planned.row.id), &json!({ "version": 1 }))?.expect(200)?;
    world.scheduler().settle(&world.database())?;
    let last = |address: &str| -> Result<String> {
        Ok(world.mailbox().to(address)?.pop().context("a mail")?.subject)
    };
    assert_eq!(last("micheline@example.org")?, "Une séance est annulée");
    assert_ne!(last("odette@example.org")?, "Une séance est annulée");
    Ok(())
}

#[test]
fn sessions_are_for_their_own_programme_and_their_own_people() -> Result<()> {
    let world = World::new()?;
    let ana = coordinator(&world, "Ana Peeters", DUO)?;
    let sam = coordinator(&world, "Sam Claes", MENTOR_IN)?;
    let id = preparing(&world, &ana, "micheline@example.org", json!({}))?;
    let planned = module(&world, &ana, 1, 2, 5)?.row.id;
    // Another programme's coordinator: as if there were none.
    let absent = sam.get(&format!("{SESSIONS}/{}", Uuid::nil()))?;
    absent.refused(404, "not-found")?;
    same(&sam.get(&format!("{SESSIONS}/{planned}"))?, &absent)?;
    invite(&sam, planned, &[id])?.refused(404, "not-found")?;
    sam.post(SESSIONS, &session(&world, DUO, 2, json!({ "kind": "information" }))?)?
        .refused(404, "not-found")?;
    let page: SessionPage = sam.get(SESSIONS)?.expect(200)?.json()?;
    assert!(page.coming.is_empty() && page.past.is_empty());
    // Somebody else's volunteer is nobody.
    let collective = session(&world, MENTOR_IN, 2, json!({ "kind": "collective" }))?;
    let together: SessionFile = sam.post(SESSIONS, &collective)?.expect(201)?.json()?;
    invite(&sam, together.row.id, &[id])?.refused(404, "not-found")?;
    // Nor is a job seeker one of those who are trained.
    let mut form = form::by_mail("amina@example.org");
    form.choice = Some(domain::form::Choice::MentorIn);
    world.visitor().applied(&form)?;
    let ids = world.database().texts("SELECT id FROM application")?;
    let amina: Uuid = ids.first().context("an application")?.parse()?;
    invite(&sam, together.row.id, &[amina])?.refused(409, "session-not-for-them")?;
    // What the programme does not have is not planned.
    for (more, field, code) in [
        (json!({ "kind": "training", "module": 1 }), "kind", "no-such-session"),
        (json!({ "kind": "information", "seats": 0 }), "seats", "number-range"),
        (json!({ "kind": "information", "starts": "2020-01-01T09:00:00Z" }), "starts", "date-past"),
        (json!({ "kind": "collective", "cohort": Uuid::nil() }), "cohort", "unknown"),
    ] {
        let refused: Problem =
            sam.post(SESSIONS, &session(&world, MENTOR_IN, 2, more)?)?.refused(422, "invalid-fields")?;
        assert_eq!(refused.fields.of(field).map(|fault| fault.code.as_str()), Some(code));
    }
    // Roles without the act, and nobody.
    for (role, programme) in [(Role::Safeguarding, DUO), (Role::Administrator, DUO)] {
        let member = world.staff("Tom", &[Grant::of(role, programme)])?;
        member.get(SESSIONS)?.refused(403, "not-allowed")?;
        invite(&member, planned, &[id])?.refused(403, "not-allowed")?;
    }
    let analyst = world.staff("Ada", &[Grant::house(Role::Analyst)])?;
    analyst.get(COHORTS)?.refused(403, "not-allowed")?;
    world.visitor().get(SESSIONS)?.refused(401, "no-session")?;
    Ok(())
}

#[test]
fn a_cohort_finds_its_mentors_by_the_code_in_their_form() -> Result<()> {
    let world = World::new()?;
    let sam = coordinator(&world, "Sam Claes", MENTOR_IN)?;
    let mentor = |address: &str, code: &str, name: &str| {
        let more = json!({
            "choice": "mentorin", "status": "working", "birth_year": "", "company": "Banque du Canal",
            "company_code": code, "first_name": name
        });
        preparing(&world, &sam, address, more)
    };
    let day = (world.operator().now()? + TimeDelta::days(1)).date_naive();
    let body = json!({
        "programme": MENTOR_IN, "company": "Banque du Canal", "company_code": "bc-2026", "opens": day, "closes": day, "places": 5
    });
    let added: CohortFile = sam.post(COHORTS, &body)?.expect(201)?.json()?;
    assert_eq!((added.row.code.as_str(), added.row.members), ("BC2026", 0));
    let taken: Problem = sam.post(COHORTS, &body)?.refused(422, "invalid-fields")?;
    assert_eq!(taken.fields.of("company_code").map(|fault| fault.code.as_str()), Some("code-taken"));
    let nora = mentor("nora@example.org", "bc 2026", "Nora")?;
    mentor("piet@example.org", "ZZ9999", "Piet")?;
    mentor("quin@example.org", "", "Quinten")?;
    let cohort: CohortFile = sam.get(&format!("{COHORTS}/{}", added.row.id))?.expect(200)?.json()?;
    let names: Vec<&str> = cohort.people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Nora Vandamme-Zérard"]);
    let page: CohortPage = sam.get(COHORTS)?.expect(200)?.json()?;
    assert_eq!(page.rows.iter().map(|row| row.members).collect::<Vec<_>>(), [1]);
    // Its collective session takes mentors of the cohort: Nora is not one yet.
    let together = session(&world, MENTOR_IN, 3, json!({ "kind": "collective", "cohort": added.row.id }))?;
    let together: SessionFile = sam.post(SESSIONS, &together)?.expect(201)?.json()?;
    assert_eq!(together.row.company.as_deref(), Some("Banque du Canal"));
    assert!(together.candidates.is_empty());
    invite(&sam, together.row.id, &[nora])?.refused(409, "session-not-for-them")?;
    let other = coordinator(&world, "Tine", ProgrammeId::Team4Job)?;
    other.get(&format!("{COHORTS}/{}", added.row.id))?.refused(404, "not-found")?;
    let page: CohortPage = other.get(COHORTS)?.expect(200)?.json()?;
    assert!(page.rows.is_empty());
    Ok(())
}

#[test]
fn who_is_erased_is_taken_off_every_list() -> Result<()> {
    let world = World::new()?;
    let ana = coordinator(&world, "Ana Peeters", DUO)?;
    let id = preparing(&world, &ana, "micheline@example.org", json!({}))?;
    let session = module(&world, &ana, 1, 2, 5)?.row.id;
    invite(&ana, session, &[id])?.expect(200)?;
    let sql = format!("SELECT reference FROM volunteer WHERE id = '{id}'");
    let reference = world.database().texts(&sql)?.pop().context("a reference")?;
    let visitor = world.visitor();
    let code = world.code(&visitor, &reference, "micheline@example.org")?;
    let own = visitor.enter(&reference, &code)?;
    let data: OwnVolunteerData = own.ask("GET", "/api/v1/me/data").send()?.expect(200)?.json()?;
    let theirs = data.sessions.first().context("a session")?;
    assert_eq!(
        (theirs.kind.as_str(), theirs.module, theirs.attendance.as_str(), theirs.place.as_str()),
        ("training", Some(1), "expected", "Rue Haute 1"),
        "what they take away says so"
    );
    own.ask("DELETE", "/api/v1/me").send()?.expect(204)?;
    let list: SessionFile = ana.get(&format!("{SESSIONS}/{session}"))?.expect(200)?.json()?;
    assert!(list.people.is_empty() && list.row.free == 5 && list.candidates.is_empty());
    assert_eq!(world.database().number("SELECT count(*) FROM attendance")?, 0);
    Ok(())
}
