//! Matching at the desk, by actor: the own coordinator and lead, those of another programme, roles without the act, visitors.

use anyhow::{Context as _, Result};
use api_tests::http::Answer;
use api_tests::staff::StaffMember;
use api_tests::{World, form, mentors};
use domain::ProgrammeId;
use domain::application::{Actor, Command};
use domain::catalogue::{Mode, Sector, TimeOfDay};
use domain::desk::{Grant, Role};
use domain::form::ApplicationForm;
use domain::language::Tongue;
use domain::matching::{Bar, Change, Cost, Left, Outcome, Said, Weights, Why};
use domain::wire::desk::matching::{
    Avoided, Draft, DraftState, Drafts, ProposedMatch, Suggestions, WeightsReason, WeightsView,
};
use domain::wire::{Problem, Reading};
use serde_json::{Value, json};
use service::port::Mentor;
use std::collections::BTreeSet;
use uuid::Uuid;

const BASE: &str = "/api/v1/desk/matching";
const TEAM: ProgrammeId = ProgrammeId::Team4Job;

/// A nurse who fits Amina's form well.
fn nurse(number: u128, capacity: u8) -> Mentor {
    Mentor {
        sector: Sector::Care,
        languages: vec![Tongue::French],
        times: vec![TimeOfDay::Evening],
        modes: vec![Mode::InPerson, Mode::Online],
        ..mentors::of(TEAM, capacity, number)
    }
}

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

fn coordinator(world: &World) -> Result<StaffMember> {
    world.staff("Ana Peeters", &[Grant::of(Role::Coordinator, TEAM)])
}

/// The application of a reference.
fn application(world: &World, reference: &str) -> Result<Uuid> {
    let sql = format!("SELECT id FROM application WHERE reference = '{}'", reference.replace('-', ""));
    Ok(world.database().texts(&sql)?.first().context("an application")?.parse()?)
}

/// Accepted: waits for a mentor.
fn accept(world: &World, reference: &str) -> Result<Uuid> {
    for command in [Command::TakeUp, Command::Accept] {
        world.coordinator()?.does(reference, command, None)?;
    }
    application(world, reference)
}

/// Somebody who came to the desk and waits.
fn waits(world: &World, first_name: &str) -> Result<(Uuid, String)> {
    let form = ApplicationForm { first_name: first_name.into(), ..form::at_the_desk() };
    let reference = world.visitor().applied(&form)?;
    Ok((accept(world, &reference)?, reference))
}

fn suggestions(ana: &StaffMember, application: Uuid) -> Result<Suggestions> {
    ana.ask("GET", &format!("{BASE}/mentees/{application}")).send()?.expect(200)?.json()
}

fn propose(ana: &StaffMember, application: Uuid, mentor: Uuid, version: i64) -> Result<Answer> {
    let path = format!("{BASE}/mentees/{application}/propose");
    ana.ask("POST", &path).json(&json!({ "mentor": mentor, "version": version }))
}

fn draft(ana: &StaffMember) -> Result<Draft> {
    ana.ask("POST", &format!("{BASE}/drafts")).json(&json!({ "programme": TEAM }))?.expect(201)?.json()
}

fn act(ana: &StaffMember, draft: &Draft, act: &str, mut body: Value) -> Result<Answer> {
    if let Some(body) = body.as_object_mut() {
        body.entry("version").or_insert(draft.version.into());
    }
    ana.ask("POST", &format!("{BASE}/drafts/{}/{act}", draft.id)).json(&body)
}

#[test]
fn suggestions_stand_in_order_with_reasons_and_the_person_sees_that_somebody_looked() -> Result<()> {
    let world = World::of(vec![
        Mentor { sector: Sector::It, ..nurse(1, 1) },
        nurse(3, 2),
        nurse(2, 1),
        Mentor { taken: 1, ..nurse(4, 1) },
        Mentor { open: false, published: false, ..nurse(5, 1) },
        Mentor { languages: vec![Tongue::Dutch], ..nurse(6, 1) },
        Mentor { times: vec![TimeOfDay::Morning], ..nurse(7, 1) },
        mentors::of(ProgrammeId::MentorYou, 3, 8),
    ])?;
    let mentee = world.mentee_with("amina@example.org", &form::by_mail("amina@example.org"))?;
    let waiting = accept(&world, &mentee.reference)?;
    let ana = coordinator(&world)?;
    let seen = suggestions(&ana, waiting)?;
    let order: Vec<u128> = seen.suggestions.iter().map(|one| one.mentor.id.as_u128()).collect();
    assert_eq!(order, [2, 3, 7, 1], "equal ones by id");
    let scores: Vec<u16> = seen.suggestions.iter().map(|one| one.score).collect();
    assert!(scores.is_sorted_by(|a, b| a >= b) && scores[0] == 1000 && scores[3] < scores[2], "{scores:?}");
    let first = &seen.suggestions[0];
    assert!(first.for_mentee.contains(&Said::new(Why::SameSector).with("sector", "care")), "{first:?}");
    assert!(first.for_mentor.contains(&Said::new(Why::YourSector).with("sector", "care")), "{first:?}");
    assert!(seen.suggestions.iter().all(|one| !one.for_mentee.is_empty() && !one.for_mentor.is_empty()));
    assert_eq!((first.free, seen.suggestions[1].free, seen.possible), (1, 2, 4));
    assert!(first.mentor.name.is_some());
    // Another programme's mentors are not even counted.
    let barred: Vec<_> = seen.barred.iter().map(|(bar, count)| (*bar, *count)).collect();
    assert_eq!(barred, [(Bar::Closed, 1), (Bar::NoPlace, 1), (Bar::NoLanguage, 1)]);
    let time = seen.counterfactuals.iter().find(|one| one.change.code == Change::Time).context("times")?;
    assert_eq!((&time.change, time.more), (&Said::new(Change::Time).with("time", "morning"), 1));
    let who = &seen.mentee;
    assert_eq!(
        (who.reference.to_string(), who.state.as_str(), who.programme),
        (mentee.reference.clone(), "waiting", Some(TEAM))
    );
    assert_eq!(who.name, format!("{} {}", form::FIRST_NAME, form::LAST_NAME));
    assert_eq!(seen, suggestions(&ana, waiting)?, "the same question has the same answer");

    let answer = mentee.look()?.expect(200)?;
    assert!(!String::from_utf8_lossy(&answer.body).contains("Peeters"));
    let looks: Vec<Reading> =
        mentee.file()?.readings.into_iter().filter(|look| look.what == "matching").collect();
    assert_eq!(looks.len(), 2);
    assert_eq!((looks[0].actor, looks[0].role), (Actor::Coordinator, Some(Role::Coordinator)));
    Ok(())
}

#[test]
fn of_fifty_proposals_at_once_on_one_place_one_wins() -> Result<()> {
    let world = World::of(vec![nurse(1, 1)])?;
    let ana = coordinator(&world)?;
    let people: Vec<(Uuid, String)> = (0..50).map(|_| waits(&world, "Lina")).collect::<Result<_>>()?;
    let answers: Vec<Answer> = std::thread::scope(|scope| {
        let threads: Vec<_> =
            people.iter().map(|(person, _)| scope.spawn(|| propose(&ana, *person, id(1), 3))).collect();
        threads.into_iter().map(|thread| thread.join().expect("a thread")).collect::<Result<_>>()
    })?;
    let (won, lost): (Vec<_>, Vec<_>) = answers.into_iter().partition(|answer| answer.status == 200);
    assert_eq!((won.len(), lost.len()), (1, 49));
    for answer in lost {
        let problem: Problem = answer.problem()?;
        assert_eq!((problem.status, problem.code.as_str()), (409, "mentor-not-available"));
    }
    let database = world.database();
    assert_eq!(database.number("SELECT taken FROM mentor")?, 1);
    assert_eq!(database.number("SELECT count(*) FROM duo")?, 1);
    assert_eq!(database.number("SELECT count(*) FROM matched WHERE weights = 0 AND score = 1000")?, 1);
    // The history keeps who it was.
    let by = format!("SELECT count(*) FROM history WHERE act = 'propose' AND staff = '{}'", ana.id);
    assert_eq!(database.number(&by)?, 2, "of the application and of the duo");
    Ok(())
}

#[test]
fn a_proposal_needs_the_version_that_was_seen_and_a_pair_that_may_be() -> Result<()> {
    let world =
        World::of(vec![nurse(1, 1), nurse(2, 1), Mentor { languages: vec![Tongue::Dutch], ..nurse(3, 1) }])?;
    let ana = coordinator(&world)?;
    let mentee = world.mentee_with("amina@example.org", &form::by_mail("amina@example.org"))?;
    let person = accept(&world, &mentee.reference)?;
    propose(&ana, person, id(1), 2)?.refused(409, "version-conflict")?;
    propose(&ana, person, id(9), 3)?.refused(409, "mentor-not-available")?;
    propose(&ana, person, id(3), 3)?.refused(409, "pair-barred")?;
    let done: ProposedMatch = propose(&ana, person, id(1), 3)?.expect(200)?.json()?;
    assert_eq!((done.state.as_str(), done.version), ("proposed", 4));
    propose(&ana, person, id(2), 4)?.refused(409, "move-impossible")?;

    // Who declined a mentor is not asked again about the same one.
    mentee.act("decline-mentor", &json!({ "reason": "unsaid", "version": 4 }))?.expect(200)?;
    let seen = suggestions(&ana, person)?;
    assert_eq!(seen.barred.get(&Bar::FormerPair), Some(&1));
    let problem: Problem = propose(&ana, person, id(1), seen.mentee.version)?.problem()?;
    assert_eq!(
        (problem.code.as_str(), problem.params.get("bars").map(String::as_str)),
        ("pair-barred", Some("former-pair"))
    );
    propose(&ana, person, id(2), seen.mentee.version)?.expect(200)?;
    Ok(())
}

#[test]
fn pairs_to_avoid_bar_and_what_is_said_of_them_is_sealed() -> Result<()> {
    let world = World::of(vec![nurse(1, 1), mentors::of(ProgrammeId::Duo, 1, 2)])?;
    let ana = coordinator(&world)?;
    let (person, _) = waits(&world, "Lina")?;
    let add = |mentor: Uuid, text: &str| {
        let body =
            json!({ "application": person, "mentor": mentor, "reason": "same-employer", "text": text });
        ana.ask("POST", &format!("{BASE}/avoid")).json(&body)
    };
    let words = "Ancienne collègue de Verlaine";
    add(id(2), "")?.refused(404, "not-found")?;
    add(id(1), &"x".repeat(301))?.refused(422, "invalid-fields")?;
    let noted: Avoided = add(id(1), words)?.expect(201)?.json()?;
    let [pair] = noted.pairs.as_slice() else { panic!("{noted:?}") };
    assert_eq!((pair.text.as_str(), pair.by, pair.mentor_name.is_some()), (words, ana.id, true));
    assert_eq!(world.database().words_in_clear(&["Verlaine"])?, Vec::<&str>::new());
    assert_eq!(suggestions(&ana, person)?.barred.get(&Bar::SameEmployer), Some(&1));
    propose(&ana, person, id(1), 3)?.refused(409, "pair-barred")?;

    let remove = |entry: Uuid| {
        let path = format!("{BASE}/avoid/{entry}/remove");
        ana.ask("POST", &path).json(&json!({ "application": person }))
    };
    remove(id(77))?.refused(404, "not-found")?;
    let left: Avoided = remove(pair.id)?.expect(200)?.json()?;
    assert_eq!(left.pairs, []);
    let path = format!("{BASE}/avoid?application={person}");
    assert_eq!(ana.ask("GET", &path).send()?.expect(200)?.json::<Avoided>()?.pairs, []);
    propose(&ana, person, id(1), 3)?.expect(200)?;
    Ok(())
}

#[test]
fn a_draft_is_changed_by_hand_with_its_cost_and_published_once() -> Result<()> {
    let world = World::of(vec![nurse(1, 1), Mentor { sector: Sector::It, ..nurse(2, 1) }])?;
    let ana = coordinator(&world)?;
    let (amina, _) = waits(&world, "Amina")?;
    world.operator().pass(chrono::TimeDelta::minutes(1))?;
    let (lina, reference) = waits(&world, "Lina")?;
    world.operator().pass(chrono::TimeDelta::minutes(1))?;
    let (omar, _) = waits(&world, "Omar")?;

    let made = draft(&ana)?;
    assert_eq!(
        (made.state, made.version, made.by_name.as_str(), made.weights),
        (DraftState::Open, 1, "Ana Peeters", 0)
    );
    assert_eq!((made.pairs.len(), made.unmatched.len()), (2, 1));
    assert_eq!(made.unmatched[0].why, Said::new(Left::PlacesGone).with("mentors", 2));
    assert_eq!((made.total, made.best), (made.best, made.total));
    assert!(
        made.pairs
            .iter()
            .all(|pair| pair.barred.is_empty() && !pair.for_mentee.is_empty() && !pair.changed_by_hand)
    );
    // Nobody is told and no place is held.
    assert_eq!(world.database().number("SELECT sum(taken) FROM mentor")?, 0);

    // The nurse for Omar, then for Lina: Omar's pair is locked.
    let moved: Draft =
        act(&ana, &made, "assign", json!({ "application": omar, "mentor": id(1) }))?.expect(200)?.json()?;
    let pair = moved.pairs.iter().find(|pair| pair.application == omar).context("Omar")?;
    assert!(pair.changed_by_hand && pair.locked && pair.mentor.id == id(1));
    let codes: BTreeSet<Cost> = moved.last_change.iter().map(|said| said.code).collect();
    assert!(codes.contains(&Cost::WaitsOn), "{:?}", moved.last_change);
    act(&ana, &made, "unassign", json!({ "application": omar }))?.refused(409, "version-conflict")?;
    act(&ana, &moved, "assign", json!({ "application": lina, "mentor": id(1) }))?
        .refused(409, "mentor-taken")?;
    act(&ana, &moved, "assign", json!({ "application": lina, "mentor": id(9) }))?
        .refused(404, "not-found")?;

    let lina_has = |draft: &Draft| draft.pairs.iter().any(|pair| pair.application == lina);
    let with: Draft =
        act(&ana, &moved, "assign", json!({ "application": lina, "mentor": id(2) }))?.expect(200)?.json()?;
    let off: Draft = act(&ana, &with, "unassign", json!({ "application": lina }))?.expect(200)?.json()?;
    assert!(lina_has(&with) && !lina_has(&off));
    let cost = off.last_change.iter().find(|said| said.code == Cost::WaitsOn).context("who waits on")?;
    let (name, whose) = (cost.params.get("name"), cost.params.get("reference"));
    assert_eq!(name.map(String::as_str), Some(format!("Lina {}", form::LAST_NAME).as_str()));
    assert_eq!(whose.map(String::as_str), Some(reference.as_str()));
    let lower = off.last_change.iter().find(|said| said.code == Cost::Lower).context("the points")?;
    assert_eq!(lower.params.get("points"), Some(&(with.total - off.total).to_string()));

    // Computed around what is locked: the second mentor goes to Amina.
    let again: Draft = act(&ana, &off, "recompute", json!({}))?.expect(200)?.json()?;
    let set: BTreeSet<(Uuid, Uuid)> =
        again.pairs.iter().map(|pair| (pair.application, pair.mentor.id)).collect();
    assert_eq!(set, BTreeSet::from([(omar, id(1)), (amina, id(2))]));
    assert_eq!(again.unmatched[0].why.code, Left::ByHand);
    let listed: Drafts =
        ana.ask("GET", &format!("{BASE}/drafts?programme={TEAM}")).send()?.expect(200)?.json()?;
    assert_eq!(
        (listed.drafts.len(), listed.drafts[0].pairs, listed.drafts[0].version),
        (1, 2, again.version)
    );
    assert_eq!(
        ana.ask("GET", &format!("{BASE}/drafts/{}", made.id)).send()?.expect(200)?.json::<Draft>()?,
        again
    );

    // Five at once, and once more afterwards: each pair is proposed once.
    let answers: Vec<Answer> = std::thread::scope(|scope| {
        let threads: Vec<_> =
            (0..5).map(|_| scope.spawn(|| act(&ana, &again, "publish", json!({})))).collect();
        threads.into_iter().map(|thread| thread.join().expect("a thread")).collect::<Result<_>>()
    })?;
    for answer in answers {
        let published: Draft = answer.expect(200)?.json()?;
        assert_eq!(published.state, DraftState::Published);
    }
    let published: Draft = act(&ana, &again, "publish", json!({}))?.expect(200)?.json()?;
    assert!(
        published
            .pairs
            .iter()
            .all(|pair| pair.outcome == Some(Said::new(Outcome::Proposed)) && pair.barred.is_empty()),
        "{published:?}"
    );
    assert_eq!(world.database().number("SELECT count(*) FROM duo")?, 2);
    assert_eq!(world.database().number("SELECT count(*) FROM matched WHERE draft IS NOT NULL")?, 2);
    act(&ana, &published, "assign", json!({ "application": lina, "mentor": id(1) }))?
        .refused(409, "draft-closed")?;
    act(&ana, &published, "frobnicate", json!({}))?.refused(404, "not-found")?;
    Ok(())
}

#[test]
fn who_lost_a_race_is_named_with_the_reason() -> Result<()> {
    let world = World::of(vec![nurse(1, 1), nurse(2, 1), nurse(3, 1)])?;
    let ana = coordinator(&world)?;
    let people: Vec<(Uuid, String)> = (0..3).map(|_| waits(&world, "Lina")).collect::<Result<_>>()?;
    let made = draft(&ana)?;
    let mentor_of = |draft: &Draft, person: Uuid| {
        draft.pairs.iter().find(|pair| pair.application == person).map(|pair| pair.mentor.id)
    };
    let [(first, _), (second, second_reference), (third, _)] = people.as_slice() else { panic!("three") };
    // The mentor of the first goes to somebody new; the second moves on.
    let (other, _) = waits(&world, "Zoé")?;
    propose(&ana, other, mentor_of(&made, *first).context("a mentor")?, 3)?.expect(200)?;
    world.coordinator()?.does(second_reference, Command::MarkObsolete, None)?;
    let published: Draft = act(&ana, &made, "publish", json!({}))?.expect(200)?.json()?;
    let outcome = |person: &Uuid| {
        let pair = published.pairs.iter().find(|pair| pair.application == *person);
        pair.and_then(|pair| pair.outcome.as_ref()).map(|said| said.code)
    };
    assert_eq!(outcome(first), Some(Outcome::NoPlace));
    assert_eq!(outcome(second), Some(Outcome::MovedOn));
    assert_eq!(outcome(third), Some(Outcome::Proposed));
    assert_eq!(world.database().number("SELECT count(*) FROM duo")?, 2);

    // One that is laid aside is not published any more.
    let next = draft(&ana)?;
    assert_eq!(next.pairs.len() + next.unmatched.len(), 1, "only the first still waits");
    let gone: Draft = act(&ana, &next, "discard", json!({}))?.expect(200)?.json()?;
    assert_eq!(gone.state, DraftState::Discarded);
    act(&ana, &gone, "publish", json!({}))?.refused(409, "draft-closed")?;
    Ok(())
}

#[test]
fn the_lead_sets_the_weights_and_every_version_is_kept() -> Result<()> {
    let world = World::of(vec![nurse(1, 1), Mentor { sector: Sector::It, commune: None, ..nurse(2, 1) }])?;
    let ana = coordinator(&world)?;
    let lead = world.staff("Léa", &[Grant::of(Role::Lead, TEAM)])?;
    let (person, _) = waits(&world, "Lina")?;
    let path = format!("{BASE}/weights?programme={TEAM}");
    let house: WeightsView = ana.ask("GET", &path).send()?.expect(200)?.json()?;
    assert_eq!((house.version, house.may_set, &house.weights), (0, false, &Weights::default()));
    let set = |who: &StaffMember, weights: &Weights, version: i64| {
        let body = json!({ "programme": TEAM, "weights": weights, "reason": "waiting", "version": version });
        who.ask("POST", &format!("{BASE}/weights")).json(&body)
    };
    let flat = Weights { sector: 0, place: 0, ..Weights::default() };
    set(&ana, &flat, 0)?.refused(404, "not-found")?;
    set(&lead, &Weights { language: 0, ..flat.clone() }, 0)?.refused(422, "invalid-fields")?;
    let one: WeightsView = set(&lead, &flat, 0)?.expect(200)?.json()?;
    assert_eq!((one.version, one.may_set, one.set.map(|set| set.by)), (1, true, Some(lead.id)));
    set(&lead, &flat, 0)?.refused(409, "version-conflict")?;
    let seen = suggestions(&ana, person)?;
    assert_eq!(seen.weights, 1);
    assert!(seen.suggestions.iter().all(|one| one.score == 1000), "the field counts no more: {seen:?}");
    let two: WeightsView = set(&lead, &Weights::default(), 1)?.expect(200)?.json()?;
    assert_eq!((two.before.len(), &two.before[0].weights), (1, &flat));
    let before = &two.before[0].set;
    assert_eq!((before.name.as_str(), before.reason), ("Léa", Some(WeightsReason::Waiting)));
    propose(&ana, person, id(1), 3)?.expect(200)?;
    assert_eq!(world.database().number("SELECT weights FROM matched")?, 2);
    Ok(())
}

#[test]
fn nobody_else_comes_in() -> Result<()> {
    let world = World::of(vec![nurse(1, 1)])?;
    let ana = coordinator(&world)?;
    let (person, _) = waits(&world, "Lina")?;
    let made = draft(&ana)?;
    let draft = made.id;
    let routes = [
        ("GET", format!("mentees/{person}"), Value::Null),
        ("POST", format!("mentees/{person}/propose"), json!({ "mentor": id(1), "version": 3 })),
        ("GET", format!("drafts?programme={TEAM}"), Value::Null),
        ("POST", "drafts".to_owned(), json!({ "programme": TEAM })),
        ("GET", format!("drafts/{draft}"), Value::Null),
        (
            "POST",
            format!("drafts/{draft}/assign"),
            json!({ "application": person, "mentor": id(1), "version": 1 }),
        ),
        ("POST", format!("drafts/{draft}/unassign"), json!({ "application": person, "version": 1 })),
        ("POST", format!("drafts/{draft}/lock"), json!({ "application": person, "version": 1 })),
        ("POST", format!("drafts/{draft}/unlock"), json!({ "application": person, "version": 1 })),
        ("POST", format!("drafts/{draft}/recompute"), json!({ "version": 1 })),
        ("POST", format!("drafts/{draft}/publish"), json!({ "version": 1 })),
        ("POST", format!("drafts/{draft}/discard"), json!({ "version": 1 })),
        ("GET", format!("weights?programme={TEAM}"), Value::Null),
        (
            "POST",
            "weights".to_owned(),
            json!({ "programme": TEAM, "weights": Weights::default(), "reason": "fit", "version": 0 }),
        ),
        ("GET", format!("avoid?application={person}"), Value::Null),
        (
            "POST",
            "avoid".to_owned(),
            json!({ "application": person, "mentor": id(1), "reason": "asked-not-to" }),
        ),
        ("POST", format!("avoid/{}/remove", id(5)), json!({ "application": person })),
    ];
    let strangers = [
        Grant::of(Role::Lead, ProgrammeId::Duo),
        Grant::of(Role::Coordinator, ProgrammeId::MentorYou),
        Grant::of(Role::Safeguarding, TEAM),
        Grant::of(Role::Administrator, TEAM),
        Grant::house(Role::Coordinator),
        Grant::house(Role::Analyst),
    ];
    let strangers: Vec<StaffMember> =
        strangers.iter().map(|grant| world.staff("Ben", &[*grant])).collect::<Result<_>>()?;
    let mentee = world.mentee("noor@example.org")?;
    for (method, path, body) in &routes {
        let path = format!("{BASE}/{path}");
        let send = |ask: api_tests::http::Ask| if body.is_null() { ask.send() } else { ask.json(body) };
        send(world.visitor().ask(method, &path))?.refused(401, "no-session")?;
        send(mentee.ask(method, &path))?.refused(401, "no-session")?;
        for stranger in &strangers {
            // Byte by byte the answer to a record that does not exist.
            let nowhere = path
                .replace(&person.to_string(), &id(404).to_string())
                .replace(&draft.to_string(), &id(405).to_string());
            let (theirs, none) = (send(stranger.ask(method, &path))?, send(stranger.ask(method, &nowhere))?);
            assert_eq!((theirs.status, none.status), (404, 404), "{method} {path}");
            assert_eq!(theirs.body, none.body, "{method} {path}");
        }
    }
    assert_eq!(world.database().number("SELECT count(*) FROM duo")?, 0);
    assert_eq!(world.database().number("SELECT count(*) FROM draft")?, 1);
    assert_eq!(ana.ask("GET", &format!("{BASE}/drafts/{draft}")).send()?.expect(200)?.json::<Draft>()?, made);
    Ok(())
}
