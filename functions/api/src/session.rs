//! The session cookie. Only the API reads it, only over the same site, never a script.

#[cfg(not(feature = "duo"))]
use crate::refusal::Refusal;
#[cfg(not(feature = "duo"))]
use axum::http::header::HeaderValue;
use axum::http::request::Parts;
#[cfg(feature = "public")]
use service::limits::SESSION_LIFE;
#[cfg(feature = "public")]
use service::open_session::Token;

const NAME: &str = "passerelle_session";
#[cfg(not(feature = "duo"))]
// The path takes in `DELETE /api/v1/sessions`, which must be able to end it.
const RULES: &str = "HttpOnly; Secure; SameSite=Strict; Path=/api/v1";

/// The cookie of a new session. The server ends it earlier than the browser does.
#[cfg(feature = "public")]
pub(crate) fn cookie(token: &Token) -> Result<HeaderValue, Refusal> {
    let text = format!("{NAME}={}; {RULES}; Max-Age={}", token.0, SESSION_LIFE.num_seconds());
    HeaderValue::from_str(&text).map_err(|error| Refusal::internal(&error.to_string()))
}

/// The cookie that takes the session's place.
#[cfg(not(feature = "duo"))]
pub(crate) fn no_cookie() -> Result<HeaderValue, Refusal> {
    HeaderValue::from_str(&format!("{NAME}=; {RULES}; Max-Age=0"))
        .map_err(|error| Refusal::internal(&error.to_string()))
}

/// The token, if it can be one.
pub(crate) fn token(parts: &Parts) -> Option<String> {
    crate::cookie::token(parts, NAME)
}
