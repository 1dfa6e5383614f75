//! The native twin: the same use cases, rules and SQL as the API component, on the same database file, but compiled
//! for this machine, with axum on tokio and the database in the process. What it lacks against the runner is WebAssembly.

mod catalogue;
mod document;
mod means;
mod submit;
mod widgets;
mod worker;

pub(crate) use document::gzip;

use anyhow::{Context, Result, bail};
use axum::Router;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use means::{MachineClock, MachineRng};
use serde::Serialize;
use service::Env;
use service::hash::HashKey;
use service::port::Store as _;
use service::seal::MasterKeys;
use std::path::PathBuf;
use std::sync::Arc;
use store::{Native, NativeStore};

/// What lives as long as the program.
struct Twin {
    store: NativeStore,
    keys: MasterKeys,
    hash: HashKey,
    cache: catalogue::Cache,
    counted: widgets::Kept,
    bell: worker::Bell,
}

impl Twin {
    fn env(&self) -> Env<'_, NativeStore> {
        Env { store: &self.store, clock: &MachineClock, rng: &MachineRng, keys: &self.keys, by: None }
    }
}

/// `bench twin --database <path> --gateway <address>`: serves until it is killed.
pub(crate) fn serve(mut words: impl Iterator<Item = String>) -> Result<()> {
    let (mut database, mut gateway) = (None, None);
    while let Some(name) = words.next() {
        let value = words.next().with_context(|| format!("{name} needs a value"))?;
        match name.as_str() {
            "--database" => database = Some(PathBuf::from(value)),
            "--gateway" => gateway = Some(value.parse()?),
            _ => bail!("`{name}` is not understood"),
        }
    }
    let database = database.context("--database <path> is missing")?;
    let variable = |name: &str| std::env::var(name).with_context(|| format!("{name} is not set"));
    let (bell, rung) = worker::bell();
    let twin = Arc::new(Twin {
        store: NativeStore::new(Native::new(&database)),
        keys: MasterKeys::parse(&variable("SPIN_VARIABLE_MASTER_KEYS")?)?,
        hash: HashKey::parse(&variable("SPIN_VARIABLE_CONTACT_KEY")?)?,
        cache: catalogue::Cache::default(),
        counted: widgets::Kept::default(),
        bell,
    });
    worker::start(Arc::clone(&twin), rung, gateway.context("--gateway <address> is missing")?);

    let routes = Router::new()
        .route("/version", get(version))
        .route("/healthz", get(health))
        .route("/api/v1/mentors", get(catalogue::mentors))
        .route("/api/v1/mentors/{id}", get(catalogue::mentor))
        .route("/api/v1/figures", get(widgets::open_figures))
        .route("/api/v1/programmes", get(widgets::waits))
        .route("/api/v1/embed", get(widgets::settings))
        .route("/api/v1/applications", post(submit::submit))
        .with_state(twin);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        println!("listening http://{}", listener.local_addr()?);
        axum::serve(axum::serve::ListenerExt::tap_io(listener, nodelay), routes).await.map_err(Into::into)
    })
}

fn nodelay(stream: &mut tokio::net::TcpStream) {
    let _ = stream.set_nodelay(true);
}

async fn version() -> Answer {
    json(StatusCode::OK, &serde_json::json!({ "version": env!("CARGO_PKG_VERSION") }))
}

async fn health(twin: axum::extract::State<Arc<Twin>>) -> Answer {
    let twin = twin.0;
    off_thread(move || {
        pollster::block_on(twin.store.catalogue_version())?;
        json(StatusCode::OK, &serde_json::json!({ "status": "ok" }))
    })
    .await
}

type Answer = Result<Response, Broken>;

/// Anything that went wrong: it fails the bench.
struct Broken(String);

impl<E: Into<anyhow::Error>> From<E> for Broken {
    fn from(error: E) -> Self {
        Self(format!("{:#}", error.into()))
    }
}

impl IntoResponse for Broken {
    fn into_response(self) -> Response {
        eprintln!("twin: {}", self.0);
        (StatusCode::INTERNAL_SERVER_ERROR, self.0).into_response()
    }
}

/// The database blocks: its work is done off the threads that serve.
async fn off_thread(work: impl FnOnce() -> Answer + Send + 'static) -> Answer {
    tokio::task::spawn_blocking(work).await?
}

fn json(status: StatusCode, value: &impl Serialize) -> Answer {
    Ok((status, [(CONTENT_TYPE, "application/json")], serde_json::to_vec(value)?).into_response())
}
