//! The policy, route by route: every role, on records of its own programme, of others and of the house, and a visitor, are
//! allowed or refused exactly as `domain::desk::may` says.

mod records;
mod routes;

use anyhow::{Result, bail, ensure};
use api_tests::{Answer, Ask, StaffMember, World, checkout};
use domain::desk::{Grant, On, may};
use records::Records;
use routes::{Gate, ROUTES, Record, Route, Target};
use std::collections::BTreeSet;
use uuid::Uuid;

/// An id that nobody has.
const NOBODY: Uuid = Uuid::from_u128(0x018f_0000_0000_7000_8000_0000_dead_beef);

fn send(ask: Ask, route: &Route, target: Target) -> Result<Answer> {
    // For the one route that wants it.
    let ask = ask.header("idempotency-key", "018f0000-0000-7000-8000-000000000001");
    match route.body {
        Some(body) => ask.json(&body(target)),
        None => ask.send(),
    }
}

fn ask(who: &StaffMember, route: &Route, target: Target) -> Result<Answer> {
    send(who.ask(route.method, &route.address(target)), route, target)
}

/// One member of staff with one role, on every route and record. Gives how many requests were judged, and says which
/// were judged wrong.
fn judge(world: &World, records: &Records, grant: Grant, wrong: &mut Vec<String>) -> Result<usize> {
    let member = world.staff("Tested", &[grant])?;
    let mut judged = 0;
    for route in ROUTES {
        let Gate::May(act, kind) = route.gate else { continue };
        let nothing = Target { id: NOBODY, programme: grant.programme };
        let absent = ask(&member, route, nothing)?;
        let targets = if kind == Record::Desk { &[nothing][..] } else { records.kept(kind)? };
        for target in targets {
            let on = if kind == Record::Desk { On::Desk } else { On::Record(target.programme) };
            let answer = if kind == Record::Desk { absent.clone() } else { ask(&member, route, *target)? };
            let same = matches!(kind, Record::Desk | Record::Programme).then_some(&answer).unwrap_or(&absent);
            if let Err(error) = check(route, kind, &answer, may(&[grant], act, on), same) {
                let Route { method, pattern, act, .. } = route;
                wrong.push(format!("{grant:?} {method} {pattern} {act} {target:?}: {error}"));
            }
            judged += 1;
        }
    }
    Ok(judged)
}

/// Status, headers and body, without what belongs to the connection only.
fn face(answer: &Answer) -> (u16, Vec<(String, String)>, String) {
    let (status, mut headers, body) = answer.face();
    headers.retain(|(name, _)| name != "connection");
    (status, headers, body)
}

/// Allowed: anything but a refusal of rights. Refused: without a record 403; with one, byte for byte the answer to a record that
/// does not exist.
fn check(route: &Route, kind: Record, answer: &Answer, allowed: bool, absent: &Answer) -> Result<()> {
    let status = answer.status;
    ensure!(status < 500, "{status} {}", answer.text());
    let missing = status == 404 && !(allowed && route.vain);
    let barred = matches!(status, 401 | 403) || missing;
    ensure!(barred != allowed, "allowed is {allowed}, but {status} {}", answer.text());
    ensure!(allowed || kind != Record::Desk || status == 403, "{status} without a record");
    ensure!(allowed || face(answer) == face(absent), "{:?} is not {:?}", face(answer), face(absent));
    Ok(())
}

#[test]
fn every_role_is_allowed_and_refused_as_the_domain_says() -> Result<()> {
    let world = World::new()?;
    let records = Records::of(&world)?;
    let (mut judged, mut wrong) = (0, Vec::new());
    for grant in Grant::all() {
        judged += judge(&world, &records, grant, &mut wrong)?;
    }
    ensure!(wrong.is_empty(), "{} of {judged} answers are wrong:\n{}", wrong.len(), wrong.join("\n"));
    println!("{judged} answers judged: {} routes, {} roles", ROUTES.len(), Grant::all().len());
    Ok(())
}

#[test]
fn another_programmes_coordinator_gets_the_404_of_nothing() -> Result<()> {
    let world = World::new()?;
    let records = Records::of(&world)?;
    let mut compared = 0;
    for route in ROUTES {
        let Gate::May(act, kind) = route.gate else { continue };
        if matches!(kind, Record::Desk | Record::Programme) {
            continue;
        }
        for target in records.kept(kind)? {
            let others = Grant::all().into_iter().filter(|grant| {
                may(&[*grant], act, On::Desk) && !may(&[*grant], act, On::Record(target.programme))
            });
            for grant in others.take(1) {
                let member = world.staff("Other", &[grant])?;
                let there = ask(&member, route, *target)?;
                there.refused(404, "not-found")?;
                let nothing = ask(&member, route, Target { id: NOBODY, ..*target })?;
                assert_eq!(face(&there), face(&nothing), "{grant:?} {route:?}");
                compared += 1;
            }
        }
    }
    assert!(compared > 0);
    Ok(())
}

#[test]
fn a_visitor_comes_to_the_door_and_no_further() -> Result<()> {
    let world = World::new()?;
    let records = Records::of(&world)?;
    let visitor = world.visitor();
    // A person's own session is none of the staff's.
    let mentee = world.mentee("lina@example.org")?;
    for route in ROUTES {
        let absent = Target { id: NOBODY, programme: None };
        let Gate::May(_, kind) = route.gate else {
            let answer = send(visitor.ask(route.method, &route.address(absent)), route, absent)?;
            ensure!(
                !answer.text().contains("no-session") && answer.status != 403,
                "{route:?}: {}",
                answer.text()
            );
            continue;
        };
        let none = &[absent][..];
        let targets = if kind == Record::Desk { none } else { records.kept(kind)? };
        for target in targets {
            let address = route.address(*target);
            send(visitor.ask(route.method, &address), route, *target)?.refused(401, "no-session")?;
            send(mentee.ask(route.method, &address), route, *target)?.refused(401, "no-session")?;
        }
    }
    Ok(())
}

#[test]
fn the_list_has_every_route_of_the_router_and_no_other() -> Result<()> {
    let router = std::fs::read_to_string(checkout().join("functions/api/src/router.rs"))?;
    let mut there = BTreeSet::new();
    for entry in router.split(".route(").skip(1) {
        let mut parts = entry.split('"');
        let (Some(_), Some(pattern)) = (parts.next(), parts.next()) else { bail!("no path in {entry}") };
        if pattern.starts_with("/api/v1/desk") {
            let handlers = entry.split_once(pattern).map_or("", |(_, rest)| rest);
            for method in ["get", "post", "put", "delete", "patch"] {
                if handlers.contains(&format!(" {method}(")) || handlers.contains(&format!("({method}(")) {
                    there.insert((method.to_uppercase(), pattern.to_owned()));
                }
            }
        }
    }
    let listed: BTreeSet<_> =
        ROUTES.iter().map(|route| (route.method.to_owned(), route.pattern.to_owned())).collect();
    assert!(there.len() >= 10, "{there:?}");
    assert_eq!(listed, there, "router.rs and tests/api/tests/desk_policy/routes.rs differ");
    Ok(())
}
