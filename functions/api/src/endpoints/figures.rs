//! `GET /api/v1/figures`, `/api/v1/figures.csv`, `/api/v1/figures.csv-metadata.json`

use crate::app::app;
use crate::client::Conditions;
use crate::counted::counted;
use crate::refusal::Refusal;
use axum::http::header::{HeaderValue, LINK};
use axum::response::Response;

/// Where the table is explained (W3C, CSV on the Web, "Link header"); relative to the table, so that a proxy does no harm.
const METADATA: HeaderValue = HeaderValue::from_static(
    "<figures.csv-metadata.json>; rel=\"describedby\"; type=\"application/csvm+json\"",
);

/// Open figures; small counts are hidden.
pub(crate) async fn figures(conditions: Conditions) -> Result<Response, Refusal> {
    Ok(counted(app().await?).await?.figures.answer(&conditions))
}

/// The same, one count a line.
pub(crate) async fn csv(conditions: Conditions) -> Result<Response, Refusal> {
    let mut response = counted(app().await?).await?.csv.answer(&conditions);
    response.headers_mut().insert(LINK, METADATA);
    Ok(response)
}

/// What the lines mean.
pub(crate) async fn metadata(conditions: Conditions) -> Result<Response, Refusal> {
    Ok(counted(app().await?).await?.metadata.answer(&conditions))
}
