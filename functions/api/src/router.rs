//! Everything that the API answers to.

use crate::endpoints::{
    ask_code, correct, erase, export, figures, health, leave, mentor, mentors, open_session, own_act,
    own_file, programmes, submit, version,
};
use crate::openapi;
use crate::refusal::Refusal;
use axum::Router;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, HeaderName, HeaderValue};
use axum::response::Response;
use axum::routing::{delete, get, post};
use spin_sdk::http::Request;
use std::sync::OnceLock;
use tower_service::Service as _;

fn routes() -> Router {
    Router::new()
        // Public reads
        .route("/api/v1/programmes", get(programmes::programmes))
        .route("/api/v1/mentors", get(mentors::mentors))
        .route("/api/v1/mentors/{id}", get(mentor::mentor))
        .route("/api/v1/figures", get(figures::figures))
        .route("/api/v1/openapi.json", get(openapi::document))
        // Applying, and opening one's own file
        .route("/api/v1/applications", post(submit::submit))
        .route("/api/v1/access-codes", post(ask_code::ask_code))
        .route("/api/v1/sessions", post(open_session::open_session).merge(delete(leave::leave)))
        // One's own file
        .route("/api/v1/me", get(own_file::own_file).merge(delete(erase::erase)))
        .route("/api/v1/me/data", get(export::export))
        .route("/api/v1/me/withdraw", post(own_act::withdraw))
        .route("/api/v1/me/answer", post(own_act::answer))
        .route("/api/v1/me/accept-mentor", post(own_act::accept_mentor))
        .route("/api/v1/me/decline-mentor", post(own_act::decline_mentor))
        .route("/api/v1/me/correct", post(correct::correct))
        .route("/api/v1/me/change-contact", post(correct::change_contact))
        // Operators
        .route("/healthz", get(health::health))
        .route("/version", get(version::version))
        .fallback(async || Refusal::not_found())
        .method_not_allowed_fallback(async || {
            Refusal::new(StatusCode::METHOD_NOT_ALLOWED, "method-not-allowed")
        })
}

/// Answers a request, with the headers that every answer carries.
pub(crate) async fn answer(request: Request) -> Response {
    static ROUTES: OnceLock<Router> = OnceLock::new();
    let mut routes = ROUTES.get_or_init(routes).clone();
    let mut response = match routes.call(request).await {
        Ok(response) => response,
        Err(impossible) => match impossible {},
    };
    let headers = response.headers_mut();
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("content-security-policy", "default-src 'none'; frame-ancestors 'none'"),
    ] {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}
