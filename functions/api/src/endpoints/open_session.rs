//! `POST /api/v1/sessions`

use crate::app::app;
use crate::body::Json;
use crate::even::step_since;
use crate::refusal::Refusal;
use crate::session::cookie;
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Response};
use domain::wire::OpenSession;
use service::limits::TYPED_MAX;
use service::open_session::OpenSessionError;
use std::time::Instant;

/// Opens one's own file with reference and code; answers the session cookie.
pub(crate) async fn open_session(Json(body): Json<OpenSession>) -> Result<Response, Refusal> {
    for (field, text) in [("reference", &body.reference), ("code", &body.code)] {
        if text.chars().count() > TYPED_MAX {
            return Err(Refusal::too_long(field, TYPED_MAX));
        }
    }
    let (came, app) = (Instant::now(), app().await?);
    let opened = service::open_session::open_session(app.env(), &app.hash, &body.reference, &body.code).await;
    step_since(came).await;
    let token = opened?;
    Ok((StatusCode::NO_CONTENT, [(SET_COOKIE, cookie(&token)?)]).into_response())
}

impl From<OpenSessionError> for Refusal {
    fn from(error: OpenSessionError) -> Self {
        match error {
            OpenSessionError::Denied => Self::new(StatusCode::UNAUTHORIZED, "wrong-code"),
            OpenSessionError::Fault(fault) => fault.into(),
        }
    }
}
