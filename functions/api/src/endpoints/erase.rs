//! `DELETE /api/v1/me`

use crate::app::app;
use crate::refusal::Refusal;
use crate::session::no_cookie;
use crate::visitor::Visitor;
use crate::wake::wake;
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Response};
use service::erase::EraseError;

/// Erases the person's data. The dossier stays as a number in the reports.
pub(crate) async fn erase(visitor: Visitor) -> Result<Response, Refusal> {
    let app = app().await?;
    service::erase::erase(app.env(), &app.hash, visitor.visit()).await?;
    wake(app);
    Ok((StatusCode::NO_CONTENT, [(SET_COOKIE, no_cookie()?)]).into_response())
}

impl From<EraseError> for Refusal {
    fn from(error: EraseError) -> Self {
        match error {
            EraseError::Denied(denied) => denied.into(),
            EraseError::Act(error) => error.into(),
            EraseError::VolunteerAct(error) => error.into(),
            EraseError::Fault(fault) => fault.into(),
        }
    }
}
