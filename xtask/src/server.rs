//! The running app: started, awaited, and never left behind.

use std::net::{SocketAddr, TcpStream};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

pub(crate) struct Server {
    child: Child,
    /// Ends the server when this program is gone, however it went: it waits for its standard input to close.
    _guard: Child,
}

impl Server {
    /// Starts the program in a process group of its own.
    pub(crate) fn start(command: &mut Command) -> Result<Self> {
        let name = command.get_program().to_string_lossy().into_owned();
        let mut child = command
            .stdin(Stdio::null())
            .process_group(0)
            .spawn()
            .with_context(|| format!("starting {name}"))?;
        let guard = Command::new("sh")
            .args(["-c", "cat >/dev/null; kill -- -$0 2>/dev/null && sleep 3 && kill -9 -- -$0 2>/dev/null"])
            .arg(child.id().to_string())
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn();
        match guard {
            Ok(guard) => Ok(Self { child, _guard: guard }),
            Err(error) => {
                child.kill().context("stopping the server")?;
                Err(error).context("starting the server's guard")
            }
        }
    }

    /// Waits until something listens.
    pub(crate) fn wait_until_ready(&mut self, address: SocketAddr) -> Result<()> {
        let started = Instant::now();
        while TcpStream::connect_timeout(&address, Duration::from_millis(200)).is_err() {
            if let Some(status) = self.ended()? {
                bail!("the server stopped before it was ready ({status}); what it said is above");
            }
            if started.elapsed() > Duration::from_secs(30) {
                bail!("nothing listens on {address} after 30 seconds");
            }
            sleep(Duration::from_millis(20));
        }
        Ok(())
    }

    pub(crate) fn ended(&mut self) -> Result<Option<ExitStatus>> {
        self.child.try_wait().context("looking after the server")
    }
}
