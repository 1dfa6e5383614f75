//! `cargo xtask bench`: the measurements of tests/bench on a release build.

use anyhow::Result;

use crate::args::Args;
use crate::build::{Mode, build};
use crate::command::{cargo, run};
use crate::host::host;
use crate::secrets::secrets;

pub(crate) fn command(args: Args) -> Result<()> {
    build(Mode::Release)?;
    let host = host()?;
    let mut bench = cargo();
    bench.args(["run", "-p", "bench", "--profile", "host", "--quiet", "--"]).args(args.rest());
    bench.env("RUNNER", std::path::absolute(&host.runner)?).envs(secrets()?.variables);
    bench.env("DEMO", std::path::absolute(&host.demo)?);
    run(&mut bench)
}
