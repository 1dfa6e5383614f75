//! Requests per second and waiting times of the components and of their native twin, in turns on the same machine.
//! The load shares the cores with the server that it measures: the ratio says more than the numbers.

use crate::arguments::Arguments;
use crate::client::Connection;
use crate::data::Data;
use crate::gateway::Gateway;
use crate::measures::{grouped, hundredth, milliseconds};
use crate::process::Server;
use crate::report::{Report, Table};
use crate::scenario::{Requests, Scenario};
use anyhow::Result;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

const CONNECTIONS: [u32; 2] = [16, 64];
/// Each server has its turn so often: a slow moment of the machine does not fall on one of them alone.
const TURNS: u32 = 2;
/// Requests of widgets, without an error.
const WIDGETS_A_SECOND: f64 = 500.0;
const WARM_UP: Duration = Duration::from_millis(300);

pub(crate) fn measure(
    report: &mut Report,
    arguments: &Arguments,
    data: &Data,
    gateway: &Gateway,
) -> Result<()> {
    let runner = Server::runner(&data.usual("runner")?, gateway.address)?;
    let twin = Server::twin(&data.usual("twin")?.join("default.db"), gateway.address)?;
    // One thread: the load never takes more than one core from the servers.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let runner = Target { server: &runner, requests: Arc::new(Requests::new(runner.address).await?) };
        let twin = Target { server: &twin, requests: Arc::new(Requests::new(twin.address).await?) };
        let mut table = Table::new(
            "Load: the components in the runner, and a native twin",
            &["", "conn.", "runner /s", "p50", "p99", "CPU", "twin /s", "p50", "p99", "CPU", "ratio", "of CPU"],
        );
        let mut failed = 0;
        for scenario in Scenario::ALL.into_iter().filter(|scenario| arguments.asks(scenario.name())) {
            for connections in CONNECTIONS {
                eprintln!("bench: {}, {connections} connections", scenario.name());
                let (mut ours, mut theirs) = (Outcome::default(), Outcome::default());
                let time = arguments.seconds / TURNS;
                for _ in 0..TURNS {
                    ours.add(runner.load(scenario, connections, time).await);
                    theirs.add(twin.load(scenario, connections, time).await);
                }
                for (who, outcome) in [("runner", &ours), ("twin", &theirs)] {
                    if let Some(words) = &outcome.first_error {
                        let (name, n) = (scenario.name(), outcome.errors);
                        report.failure(format!("{name}, {connections} connections, {who}: {n} errors, {words}"));
                    }
                }
                failed += ours.errors + theirs.errors;
                let ratio = ours.rate() / theirs.rate().max(0.001);
                let mut row = vec![scenario.name().to_owned(), connections.to_string()];
                row.extend(ours.cells());
                row.extend(theirs.cells());
                row.push(format!("{ratio:.2}"));
                row.push(format!("{:.2}", theirs.work() / ours.work().max(0.001)));
                table.row(row);
                if connections == 64 && scenario == Scenario::Widgets {
                    // The target of issue 5: what widgets ask on one machine.
                    let held = ours.errors == 0 && ours.rate() >= WIDGETS_A_SECOND;
                    let measured = format!("{}/s, {ratio:.2} of the twin", grouped(ours.rate()));
                    report.budget("API, 64 connections: widgets", &measured, "≥ 500/s", held);
                } else if connections == 64 {
                    let measured = format!("{}/s, {ratio:.2} of the twin", grouped(ours.rate()));
                    report.said(&format!("API, 64 connections: {}", scenario.name()), &measured, "reported", "");
                }
            }
        }
        table.note("waiting times in ms; CPU: what the server spends on one answer, in µs; the load shares the cores");
        table.note("submissions: sealed, one transaction on disk each; the mails of both leave for a gateway meanwhile");
        report.table(table);
        report.budget("API: failed requests", &failed.to_string(), "0", failed == 0);
        Ok(())
    })
}

/// A server and what is asked of it.
struct Target<'a> {
    server: &'a Server,
    requests: Arc<Requests>,
}

impl Target<'_> {
    async fn load(&self, scenario: Scenario, connections: u32, time: Duration) -> Outcome {
        let begin = Instant::now() + WARM_UP;
        let end = begin + time;
        let load = |_| {
            let (address, requests) = (self.server.address, Arc::clone(&self.requests));
            tokio::spawn(async move { visitor(address, &requests, scenario, begin, end).await })
        };
        let visitors: Vec<_> = (0..connections).map(load).collect();
        let before = self.server.processor_time();
        let mut outcome = Outcome { time, ..Outcome::default() };
        for visitor in visitors {
            match visitor.await {
                Ok(part) => outcome.add(part),
                Err(error) => outcome.fail(error.to_string()),
            }
        }
        outcome.worked = self.server.processor_time().saturating_sub(before);
        outcome
    }
}

/// Asks again and again on one connection; counts what was asked after the beginning and answered before the end.
async fn visitor(
    address: SocketAddr,
    requests: &Requests,
    scenario: Scenario,
    begin: Instant,
    end: Instant,
) -> Outcome {
    let mut outcome = Outcome::default();
    let mut connection = None;
    while Instant::now() < end && outcome.errors < 10 {
        let started = Instant::now();
        let answered = async {
            let mut open = match connection.take() {
                Some(open) => open,
                None => Connection::open(address).await?,
            };
            let answer = open.call(requests.make(scenario)?).await?;
            connection = Some(open);
            anyhow::Ok(answer)
        };
        match answered.await {
            Ok(answer) if answer.is_success() => {
                let now = Instant::now();
                outcome.answered += 1;
                if started >= begin && now <= end {
                    outcome.waits.push(now - started);
                }
            }
            Ok(answer) => {
                let body: String = String::from_utf8_lossy(&answer.body).chars().take(200).collect();
                outcome.fail(format!("{} {body}", answer.status));
            }
            Err(error) => outcome.fail(format!("{error:#}")),
        }
    }
    outcome
}

#[derive(Default)]
struct Outcome {
    waits: Vec<Duration>,
    /// Everything answered well, also while warming up.
    answered: u32,
    time: Duration,
    /// Processor time of the server.
    worked: Duration,
    errors: u32,
    first_error: Option<String>,
}

impl Outcome {
    fn fail(&mut self, words: String) {
        self.errors += 1;
        self.first_error.get_or_insert(words);
    }

    fn add(&mut self, other: Self) {
        self.waits.extend(other.waits);
        self.answered += other.answered;
        self.time += other.time;
        self.worked += other.worked;
        self.errors += other.errors;
        self.first_error = self.first_error.take().or(other.first_error);
    }

    /// Answers per second.
    fn rate(&self) -> f64 {
        f64::from(u32::try_from(self.waits.len()).unwrap_or(u32::MAX)) / self.time.as_secs_f64().max(0.001)
    }

    /// Microseconds of processor for each answer.
    fn work(&self) -> f64 {
        self.worked.as_secs_f64() * 1e6 / f64::from(self.answered.max(1))
    }

    fn cells(&self) -> [String; 4] {
        let mut waits = self.waits.clone();
        waits.sort_unstable();
        [
            grouped(self.rate()),
            milliseconds(hundredth(&waits, 50)),
            milliseconds(hundredth(&waits, 99)),
            grouped(self.work()),
        ]
    }
}
