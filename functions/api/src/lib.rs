//! The public API: catalogue, applications, status, figures. `router.rs` is the list of what it answers to.
#![cfg(target_arch = "wasm32")]

mod app;
mod body;
mod cache;
mod client;
mod endpoints;
mod openapi;
mod refusal;
mod reply;
mod router;
mod session;
mod wake;

use axum::response::Response;
use spin_sdk::http::Request;
use spin_sdk::http_service;

#[http_service]
async fn handle(request: Request) -> Response {
    router::answer(request).await
}
