//! The list of what is run. A new kind of test is one more entry.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::count::{Count, of_cargo, of_lines};
use crate::build::{Mode, build};
use crate::command::{cargo, output, run, watch};
use crate::components::COMPONENTS;
use crate::host::{self, host};
use crate::{embed, npm, sizes, targets};

pub(crate) struct Step {
    pub(crate) kind: &'static str,
    pub(crate) run: Box<dyn FnOnce() -> Result<Count>>,
}

pub(crate) fn steps() -> Result<Vec<Step>> {
    let crates = crates()?;
    let (native, hosts) = (crates.native, crates.hosts);
    let components: Vec<String> = COMPONENTS.map(str::to_owned).to_vec();
    let app = || vec!["app".to_owned()];

    let mut steps = vec![
        step("format", || check(cargo().args(["fmt", "--all", "--check"]))),
        // The same profile and target as the build and the tests of each group, so that less is compiled twice.
        step("clippy", {
            let native = native.clone();
            move || clippy(&native, &["--all-targets"])
        }),
        step("clippy-app", move || clippy(&app(), &["--features", "csr", "--target", targets::BROWSER])),
        step("clippy-desk", || {
            let desk = BROWSER_ONLY.map(str::to_owned);
            clippy(&desk, &["--target", targets::BROWSER])
        }),
        // What renders the pages at build time, and the app's tests.
        step("clippy-pages", move || clippy(&app(), &["--features", "ssr", "--all-targets"])),
        step("clippy-functions", move || clippy(&components, &["--target", targets::COMPONENTS])),
        step("clippy-tests", {
            let hosts = hosts.clone();
            move || clippy(&hosts, &["--all-targets", "--profile", "host"])
        }),
        step("unit", move || cargo_test(&native, &[])),
        // The other components are thin, and empty on any target but their own: black-box tests ask them.
        step("site", || cargo_test(&["site".to_owned()], &["--lib"])),
        step("app", move || cargo_test(&app(), &["--features", "ssr"])),
        step("build", || build(Mode::Release).map(|()| Count::default())),
        step("sizes", || sizes::sizes().map(Count::passed)),
        step("widgets", || {
            embed::check_types()?;
            embed::check_released().map(|()| Count::passed(2))
        }),
        step("hosts", || cargo_test(&host::CRATES.map(str::to_owned), &["--profile", "host"])),
        step("api", || {
            // The provider of accounts that staff sign in at.
            npm::install(Path::new("tests/oidc"))?;
            cargo_test(&["api-tests".to_owned()], &["--profile", "host"])
        }),
    ];
    if Path::new("tests/api/schemathesis.sh").exists() {
        steps.push(step("schemathesis", || counted(Command::new("bash").arg("tests/api/schemathesis.sh"))));
    }
    if Path::new("tests/scipy/run.sh").exists() {
        steps.push(step("scipy", || counted(Command::new("bash").arg("tests/scipy/run.sh"))));
    }
    if Path::new("tests/browser/package.json").exists() {
        steps.push(step("browser", browser));
    }
    Ok(steps)
}

/// Crates of the browser that the tests of other targets leave alone: what they hold is asked in Chromium.
const BROWSER_ONLY: [&str; 3] = ["browser", "desk-app", "ui"];

fn step(kind: &'static str, run: impl FnOnce() -> Result<Count> + 'static) -> Step {
    Step { kind, run: Box::new(run) }
}

/// A check that has no tests to count.
fn check(command: &mut Command) -> Result<Count> {
    run(command).map(|()| Count::default())
}

fn clippy(crates: &[String], arguments: &[&str]) -> Result<Count> {
    let mut command = cargo();
    command.arg("clippy").args(packages(crates)).args(arguments).args(["--", "-D", "warnings"]);
    check(&mut command)
}

fn cargo_test(crates: &[String], arguments: &[&str]) -> Result<Count> {
    let mut command = cargo();
    command.arg("test").args(packages(crates)).args(arguments);
    if arguments.contains(&"host") {
        name_programs(&mut command)?;
    }
    let (went_well, said) = watch(&mut command)?;
    Ok(of_cargo(&said).with_outcome(went_well))
}

/// A test runner of another ecosystem.
fn counted(command: &mut Command) -> Result<Count> {
    name_programs(command)?;
    let (went_well, said) = watch(command)?;
    Ok(of_lines(&said).with_outcome(went_well))
}

/// Black-box tests start these themselves.
fn name_programs(command: &mut Command) -> Result<()> {
    let host = host()?;
    command.env("RUNNER", std::path::absolute(&host.runner)?);
    command.env("DEMO", std::path::absolute(&host.demo)?);
    Ok(())
}

fn browser() -> Result<Count> {
    need_chromium()?;
    let folder = Path::new("tests/browser");
    npm::install(folder)?;
    npm::install(Path::new("tests/oidc"))?;
    counted(Command::new("npx").args(["playwright", "test"]).current_dir(folder))
}

fn need_chromium() -> Result<()> {
    if Path::new("/usr/bin/chromium").exists() {
        return Ok(());
    }
    if output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0") {
        println!("installing Chromium");
        run(Command::new("apt-get").args(["update", "--quiet"]))?;
        return run(Command::new("apt-get").args(["install", "--yes", "--quiet", "chromium"]));
    }
    bail!("the browser tests need /usr/bin/chromium (Debian: `apt-get install chromium`)")
}

fn packages(crates: &[String]) -> impl Iterator<Item = &str> {
    crates.iter().flat_map(|name| ["-p", name])
}

struct Crates {
    /// Compile in seconds; their tests need nothing that runs.
    native: Vec<String>,
    /// Under tests/: programs that host or measure the components, optimised.
    hosts: Vec<String>,
}

/// Asks cargo, so that a new crate is checked without a word here.
fn crates() -> Result<Crates> {
    let metadata = output(cargo().args(["metadata", "--no-deps", "--format-version", "1"]))?;
    let metadata: serde_json::Value = serde_json::from_str(&metadata).context("reading cargo metadata")?;
    let tests = std::path::absolute("tests").context("finding the folder tests")?;
    let mut crates = Crates { native: Vec::new(), hosts: Vec::new() };
    for package in metadata.get("packages").and_then(|packages| packages.as_array()).into_iter().flatten() {
        let text = |key: &str| package.get(key).and_then(serde_json::Value::as_str).unwrap_or_default();
        let name = text("name").to_owned();
        if name == "app" || BROWSER_ONLY.contains(&name.as_str()) || COMPONENTS.contains(&name.as_str()) {
            continue;
        }
        if Path::new(text("manifest_path")).starts_with(&tests) {
            crates.hosts.push(name);
        } else {
            crates.native.push(name);
        }
    }
    Ok(crates)
}
