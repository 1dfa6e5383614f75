//! The list of staff: who administers what.

use anyhow::Result;
use api_tests::{StaffMember, World};
use domain::ProgrammeId;
use domain::desk::staff::StaffAct;
use domain::desk::{Grant, Role};
use domain::wire::desk::{StaffEntry, StaffList};
use serde_json::{Value, json};
use uuid::Uuid;

const STAFF: &str = "/api/v1/desk/staff";
const HOUSE: Grant = Grant::house(Role::Administrator);

/// A line of the trail: what, about whom, by whom, given, taken.
type Line = (StaffAct, String, String, Vec<Grant>, Vec<Grant>);

fn of(role: Role, programme: ProgrammeId) -> Grant {
    Grant::of(role, programme)
}

fn card(email: &str) -> Value {
    json!({ "name": "Nora Claes", "email": email, "lang": "nl" })
}

fn list(who: &StaffMember) -> Result<StaffList> {
    who.ask("GET", STAFF).send()?.expect(200)?.json()
}

fn change(
    who: &StaffMember,
    entry: &StaffEntry,
    grants: &[Grant],
    active: bool,
) -> Result<api_tests::Answer> {
    let body = json!({ "version": entry.version, "grants": grants, "active": active });
    who.ask("POST", &format!("{STAFF}/{}", entry.id)).json(&body)
}

#[test]
fn the_house_lists_anybody_and_a_programme_its_own() -> Result<()> {
    let world = World::new()?;
    let house = world.staff("Mia", &[HOUSE])?;
    let duo = world.staff("Dirk", &[of(Role::Administrator, ProgrammeId::Duo)])?;
    let other = world.staff("Olga", &[of(Role::Coordinator, ProgrammeId::MentorYou)])?;

    let body = json!({ "card": card("nora@duo.example"), "grants": [of(Role::Lead, ProgrammeId::Duo)] });
    let nora: StaffEntry = duo.ask("POST", STAFF).json(&body)?.expect(201)?.json()?;
    assert_eq!(
        (nora.card.name.as_str(), nora.active, nora.linked, nora.version),
        ("Nora Claes", true, false, 1)
    );
    duo.ask("POST", STAFF).json(&body)?.refused(409, "staff-listed")?;
    let abroad = json!({ "card": card("x@y.example"), "grants": [of(Role::Lead, ProgrammeId::MentorYou)] });
    duo.ask("POST", STAFF).json(&abroad)?.refused(403, "not-allowed")?;
    duo.ask("POST", STAFF)
        .json(&json!({ "card": card("x@y.example"), "grants": [HOUSE] }))?
        .refused(403, "not-allowed")?;
    house.ask("POST", STAFF).json(&abroad)?.expect(201)?;

    let ids = |who| -> Result<Vec<Uuid>> { Ok(list(who)?.items.iter().map(|entry| entry.id).collect()) };
    assert_eq!(ids(&duo)?, [duo.id, nora.id]);
    assert_eq!(ids(&house)?.len(), 5);
    assert_eq!(list(&duo)?.grantable.len(), 4);
    assert_eq!(list(&house)?.grantable, Grant::all());
    // Nobody else reads the list, and whom one may not change is nobody.
    other.ask("GET", STAFF).send()?.refused(403, "not-allowed")?;
    let olga = list(&house)?.items.into_iter().find(|entry| entry.id == other.id).expect("Olga");
    change(&duo, &olga, &olga.grants, false)?.refused(404, "not-found")?;
    change(&house, &olga, &olga.grants, false)?.expect(200)?;
    Ok(())
}

#[test]
fn names_addresses_and_roles_are_checked() -> Result<()> {
    let world = World::new()?;
    let house = world.staff("Mia", &[HOUSE])?;
    let ask = |body: Value| house.ask("POST", STAFF).json(&body);
    let fields = |body: Value| -> Result<Vec<String>> {
        Ok(ask(body)?.refused(422, "invalid-fields")?.fields.0.into_keys().collect())
    };
    assert_eq!(
        fields(json!({ "card": { "name": "", "email": "x" }, "grants": [HOUSE] }))?,
        ["email", "name"]
    );
    assert_eq!(fields(json!({ "card": card("a@b.example"), "grants": [] }))?, ["grants"]);
    // A programme has no analyst.
    let odd = json!([{ "role": "analyst", "programme": "duo-for-a-job" }]);
    assert_eq!(fields(json!({ "card": card("a@b.example"), "grants": odd }))?, ["grants"]);
    let many = vec![HOUSE; 21];
    assert_eq!(fields(json!({ "card": card("a@b.example"), "grants": many }))?, ["grants"]);
    ask(json!({ "card": card("a@b.example"), "grants": [{ "role": "king" }] }))?
        .refused(422, "invalid-body")?;
    let entry: StaffEntry =
        ask(json!({ "card": card("a@b.example"), "grants": [HOUSE, HOUSE] }))?.expect(201)?.json()?;
    assert_eq!(entry.grants, [HOUSE]);
    assert_eq!(world.database().words_in_clear(&["Nora Claes", "a@b.example"])?, [""; 0]);
    Ok(())
}

#[test]
fn who_is_shut_out_is_out_at_once_and_who_works_elsewhere_too_is_not() -> Result<()> {
    let world = World::new()?;
    let house = world.staff("Mia", &[HOUSE])?;
    let duo = world.staff("Dirk", &[of(Role::Administrator, ProgrammeId::Duo)])?;
    let here = of(Role::Coordinator, ProgrammeId::Duo);
    let there = of(Role::Coordinator, ProgrammeId::Team4Job);
    let ana = world.staff("Ana", &[here])?;
    let both = world.staff("Ben", &[here, there])?;
    let entry = |id: Uuid| -> Result<StaffEntry> {
        Ok(list(&house)?.items.into_iter().find(|entry| entry.id == id).expect("an entry"))
    };
    // Roles count from the next request on; a session goes with the right to sign in.
    let stale = entry(ana.id)?;
    change(&duo, &stale, &[here, of(Role::Lead, ProgrammeId::Duo)], true)?.expect(200)?;
    change(&duo, &stale, &[here], true)?.refused(409, "version-conflict")?;
    ana.ask("GET", "/api/v1/desk/me").send()?.expect(200)?;
    change(&duo, &entry(ana.id)?, &[here], false)?.expect(200)?;
    ana.ask("GET", "/api/v1/desk/me").send()?.refused(401, "no-session")?;
    let gone = "SELECT count(*) FROM staff_session s JOIN staff t ON t.id = s.staff WHERE t.active = 0";
    assert_eq!(world.database().number(gone)?, 0);
    change(&duo, &entry(ana.id)?, &[here], true)?.expect(200)?;
    ana.ask("GET", "/api/v1/desk/me").send()?.refused(401, "no-session")?;

    // Who works for another programme too is only taken out of this one.
    change(&duo, &entry(both.id)?, &[here, there], false)?.refused(403, "not-allowed")?;
    change(&duo, &entry(both.id)?, &[here], true)?.refused(403, "not-allowed")?;
    change(&duo, &entry(both.id)?, &[there], true)?.expect(200)?;
    change(&duo, &entry(both.id)?, &[here, there], true)?.refused(404, "not-found")?;
    Ok(())
}

#[test]
fn the_last_administrator_of_the_house_stays() -> Result<()> {
    let world = World::new()?;
    let house = world.staff("Mia", &[HOUSE])?;
    let mia = list(&house)?.items.remove(0);
    let analyst = Grant::house(Role::Analyst);
    change(&house, &mia, &[HOUSE], false)?.refused(409, "last-administrator")?;
    change(&house, &mia, &[analyst], true)?.refused(409, "last-administrator")?;
    let second = world.staff("Max", &[HOUSE])?;
    change(&house, &mia, &[HOUSE, analyst], true)?.expect(200)?;
    let mia = list(&second)?.items.remove(0);
    change(&second, &mia, &[analyst], true)?.expect(200)?;
    house.ask("GET", STAFF).send()?.refused(403, "not-allowed")?;
    Ok(())
}

#[test]
fn the_trail_says_who_gave_what_to_whom_and_partners_do_not_see_each_others() -> Result<()> {
    let world = World::new()?;
    let house = world.staff("Mia", &[HOUSE])?;
    let duo = world.staff("Dirk", &[of(Role::Administrator, ProgrammeId::Duo)])?;
    let team = world.staff("Tess", &[of(Role::Administrator, ProgrammeId::Team4Job)])?;
    let (here, lead) = (of(Role::Coordinator, ProgrammeId::Duo), of(Role::Lead, ProgrammeId::Duo));
    let there = of(Role::Coordinator, ProgrammeId::Team4Job);
    assert!(list(&duo)?.changes.is_empty(), "whom the operator listed was nobody's act");

    let body = json!({ "card": card("nora@duo.example"), "grants": [here] });
    let nora: StaffEntry = duo.ask("POST", STAFF).json(&body)?.expect(201)?.json()?;
    let nora: StaffEntry = change(&duo, &nora, &[lead], true)?.expect(200)?.json()?;
    let nora: StaffEntry = change(&duo, &nora, &[lead], false)?.expect(200)?.json()?;
    let nora: StaffEntry = change(&duo, &nora, &[lead], true)?.expect(200)?.json()?;
    // What changes nothing, or is refused, leaves no line.
    change(&duo, &nora, &[lead], true)?.expect(200)?;
    change(&duo, &nora, &[here], true)?.refused(409, "version-conflict")?;
    let nora = list(&house)?.items.into_iter().find(|entry| entry.id == nora.id).expect("Nora");
    change(&house, &nora, &[here, there], true)?.expect(200)?;

    let lines = |who: &StaffMember| -> Result<Vec<Line>> {
        let changes = list(who)?.changes.into_iter();
        Ok(changes.map(|one| (one.act, one.who, one.by, one.given, one.taken)).collect())
    };
    let line = |act, by: &str, given: &[Grant], taken: &[Grant]| -> Line {
        (act, "Nora Claes".into(), by.into(), given.to_vec(), taken.to_vec())
    };
    let before = [
        line(StaffAct::LetIn, "Dirk", &[lead], &[]),
        line(StaffAct::ShutOut, "Dirk", &[], &[lead]),
        line(StaffAct::Roles, "Dirk", &[lead], &[here]),
        line(StaffAct::Listed, "Dirk", &[here], &[]),
    ];
    let all = [&[line(StaffAct::Roles, "Mia", &[here, there], &[lead])][..], &before].concat();
    assert_eq!(lines(&house)?, all);
    // Of one line each partner sees its own roles, and nothing of what was before Nora came.
    assert_eq!(lines(&duo)?, [&[line(StaffAct::Roles, "Mia", &[here], &[lead])][..], &before].concat());
    assert_eq!(lines(&team)?, [line(StaffAct::Roles, "Mia", &[there], &[])]);

    let stored = world.database().texts("SELECT act || given || taken FROM staff_change")?;
    assert_eq!(stored.len(), 5);
    assert!(!stored.concat().contains("Nora"), "codes only");
    Ok(())
}
