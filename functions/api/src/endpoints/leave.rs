//! `DELETE /api/v1/sessions`

use crate::app::app;
use crate::refusal::Refusal;
use crate::session::{no_cookie, token};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Response};
use service::leave::LeaveError;

/// Leaves: the session ends and the browser forgets it. Also right without a session.
pub(crate) async fn leave(request: Request) -> Result<Response, Refusal> {
    let (parts, _) = request.into_parts();
    if let Some(token) = token(&parts) {
        let app = app().await?;
        service::leave::leave(app.env(), &app.hash, &token).await?;
    }
    Ok((StatusCode::NO_CONTENT, [(SET_COOKIE, no_cookie()?)]).into_response())
}

impl From<LeaveError> for Refusal {
    fn from(error: LeaveError) -> Self {
        match error {
            LeaveError::Fault(fault) => fault.into(),
        }
    }
}
