//! `GET /api/v1/desk/messages`, `POST /api/v1/desk/messages/{id}/{resend|printed|done}`,
//! `POST /api/v1/desk/calls/{file}/called`

use crate::refusal::Refusal;
use crate::reply::private;
use crate::staff::AtDesk;
use crate::wake::wake;
use axum::extract::Path;
use axum::extract::rejection::PathRejection;
use axum::http::StatusCode;
use axum::response::Response;
use service::desk::messages::{self, MessageAct};
use uuid::Uuid;

type Answer = Result<Response, Refusal>;

/// What did not reach its person, and whom to call.
pub(crate) async fn board(AtDesk { app, token }: AtDesk) -> Answer {
    private(StatusCode::OK, &messages::board(app.env(), &app.hash, &token).await?)
}

/// Does something about a message. No body: there is nothing to say.
pub(crate) async fn act(
    AtDesk { app, token }: AtDesk,
    path: Result<Path<(Uuid, String)>, PathRejection>,
) -> Answer {
    let Path((id, act)) = path.map_err(|_| Refusal::not_found())?;
    let act = match act.as_str() {
        "resend" => MessageAct::Resend,
        "printed" => MessageAct::Printed,
        "done" => MessageAct::Done,
        _ => return Err(Refusal::not_found()),
    };
    let board = messages::on_message(app.env(), &app.hash, &token, id, act).await?;
    wake(app);
    private(StatusCode::OK, &board)
}

/// Somebody was called.
pub(crate) async fn called(AtDesk { app, token }: AtDesk, path: Result<Path<Uuid>, PathRejection>) -> Answer {
    let Path(file) = path.map_err(|_| Refusal::not_found())?;
    private(StatusCode::OK, &messages::called(app.env(), &app.hash, &token, file).await?)
}
