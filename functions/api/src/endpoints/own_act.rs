//! `POST /api/v1/me/{withdraw|answer|accept-mentor|decline-mentor}`

use crate::app::app;
use crate::body::Json;
use crate::refusal::Refusal;
use crate::reply::private;
use crate::visitor::Visitor;
use crate::wake::wake;
use axum::http::StatusCode;
use axum::response::Response;
use domain::wire::{AcceptMentorBody, AnswerBody, DeclineMentorBody, WithdrawBody};
use service::own_act::{self, OwnActError};

/// Withdraws the application.
pub(crate) async fn withdraw(visitor: Visitor, Json(body): Json<WithdrawBody>) -> Result<Response, Refusal> {
    let app = app().await?;
    let file = own_act::withdraw(app.env(), &app.hash, visitor.visit(), &body).await?;
    wake(app);
    private(StatusCode::OK, &file)
}

/// Answers the programme's question.
pub(crate) async fn answer(visitor: Visitor, Json(body): Json<AnswerBody>) -> Result<Response, Refusal> {
    let app = app().await?;
    let file = own_act::answer(app.env(), &app.hash, visitor.visit(), &body).await?;
    private(StatusCode::OK, &file)
}

/// Says yes to the proposed mentor.
pub(crate) async fn accept_mentor(
    visitor: Visitor,
    Json(body): Json<AcceptMentorBody>,
) -> Result<Response, Refusal> {
    let app = app().await?;
    let file = own_act::accept_mentor(app.env(), &app.hash, visitor.visit(), &body).await?;
    private(StatusCode::OK, &file)
}

/// Asks for another mentor, without penalty.
pub(crate) async fn decline_mentor(
    visitor: Visitor,
    Json(body): Json<DeclineMentorBody>,
) -> Result<Response, Refusal> {
    let app = app().await?;
    let file = own_act::decline_mentor(app.env(), &app.hash, visitor.visit(), &body).await?;
    private(StatusCode::OK, &file)
}

impl From<OwnActError> for Refusal {
    fn from(error: OwnActError) -> Self {
        match error {
            OwnActError::Denied(denied) => denied.into(),
            OwnActError::Fields(fields) => Self::fields(fields),
            OwnActError::Act(error) => error.into(),
            OwnActError::Fault(fault) => fault.into(),
        }
    }
}
