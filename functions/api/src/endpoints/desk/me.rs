//! `GET /api/v1/desk/me`

use crate::refusal::Refusal;
use crate::reply::private;
use crate::staff::AtDesk;
use axum::http::StatusCode;
use axum::response::Response;

/// Who is signed in.
pub(crate) async fn me(AtDesk { app, token }: AtDesk) -> Result<Response, Refusal> {
    private(StatusCode::OK, &service::desk::access::me(app.env(), &app.hash, &token).await?)
}
