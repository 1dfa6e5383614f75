//! The workshop: everything that turns this repository into a running Passerelle, and checks it.

mod app;
mod args;
mod ask;
mod assets;
mod bench;
mod build;
mod bundle;
mod cache;
mod command;
mod components;
mod compress;
mod demo;
mod desk;
#[cfg(test)]
mod directions;
mod embed;
mod host;
mod npm;
mod optimise;
mod pages;
mod secrets;
mod server;
mod sizes;
mod social;
mod spin;
mod split;
mod stamp;
mod styles;
mod targets;
mod test;
mod texts;
mod up;

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use crate::args::Args;

const HELP: &str = "\
cargo xtask <command>

  up      build, then serve the app with demo data  [--port 3000] [--empty] [--mentors 1200]
          [--applications 300] [--seed 1] [--release] [--spin]
  test    everything that CI runs                   [--only <kind>]
  build   the components and the browser's files    [--release | --desk: only the desk's, into a build]
  sizes   a release build against the budgets
  social  the pictures of shared links, anew        (needs Chromium)
  demo    only the demo database                    [--mentors 1200] [--applications 300] [--seed 1] [--out <file>]
  bench   sizes, times and load on a release build  [arguments of tests/bench]
";

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<ExitCode> {
    // Every path of the workshop is relative to the workspace: cargo says where it is, or one stands in it.
    if let Some(here) = std::env::var_os("CARGO_MANIFEST_DIR") {
        let root = Path::new(&here).parent().context("xtask lies in the workspace")?;
        std::env::set_current_dir(root).with_context(|| format!("entering {}", root.display()))?;
    }
    if !Path::new("spin.toml").exists() {
        bail!("start it as `cargo xtask`, anywhere in the repository");
    }

    let mut words = std::env::args().skip(1);
    let command = words.next().unwrap_or_default();
    let args = Args::new(words);
    match command.as_str() {
        "up" => up::up(args)?,
        "test" => return test::test(args),
        "build" => build::command(args)?,
        "sizes" => sizes::command(args)?,
        "social" => social::command(args)?,
        "demo" => demo::command(args)?,
        "bench" => bench::command(args)?,
        "" | "help" | "-h" | "--help" => print!("{HELP}"),
        other => bail!("no command `{other}`; `cargo xtask help` lists them"),
    }
    Ok(ExitCode::SUCCESS)
}
