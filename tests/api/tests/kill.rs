//! `kill -9` at any moment: what was acknowledged is there, once.

use anyhow::{Result, ensure};
use api_tests::chance::Dice;
use api_tests::{Visitor, World, chance, form};
use domain::wire::Submitted;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};
use uuid::Uuid;

const KILLS: usize = 50;
const CLIENTS: usize = 4;
/// Longest life of a runner between two kills.
const LIFE_MS: u64 = 500;

/// What the clients share.
#[derive(Default)]
struct Load {
    /// Where the runner is now.
    app: Mutex<String>,
    over: AtomicBool,
    numbers: AtomicUsize,
    /// Every 201: key and reference.
    acknowledged: Mutex<BTreeMap<Uuid, String>>,
    /// Submissions that got their 201 only when repeated after a kill.
    repeated: AtomicUsize,
}

impl Load {
    fn app(&self) -> String {
        self.app.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Applies again and again, each time for somebody new, and repeats with the same key until it is received.
    fn run(&self) -> Result<()> {
        while !self.over.load(Ordering::Relaxed) {
            let number = self.numbers.fetch_add(1, Ordering::Relaxed);
            let (key, form) = (chance::uuid()?, form::by_mail(&format!("k{number}@example.org")));
            let deadline = Instant::now() + Duration::from_mins(2);
            let mut tries = 0;
            loop {
                ensure!(Instant::now() < deadline, "submission {number} was never received");
                let base = self.app();
                let [_, a, b, c] = u32::try_from(number)?.to_be_bytes();
                let visitor = Visitor::new(&base, format!("10.{a}.{b}.{c}"));
                tries += 1;
                match visitor.submit(key, &form) {
                    Ok(answer) if answer.status == 201 => {
                        let submitted: Submitted = answer.json()?;
                        let mut all = self.acknowledged.lock().unwrap_or_else(PoisonError::into_inner);
                        all.insert(key, submitted.reference.to_string());
                        break;
                    }
                    Ok(answer) => ensure!(answer.status >= 500, "{}: {}", answer.status, answer.text()),
                    // Killed under it. The next runner listens elsewhere.
                    Err(_) => wait_for_another(&base, || self.app()),
                }
            }
            self.repeated.fetch_add(usize::from(tries > 1), Ordering::Relaxed);
        }
        Ok(())
    }
}

fn wait_for_another(base: &str, now: impl Fn() -> String) {
    // The caller has a deadline: nothing to say if there is none yet.
    let _ = api_tests::wait::until("another runner", || Ok((now() != base).then_some(())));
}

#[test]
fn fifty_kills_lose_nothing_that_was_acknowledged_and_double_nothing() -> Result<()> {
    let started = Instant::now();
    let mut world = World::new()?;
    let (load, mut dice) = (Load::default(), Dice::new(50));
    *load.app.lock().unwrap_or_else(PoisonError::into_inner) = world.runner.app.clone();
    thread::scope(|scope| -> Result<()> {
        let clients: Vec<_> = (0..CLIENTS).map(|_| scope.spawn(|| load.run())).collect();
        let killing = (0..KILLS).try_for_each(|_| -> Result<()> {
            thread::park_timeout(Duration::from_millis(20 + dice.below(LIFE_MS)));
            world.runner.kill()?;
            world.restart()?;
            *load.app.lock().unwrap_or_else(PoisonError::into_inner) = world.runner.app.clone();
            Ok(())
        });
        load.over.store(true, Ordering::Relaxed);
        clients.into_iter().try_for_each(|client| client.join().expect("no panic"))?;
        killing
    })?;

    let acknowledged = load.acknowledged.into_inner().unwrap_or_else(PoisonError::into_inner);
    let database = world.database();
    println!(
        "{KILLS} kills in {:.1} s: {} applications acknowledged, {} of them after a repetition",
        started.elapsed().as_secs_f64(),
        acknowledged.len(),
        load.repeated.into_inner()
    );
    ensure!(acknowledged.len() > KILLS, "too few submissions to mean anything");
    assert_eq!(database.check()?, ("ok".to_owned(), 0));
    let stored = database.texts("SELECT reference FROM application ORDER BY reference")?;
    let mut expected: Vec<_> = acknowledged.values().map(|reference| reference.replace('-', "")).collect();
    expected.sort();
    assert_eq!(stored, expected, "each acknowledged application is there, and no other");
    for table in ["person", "idempotency"] {
        let count = database.number(&format!("SELECT count(*) FROM {table}"))?;
        assert_eq!(usize::try_from(count)?, acknowledged.len(), "{table}");
    }
    assert_eq!(database.number("SELECT count(*) FROM history")?, database.applications()?);
    assert_eq!(database.number("SELECT count(*) FROM outbox")?, database.applications()?);

    Ok(())
}
