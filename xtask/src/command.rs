//! Other programs: how they are started, and cargo above all.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use serde_json::Value;

/// Cargo as a person would call it from the shell: without what cargo told *this* program about itself, and
/// without flags from outside that would make everything build twice.
pub(crate) fn cargo() -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    let from_cargo = |name: &OsStr| {
        let name = name.to_string_lossy();
        ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_"]
            .iter()
            .any(|prefix| name.starts_with(prefix))
    };
    for (name, _) in std::env::vars_os().filter(|(name, _)| from_cargo(name)) {
        cargo.env_remove(name);
    }
    for name in ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "OUT_DIR"] {
        cargo.env_remove(name);
    }
    cargo
}

/// Runs a program to its end and fails when it fails.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("starting {}", name_of(command)))?;
    if !status.success() {
        bail!("{} ended with {status}", name_of(command));
    }
    Ok(())
}

/// Runs a program and takes what it wrote on its standard output.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("starting {}", name_of(command)))?;
    if !output.status.success() {
        bail!("{} ended with {}", name_of(command), output.status);
    }
    String::from_utf8(output.stdout).with_context(|| format!("reading what {} said", name_of(command)))
}

/// Runs a program, shows its standard output as it comes, and keeps it; `true` when it went well.
pub(crate) fn watch(command: &mut Command) -> Result<(bool, String)> {
    let mut child =
        command.stdout(Stdio::piped()).spawn().with_context(|| format!("starting {}", name_of(command)))?;
    let mut said = String::new();
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).split(b'\n') {
            let line = line.context("reading a program's output")?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            said.push_str(&line);
            said.push('\n');
        }
    }
    std::io::stdout().flush().context("writing to the terminal")?;
    Ok((child.wait().context("waiting for a program")?.success(), said))
}

/// An artifact that `cargo build` made or found fresh.
pub(crate) struct Artifact {
    pub(crate) target: String,
    pub(crate) kinds: Vec<String>,
    pub(crate) files: Vec<String>,
}

/// `cargo build` with these arguments; says which files came out, wherever cargo puts them.
pub(crate) fn build(arguments: &[&str]) -> Result<Vec<Artifact>> {
    artifacts(cargo().arg("build").args(arguments).arg(MESSAGES))
}

/// The same with flags for the last crate only.
pub(crate) fn rustc(arguments: &[&str], flags: &[&str]) -> Result<Vec<Artifact>> {
    artifacts(cargo().arg("rustc").args(arguments).arg(MESSAGES).arg("--").args(flags))
}

const MESSAGES: &str = "--message-format=json-render-diagnostics";

fn artifacts(command: &mut Command) -> Result<Vec<Artifact>> {
    let mut child = command.stdout(Stdio::piped()).spawn().context("starting cargo build")?;
    let mut messages = String::new();
    if let Some(mut stdout) = child.stdout.take() {
        stdout.read_to_string(&mut messages).context("reading cargo's messages")?;
    }
    if !child.wait().context("waiting for cargo build")?.success() {
        let arguments: Vec<_> = command.get_args().map(OsStr::to_string_lossy).collect();
        bail!("cargo {} failed", arguments.join(" "));
    }
    Ok(messages.lines().filter_map(artifact).collect())
}

fn artifact(line: &str) -> Option<Artifact> {
    let message: Value = serde_json::from_str(line).ok()?;
    if message.get("reason")?.as_str()? != "compiler-artifact" {
        return None;
    }
    let target = message.get("target")?;
    let strings = |value: &Value| -> Vec<String> {
        value.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
    };
    Some(Artifact {
        target: target.get("name")?.as_str()?.to_owned(),
        kinds: strings(target.get("kind")?),
        files: strings(message.get("filenames")?),
    })
}

fn name_of(command: &Command) -> String {
    let program = Path::new(command.get_program());
    program.file_name().unwrap_or(program.as_os_str()).to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_an_artifact_from_cargos_messages() {
        let line = r#"{"reason":"compiler-artifact","target":{"kind":["cdylib"],"name":"api"},"filenames":["/t/api.wasm"]}"#;
        let artifact = artifact(line).unwrap();
        assert_eq!(artifact.target, "api");
        assert_eq!(artifact.kinds, ["cdylib"]);
        assert_eq!(artifact.files, ["/t/api.wasm"]);
    }

    #[test]
    fn skips_other_messages() {
        assert!(artifact(r#"{"reason":"build-finished","success":true}"#).is_none());
        assert!(artifact("warning: something").is_none());
    }
}
