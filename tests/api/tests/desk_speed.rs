//! How fast the queue is with 5,000 files. It measures, so it runs alone: `cargo test … --test desk_speed -- --ignored`.

use anyhow::{Result, ensure};
use api_tests::world::Demo;
use api_tests::{Setup, World};
use domain::ProgrammeId;
use domain::desk::{Grant, Role};
use domain::wire::desk::QueuePage;
use std::time::{Duration, Instant};

const FILES: u32 = 5000;
/// Of each filter.
const ROUNDS: u32 = 40;
const P95: Duration = Duration::from_millis(150);

#[test]
#[ignore = "measures: on a busy machine it says nothing"]
fn the_queue_of_five_thousand_answers_in_time() -> Result<()> {
    let demo = Demo { mentors: 100, applications: FILES, seed: 1 };
    let world = World::with(Setup { demo: Some(demo), ..Setup::default() })?;
    // Somebody who sees everything there is.
    let house = Grant::house(Role::Coordinator);
    let partners = ProgrammeId::ALL.iter().map(|id| Grant::of(Role::Coordinator, *id));
    let all: Vec<Grant> = partners.chain([house]).collect();
    let ana = world.staff("Ana", &all)?;
    let mut worst = Duration::ZERO;
    for query in [
        "",
        "state=any",
        "state=any&sort=newest&limit=100",
        "kind=application&programme=team4job&clock=red",
        "assigned=nobody&clock=amber",
        "state=any&q=ami",
        "state=closed&sort=moved",
    ] {
        let path = format!("/api/v1/desk/queue?{query}");
        let page: QueuePage = ana.ask("GET", &path).send()?.expect(200)?.json()?;
        let mut times: Vec<Duration> = Vec::new();
        for _ in 0..ROUNDS {
            let start = Instant::now();
            ana.ask("GET", &path).send()?.expect(200)?;
            times.push(start.elapsed());
        }
        times.sort();
        let at = |part: usize| times.get(times.len() * part / 100).copied().unwrap_or_default();
        println!("{query:60} {:5} of them, p50 {:?}, p95 {:?}", page.total, at(50), at(95));
        worst = worst.max(at(95));
    }
    ensure!(worst < P95, "p95 {worst:?}");
    Ok(())
}
