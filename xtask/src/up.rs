//! `cargo xtask up`: from a fresh clone to a working app with demo data.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::args::Args;
use crate::ask::{ask, tick};
use crate::build::{Mode, build};
use crate::demo::{self, Amount, DATABASE};
use crate::host::host;
use crate::secrets::secrets;
use crate::server::Server;
use crate::spin;

/// The mailbox listens this far above the app: 3025 for 3000.
const TO_MAILBOX: u16 = 25;

pub(crate) fn up(mut args: Args) -> Result<()> {
    let mode = Mode::from_args(&mut args);
    let port: u16 = args.value("--port")?.unwrap_or(3000);
    let with_spin = args.flag("--spin");
    let empty = args.flag("--empty");
    let amount = Amount::from_args(&mut args)?;
    args.finish()?;

    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let mailbox_port = port.checked_add(TO_MAILBOX).context("--port is too high for a mailbox above it")?;
    let mailbox = SocketAddr::from((Ipv4Addr::LOCALHOST, mailbox_port));
    // Before the build: nobody waits minutes to learn this.
    need_free(address)?;
    if !with_spin {
        need_free(mailbox)?;
    }

    build(mode)?;
    let host = host()?;
    if !with_spin {
        host.compile_components()?;
    }
    let secrets = secrets()?;
    if !empty && !Path::new(DATABASE).exists() {
        demo::make(&host, &secrets, &amount, Path::new(DATABASE))?;
    }

    let started = Instant::now();
    let mut command = if with_spin {
        spin::command(&address.to_string())?
    } else {
        let mut runner = Command::new(&host.runner);
        runner.args(["--manifest", "spin.toml", "--state-dir", "local/state"]).args([
            "--listen",
            &address.to_string(),
            "--mailbox",
            &mailbox.to_string(),
        ]);
        runner
    };
    command
        .envs(secrets.variables.iter().cloned())
        .env("SPIN_VARIABLE_PUBLIC_URL", format!("http://{address}"))
        .env("SPIN_VARIABLE_GATEWAY_URL", format!("http://{mailbox}"));
    let mut server = Server::start(&mut command)?;
    server.wait_until_ready(address)?;
    let health = ask(address, "GET /healthz", "").context("GET /healthz")?;
    let took = started.elapsed();
    if health != 200 {
        eprintln!("xtask: the app listens, but GET /healthz answers {health}");
    }

    greet(address, mailbox, with_spin, &members(empty), took);
    attend(&mut server, address, &secrets.tick_token)
}

fn need_free(address: SocketAddr) -> Result<()> {
    match TcpListener::bind(address) {
        Ok(_) => Ok(()),
        Err(error) => {
            bail!("{address} cannot be used ({error}); choose with --port, for example --port 3100")
        }
    }
}

/// Who can sign in at the desk.
fn members(empty: bool) -> String {
    // Below the address of the desk.
    let indent = " ".repeat(10);
    if empty {
        return format!(
            "{indent}start with SPIN_VARIABLE_FIRST_ADMINISTRATOR=<your address> to be its first administrator"
        );
    }
    format!(
        "{indent}sign in as <role>@<programme>.demo.invalid: coordinator, lead, safeguarding, administrator\n  \
         {indent}of duo-for-a-job, team4job, mentoryou, mentorin; coordinator, analyst, administrator of actiris\n  \
         {indent}the code arrives in messages"
    )
}

fn greet(address: SocketAddr, mailbox: SocketAddr, with_spin: bool, desk: &str, took: Duration) {
    let messages = if with_spin {
        format!("wait until a gateway such as Mailpit listens on http://{mailbox}")
    } else {
        format!("http://{mailbox}/")
    };
    println!(
        "\n  Passerelle is up ({:.2} s)\n\n  \
         app       http://{address}/fr/   /nl/   /en/\n  \
         messages  {messages}\n  \
         desk      http://{address}/fr/desk   /nl/desk   /en/desk\n  \
         {desk}\n  \
         API       http://{address}/api/v1/openapi.json\n  \
         operator  the token that pauses widgets is in local/secrets.env (docs/operations.md)\n\n  \
         Ctrl-C stops it; the data stays in local/state.\n",
        took.as_secs_f32()
    );
}

/// Ticks every minute until the server ends.
fn attend(server: &mut Server, address: SocketAddr, token: &str) -> Result<()> {
    let mut next_tick = Instant::now();
    loop {
        if let Some(status) = server.ended()? {
            if status.success() {
                return Ok(());
            }
            bail!("the server stopped ({status})");
        }
        if Instant::now() >= next_tick {
            next_tick = Instant::now() + Duration::from_mins(1);
            match tick(address, token) {
                Ok(200..=299) => {}
                Ok(status) => eprintln!("xtask: the worker's tick was answered with {status}"),
                Err(error) => eprintln!("xtask: the worker's tick: {error:#}"),
            }
        }
        sleep(Duration::from_millis(250));
    }
}
