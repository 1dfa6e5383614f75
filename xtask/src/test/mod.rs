//! `cargo xtask test`: everything that CI runs, in order, to the first failure.

mod count;
mod steps;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use self::count::Count;
use self::steps::{Step, steps};
use crate::args::Args;

struct Done {
    kind: &'static str,
    count: Count,
    took: Duration,
}

pub(crate) fn test(mut args: Args) -> Result<ExitCode> {
    let only: Option<String> = args.value("--only")?;
    args.finish()?;
    let mut steps = steps()?;
    if let Some(only) = &only {
        let kinds: Vec<_> = steps.iter().map(|step| step.kind).collect();
        steps.retain(|step| step.kind == only);
        if steps.is_empty() {
            bail!("no kind `{only}`; there are {}", kinds.join(", "));
        }
    }

    let mut done = Vec::new();
    for Step { kind, run } in steps {
        println!("\n── {kind}");
        let started = Instant::now();
        let count = run().unwrap_or_else(|error| {
            eprintln!("xtask: {error:#}");
            Count { passed: 0, failed: 1 }
        });
        done.push(Done { kind, count, took: started.elapsed() });
        if count.failed > 0 {
            break;
        }
    }
    Ok(if report(&done) { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Prints the table and the sum, always the last line; `true` when nothing failed.
fn report(done: &[Done]) -> bool {
    println!("\n{:<16}{:>8}{:>10}", "kind", "tests", "seconds");
    for Done { kind, count, took } in done {
        let tests = match count.passed + count.failed {
            0 => "–".to_owned(),
            tests => tests.to_string(),
        };
        let verdict = if count.failed > 0 { "  FAILED" } else { "" };
        println!("{kind:<16}{tests:>8}{:>10.1}{verdict}", took.as_secs_f32());
    }
    for Done { kind, .. } in done.iter().filter(|done| done.count.failed > 0) {
        println!("\n{kind} failed; alone: cargo xtask test --only {kind}");
    }
    let total = done.iter().fold(Count::default(), |total, done| total + done.count);
    println!("\n{} passed, {} failed", total.passed, total.failed);
    total.failed == 0
}
