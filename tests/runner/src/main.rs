//! A small host for the components: the same `spin.toml`, the same `.wasm`, the same refusals as Spin 4.1.
//! For tests and laptops; production runs on Spin.

mod application;
mod arguments;
mod clock;
mod compile;
mod control;
mod headers;
mod host;
mod hosts;
mod instances;
mod mailbox;
mod manifest;
mod rights;
mod routes;
mod server;
mod variables;

use std::io::Write as _;
use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context as _, Result, ensure};
use http::{Request, Response};
use tokio::signal::unix::{SignalKind, signal};
use wasmtime_wasi_http::WasiBody;

use application::Application;
use arguments::Arguments;
use clock::TestClock;
use control::Control;
use mailbox::Mailbox;
use manifest::Manifest;
use server::{Answer, Port};
use variables::VariableValues;

#[tokio::main]
async fn main() -> ExitCode {
    if std::env::args().any(|word| word == "--help") {
        println!("{}", arguments::USAGE);
        return ExitCode::SUCCESS;
    }
    let outcome = match Arguments::parse(std::env::args().skip(1)) {
        Ok(arguments) => run(arguments).await,
        Err(error) => Err(error),
    };
    outcome.map_or_else(
        |error| {
            eprintln!("runner: {error:#}");
            ExitCode::FAILURE
        },
        // Leaving at once: taken down with the runtime, idle instances would report a failure.
        |()| std::process::exit(0),
    )
}

async fn run(arguments: Arguments) -> Result<()> {
    let manifest = Manifest::load(&arguments.manifest)?;
    if arguments.compile {
        return application::link_components(&manifest).map(drop);
    }
    std::fs::create_dir_all(&arguments.state)
        .with_context(|| format!("cannot make {}", arguments.state.display()))?;
    let listen = Port::bind(arguments.listen).await?;
    let mailbox_port = bind(arguments.mailbox).await?;
    let control_port = bind(arguments.control).await?;
    let mailbox_url = mailbox_port.as_ref().map(Port::url);

    let values = resolve_variables(&manifest, &arguments, &listen.url(), mailbox_url.as_deref())?;
    let clock = TestClock::default();
    let application = Application::load(&manifest, &values, &arguments.state, &clock)?;
    let mailbox = Arc::new(Mailbox::new(clock.clone(), arguments.quiet));

    if !arguments.quiet {
        introduce(&manifest);
    }
    let mut out = std::io::stdout();
    writeln!(out, "listening {}", listen.url())?;
    listen.serve(application.clone());
    if let Some(port) = mailbox_port {
        writeln!(out, "mailbox {}", port.url())?;
        port.serve(mailbox.clone());
    }
    if let Some(port) = control_port {
        writeln!(out, "control {}", port.url())?;
        port.serve(Arc::new(Control { application, clock, mailbox }));
    }
    out.flush()?;

    let mut terminate = signal(SignalKind::terminate())?;
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = terminate.recv() => {}
    }
    Ok(())
}

/// For people; programs read standard output.
fn introduce(manifest: &Manifest) {
    eprintln!("{}", manifest.application.name);
    for (name, component) in &manifest.component {
        eprintln!("  {name}: {}", component.description);
    }
}

async fn bind(address: Option<SocketAddr>) -> Result<Option<Port>> {
    match address {
        Some(address) => Port::bind(address).await.map(Some),
        None => Ok(None),
    }
}

fn resolve_variables(
    manifest: &Manifest,
    arguments: &Arguments,
    listen: &str,
    mailbox: Option<&str>,
) -> Result<VariableValues> {
    for (name, value) in &arguments.variables {
        ensure!(
            manifest.variables.contains_key(name),
            "--variable {name}: the manifest declares no such variable"
        );
        ensure!(
            mailbox.is_some() || !value.contains("{mailbox}"),
            "--variable {name}: there is no --mailbox"
        );
    }
    VariableValues::resolve(&manifest.variables, |key| {
        let given = arguments
            .variables
            .iter()
            .find(|(name, _)| key.strip_prefix("SPIN_VARIABLE_") == Some(&name.to_ascii_uppercase()));
        let given = given.map(|(_, value)| {
            value.replace("{listen}", listen).replace("{mailbox}", mailbox.unwrap_or_default())
        });
        given.or_else(|| std::env::var(key).ok())
    })
}

impl Answer for Application {
    async fn answer(&self, request: Request<WasiBody>, client: SocketAddr) -> Response<WasiBody> {
        self.serve(request, client).await
    }
}
