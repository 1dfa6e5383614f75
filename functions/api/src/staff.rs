//! A request of somebody of the staff. Their cookie is read by the desk's API only, over the same site, never by a script.

use crate::app::{App, app};
use crate::cookie;
use crate::refusal::Refusal;
use axum::extract::FromRequestParts;
use axum::http::StatusCode;
#[cfg(feature = "signin")]
use axum::http::header::HeaderValue;
use axum::http::request::Parts;
use service::desk::Barred;
#[cfg(feature = "signin")]
use service::limits::DESK_LIFE;
#[cfg(feature = "signin")]
use service::open_session::Token;

const NAME: &str = "passerelle_desk";
#[cfg(feature = "signin")]
const RULES: &str = "HttpOnly; Secure; SameSite=Strict; Path=/api/v1/desk";

/// The cookie of a new session. The server ends it earlier than the browser does.
#[cfg(feature = "signin")]
pub(crate) fn cookie(token: &Token) -> Result<HeaderValue, Refusal> {
    cookie::set(&format!("{NAME}={}; {RULES}; Max-Age={}", token.0, DESK_LIFE.num_seconds()))
}

/// The cookie that takes the session's place.
#[cfg(feature = "signin")]
pub(crate) fn no_cookie() -> Result<HeaderValue, Refusal> {
    cookie::set(&format!("{NAME}=; {RULES}; Max-Age=0"))
}

/// The token, if it can be one.
#[cfg(feature = "signin")]
pub(crate) fn token(parts: &Parts) -> Option<String> {
    cookie::token(parts, NAME)
}

/// A request with a cookie of the desk; whether it still opens anything is for the use case to say.
pub(crate) struct AtDesk {
    pub(crate) app: &'static App,
    pub(crate) token: String,
}

impl<S: Sync> FromRequestParts<S> for AtDesk {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        let token = cookie::token(parts, NAME).ok_or_else(Refusal::no_session)?;
        Ok(Self { app: app().await?, token })
    }
}

impl From<Barred> for Refusal {
    fn from(barred: Barred) -> Self {
        match barred {
            Barred::NoSession => Self::no_session(),
            Barred::NotAllowed => Self::new(StatusCode::FORBIDDEN, "not-allowed"),
            Barred::NotFound => Self::not_found(),
            Barred::Fault(fault) => fault.into(),
        }
    }
}
