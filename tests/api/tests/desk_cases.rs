//! The desk's files, by who asks: the own coordinator, another programme's, a role without the act, a visitor.

use anyhow::{Context as _, Result};
use api_tests::{StaffMember, World, chance, form};
use domain::ProgrammeId;
use domain::application::Actor;
use domain::desk::{Grant, Role};
use domain::wire::desk::{
    BulkResult, Entered, FileView, MessagesBoard, QueuePage, QueueRow, RowOutcome, StandInView,
};
use serde_json::{Value, json};
use uuid::Uuid;

const TEAM4JOB: ProgrammeId = ProgrammeId::Team4Job;

fn coordinator(world: &World, name: &str, programme: ProgrammeId) -> Result<StaffMember> {
    world.staff(name, &[Grant::of(Role::Coordinator, programme)])
}

fn queue(staff: &StaffMember, query: &str) -> Result<QueuePage> {
    staff.ask("GET", &format!("/api/v1/desk/queue?{query}")).send()?.expect(200)?.json()
}

fn read(staff: &StaffMember, id: Uuid) -> Result<FileView> {
    staff.ask("GET", &format!("/api/v1/desk/files/{id}")).send()?.expect(200)?.json()
}

fn act(staff: &StaffMember, id: Uuid, act: &str, body: &Value) -> Result<api_tests::Answer> {
    staff.ask("POST", &format!("/api/v1/desk/files/{id}/{act}")).json(body)
}

#[test]
fn a_file_is_found_read_and_moved_and_the_person_sees_all_of_it_but_the_names() -> Result<()> {
    let world = World::new()?;
    let ana = coordinator(&world, "Ana Peeters", TEAM4JOB)?;
    let mentee = world.mentee("lina@example.org")?;

    let page = queue(&ana, "q=dial%20aminatou")?;
    let row = page.rows.first().context("a row")?;
    assert_eq!((page.total, row.name.as_str()), (1, "Aminatou Diallo-Verbruggen"));
    assert_eq!(queue(&ana, "q=dupont")?.total, 0);
    let id = row.id;
    assert_eq!(read(&ana, id)?.row.state, "received");

    // Within the same minute, with the role and without the name.
    let own = mentee.file()?;
    let reading = own.readings.iter().find(|reading| reading.what == "file").context("the reading")?;
    assert_eq!((reading.actor, reading.role), (Actor::Coordinator, Some(Role::Coordinator)));
    assert_eq!(reading.programme, Some(TEAM4JOB));
    assert!(!mentee.look()?.text().contains("Peeters"));

    act(&ana, id, "take-up", &json!({ "version": 1 }))?.expect(200)?;
    act(&ana, id, "note", &json!({ "text": "Une note interne" }))?.expect(200)?;
    let words = "Il faut être inscrite chez Actiris.";
    let refusal = json!({ "reason": "criteria", "words": words, "next_door": "register", "version": 2 });
    let refused: FileView = act(&ana, id, "refuse", &refusal)?.expect(200)?.json()?;
    let own = mentee.file()?;
    assert_eq!((own.refusal.as_ref(), own.state.as_str()), (refused.refusal.as_ref(), "refused"));
    assert_eq!(own.refusal.map(|refusal| refusal.words).as_deref(), Some(words));
    let text = mentee.look()?.text();
    assert!(!text.contains("interne") && !text.contains("Peeters"), "{text}");
    Ok(())
}

#[test]
fn each_part_of_a_refusal_is_needed() -> Result<()> {
    let world = World::new()?;
    let ana = coordinator(&world, "Ana", TEAM4JOB)?;
    world.visitor().applied(&form::at_the_desk())?;
    let id = queue(&ana, "")?.rows.first().context("a row")?.id;
    let whole = json!({ "reason": "criteria", "words": "Une phrase.", "next_door": "actiris", "version": 1 });
    for part in ["reason", "words", "next_door"] {
        let mut body = whole.clone();
        body.as_object_mut().context("an object")?.remove(part);
        act(&ana, id, "refuse", &body)?.refused(422, "invalid-body")?;
    }
    let mut own_door = whole.clone();
    own_door["next_door"] = json!("team4job");
    let problem = act(&ana, id, "refuse", &own_door)?.refused(422, "invalid-fields")?;
    assert_eq!(problem.fields.of("next_door").map(|fault| fault.code.as_str()), Some("same-programme"));
    act(&ana, id, "refuse", &whole)?.expect(200)?;
    Ok(())
}

#[test]
fn another_programme_finds_nothing_and_a_role_without_the_act_is_told_so() -> Result<()> {
    let world = World::new()?;
    let ana = coordinator(&world, "Ana", TEAM4JOB)?;
    world.visitor().applied(&form::at_the_desk())?;
    let id = queue(&ana, "")?.rows.first().context("a row")?.id;
    let ben = coordinator(&world, "Ben", ProgrammeId::Duo)?;
    let cleo = world.staff("Cleo", &[Grant::house(Role::Analyst)])?;
    let bodies = [
        ("take-up", json!({ "version": 1 })),
        ("note", json!({ "text": "x" })),
        ("assign", json!({})),
        ("merge", json!({ "other": id, "other_version": 1, "version": 1 })),
    ];
    let missing = Uuid::max();
    assert_eq!(queue(&ben, "state=any")?.total, 0);
    let file = |staff: &StaffMember, id: Uuid| staff.ask("GET", &format!("/api/v1/desk/files/{id}")).send();
    assert_eq!(file(&ben, id)?.face(), file(&ben, missing)?.face(), "like a file that does not exist");
    file(&ben, id)?.refused(404, "not-found")?;
    file(&cleo, id)?.refused(403, "not-allowed")?;
    world.visitor().get(&format!("/api/v1/desk/files/{id}"))?.refused(401, "no-session")?;
    for (name, body) in &bodies {
        assert_eq!(act(&ben, id, name, body)?.face(), act(&ben, missing, name, body)?.face(), "{name}");
        act(&ben, id, name, body)?.refused(404, "not-found")?;
        act(&cleo, id, name, body)?.refused(403, "not-allowed")?;
        world.visitor().post(&format!("/api/v1/desk/files/{id}/{name}"), body)?.refused(401, "no-session")?;
    }
    for path in ["queue", "messages"] {
        cleo.ask("GET", &format!("/api/v1/desk/{path}")).send()?.refused(403, "not-allowed")?;
    }
    assert_eq!(read(&ana, id)?.row.version, 1, "nobody changed anything");
    for query in ["kind=duo", "sort=name", "x=y", "limit=0", "state=gone"] {
        let asked = ana.ask("GET", &format!("/api/v1/desk/queue?{query}")).send()?;
        asked.refused(400, "invalid-query")?;
    }
    ana.ask("GET", "/api/v1/desk/queue?after=x").send()?.refused(400, "cursor-unknown")?;
    act(&ana, id, "sing", &json!({ "version": 1 }))?.refused(404, "not-found")?;
    Ok(())
}

#[test]
fn who_comes_second_reads_who_did_what_and_can_go_on() -> Result<()> {
    let world = World::new()?;
    let (ana, ben) = (coordinator(&world, "Ana", TEAM4JOB)?, coordinator(&world, "Ben", TEAM4JOB)?);
    world.visitor().applied(&form::at_the_desk())?;
    let id = queue(&ana, "")?.rows.first().context("a row")?.id;
    let body = json!({ "version": 1 });
    let (one, other) = std::thread::scope(|scope| {
        let one = scope.spawn(|| act(&ana, id, "take-up", &body));
        let other = scope.spawn(|| act(&ben, id, "take-up", &body));
        (one.join(), other.join())
    });
    let answers = [one, other].map(|joined| joined.map_err(|_| anyhow::anyhow!("a thread ended")));
    let [one, other] = answers;
    let (one, other) = (one??, other??);
    let (winner, late, loser) = if one.status == 200 { ("Ana", other, &ben) } else { ("Ben", one, &ana) };
    let problem = late.refused(409, "version-conflict")?;
    let said = |name: &str| problem.params.get(name).map(String::as_str);
    assert_eq!((said("who"), said("act"), said("version")), (Some(winner), Some("take-up"), Some("2")));
    assert!(said("at").is_some_and(|at| at.parse::<chrono::DateTime<chrono::Utc>>().is_ok()));
    // A note has no version: what was typed is never lost.
    act(loser, id, "note", &json!({ "text": "Ma note" }))?.expect(200)?;
    let file: FileView = act(loser, id, "accept", &json!({ "version": 2 }))?.expect(200)?.json()?;
    assert_eq!((file.row.state.as_str(), file.notes.len()), ("waiting", 1));
    Ok(())
}

#[test]
fn a_form_on_paper_is_entered_once_and_says_how_it_came() -> Result<()> {
    let world = World::new()?;
    let ana = coordinator(&world, "Ana", TEAM4JOB)?;
    let ben = coordinator(&world, "Ben", ProgrammeId::Duo)?;
    let body = json!({ "channel": "paper", "application": form::by_mail("lina@example.org") });
    let key = chance::uuid()?.to_string();
    let enter = |staff: &StaffMember, key: &str, body: &Value| {
        staff.ask("POST", "/api/v1/desk/files").header("idempotency-key", key).json(body)
    };
    enter(&ben, &key, &body)?.refused(404, "not-found")?;
    let entered: Entered = enter(&ana, &key, &body)?.expect(201)?.json()?;
    let again: Entered = enter(&ana, &key, &body)?.expect(201)?.json()?;
    assert_eq!(entered, again);
    let file = read(&ana, entered.id)?;
    assert_eq!((file.channel.as_str(), queue(&ana, "")?.total), ("paper", 1));
    let first = file.history.first().context("a line")?;
    assert_eq!((first.actor, first.staff.as_ref().map(|s| s.name.as_str())), (Actor::Mentee, Some("Ana")));

    let empty = json!({ "channel": "paper", "application": form::with(json!({ "first_name": "" })) });
    enter(&ana, &chance::uuid()?.to_string(), &empty)?.refused(422, "invalid-fields")?;
    let none = json!({ "channel": "phone" });
    enter(&ana, &chance::uuid()?.to_string(), &none)?.refused(422, "invalid-fields")?;
    let web = json!({ "channel": "web", "application": form::at_the_desk() });
    enter(&ana, &chance::uuid()?.to_string(), &web)?.refused(422, "invalid-body")?;
    // The person opens their file like everybody.
    let visitor = world.visitor();
    let reference = entered.reference.to_string();
    let mentee = visitor.enter(&reference, &world.code(&visitor, &reference, "lina@example.org")?)?;
    assert!(!mentee.look()?.text().contains("Ana"));
    Ok(())
}

#[test]
fn whom_to_call_is_on_the_board_until_somebody_called() -> Result<()> {
    let world = World::new()?;
    let ana = coordinator(&world, "Ana", TEAM4JOB)?;
    let ben = coordinator(&world, "Ben", ProgrammeId::Duo)?;
    let call = form::with(json!({ "contact": "call", "phone": "0476 12 34 56" }));
    world.visitor().submit(chance::uuid()?, &call)?.expect(201)?;
    let id = queue(&ana, "")?.rows.first().context("a row")?.id;
    act(&ana, id, "take-up", &json!({ "version": 1 }))?.expect(200)?;
    let board = |staff: &StaffMember| -> Result<MessagesBoard> {
        staff.ask("GET", "/api/v1/desk/messages").send()?.expect(200)?.json()
    };
    let seen = board(&ana)?;
    let first = seen.calls.first().context("a call")?;
    assert_eq!((first.file, first.phone.as_deref(), first.why.as_str()), (id, Some("+32476123456"), "news"));
    assert!(board(&ben)?.calls.is_empty());
    let called = |staff: &StaffMember| staff.ask("POST", &format!("/api/v1/desk/calls/{id}/called")).send();
    called(&ben)?.refused(404, "not-found")?;
    let left: MessagesBoard = called(&ana)?.expect(200)?.json()?;
    assert!(left.calls.is_empty());
    called(&ana)?.refused(409, "move-impossible")?;
    Ok(())
}

#[test]
fn several_files_are_taken_up_after_a_preview_and_put_back() -> Result<()> {
    let world = World::new()?;
    let ana = coordinator(&world, "Ana", TEAM4JOB)?;
    for _ in 0..3 {
        world.visitor().applied(&form::at_the_desk())?;
    }
    let rows = queue(&ana, "")?.rows;
    let files: Vec<(Uuid, i64)> = rows.iter().map(|row| (row.id, row.version)).collect();
    let bulk = |preview: bool| -> Result<BulkResult> {
        let body = json!({ "act": { "act": "take-up" }, "files": files, "preview": preview });
        ana.ask("POST", "/api/v1/desk/bulk").json(&body)?.expect(200)?.json()
    };
    let done = |result: &BulkResult| result.files.iter().all(|file| file.outcome == RowOutcome::Done);
    let preview = bulk(true)?;
    assert!(done(&preview) && preview.undo.is_none());
    assert_eq!(queue(&ana, "state=received")?.total, 3, "a preview changes nothing");
    let result = bulk(false)?;
    assert!(done(&result));
    assert_eq!(
        (queue(&ana, "state=in-review&assigned=me")?.total, queue(&ana, "state=received")?.total),
        (3, 0)
    );
    let undo = json!({ "undo": result.undo });
    let taken_back: BulkResult =
        ana.ask("POST", "/api/v1/desk/bulk/undo").json(&undo)?.expect(200)?.json()?;
    assert!(done(&taken_back), "{taken_back:?}");
    let back = queue(&ana, "state=received&assigned=nobody")?;
    assert_eq!(back.total, 3);
    let clocks = |rows: &[QueueRow]| rows.iter().map(|row| (row.id, row.clock)).collect::<Vec<_>>();
    assert_eq!(clocks(&back.rows), clocks(&rows), "nobody gained a day by it");
    ana.ask("POST", "/api/v1/desk/bulk/undo").json(&undo)?.refused(404, "not-found")?;
    Ok(())
}

#[test]
fn a_colleague_stands_in_until_its_last_day_or_until_it_is_ended() -> Result<()> {
    const PATH: &str = "/api/v1/desk/stand-in";
    let world = World::new()?;
    let (ana, ben) = (coordinator(&world, "Ana", TEAM4JOB)?, coordinator(&world, "Ben", TEAM4JOB)?);
    let far = coordinator(&world, "Far", ProgrammeId::Duo)?;
    let read = |who: &StaffMember| -> Result<StandInView> { who.get(PATH)?.expect(200)?.json() };
    let set = |who: &StaffMember, body: &Value| who.ask("PUT", PATH).json(body);
    let first = read(&ana)?;
    assert_eq!((first.own, first.for_others.len(), first.colleagues.len()), (None, 0, 1));
    assert_eq!(first.colleagues[0].name, "Ben", "of the same programme, and not oneself");
    world.visitor().applied(&form::at_the_desk())?;
    let id = queue(&ana, "")?.rows.first().context("a row")?.id;
    act(&ana, id, "assign", &json!({ "to": ana.id }))?.expect(200)?;

    let (today, tomorrow) = (first.today, first.today.succ_opt().context("a day")?);
    let term = |to: Option<Uuid>| json!({ "to": to, "from": today, "last": tomorrow });
    for (to, code) in [(Some(far.id), "not-a-colleague"), (Some(ana.id), "not-a-colleague")] {
        let problem = set(&ana, &term(to))?.refused(422, "invalid-fields")?;
        assert_eq!(problem.fields.of("to").map(|fault| fault.code.as_str()), Some(code));
    }
    let over = json!({ "to": ben.id, "from": "2020-01-01", "last": "2020-01-02" });
    let problem = set(&ana, &over)?.refused(422, "invalid-fields")?;
    let fault = problem.fields.of("last").context("a fault")?;
    assert_eq!((fault.code.as_str(), fault.params.get("first")), ("before-start", Some(&today.to_string())));
    let own = set(&ana, &term(Some(ben.id)))?.expect(200)?.json::<StandInView>()?.own.context("a term")?;
    assert_eq!((own.who.name.as_str(), own.from, own.until), ("Ben", today, tomorrow));
    let seen = read(&ben)?.for_others;
    assert_eq!(seen.first().map(|term| (term.who.name.as_str(), term.until)), Some(("Ana", tomorrow)));
    assert_eq!(queue(&ben, "assigned=me")?.total, 1, "Ana's files are among Ben's");
    assert_eq!((read(&far)?.for_others.len(), queue(&far, "state=any")?.total), (0, 0));

    let ended: StandInView = set(&ana, &term(None))?.expect(200)?.json()?;
    assert_eq!((ended.own, read(&ben)?.for_others.len()), (None, 0));
    assert_eq!(queue(&ben, "assigned=me")?.total, 0);
    let cleo = world.staff("Cleo", &[Grant::house(Role::Analyst)])?;
    cleo.get(PATH)?.refused(403, "not-allowed")?;
    set(&cleo, &term(None))?.refused(403, "not-allowed")?;
    world.visitor().get(PATH)?.refused(401, "no-session")?;
    Ok(())
}
