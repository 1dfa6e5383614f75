//! The words after the program's name.

use anyhow::{Context, Result, bail};
use std::time::Duration;

/// A part of the bench that can be run alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Sizes,
    Load,
    Matching,
    Browser,
}

#[derive(Debug)]
pub(crate) struct Arguments {
    only: Vec<Part>,
    /// The beginning of the names of the loads that are wanted; empty for all.
    load: String,
    /// How long each load lasts on each server.
    pub(crate) seconds: Duration,
    /// How often each page is loaded.
    pub(crate) runs: u32,
}

impl Arguments {
    pub(crate) fn read(mut words: impl Iterator<Item = String>) -> Result<Self> {
        let mut arguments =
            Self { only: Vec::new(), load: String::new(), seconds: Duration::from_secs(5), runs: 5 };
        while let Some(name) = words.next() {
            let value = words.next().with_context(|| format!("{name} needs a value"))?;
            let wrong = || format!("{name} does not take `{value}`");
            match name.as_str() {
                "--only" => arguments.only = value.split(',').map(part).collect::<Result<_>>()?,
                "--load" => arguments.load = value,
                "--seconds" => {
                    let seconds: u32 =
                        value.parse().ok().filter(|n| (1..=60).contains(n)).with_context(wrong)?;
                    arguments.seconds = Duration::from_secs(seconds.into());
                }
                "--runs" => {
                    arguments.runs =
                        value.parse().ok().filter(|n| (1..=50).contains(n)).with_context(wrong)?;
                }
                _ => {
                    bail!(
                        "`{name}` is not understood: [--only sizes,load,matching,browser] [--load widgets] [--seconds 5] [--runs 5]"
                    )
                }
            }
        }
        Ok(arguments)
    }

    /// Whether a load is measured.
    pub(crate) fn asks(&self, name: &str) -> bool {
        name.starts_with(&self.load)
    }

    pub(crate) fn wants(&self, part: Part) -> bool {
        self.only.is_empty() || self.only.contains(&part)
    }
}

fn part(name: &str) -> Result<Part> {
    Ok(match name {
        "sizes" => Part::Sizes,
        "load" => Part::Load,
        "matching" => Part::Matching,
        "browser" => Part::Browser,
        _ => bail!("--only takes sizes, load, matching and browser, not `{name}`"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Arguments> {
        Arguments::read(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn everything_unless_told_otherwise() {
        let all = read("").unwrap();
        assert!(all.wants(Part::Sizes) && all.wants(Part::Load) && all.wants(Part::Browser));
        assert!(all.wants(Part::Matching) && !read("--only load").unwrap().wants(Part::Matching));
        assert!(all.asks("hello"));
        let widgets = read("--load widgets").unwrap();
        assert!(widgets.asks("widgets, mixed") && !widgets.asks("hello"));
        let some = read("--only load,browser --seconds 2 --runs 3").unwrap();
        assert!(!some.wants(Part::Sizes) && some.wants(Part::Load) && some.wants(Part::Browser));
        assert_eq!((some.seconds, some.runs), (Duration::from_secs(2), 3));
    }

    #[test]
    fn refuses_what_it_does_not_know() {
        for line in ["--only all", "--seconds 0", "--seconds", "--fast 1", "--runs many"] {
            assert!(read(line).is_err(), "{line}");
        }
    }
}
