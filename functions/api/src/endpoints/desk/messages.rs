//! `GET /api/v1/desk/messages`, `GET /api/v1/desk/messages/letters?one=`, `POST /api/v1/desk/messages/{id}/{resend|printed|done}`,
//! `POST /api/v1/desk/calls/{file}/called`

use crate::refusal::Refusal;
use crate::reply::private;
use crate::staff::AtDesk;
use crate::wake::wake;
use axum::extract::rejection::{PathRejection, QueryRejection};
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use service::desk::letters;
use service::desk::messages::{self, MessageAct};
use service::letter::Frame;
use uuid::Uuid;

type Answer = Result<Response, Refusal>;

/// What did not reach its person, and whom to call.
pub(crate) async fn board(AtDesk { app, token }: AtDesk) -> Answer {
    private(StatusCode::OK, &messages::board(app.env(), &app.hash, &token).await?)
}

/// Which letters are asked for.
#[derive(Deserialize)]
pub(crate) struct Which {
    /// This one; without it all that wait.
    one: Option<Uuid>,
}

/// The words of letters that wait for a printer.
pub(crate) async fn letters(
    AtDesk { app, token }: AtDesk,
    which: Result<Query<Which>, QueryRejection>,
) -> Answer {
    let Query(Which { one }) = which.map_err(|_| Refusal::not_found())?;
    let frame = Frame { public_url: &app.public_url, sender: &app.letter_sender };
    private(StatusCode::OK, &letters::letters(app.env(), &app.hash, &token, frame, one).await?)
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
