//! `POST /api/v1/me/{correct|change-contact}`

use crate::app::app;
use crate::body::Json;
use crate::refusal::Refusal;
use crate::reply::private;
use crate::visitor::Visitor;
use crate::wake::wake;
use axum::http::StatusCode;
use axum::response::Response;
use domain::wire::{ChangeContactBody, CorrectBody};
use service::change_contact::ChangeContactError;
use service::correct::CorrectError;

/// Corrects the answers of an open application; choice and wished mentors stay.
pub(crate) async fn correct(visitor: Visitor, Json(body): Json<CorrectBody>) -> Result<Response, Refusal> {
    let app = app().await?;
    let file = service::correct::correct(app.env(), &app.hash, visitor.visit(), &body).await?;
    wake(app);
    private(StatusCode::OK, &file)
}

/// Changes how the person is reached; the old address is told.
pub(crate) async fn change_contact(
    visitor: Visitor,
    Json(body): Json<ChangeContactBody>,
) -> Result<Response, Refusal> {
    let app = app().await?;
    let file = service::change_contact::change_contact(app.env(), &app.hash, visitor.visit(), &body).await?;
    wake(app);
    private(StatusCode::OK, &file)
}

impl From<CorrectError> for Refusal {
    fn from(error: CorrectError) -> Self {
        match error {
            CorrectError::Denied(denied) => denied.into(),
            CorrectError::Fields(fields) => Self::fields(fields),
            CorrectError::NotEligible(verdict) => Self::not_eligible(&verdict),
            CorrectError::Act(error) => error.into(),
            CorrectError::Fault(fault) => fault.into(),
        }
    }
}

impl From<ChangeContactError> for Refusal {
    fn from(error: ChangeContactError) -> Self {
        match error {
            ChangeContactError::Denied(denied) => denied.into(),
            ChangeContactError::Fields(fields) => Self::fields(fields),
            ChangeContactError::Act(error) => error.into(),
            ChangeContactError::VolunteerAct(error) => error.into(),
            ChangeContactError::Fault(fault) => fault.into(),
        }
    }
}
