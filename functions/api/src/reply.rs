//! Private answers: JSON that nobody keeps.

use crate::refusal::Refusal;
use axum::http::StatusCode;
use axum::http::header::{CONTENT_TYPE, HeaderValue};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

pub(crate) const JSON: HeaderValue = HeaderValue::from_static("application/json");

/// A private answer; [`crate::router`] adds `no-store`.
pub(crate) fn private(status: StatusCode, value: &impl Serialize) -> Result<Response, Refusal> {
    let body = serde_json::to_vec(value).map_err(|error| Refusal::internal(&error.to_string()))?;
    Ok((status, [(CONTENT_TYPE, JSON)], body).into_response())
}
