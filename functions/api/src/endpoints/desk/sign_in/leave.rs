//! `DELETE /api/v1/desk/sign-in/sessions`, `DELETE /api/v1/desk/sign-in/sessions/all`

use crate::app::app;
use crate::refusal::Refusal;
use crate::staff::{AtDesk, no_cookie, token};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Response};

/// Leaves: the session ends and the browser forgets it. Also right without a session.
pub(crate) async fn leave(request: Request) -> Result<Response, Refusal> {
    let (parts, _) = request.into_parts();
    if let Some(token) = token(&parts) {
        let app = app().await?;
        service::desk::sign_in::leave(app.env(), &app.hash, &token).await?;
    }
    gone()
}

/// Ends the member's sessions on every screen.
pub(crate) async fn leave_everywhere(AtDesk { app, token }: AtDesk) -> Result<Response, Refusal> {
    service::desk::sign_in::leave_everywhere(app.env(), &app.hash, &token).await?;
    gone()
}

fn gone() -> Result<Response, Refusal> {
    Ok((StatusCode::NO_CONTENT, [(SET_COOKIE, no_cookie()?)]).into_response())
}
