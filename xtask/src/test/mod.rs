//! `cargo xtask test`: everything that CI runs, in order, to the first failure.

mod count;
mod steps;

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

pub(crate) fn test(mut args: Args) -> Result<()> {
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
    let mut failure = None;
    for Step { kind, run } in steps {
        println!("\n── {kind}");
        let started = Instant::now();
        let count = run().unwrap_or_else(|error| {
            eprintln!("xtask: {error:#}");
            Count { passed: 0, failed: 1 }
        });
        done.push(Done { kind, count, took: started.elapsed() });
        if count.failed > 0 {
            failure = Some(kind);
            break;
        }
    }
    report(&done);
    match failure {
        Some(kind) => bail!("{kind} failed; again alone: cargo xtask test --only {kind}"),
        None => Ok(()),
    }
}

fn report(done: &[Done]) {
    println!("\n{:<16}{:>8}{:>10}", "kind", "tests", "seconds");
    for Done { kind, count, took } in done {
        let tests = match count.passed + count.failed {
            0 => "–".to_owned(),
            tests => tests.to_string(),
        };
        let verdict = if count.failed > 0 { "  FAILED" } else { "" };
        println!("{kind:<16}{tests:>8}{:>10.1}{verdict}", took.as_secs_f32());
    }
    let total = done.iter().fold(Count::default(), |total, done| total + done.count);
    println!("\n{} passed, {} failed", total.passed, total.failed);
}
