//! `POST /api/v1/desk/bulk`, `POST /api/v1/desk/bulk/undo`, `GET, PUT /api/v1/desk/stand-in`

use crate::body::Json;
use crate::refusal::Refusal;
use crate::reply::private;
use crate::staff::AtDesk;
use crate::wake::wake;
use axum::http::StatusCode;
use axum::response::Response;
use domain::wire::desk::{BulkBody, StandInBody, UndoBody};
use service::desk::assign;

/// Does something to several files at once, or says what would happen.
pub(crate) async fn bulk(
    AtDesk { app, token }: AtDesk,
    Json(body): Json<BulkBody>,
) -> Result<Response, Refusal> {
    let result = service::desk::bulk::bulk(app.env(), &app.hash, &token, &body).await?;
    wake(app);
    private(StatusCode::OK, &result)
}

/// Takes one's own bulk act back.
pub(crate) async fn undo(
    AtDesk { app, token }: AtDesk,
    Json(body): Json<UndoBody>,
) -> Result<Response, Refusal> {
    private(StatusCode::OK, &service::desk::bulk::undo(app.env(), &app.hash, &token, &body).await?)
}

/// Who stands in for the reader, and for whom they do.
pub(crate) async fn stand_in(AtDesk { app, token }: AtDesk) -> Result<Response, Refusal> {
    private(StatusCode::OK, &assign::stand_in(app.env(), &app.hash, &token).await?)
}

/// Names who stands in for the reader, or nobody.
pub(crate) async fn set_stand_in(
    AtDesk { app, token }: AtDesk,
    Json(body): Json<StandInBody>,
) -> Result<Response, Refusal> {
    private(StatusCode::OK, &assign::set_stand_in(app.env(), &app.hash, &token, &body).await?)
}
