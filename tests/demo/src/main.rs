//! Fills a new database with mentors and applications that look real: the same ones for the same seed and day.
//!
//! `demo --database <path> [--mentors 1200] [--applications 300] [--seed 1] [--now <instant>]`, with the secrets of
//! the components in the environment. Nobody in it exists: people, companies, addresses and numbers are invented.

mod application;
mod arguments;
mod chance;
mod content;
mod duos;
mod groups;
mod mentor;
mod pairs;
mod samples;
mod staff;
mod volunteers;
mod wording;
mod write;

use anyhow::{Context, Result};
use arguments::Arguments;
use content::Content;
use service::hash::HashKey;
use service::seal::MasterKeys;
use store::{Native, NativeStore};

fn main() -> Result<()> {
    let arguments = Arguments::read(std::env::args().skip(1))?;
    let secret =
        |name: &str| std::env::var(name).with_context(|| format!("{name} is not in the environment"));
    let keys =
        MasterKeys::parse(&secret("SPIN_VARIABLE_MASTER_KEYS")?).context("SPIN_VARIABLE_MASTER_KEYS")?;
    let hash = HashKey::parse(&secret("SPIN_VARIABLE_CONTACT_KEY")?).context("SPIN_VARIABLE_CONTACT_KEY")?;

    let content = Content::read()?;
    let mentors = mentor::mentors(&content, arguments.seed, arguments.mentors)?;
    let now = arguments.now;
    let applications =
        application::applications(&content, &mentors, arguments.seed, arguments.applications, now)?;
    let writer = write::Writer { keys, hash, seed: arguments.seed };
    let written = writer.write(&arguments.database, &mentors, &applications)?;
    print!("{}", samples::shown(&written));
    let store = NativeStore::new(Native::loading(&arguments.database));
    let (keys, hash) = (&writer.keys, &writer.hash);
    duos::Duos { store: &store, keys, hash, seed: writer.seed, now }.write(&written)?;
    print!("{}", volunteers::Volunteers { store: &store, keys, hash, now }.write()?);
    print!("{}", pairs::Pairs { store: &store, keys, hash, now }.write()?);
    print!("{}", staff::StaffList { store: &store, keys, hash, now }.write()?);
    Ok(())
}
