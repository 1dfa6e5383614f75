//! `cargo xtask bench`: what the app weighs and how fast it is, beside the budgets of docs/architecture.md.
//!
//! Two twins do the same work with other means in the same run, since a time alone says more about the machine than
//! about the app: a native server (axum on tokio, without WebAssembly) and a page in Preact. Times never fail the
//! run; a size over its budget, a failed request or a request to a third party does. The tables are printed and
//! written to `target/bench.md`.

mod arguments;
mod browser;
mod client;
mod data;
mod gateway;
mod load;
mod machine;
mod matching;
mod measures;
mod preact;
mod process;
mod report;
mod scenario;
mod sizes;
mod twin;
mod verdicts;

use anyhow::{Context, Result};
use arguments::{Arguments, Part};
use report::Report;
use std::process::ExitCode;

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("bench: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Whether nothing failed.
fn run() -> Result<bool> {
    let mut words = std::env::args().skip(1).peekable();
    if words.next_if_eq("twin").is_some() {
        return twin::serve(words).map(|()| true);
    }
    let arguments = Arguments::read(words)?;
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2);
    std::env::set_current_dir(root.context("the bench lies in the workspace")?)?;

    let mut report = Report::new(machine::describe());
    if arguments.wants(Part::Sizes) {
        sizes::measure(&mut report)?;
    }
    if [Part::Load, Part::Matching, Part::Browser].into_iter().any(|part| arguments.wants(part)) {
        let data = data::Data::make()?;
        let gateway = gateway::Gateway::start()?;
        if arguments.wants(Part::Load) {
            load::measure(&mut report, &arguments, &data, &gateway)?;
        }
        if arguments.wants(Part::Matching) {
            matching::measure(&mut report, &data, &gateway)?;
        }
        if arguments.wants(Part::Browser) {
            browser::measure(&mut report, &arguments, &data, &gateway)?;
        }
    }
    report.finish()
}
