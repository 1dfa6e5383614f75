//! `kill -9` while coordinators act on files: what was answered is there, once; an act whose answer was lost ends in one
//! result when it is sent again; and the history says of each file what its state says.

use anyhow::{Context as _, Result, bail, ensure};
use api_tests::chance::Dice;
use api_tests::{Answer, StaffMember, Visitor, World, chance, form, mentors};
use domain::ProgrammeId;
use domain::catalogue::{Mode, Sector, TimeOfDay};
use domain::language::Tongue;
use domain::wire::desk::{Entered, FileView};
use serde_json::{Value, json};
use service::port::Mentor;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};
use uuid::Uuid;

const KILLS: usize = 25;
/// Of so many acts one loses its answer on the way: a kill rarely falls between the commit and the answer.
const LOST: usize = 5;
const CLIENTS: usize = 3;
/// Longest life of a runner between two kills.
const LIFE_MS: u64 = 700;
/// Places of each mentor: more than there are stories.
const PLACES: u8 = 200;
/// The notes of a story: an internal one and a contact.
const NOTES: [&str; 2] = ["note", "contact"];
/// Its moves, in order: the history must say exactly these.
const MOVES: [&str; 4] = ["take-up", "book-interview", "accept", "propose"];

/// What the coordinators share.
#[derive(Default)]
struct Load {
    /// Where the runner is now.
    app: Mutex<String>,
    over: AtomicBool,
    numbers: AtomicUsize,
    /// The files whose story was told to the end.
    told: Mutex<Vec<Uuid>>,
    acts: AtomicUsize,
    /// Acts that were sent again, and found that they had happened.
    found_done: AtomicUsize,
    /// Acts that were sent again, and had not happened.
    done_again: AtomicUsize,
}

impl Load {
    /// Whether too little happened to say anything.
    fn is_little(&self) -> bool {
        let told = self.told.lock().unwrap_or_else(PoisonError::into_inner).len();
        told <= KILLS || self.found_done.load(Ordering::Relaxed) <= KILLS
    }
}

/// An act and how it ended.
enum Ended {
    /// It was answered with 200 or 201.
    Answered(Answer),
    /// An answer was lost: sent again, it was told that it had happened.
    Found,
}

/// A coordinator whose runner dies under them.
struct Desk<'a> {
    load: &'a Load,
    ana: &'a StaffMember,
    /// For when talks are booked.
    talk: &'a str,
    until: Instant,
}

impl Desk<'_> {
    /// The same member before the runner of now.
    fn here(&self) -> (String, StaffMember) {
        let base = self.load.app.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let visitor = Visitor::new(&base, self.ana.visitor.address.clone());
        (base, StaffMember { visitor, ..self.ana.clone() })
    }

    /// Sends an act until somebody answers. `happened` judges a conflict after a lost answer, and only then.
    fn insists(
        &self,
        path: &str,
        key: Option<Uuid>,
        body: &Value,
        happened: impl Fn(&Answer) -> Result<bool>,
    ) -> Result<Ended> {
        let drop_it = self.load.acts.fetch_add(1, Ordering::Relaxed).is_multiple_of(LOST);
        let mut lost = false;
        loop {
            ensure!(Instant::now() < self.until, "{path} was never answered");
            let (base, ana) = self.here();
            let ask = ana.ask("POST", path);
            let ask = if let Some(key) = key { ask.header("idempotency-key", &key.to_string()) } else { ask };
            match ask.json(body) {
                Ok(answer) if matches!(answer.status, 200 | 201) && (lost || !drop_it) => {
                    self.load.done_again.fetch_add(usize::from(lost), Ordering::Relaxed);
                    return Ok(Ended::Answered(answer));
                }
                Ok(answer) if lost && answer.status == 409 && happened(&answer)? => {
                    self.load.found_done.fetch_add(1, Ordering::Relaxed);
                    return Ok(Ended::Found);
                }
                Ok(answer) => {
                    let gone = matches!(answer.status, 200 | 201) || answer.status >= 500;
                    ensure!(gone, "{path}: {} {}", answer.status, answer.text());
                }
                // Killed under it. The caller has a deadline: nothing to say if there is no other runner yet.
                Err(_) => drop(api_tests::wait::until("another runner", || {
                    Ok((self.here().0 != base).then_some(()))
                })),
            }
            lost = true;
        }
    }

    /// One person from the paper to a proposal. Gives the file.
    fn tells(&self, number: usize) -> Result<Uuid> {
        let person = form::by_mail(&format!("k{number}@example.org"));
        let body = json!({ "channel": "paper", "application": person });
        let never = |_: &Answer| Ok(false);
        let entered = self.insists("/api/v1/desk/files", Some(chance::uuid()?), &body, never)?;
        let Ended::Answered(entered) = entered else { bail!("an entry has no version") };
        let id = entered.json::<Entered>()?.id;
        let base = format!("/api/v1/desk/files/{id}");
        let mentor = mentor_of(number);
        for (version, act) in (1_i64..).zip(MOVES) {
            let (path, body) = match act {
                "book-interview" => (format!("{base}/{act}"), json!({ "at": self.talk, "version": version })),
                "propose" => (
                    format!("/api/v1/desk/matching/mentees/{id}/propose"),
                    json!({ "mentor": mentor, "version": version }),
                ),
                _ => (format!("{base}/{act}"), json!({ "version": version })),
            };
            // Whoever sends an act again reads that they themselves did it.
            let done = (act, version + 1);
            self.insists(&path, None, &body, |answer| self.was_mine(id, answer, done))?;
            if let Some(kind) = NOTES.get(usize::try_from(version)? - 1) {
                let body = note(kind, number);
                self.insists(&format!("{base}/{kind}"), Some(chance::uuid()?), &body, never)?;
            }
        }
        Ok(id)
    }

    /// Whether a conflict says that this very act is the last of the file.
    fn was_mine(&self, id: Uuid, answer: &Answer, (act, version): (&str, i64)) -> Result<bool> {
        let problem = answer.problem()?;
        ensure!(
            matches!(problem.code.as_str(), "version-conflict" | "move-impossible"),
            "{act}: {problem:?}"
        );
        if let Some(who) = problem.params.get("who") {
            assert_eq!((who.as_str(), problem.params.get("act").map(String::as_str)), ("Ana", Some(act)));
        }
        let read = loop {
            ensure!(Instant::now() < self.until, "{id} was never read");
            match self.here().1.get(&format!("/api/v1/desk/files/{id}")) {
                Ok(answer) if answer.status == 200 => break answer.json::<FileView>()?,
                Ok(_) | Err(_) => thread::yield_now(),
            }
        };
        let last = read.history.last().map(|line| line.act.clone());
        Ok((last.as_deref(), read.row.version) == (Some(act), version))
    }

    fn works(&self) -> Result<()> {
        while !self.load.over.load(Ordering::Relaxed) {
            let number = self.load.numbers.fetch_add(1, Ordering::Relaxed);
            let id = self.tells(number).with_context(|| format!("story {number}"))?;
            self.load.told.lock().unwrap_or_else(PoisonError::into_inner).push(id);
        }
        Ok(())
    }
}

fn note(kind: &str, number: usize) -> Value {
    let text = format!("Mot {number}");
    match kind {
        "note" => json!({ "text": text }),
        _ => json!({ "at": "2026-01-05T10:00:00Z", "channel": "phone", "reached": true, "text": text }),
    }
}

/// Three mentors take turns.
fn mentor_of(number: usize) -> Uuid {
    Uuid::from_u128(1 + u128::try_from(number % 3).unwrap_or(0))
}

fn nurse(number: u128) -> Mentor {
    Mentor {
        sector: Sector::Care,
        languages: vec![Tongue::French],
        times: vec![TimeOfDay::Evening],
        modes: vec![Mode::InPerson, Mode::Online],
        ..mentors::of(ProgrammeId::Team4Job, PLACES, number)
    }
}

#[test]
fn of_what_coordinators_do_a_kill_loses_nothing_that_was_answered_and_doubles_nothing() -> Result<()> {
    let started = Instant::now();
    let mut world = World::of((1..=3).map(nurse).collect())?;
    let members: Vec<StaffMember> =
        (0..CLIENTS).map(|_| world.own_coordinator("Ana")).collect::<Result<_>>()?;
    let (load, mut dice, mut kills) = (Load::default(), Dice::new(4), 0);
    *load.app.lock().unwrap_or_else(PoisonError::into_inner) = world.runner.app.clone();
    let talk = (world.operator().now()? + chrono::TimeDelta::days(3)).to_rfc3339();
    let until = Instant::now() + Duration::from_mins(6);
    thread::scope(|scope| -> Result<()> {
        let clients: Vec<_> = members
            .iter()
            .map(|ana| {
                let desk = Desk { load: &load, ana, talk: &talk, until };
                scope.spawn(move || desk.works())
            })
            .collect();
        // On a busy machine less happens in a life: it is killed until enough did.
        let mut killed = || -> Result<()> {
            while kills < KILLS || (load.is_little() && Instant::now() < until) {
                thread::park_timeout(Duration::from_millis(20 + dice.below(LIFE_MS)));
                world.runner.kill()?;
                world.restart()?;
                *load.app.lock().unwrap_or_else(PoisonError::into_inner) = world.runner.app.clone();
                kills += 1;
            }
            Ok(())
        };
        let killing = killed();
        load.over.store(true, Ordering::Relaxed);
        clients.into_iter().try_for_each(|client| client.join().expect("no panic"))?;
        killing
    })?;
    ensure!(!load.is_little(), "too little to mean anything");
    let found_done = load.found_done.into_inner();
    let told = load.told.into_inner().unwrap_or_else(PoisonError::into_inner);
    println!(
        "{kills} kills in {:.1} s: {} files told to the end, {} acts found done after a lost answer, {} done at a later try",
        started.elapsed().as_secs_f64(),
        told.len(),
        found_done,
        load.done_again.into_inner()
    );
    agrees(&world, &members, &told)
}

/// Every file is there, once, with exactly its moves and notes, and state, history and places say the same.
fn agrees(world: &World, members: &[StaffMember], told: &[Uuid]) -> Result<()> {
    let database = world.database();
    assert_eq!(database.check()?, ("ok".to_owned(), 0));
    let files = i64::try_from(told.len())?;
    let ana = members.first().context("a member")?.clone();
    let ana = StaffMember { visitor: world.visitor(), ..ana };
    for id in told {
        let acts =
            database.texts(&format!("SELECT act FROM history WHERE dossier = '{id}' ORDER BY version"))?;
        assert_eq!(acts.first().map(String::as_str), Some("submit"), "{id}");
        assert_eq!(acts.get(1..), Some(MOVES.map(str::to_owned).as_slice()), "{id}");
        let file: FileView = ana.get(&format!("/api/v1/desk/files/{id}"))?.expect(200)?.json()?;
        assert_eq!((file.row.state.as_str(), file.row.version), ("proposed", 5), "{id}");
        assert_eq!((file.notes.len(), file.contacts.len()), (1, 1), "{id}: none lost, none twice");
    }
    for (what, sql) in [
        ("applications", "SELECT count(*) FROM application"),
        ("persons", "SELECT count(*) FROM person WHERE id IN (SELECT person FROM application)"),
        ("duos", "SELECT count(*) FROM duo WHERE state_code = 'proposed'"),
        ("duos in all", "SELECT count(*) FROM duo"),
        ("places", "SELECT sum(taken) FROM mentor"),
        ("reasons", "SELECT count(*) FROM matched"),
    ] {
        assert_eq!(database.number(sql)?, files, "{what}");
    }
    // The reference, news of the talk, the waiting list and the proposal, and the question to the mentor: each once.
    let messages = "SELECT DISTINCT kind || ' ' || n FROM \
                    (SELECT kind, count(*) AS n FROM outbox GROUP BY person, kind) ORDER BY 1";
    assert_eq!(database.texts(messages)?, ["news 3", "proposal 1", "received 1"]);
    Ok(())
}

#[test]
fn a_note_that_is_sent_again_is_one_note_and_its_key_is_nobody_elses() -> Result<()> {
    let world = World::new()?;
    let (ana, ben) = (world.own_coordinator("Ana")?, world.own_coordinator("Ben")?);
    let enter = |form| -> Result<Uuid> {
        let body = json!({ "channel": "counter", "application": form });
        let ask =
            ana.ask("POST", "/api/v1/desk/files").header("idempotency-key", &chance::uuid()?.to_string());
        Ok(ask.json(&body)?.expect(201)?.json::<Entered>()?.id)
    };
    let (id, other) = (enter(form::at_the_desk())?, enter(form::at_the_desk())?);
    for kind in NOTES {
        let key = chance::uuid()?.to_string();
        let send = |who: &StaffMember, file: Uuid, body: &Value| {
            who.ask("POST", &format!("/api/v1/desk/files/{file}/{kind}"))
                .header("idempotency-key", &key)
                .json(body)
        };
        let first: FileView = send(&ana, id, &note(kind, 1))?.expect(200)?.json()?;
        let again: FileView = send(&ana, id, &note(kind, 1))?.expect(200)?.json()?;
        assert_eq!((first.notes, first.contacts), (again.notes, again.contacts));
        send(&ana, id, &note(kind, 2))?.refused(409, "note-there")?;
        send(&ana, other, &note(kind, 1))?.refused(409, "note-there")?;
        send(&ben, id, &note(kind, 1))?.refused(409, "note-there")?;
    }
    let bad = ana.ask("POST", &format!("/api/v1/desk/files/{id}/note")).header("idempotency-key", "x");
    bad.json(&note("note", 1))?.refused(400, "idempotency-key-invalid")?;
    // Without a key each is a note of its own.
    for _ in 0..2 {
        ana.post(&format!("/api/v1/desk/files/{id}/note"), &note("note", 1))?.expect(200)?;
    }
    let file: FileView = ana.get(&format!("/api/v1/desk/files/{id}"))?.expect(200)?.json()?;
    assert_eq!((file.notes.len(), file.contacts.len()), (3, 1));
    Ok(())
}
