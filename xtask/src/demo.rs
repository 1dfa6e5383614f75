//! `cargo xtask demo`: a database with mentors and applications that look real, from a seed.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::args::Args;
use crate::command::run;
use crate::host::{Host, host};
use crate::secrets::{Secrets, secrets};

pub(crate) const DATABASE: &str = "local/state/default.db";

/// How much of it.
pub(crate) struct Amount {
    mentors: u32,
    applications: u32,
    seed: u64,
}

impl Amount {
    pub(crate) fn from_args(args: &mut Args) -> Result<Self> {
        Ok(Self {
            mentors: args.value("--mentors")?.unwrap_or(1200),
            applications: args.value("--applications")?.unwrap_or(300),
            seed: args.value("--seed")?.unwrap_or(1),
        })
    }
}

pub(crate) fn command(mut args: Args) -> Result<()> {
    let amount = Amount::from_args(&mut args)?;
    let out: PathBuf = args.value("--out")?.unwrap_or_else(|| DATABASE.into());
    args.finish()?;
    if out.exists() {
        bail!("{} exists; delete it (and its -wal and -shm) or name another --out", out.display());
    }
    make(&host()?, &secrets()?, &amount, &out)
}

/// Makes the database in a folder of its own and moves it into place when it is whole.
pub(crate) fn make(host: &Host, secrets: &Secrets, amount: &Amount, out: &Path) -> Result<()> {
    let folder = out.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let name = out.file_name().context("--out names a file")?;
    let workplace = folder.join(".demo");
    if workplace.exists() {
        fs::remove_dir_all(&workplace).with_context(|| format!("removing {}", workplace.display()))?;
    }
    fs::create_dir_all(&workplace).with_context(|| format!("creating {}", workplace.display()))?;

    let started = Instant::now();
    run(Command::new(&host.demo)
        .arg("--database")
        .arg(workplace.join(name))
        .args(["--mentors", &amount.mentors.to_string()])
        .args(["--applications", &amount.applications.to_string()])
        .args(["--seed", &amount.seed.to_string()])
        .envs(secrets.variables.iter().cloned()))?;

    let made: Vec<_> = fs::read_dir(&workplace)
        .and_then(Iterator::collect::<std::io::Result<_>>)
        .with_context(|| format!("reading {}", workplace.display()))?;
    for entry in made {
        let to = folder.join(entry.file_name());
        fs::rename(entry.path(), &to).with_context(|| format!("writing {}", to.display()))?;
    }
    fs::remove_dir(&workplace).with_context(|| format!("removing {}", workplace.display()))?;
    println!(
        "demo data: {} mentors, {} applications in {} ({:.1} s)",
        amount.mentors,
        amount.applications,
        out.display(),
        started.elapsed().as_secs_f32()
    );
    Ok(())
}
