//! The runner as a child process: started, awaited, killed, never left behind.

use crate::checkout;
use crate::secrets::Secrets;
use anyhow::{Context as _, Result, anyhow, bail};
use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// The first start of a build compiles the components; others at the same time wait for it.
const START: Duration = Duration::from_mins(4);

/// A runner that answers.
#[derive(Debug)]
pub struct Runner {
    child: Child,
    /// Kills the runner when this process is gone, however it went: it waits for its standard input to close.
    guard: Child,
    /// Where the application is.
    pub app: String,
    /// Where its messages arrive.
    pub mailbox: String,
    /// Where time and rights are.
    pub control: String,
    log: Arc<Mutex<String>>,
}

fn program() -> PathBuf {
    std::env::var_os("RUNNER").map_or_else(|| checkout().join("target/host/runner"), PathBuf::from)
}

impl Runner {
    /// Starts one and waits until it says where it listens.
    pub fn start(
        manifest: &Path,
        state: &Path,
        secrets: &Secrets,
        variables: &[(String, String)],
    ) -> Result<Self> {
        let mut command = Command::new(program());
        command.arg("--manifest").arg(manifest).arg("--state-dir").arg(state).arg("--quiet");
        for port in ["--listen", "--mailbox", "--control"] {
            command.args([port, "127.0.0.1:0"]);
        }
        // The first value of a variable counts: a test may have its own.
        for (name, value) in variables {
            command.args(["--variable", &format!("{name}={value}")]);
        }
        for (name, value) in [("gateway_url", "{mailbox}"), ("public_url", "{listen}")] {
            command.args(["--variable", &format!("{name}={value}")]);
        }
        command.envs(secrets.variables()).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child =
            command.spawn().with_context(|| format!("starting {} (build it first)", program().display()))?;
        let guard = Command::new("sh")
            .args(["-c", "cat >/dev/null; kill -9 $0 2>/dev/null"])
            .arg(child.id().to_string())
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .context("starting the runner's guard")?;
        let out = child.stdout.take().context("standard output")?;
        let log = Arc::default();
        let reader = keep(child.stderr.take().context("standard error")?, Arc::clone(&log));
        let mut runner =
            Self { child, guard, app: String::new(), mailbox: String::new(), control: String::new(), log };
        let mut found = addresses(&lines(out)).map_err(|error| {
            // Its last words may still be on their way.
            let _ = runner.kill();
            let _ = reader.join();
            anyhow!("{error:#}\n{}", runner.log())
        })?;
        let mut take = |name: &str| found.remove(name).with_context(|| format!("no {name}"));
        (runner.app, runner.mailbox, runner.control) =
            (take("listening")?, take("mailbox")?, take("control")?);
        Ok(runner)
    }

    /// What it wrote to standard error.
    pub fn log(&self) -> String {
        self.log.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// `kill -9`: the power is gone.
    pub fn kill(&mut self) -> Result<()> {
        self.guard.kill().context("kill")?;
        self.child.kill().context("kill -9")?;
        self.guard.wait().and_then(|_| self.child.wait()).context("wait")?;
        Ok(())
    }
}

impl Drop for Runner {
    fn drop(&mut self) {
        // Gone already is fine. The guard first: its number could belong to somebody else later.
        let _ = self.kill();
    }
}

/// Reads lines in a thread, to the end: a full pipe would stop the runner.
fn lines(out: impl Read + Send + 'static) -> Receiver<String> {
    let (sender, lines) = channel();
    std::thread::spawn(move || {
        for line in BufReader::new(out).lines().map_while(Result::ok) {
            // Nobody listens any more once the addresses are known.
            let _ = sender.send(line);
        }
    });
    lines
}

/// Keeps what comes, to the end.
fn keep(mut from: impl Read + Send + 'static, log: Arc<Mutex<String>>) -> JoinHandle<()> {
    std::thread::spawn(move || {
        let mut buffer = [0; 4096];
        while let Ok(count @ 1..) = from.read(&mut buffer) {
            let text = String::from_utf8_lossy(buffer.get(..count).unwrap_or_default()).into_owned();
            log.lock().unwrap_or_else(PoisonError::into_inner).push_str(&text);
        }
    })
}

/// `listening http://127.0.0.1:40001`, one a line.
fn addresses(lines: &Receiver<String>) -> Result<BTreeMap<String, String>> {
    let deadline = Instant::now() + START;
    let mut found = BTreeMap::new();
    while found.len() < 3 {
        let left = deadline.saturating_duration_since(Instant::now());
        match lines.recv_timeout(left) {
            Ok(line) => {
                found.extend(line.split_once(' ').map(|(name, url)| (name.to_owned(), url.to_owned())));
            }
            Err(RecvTimeoutError::Disconnected) => bail!("the runner ended before it was ready"),
            Err(RecvTimeoutError::Timeout) => bail!("the runner is not ready after {START:?}"),
        }
    }
    Ok(found)
}
