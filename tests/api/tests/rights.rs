//! The manifest: everything in it is used, and what is not in it is refused.

use anyhow::{Context as _, Result, ensure};
use api_tests::folder::Folder;
use api_tests::world::manifest;
use api_tests::{Setup, StaffMember, World, form, mentors, wait};
use chrono::{NaiveDate, TimeDelta};
use domain::desk::Grant;
use domain::wire::desk::board::DuoFile;
use domain::wire::desk::group::SessionFile;
use domain::wire::desk::matching::{Draft, Suggestions};
use domain::wire::desk::{Letters, QueuePage};
use serde_json::{Value, json};
use std::path::PathBuf;

/// A copy of the manifest with some words replaced, beside the same files.
fn changed(folder: &Folder, section: &str, from: &str, to: &str) -> Result<PathBuf> {
    let text = std::fs::read_to_string(manifest())?;
    let (before, after) = text.split_once(section).with_context(|| section.to_owned())?;
    ensure!(after.contains(from), "{from} is not in {section}");
    let dist = manifest().parent().context("a folder")?.join("dist").canonicalize()?;
    std::os::unix::fs::symlink(dist, folder.path().join("dist"))?;
    let path = folder.path().join("spin.toml");
    std::fs::write(&path, format!("{before}{section}{}", after.replacen(from, to, 1)))?;
    Ok(path)
}

fn refused(rights: &Value, component: &str) -> Vec<String> {
    let list = rights
        .pointer(&format!("/{component}/refused"))
        .and_then(Value::as_array)
        .cloned()
        .unwrap_or_default();
    list.iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

const COMPONENTS: [&str; 14] = [
    "api", "board", "desk", "dossier", "drafts", "duo", "exports", "groups", "matching", "office", "signin",
    "site", "space", "worker",
];

/// One act in each component of the desk, after which the worker is woken.
fn staff_at_work(staff: &StaffMember, duo: &str, day: NaiveDate) -> Result<()> {
    staff.post("/api/v1/desk/sign-in/codes", &json!({ "email": "nobody@example.org" }))?.expect(202)?;
    let queue: QueuePage =
        staff.get("/api/v1/desk/queue?state=received&kind=application")?.expect(200)?.json()?;
    let row = queue.rows.first().context("a row")?;
    let bulk = json!({ "act": { "act": "take-up" }, "files": [[row.id, row.version]], "preview": true });
    staff.post("/api/v1/desk/bulk", &bulk)?.expect(200)?;
    staff.post("/api/v1/desk/files", &json!({}))?.refused(400, "idempotency-key-missing")?;
    let file = format!("/api/v1/desk/files/{}", row.id);
    let mut version = row.version;
    for act in ["take-up", "accept"] {
        let after: Value =
            staff.post(&format!("{file}/{act}"), &json!({ "version": version }))?.expect(200)?.json()?;
        version = after
            .pointer("/row/version")
            .or(after.get("version"))
            .and_then(Value::as_i64)
            .context("a version")?;
    }
    let mentee = format!("/api/v1/desk/matching/mentees/{}", row.id);
    let found: Suggestions = staff.get(&mentee)?.expect(200)?.json()?;
    let mentor = found.suggestions.first().context("a suggestion")?.mentor.id;
    staff
        .post(&format!("{mentee}/propose"), &json!({ "mentor": mentor, "version": version }))?
        .expect(200)?;
    let draft: Draft = staff
        .post("/api/v1/desk/matching/drafts", &json!({ "programme": "team4job" }))?
        .expect(201)?
        .json()?;
    let published = format!("/api/v1/desk/matching/drafts/{}/publish", draft.id);
    staff.post(&published, &json!({ "version": draft.version }))?.expect(200)?;
    let letters: Letters = staff.get("/api/v1/desk/messages/letters")?.expect(200)?.json()?;
    let letter = letters.letters.first().context("a letter")?;
    staff.ask("POST", &format!("/api/v1/desk/messages/{}/printed", letter.id)).send()?.expect(200)?;
    staff
        .ask("POST", &format!("/api/v1/desk/calls/{}/called", row.id))
        .send()?
        .refused(409, "move-impossible")?;
    staff.get("/api/v1/desk/staff")?.expect(200)?;
    staff.get("/api/v1/desk/exports/queue.csv")?.expect(200)?;
    staff.get("/api/v1/desk/cohorts")?.expect(200)?;
    let session = json!({
        "programme": "team4job", "kind": "information", "venue": "Rue Haute 1", "seats": 5,
        "starts": format!("{day}T10:00:00Z"), "ends": format!("{day}T11:00:00Z")
    });
    let session: SessionFile = staff.post("/api/v1/desk/sessions", &session)?.expect(201)?.json()?;
    let cancel = format!("/api/v1/desk/sessions/{}/cancel", session.row.id);
    staff.post(&cancel, &json!({ "version": session.row.version }))?.expect(200)?;
    let duo = duo.replace("/me/", "/desk/");
    let now: DuoFile = staff.get(&duo)?.expect(200)?.json()?;
    let end = json!({ "reason": "logistics", "by": "mentee", "version": now.row.version });
    staff.post(&format!("{duo}/end"), &end)?.expect(200)?;
    Ok(())
}

#[test]
fn every_component_route_variable_and_right_is_used() -> Result<()> {
    let world = World::of(mentors::sample(20))?;
    let mentee = world.mentee("amina@example.org")?;
    mentee.file()?;
    for path in ["/healthz", "/version", "/api/v1/mentors", "/fr/mentors", "/fr/", "/nothing"] {
        world.visitor().get(path)?;
    }
    let icon = world.visitor().get("/icons/icon-192.png")?;
    ensure!(icon.status == 200, "/icons/icon-192.png: {}", icon.status);
    // A text message uses its domain, a mail its sender: both left.
    world.mentee_with("32476123456@sms.invalid", &form::by_sms("0476 12 34 56"))?;
    world.visitor().applied(&form::by_post())?;
    world.scheduler().tick()?;
    let pair = world.pair("duo@example.org", "mentor@example.org")?.accepted()?;
    pair.act(&pair.mentee, "worry", serde_json::json!({ "text": "?" }))?;
    let staff = world.staff("Ana", &Grant::all())?;
    let day = world.operator().now()?.date_naive() + TimeDelta::days(9);
    staff_at_work(&staff, &pair.path(), day)?;
    // A withdrawal is told at once.
    let version = mentee.file()?.version;
    mentee.act("withdraw", &serde_json::json!({ "reason": "unsaid", "version": version }))?.expect(200)?;
    world.mailbox().nth("amina@example.org", 3)?;
    let rights = world.operator().rights()?;
    let components = rights.as_object().context("components")?;
    assert_eq!(components.keys().collect::<Vec<_>>(), COMPONENTS);
    let mut unused = Vec::new();
    for (component, kinds) in components {
        for (kind, grants) in kinds.as_object().context("kinds")? {
            let grants = grants.as_object().into_iter().flatten();
            unused.extend(
                grants
                    .filter(|(_, used)| **used != true)
                    // Asked only where a provider is set: `sign_in_oidc.rs`.
                    .filter(|(name, _)| !(component == "signin" && name.contains("oidc_")))
                    .map(|(name, _)| format!("{component}: {kind} {name}")),
            );
        }
        assert_eq!(refused(&rights, component), [""; 0], "{component} asks for more than it has");
    }
    assert_eq!(unused, [""; 0], "a right that nobody uses");
    for (component, kind) in [("api", "databases"), ("worker", "hosts"), ("site", "files"), ("site", "hosts")]
    {
        ensure!(!rights[component][kind].as_object().context("grants")?.is_empty(), "{component} {kind}");
    }
    assert_eq!(rights["site"]["databases"], serde_json::json!({}), "the site has no right on the database");
    Ok(())
}

#[test]
fn the_api_without_its_database_refuses_in_words() -> Result<()> {
    let folder = Folder::new()?;
    let manifest = changed(&folder, "[component.api]", "sqlite_databases = [\"default\"]\n", "")?;
    let world = World::with(Setup { manifest, mentors: mentors::sample(5), ..Setup::default() })?;
    let visitor = world.visitor();
    for answer in
        [visitor.get("/api/v1/mentors")?, visitor.get("/healthz")?, visitor.apply(&form::at_the_desk())?]
    {
        let problem = answer.problem()?;
        ensure!(matches!(problem.status, 500 | 503), "{problem:?}");
        ensure!(!answer.text().to_lowercase().contains("database"), "no inner words: {}", answer.text());
    }
    assert_eq!(refused(&world.operator().rights()?, "api"), ["database default"]);
    assert_eq!(world.database().applications()?, 0);
    Ok(())
}

#[test]
fn the_api_without_a_variable_refuses_in_words() -> Result<()> {
    let folder = Folder::new()?;
    let line = "contact_key = \"{{ contact_key }}\"\n";
    let world = World::with(Setup {
        manifest: changed(&folder, "[component.api.variables]", line, "")?,
        ..Setup::default()
    })?;
    let problem = world.visitor().apply(&form::at_the_desk())?.refused(500, "internal")?;
    let id = problem.params.get("id").context("an id for the log")?;
    let times = wait::until("the line in the log", || {
        let times = world.runner.log().matches(id.as_str()).count();
        Ok((times > 0).then_some(times))
    })?;
    assert_eq!(times, 1, "logged once with its id");
    assert_eq!(refused(&world.operator().rights()?, "api"), ["variable contact_key"]);
    Ok(())
}

#[test]
fn the_worker_without_the_gateways_host_sends_nothing() -> Result<()> {
    let folder = Folder::new()?;
    let manifest = changed(
        &folder,
        "[component.worker]",
        "allowed_outbound_hosts = [\"{{ gateway_url }}\"]",
        "allowed_outbound_hosts = []",
    )?;
    let world = World::with(Setup { manifest, ..Setup::default() })?;
    world.visitor().applied(&form::by_mail("amina@example.org"))?;
    world.scheduler().tick()?;
    assert_eq!(world.mailbox().messages()?.len(), 0);
    let refused = refused(&world.operator().rights()?, "worker");
    ensure!(refused.len() == 1 && refused[0].starts_with("host http://127.0.0.1:"), "{refused:?}");
    assert_eq!(world.database().number("SELECT count(*) FROM outbox WHERE state = 'waiting'")?, 1);
    Ok(())
}

#[test]
fn the_site_without_the_api_still_shows_its_pages() -> Result<()> {
    let folder = Folder::new()?;
    let hosts = "allowed_outbound_hosts = [\"http://api.spin.internal\"]";
    let manifest = changed(&folder, "[component.site]", hosts, "allowed_outbound_hosts = []")?;
    let world = World::with(Setup { manifest, mentors: mentors::sample(5), ..Setup::default() })?;
    let html = world.visitor().get("/fr/mentors")?.expect(200)?.text();
    ensure!(html.contains("<h1") && !html.contains("Infirmière"));
    assert_eq!(refused(&world.operator().rights()?, "site"), ["host http://api.spin.internal:80"]);
    Ok(())
}

#[test]
fn a_manifest_with_an_unknown_word_does_not_start() -> Result<()> {
    let folder = Folder::new()?;
    let manifest = changed(&folder, "[component.api]", "source", "sqlite_database = [\"default\"]\nsource")?;
    let started = World::with(Setup { manifest, ..Setup::default() });
    let words = started.err().map(|error| format!("{error:#}")).context("it started")?;
    ensure!(words.contains("sqlite_database"), "{words}");
    Ok(())
}
