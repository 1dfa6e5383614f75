//! `GET /api/v1/desk/duos/worries`, `GET …/worries/{id}`, `POST …/worries/{id}/{act}`: for the safeguarding person.

use crate::body::{Packed, parse};
use crate::refusal::Refusal;
use crate::reply::private;
use crate::staff::AtDesk;
use axum::extract::Path;
use axum::extract::rejection::PathRejection;
use axum::http::StatusCode;
use axum::response::Response;
use service::desk::follow::worry::{self, AtWorry};
use uuid::Uuid;

type Answer = Result<Response, Refusal>;

/// The list.
pub(crate) async fn worries(AtDesk { app, token }: AtDesk) -> Answer {
    private(StatusCode::OK, &worry::worries(app.env(), &app.hash, &token).await?)
}

/// A worry.
pub(crate) async fn worry(AtDesk { app, token }: AtDesk, path: Result<Path<Uuid>, PathRejection>) -> Answer {
    let Path(worry) = path.map_err(|_| Refusal::not_found())?;
    let at = AtWorry { hash: &app.hash, token: &token, worry };
    private(StatusCode::OK, &worry::worry_file(app.env(), at).await?)
}

/// Takes it, notes, closes.
pub(crate) async fn act(
    AtDesk { app, token }: AtDesk,
    path: Result<Path<(Uuid, String)>, PathRejection>,
    body: Packed,
) -> Answer {
    let Path((worry, act)) = path.map_err(|_| Refusal::not_found())?;
    let (env, at) = (app.env(), AtWorry { hash: &app.hash, token: &token, worry });
    let done = match act.as_str() {
        "take" => worry::take(env, at, &parse(&body)?).await?,
        "note" => worry::note(env, at, &parse(&body)?).await?,
        "close" => worry::close(env, at, &parse(&body)?).await?,
        _ => return Err(Refusal::not_found()),
    };
    private(StatusCode::OK, &done)
}
