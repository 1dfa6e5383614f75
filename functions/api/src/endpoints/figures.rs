//! `GET /api/v1/figures`

use crate::app::app;
use crate::client::Conditions;
use crate::refusal::Refusal;
use crate::reply::fresh;
use axum::response::Response;
use domain::wire::Figures;

/// Open counters; small cells are hidden.
#[utoipa::path(get, path = "/api/v1/figures", tag = "public", responses(
    (status = 200, description = "Open counters", body = Figures),
))]
pub(crate) async fn figures(conditions: Conditions) -> Result<Response, Refusal> {
    let figures = service::figures::figures(app().await?.env()).await?;
    fresh(&conditions, &figures)
}
