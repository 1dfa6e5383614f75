//! The secrets of this checkout: made on first start, kept out of git, given to the app as Spin variables.

use std::fs::{self, File, OpenOptions};
use std::io::{Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use crate::demo::DATABASE;

const FILE: &str = "local/secrets.env";
const OPERATOR: &str = "SPIN_VARIABLE_OPERATOR_TOKEN";

/// Names and values, ready for the environment of a program.
pub(crate) struct Secrets {
    pub(crate) variables: Vec<(String, String)>,
    pub(crate) tick_token: String,
}

/// Reads the secrets, or makes them.
pub(crate) fn secrets() -> Result<Secrets> {
    if !Path::new(FILE).exists() {
        if Path::new(DATABASE).exists() {
            bail!(
                "{DATABASE} is sealed with keys that are gone ({FILE}); delete the folder local to start anew"
            );
        }
        make()?;
    }
    let mut text = fs::read_to_string(FILE).with_context(|| format!("reading {FILE}"))?;
    let line = format!("{OPERATOR}=");
    // A checkout from before widgets has no operator yet.
    if !text.lines().any(|present| present.starts_with(&line)) {
        text = format!("{}\n{line}{}\n", text.trim_end(), token()?);
        write(&text)?;
    }
    let variables = parsed(&text);
    let tick_token = variables
        .iter()
        .find(|(name, _)| name == "SPIN_VARIABLE_TICK_TOKEN")
        .map(|(_, value)| value.clone())
        .with_context(|| format!("{FILE} has no SPIN_VARIABLE_TICK_TOKEN"))?;
    Ok(Secrets { variables, tick_token })
}

fn make() -> Result<()> {
    let text = format!(
        "# Made by `cargo xtask up` for this checkout only. docs/operations.md tells what they are for.\n\
         SPIN_VARIABLE_MASTER_KEYS=k1:{}\nSPIN_VARIABLE_CONTACT_KEY={}\nSPIN_VARIABLE_TICK_TOKEN={}\n\
         {OPERATOR}={}\n",
        BASE64_STANDARD.encode(random::<32>()?),
        BASE64_STANDARD.encode(random::<32>()?),
        token()?,
        token()?,
    );
    fs::create_dir_all("local").context("creating the folder local")?;
    write(&text)
}

/// Replaces the file at once: nobody else may read it, and a half is never there.
fn write(text: &str) -> Result<()> {
    let beside = format!("{FILE}.new");
    let _ = fs::remove_file(&beside);
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(&beside)
        .with_context(|| format!("creating {beside}"))?;
    file.write_all(text.as_bytes()).with_context(|| format!("writing {beside}"))?;
    fs::rename(&beside, FILE).with_context(|| format!("writing {FILE}"))
}

fn token() -> Result<String> {
    Ok(format!("{:032x}", u128::from_be_bytes(random()?)))
}

fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    File::open("/dev/urandom")
        .and_then(|mut source| source.read_exact(&mut bytes))
        .context("/dev/urandom")?;
    Ok(bytes)
}

fn parsed(text: &str) -> Vec<(String, String)> {
    text.lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('='))
        .map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_may_hold_equals_signs() {
        let variables = parsed("# note = x\nSPIN_VARIABLE_MASTER_KEYS=k1:AAA=\n\n");
        assert_eq!(variables, [("SPIN_VARIABLE_MASTER_KEYS".to_owned(), "k1:AAA=".to_owned())]);
    }
}
