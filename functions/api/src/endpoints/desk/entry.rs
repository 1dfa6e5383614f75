//! `POST /api/v1/desk/files`

use crate::body::Json;
use crate::client::IdempotencyKey;
use crate::refusal::Refusal;
use crate::reply::private;
use crate::staff::AtDesk;
use crate::wake::wake;
use axum::http::StatusCode;
use axum::response::Response;
use domain::wire::desk::EntryBody;
use service::desk::entry::{EntryError, entry as enter};

/// Enters somebody's form for them. The same key with the same answers gets the same answer again.
pub(crate) async fn entry(
    AtDesk { app, token }: AtDesk,
    IdempotencyKey(key): IdempotencyKey,
    Json(body): Json<EntryBody>,
) -> Result<Response, Refusal> {
    let entered = enter(app.env(), &app.hash, &token, (key, &body)).await?;
    wake(app);
    private(StatusCode::CREATED, &entered)
}

impl From<EntryError> for Refusal {
    fn from(error: EntryError) -> Self {
        match error {
            EntryError::Barred(barred) => barred.into(),
            EntryError::Submit(error) => error.into(),
            EntryError::Fault(fault) => fault.into(),
        }
    }
}
