//! The words after the program's name.

use anyhow::{Context, Result, bail};
use chrono::{DateTime, Utc};
use std::path::PathBuf;
use std::str::FromStr;

/// What is to be made.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Arguments {
    pub(crate) database: PathBuf,
    pub(crate) mentors: usize,
    pub(crate) applications: usize,
    pub(crate) seed: u64,
    /// The present: the last moves of applications lie shortly before it.
    pub(crate) now: DateTime<Utc>,
}

impl Arguments {
    pub(crate) fn read(mut words: impl Iterator<Item = String>) -> Result<Self> {
        let (mut database, mut mentors, mut applications, mut seed, mut now) = (None, 1200, 300, 1, None);
        while let Some(name) = words.next() {
            let value = words.next().with_context(|| format!("{name} needs a value"))?;
            match name.as_str() {
                "--database" => database = Some(PathBuf::from(value)),
                "--mentors" => mentors = parsed(&name, &value)?,
                "--applications" => applications = parsed(&name, &value)?,
                "--seed" => seed = parsed(&name, &value)?,
                "--now" => now = Some(parsed(&name, &value)?),
                _ => bail!("`{name}` is not understood"),
            }
        }
        let database = database.context("--database <path> is missing")?;
        Ok(Self { database, mentors, applications, seed, now: now.unwrap_or_else(present) })
    }
}

fn parsed<T: FromStr>(name: &str, value: &str) -> Result<T> {
    value.parse().ok().with_context(|| format!("{name} does not take `{value}`"))
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one place that asks the machine; all else is given the time"
)]
fn present() -> DateTime<Utc> {
    std::time::SystemTime::now().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Arguments> {
        Arguments::read(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn reads_values_in_any_order() {
        let read = read("--seed 7 --database a/b.db --now 2026-11-22T10:00:00Z --mentors 12").unwrap();
        assert_eq!((read.seed, read.mentors, read.applications), (7, 12, 300));
        assert_eq!(read.now.to_rfc3339(), "2026-11-22T10:00:00+00:00");
        assert_eq!(read.database, PathBuf::from("a/b.db"));
    }

    #[test]
    fn refuses_what_it_does_not_know() {
        for line in
            ["", "--database", "--database a --sead 1", "--database a --seed x", "--database a --now noon"]
        {
            assert!(read(line).is_err(), "{line}");
        }
    }
}
