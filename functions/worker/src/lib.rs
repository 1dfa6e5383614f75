//! The worker: `POST /internal/tick` sends due messages, moves what clocks move, and forgets what is over.
//!
//! A scheduler calls it every minute with the tick token; the API wakes it after each message that it wrote, with
//! `?only=messages`. Calling it twice at once does no harm.
#![cfg(target_arch = "wasm32")]

mod gateway;
mod settings;

use http::header::{ALLOW, AUTHORIZATION, CACHE_CONTROL, CONTENT_TYPE, WWW_AUTHENTICATE};
use http::response::Builder;
use http::{Method, Response, StatusCode};
use service::Env;
use service::hash::same;
use service::tick::{Scope, Ticked, tick};
use settings::Settings;
use spin_sdk::http::{FullBody, Request};
use spin_sdk::http_service;
use std::sync::LazyLock;
use store::SpinStore;
use store::engine::spin::Spin;
use store::host::{HostClock, HostRng};

type Answer = Response<FullBody<bytes::Bytes>>;

/// Kept for the instance: it knows that the database is up to date.
static STORE: LazyLock<SpinStore> = LazyLock::new(|| SpinStore::new(Spin(&HostRng)));

#[http_service]
async fn handle(request: Request) -> Answer {
    match answer(&request).await {
        Ok(done) => {
            let body = serde_json::to_vec(&done).unwrap_or_default();
            respond(Response::builder().header(CONTENT_TYPE, "application/json"), body)
        }
        Err(refusal) => refuse(refusal),
    }
}

/// Why there was no tick.
#[derive(Clone, Copy)]
enum Refusal {
    Method,
    Token,
    Fault,
}

async fn answer(request: &Request) -> Result<Ticked, Refusal> {
    if request.method() != Method::POST {
        return Err(Refusal::Method);
    }
    let fault = |words: String| {
        eprintln!("tick failed: {words}");
        Refusal::Fault
    };
    let settings = Settings::read().await.map_err(fault)?;
    let shown = request.headers().get(AUTHORIZATION).and_then(|value| value.to_str().ok());
    if !same(shown.unwrap_or_default(), &format!("Bearer {}", settings.tick_token)) {
        return Err(Refusal::Token);
    }
    let scope = if request.uri().query() == Some("only=messages") { Scope::Messages } else { Scope::All };
    let env = Env { store: &*STORE, clock: &HostClock, rng: &HostRng, keys: &settings.keys, by: None };
    tick(env, &settings.gateway, &settings.public_url, scope).await.map_err(|error| fault(error.to_string()))
}

fn refuse(refusal: Refusal) -> Answer {
    let (status, code, header) = match refusal {
        Refusal::Method => (StatusCode::METHOD_NOT_ALLOWED, "method-not-allowed", Some((ALLOW, "POST"))),
        Refusal::Token => (StatusCode::UNAUTHORIZED, "token", Some((WWW_AUTHENTICATE, "Bearer"))),
        Refusal::Fault => (StatusCode::INTERNAL_SERVER_ERROR, "internal", None),
    };
    let problem = serde_json::json!({
        "type": format!("urn:passerelle:problem:{code}"), "status": status.as_u16(), "code": code,
    });
    let builder = Response::builder().status(status).header(CONTENT_TYPE, "application/problem+json");
    let builder = header.into_iter().fold(builder, |builder, (name, value)| builder.header(name, value));
    respond(builder, problem.to_string().into_bytes())
}

fn respond(builder: Builder, body: Vec<u8>) -> Answer {
    let body = FullBody::new(bytes::Bytes::from(body));
    let fixed = builder.header(CACHE_CONTROL, "no-store").header("x-content-type-options", "nosniff");
    fixed.body(body).unwrap_or_default()
}
