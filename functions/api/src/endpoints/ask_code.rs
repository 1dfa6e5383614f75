//! `POST /api/v1/access-codes`

use crate::app::app;
use crate::body::Json;
use crate::client::Address;
use crate::even::step_since;
use crate::refusal::Refusal;
use crate::wake::wake;
use axum::http::StatusCode;
use domain::wire::AskCode;
use service::ask_code::AskCodeError;
use service::limits::TYPED_MAX;
use std::time::Instant;

/// Sends a code to the mail or phone of an application. The answer is always the same.
pub(crate) async fn ask_code(
    Address(address): Address,
    Json(body): Json<AskCode>,
) -> Result<StatusCode, Refusal> {
    if body.reference.chars().count() > TYPED_MAX {
        return Err(Refusal::too_long("reference", TYPED_MAX));
    }
    let (came, app) = (Instant::now(), app().await?);
    service::ask_code::ask_code(app.env(), &app.hash, &body.reference, &address).await?;
    step_since(came).await;
    wake(app);
    Ok(StatusCode::ACCEPTED)
}

impl From<AskCodeError> for Refusal {
    fn from(error: AskCodeError) -> Self {
        match error {
            AskCodeError::Fault(fault) => fault.into(),
        }
    }
}
