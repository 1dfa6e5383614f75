//! `GET /api/v1/figures`

use crate::app::app;
use crate::client::Conditions;
use crate::document::fresh;
use crate::refusal::Refusal;
use axum::response::Response;

/// Open counters; small cells are hidden.
pub(crate) async fn figures(conditions: Conditions) -> Result<Response, Refusal> {
    let figures = service::figures::figures(app().await?.env()).await?;
    fresh(&conditions, &figures)
}
