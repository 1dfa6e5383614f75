//! A request of somebody of the staff. Their cookie is read by the desk's API only, over the same site, never by a script.

use crate::app::{App, app};
use crate::cookie;
use crate::refusal::Refusal;
use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts;
use service::desk::Barred;

const NAME: &str = "passerelle_desk";

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
