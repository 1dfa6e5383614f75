//! `POST /api/v1/volunteers`

use crate::app::app;
use crate::body::Json;
use crate::client::{Address, IdempotencyKey};
use crate::refusal::Refusal;
use crate::reply::private;
use crate::wake::wake;
use axum::http::StatusCode;
use axum::response::Response;
use domain::volunteer::VolunteerForm;
use service::submit::Source;
use service::submit_volunteer::{SubmitVolunteer, submit_volunteer as receive};

/// Submits a volunteer's offer. The same key with the same answers gets the same answer again.
pub(crate) async fn submit_volunteer(
    IdempotencyKey(key): IdempotencyKey,
    Address(address): Address,
    Json(form): Json<VolunteerForm>,
) -> Result<Response, Refusal> {
    let app = app().await?;
    let source = Source::Public { address: &address };
    let answer = receive(app.env(), &app.hash, SubmitVolunteer { key, form: &form, source }).await?;
    wake(app);
    private(StatusCode::CREATED, &answer)
}
