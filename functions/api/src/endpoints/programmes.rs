//! `GET /api/v1/programmes`

use crate::app::app;
use crate::client::Conditions;
use crate::document::fresh;
use crate::refusal::Refusal;
use axum::response::Response;

/// The four programmes with their published criteria.
pub(crate) async fn programmes(conditions: Conditions) -> Result<Response, Refusal> {
    let programmes = service::programmes::programmes(app().await?.env()).await?;
    fresh(&conditions, &programmes)
}
