//! `GET /version`

use crate::refusal::Refusal;
use crate::reply::private;
use axum::http::StatusCode;
use axum::response::Response;
use domain::programme::data::RULES_VERSION;
use serde::Serialize;

/// What is running.
#[derive(Serialize)]
pub(crate) struct Version {
    /// Version of the program.
    version: &'static str,
    /// Version of the programmes' rules.
    rules: &'static str,
}

/// The versions of the program and of the rules.
pub(crate) async fn version() -> Result<Response, Refusal> {
    private(StatusCode::OK, &Version { version: env!("CARGO_PKG_VERSION"), rules: RULES_VERSION })
}
