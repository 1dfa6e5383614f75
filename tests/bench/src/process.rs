//! The servers under measure, as processes of their own that never outlive the bench.

use anyhow::{Context, Result, bail};
use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// The header in which the load names its visitors' addresses, instead of Spin's own: rates count per address, and
/// from one machine every visitor would be the same one.
pub(crate) const ADDRESS_HEADER: &str = "x-bench-address";

pub(crate) struct Server {
    child: Child,
    pub(crate) address: SocketAddr,
}

impl Server {
    /// The components, in the runner.
    pub(crate) fn runner(state: &Path, gateway: SocketAddr) -> Result<Self> {
        let mut command = Command::new(program("RUNNER", "target/host/runner"));
        command
            .args(["--manifest", "spin.toml", "--listen", "127.0.0.1:0", "--quiet", "--state-dir"])
            .arg(state)
            .args(["--variable", &format!("gateway_url=http://{gateway}")])
            .args(["--variable", "public_url={listen}"])
            .args(["--variable", &format!("client_address_header={ADDRESS_HEADER}")]);
        Self::start(command)
    }

    /// The native twin of the API.
    pub(crate) fn twin(database: &Path, gateway: SocketAddr) -> Result<Self> {
        let mut command = Command::new(std::env::current_exe().context("finding this program")?);
        command.args(["twin", "--gateway", &gateway.to_string(), "--database"]).arg(database);
        Self::start(command)
    }

    fn start(mut command: Command) -> Result<Self> {
        let name = command.get_program().to_string_lossy().into_owned();
        command.envs(secrets()).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().with_context(|| format!("starting {name}"))?;
        let said = child.stdout.take().context("a program's standard output")?;
        let complaints = child.stderr.take().context("a program's standard error")?;
        thread::spawn(move || complain(BufReader::new(complaints)));
        let (tell, told) = std::sync::mpsc::channel();
        thread::spawn(move || {
            // To the end, or the program would wait when the pipe is full.
            for line in BufReader::new(said).lines().map_while(Result::ok) {
                if let Some(address) = line.strip_prefix("listening http://") {
                    let _ = tell.send(address.to_owned());
                }
            }
        });
        let Ok(address) = told.recv_timeout(Duration::from_mins(1)) else {
            let _ = child.kill();
            bail!("{name} did not say where it listens");
        };
        let server = Self { child, address: address.parse()? };
        server.wait_until_ready()?;
        Ok(server)
    }

    /// What the server has used of the processors so far.
    pub(crate) fn processor_time(&self) -> Duration {
        /// Linux counts in hundredths of a second.
        const TICK: Duration = Duration::from_millis(10);
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id())).unwrap_or_default();
        // The name stands in brackets and may hold spaces; user and system time are the 12th and 13th value behind it.
        let values = stat.rsplit_once(')').map_or("", |(_, values)| values).split_whitespace();
        let ticks = values.skip(11).take(2).filter_map(|value| value.parse::<u32>().ok()).sum::<u32>();
        TICK * ticks
    }

    /// The memory that the server holds, in MB.
    pub(crate) fn memory(&self) -> f64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
        kilobytes.unwrap_or_default() / 1000.0
    }

    fn wait_until_ready(&self) -> Result<()> {
        let started = Instant::now();
        while std::net::TcpStream::connect_timeout(&self.address, Duration::from_millis(200)).is_err() {
            if started.elapsed() > Duration::from_secs(30) {
                bail!("nothing listens on {}", self.address);
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Shows the first complaints; a server under load that fails once fails thousands of times.
fn complain(complaints: impl std::io::BufRead) {
    const SHOWN: usize = 8;
    for (number, line) in complaints.lines().map_while(Result::ok).enumerate() {
        if number < SHOWN {
            eprintln!("{line}");
        } else if number == SHOWN {
            eprintln!("… and more of this");
        }
    }
}

/// A program that `cargo xtask bench` names, or where it lies when the bench is started by hand.
pub(crate) fn program(variable: &str, otherwise: &str) -> PathBuf {
    std::env::var_os(variable).map_or_else(|| otherwise.into(), PathBuf::from)
}

/// The secrets of the checkout, or others: everything here is sealed and read in one run.
pub(crate) fn secrets() -> Vec<(&'static str, String)> {
    [
        ("SPIN_VARIABLE_MASTER_KEYS", "k1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="),
        ("SPIN_VARIABLE_CONTACT_KEY", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="),
        ("SPIN_VARIABLE_TICK_TOKEN", "bench"),
    ]
    .map(|(name, other)| (name, std::env::var(name).unwrap_or_else(|_| other.to_owned())))
    .to_vec()
}
