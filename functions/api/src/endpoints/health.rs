//! `GET /healthz`

use crate::app::app;
use crate::refusal::Refusal;
use crate::reply::private;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;
use service::port::Store as _;

/// That the API and its database answer.
#[derive(Serialize)]
pub(crate) struct Health {
    /// `ok`
    status: &'static str,
}

/// Whether the API and its database answer.
pub(crate) async fn health() -> Result<Response, Refusal> {
    app().await?.store.catalogue_version().await?;
    private(StatusCode::OK, &Health { status: "ok" })
}
