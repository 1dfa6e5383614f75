//! `GET /api/v1/mentors/{id}`

use crate::app::app;
use crate::client::Conditions;
use crate::document::fresh;
use crate::refusal::Refusal;
use axum::extract::rejection::{PathRejection, QueryRejection};
use axum::extract::{Path, Query};
use axum::response::Response;
use domain::Lang;
use serde::Deserialize;
use service::catalogue::profile;
use uuid::Uuid;

/// In which language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct MentorQuery {
    /// Language of the answer; French if absent.
    lang: Option<Lang>,
}

/// One mentor's public page.
pub(crate) async fn mentor(
    path: Result<Path<Uuid>, PathRejection>,
    query: Result<Query<MentorQuery>, QueryRejection>,
    conditions: Conditions,
) -> Result<Response, Refusal> {
    let Path(id) = path.map_err(|_| Refusal::not_found())?;
    let Query(query) = query.map_err(|_| Refusal::bad_request("invalid-query"))?;
    let profile = profile(&app().await?.store, id, query.lang.unwrap_or_default()).await?;
    fresh(&conditions, &profile.ok_or_else(Refusal::not_found)?)
}
