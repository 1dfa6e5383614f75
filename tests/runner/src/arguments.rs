//! The command line.

use std::net::SocketAddr;
use std::path::PathBuf;

use anyhow::{Context as _, Result, bail, ensure};

pub(crate) const USAGE: &str = "\
runner --manifest spin.toml --listen 127.0.0.1:3000 --state-dir local/state
       [--mailbox 127.0.0.1:3025] [--control 127.0.0.1:0] [--variable name=value]... [--quiet]
runner --manifest spin.toml --compile
       makes machine code of the components, so that a later start need not, and ends

A port of 0 takes a free one; the addresses are printed, one a line, once everything is ready.
A --variable goes before SPIN_VARIABLE_<NAME>; {listen} and {mailbox} in it stand for those addresses.";

#[derive(Debug)]
pub(crate) struct Arguments {
    pub(crate) manifest: PathBuf,
    pub(crate) listen: SocketAddr,
    pub(crate) state: PathBuf,
    pub(crate) mailbox: Option<SocketAddr>,
    pub(crate) control: Option<SocketAddr>,
    pub(crate) variables: Vec<(String, String)>,
    pub(crate) quiet: bool,
    pub(crate) compile: bool,
}

impl Arguments {
    pub(crate) fn parse(words: impl Iterator<Item = String>) -> Result<Self> {
        let mut arguments = Self {
            manifest: PathBuf::from("spin.toml"),
            listen: SocketAddr::from(([127, 0, 0, 1], 3000)),
            state: PathBuf::from("local/state"),
            mailbox: None,
            control: None,
            variables: Vec::new(),
            quiet: false,
            compile: false,
        };
        let mut words = words;
        while let Some(flag) = words.next() {
            match flag.as_str() {
                "--quiet" => {
                    arguments.quiet = true;
                    continue;
                }
                "--compile" => {
                    arguments.compile = true;
                    continue;
                }
                _ => {}
            }
            let value = words
                .next()
                .with_context(|| format!("{flag}: a value is missing, or the flag is unknown\n\n{USAGE}"))?;
            match flag.as_str() {
                "--manifest" => arguments.manifest = value.into(),
                "--listen" => arguments.listen = address(&value)?,
                "--state-dir" => arguments.state = value.into(),
                "--mailbox" => arguments.mailbox = Some(loopback(&value)?),
                "--control" => arguments.control = Some(loopback(&value)?),
                "--variable" => {
                    let (name, text) = value.split_once('=').context("--variable name=value")?;
                    arguments.variables.push((name.to_owned(), text.to_owned()));
                }
                _ => bail!("unknown flag {flag}\n\n{USAGE}"),
            }
        }
        Ok(arguments)
    }
}

fn address(text: &str) -> Result<SocketAddr> {
    text.parse().with_context(|| format!("{text:?} is not an address such as 127.0.0.1:3000"))
}

/// The mailbox shows what people were sent and the control port moves time: neither leaves the machine.
fn loopback(text: &str) -> Result<SocketAddr> {
    let address = address(text)?;
    ensure!(address.ip().is_loopback(), "{text} must be a loopback address");
    Ok(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Arguments> {
        Arguments::parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn flags_take_their_values() {
        let arguments =
            parse("--listen 127.0.0.1:0 --control 127.0.0.1:0 --variable gateway_url={mailbox} --quiet")
                .expect("valid");
        assert_eq!(arguments.listen.port(), 0);
        assert_eq!(arguments.variables, [("gateway_url".to_owned(), "{mailbox}".to_owned())]);
        assert!(arguments.quiet && arguments.mailbox.is_none());
    }

    #[test]
    fn doors_for_tests_stay_on_this_machine() {
        assert!(parse("--control 0.0.0.0:9").is_err());
        assert!(parse("--mailbox 192.168.1.2:9").is_err());
        assert!(parse("--listen 0.0.0.0:3000").is_ok());
        assert!(parse("--colour red").is_err());
    }
}
