//! `cargo xtask social`: makes the pictures of shared links anew, into `public/social`. They are committed.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::args::Args;
use crate::command::run;
use crate::npm;

pub(crate) fn command(args: Args) -> Result<()> {
    args.finish()?;
    let folder = Path::new("xtask/social");
    npm::install(folder)?;
    run(Command::new("node").arg("social.mjs").current_dir(folder))
}
