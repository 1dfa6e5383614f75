//! `GET /api/v1/programmes`

use crate::app::app;
use crate::client::Conditions;
use crate::counted::counted;
use crate::refusal::Refusal;
use axum::response::Response;

/// The four programmes with their published criteria.
pub(crate) async fn programmes(conditions: Conditions) -> Result<Response, Refusal> {
    Ok(counted(app().await?).await?.programmes.answer(&conditions))
}
