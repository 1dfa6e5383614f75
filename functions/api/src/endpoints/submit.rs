//! `POST /api/v1/applications`

use crate::app::app;
use crate::body::Json;
use crate::client::{Address, IdempotencyKey};
use crate::refusal::Refusal;
use crate::reply::private;
use crate::wake::wake;
use axum::http::StatusCode;
use axum::response::Response;
use domain::form::ApplicationForm;
use service::submit::{Source, Submit};

/// Submits an application. The same key with the same answers gets the same answer again.
pub(crate) async fn submit(
    IdempotencyKey(key): IdempotencyKey,
    Address(address): Address,
    Json(form): Json<ApplicationForm>,
) -> Result<Response, Refusal> {
    let app = app().await?;
    let source = Source::Public { address: &address };
    let answer = service::submit::submit(app.env(), &app.hash, Submit { key, form: &form, source }).await?;
    wake(app);
    private(StatusCode::CREATED, &answer)
}
