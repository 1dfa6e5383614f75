//! The API: catalogue, applications, volunteers, figures; and what people do with their own file. `router.rs` is the
//! list of what it answers to.
//!
//! One source, several components, so that each stays small: `api` answers everybody (feature `public`), `space` who has
//! a session (`own`, `/api/v1/me/…`), `duo` the two of a duo (`duo`, `/api/v1/me/duos/…` and `/api/v1/me/proposals/…`);
//! staff are answered by `signin`, `desk`, `dossier`, `matching`, `board` and `groups` (`/api/v1/desk/…`). A component has one of the features.
#![cfg(target_arch = "wasm32")]

mod app;
mod body;
#[cfg(feature = "public")]
mod cache;
#[cfg(any(feature = "desk", feature = "public", feature = "signin"))]
mod client;
mod cookie;
#[cfg(feature = "public")]
mod counted;
#[cfg(feature = "public")]
mod document;
mod endpoints;
#[cfg(any(feature = "public", feature = "signin"))]
mod even;
#[cfg(feature = "signin")]
mod oidc;
#[cfg(feature = "public")]
mod openapi;
mod refusal;
mod reply;
mod router;
#[cfg(any(feature = "public", feature = "own", feature = "duo"))]
mod session;
#[cfg(any(
    feature = "desk",
    feature = "dossier",
    feature = "matching",
    feature = "board",
    feature = "groups",
    feature = "signin"
))]
mod staff;
#[cfg(any(feature = "own", feature = "duo"))]
mod visitor;
mod wake;

use axum::response::Response;
use spin_sdk::http::Request;
use spin_sdk::http_service;

#[http_service]
async fn handle(request: Request) -> Response {
    router::answer(request).await
}
