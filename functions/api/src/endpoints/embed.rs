//! `GET /api/v1/embed`, and `/api/v1/embed/pauses` for the operator.

use crate::app::{App, app};
use crate::body::Json;
use crate::client::Conditions;
use crate::document::fresh;
use crate::refusal::Refusal;
use crate::reply::private;
use axum::extract::rejection::QueryRejection;
use axum::extract::{FromRequestParts, Query};
use axum::http::StatusCode;
use axum::http::header::{AUTHORIZATION, CACHE_CONTROL, HeaderValue};
use axum::http::request::Parts;
use axum::response::Response;
use domain::embed::Site;
use domain::wire::{EmbedSettings, SetPauseBody};
use serde::Deserialize;
use service::embed::{SetPauseError, set_pause};
use service::hash::same;

/// Short, and nothing stale after it: a pause is seen within a minute.
const LIFE: HeaderValue = HeaderValue::from_static("public, max-age=30");

/// On which site.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct EmbedQuery {
    /// `location.hostname` there; empty for a page that was opened from a file.
    site: String,
}

/// Which widgets pause on a site.
pub(crate) async fn settings(
    query: Result<Query<EmbedQuery>, QueryRejection>,
    conditions: Conditions,
) -> Result<Response, Refusal> {
    let invalid = || Refusal::bad_request("invalid-query");
    let Query(EmbedQuery { site }) = query.map_err(|_| invalid())?;
    let settings = if site.is_empty() {
        EmbedSettings::default()
    } else {
        let site = Site::parse(&site).map_err(|_| invalid())?;
        service::embed::settings(&app().await?.store, &site).await?
    };
    let mut response = fresh(&conditions, &settings)?;
    response.headers_mut().insert(CACHE_CONTROL, LIFE);
    Ok(response)
}

/// Somebody who showed the operator's token.
pub(crate) struct Operator(&'static App);

impl<S: Sync> FromRequestParts<S> for Operator {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        let app = app().await?;
        let shown = parts.headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok());
        let right = same(shown.unwrap_or_default(), &format!("Bearer {}", app.operator_token));
        // Without a token there is no operator.
        if right && !app.operator_token.is_empty() { Ok(Self(app)) } else { Err(Refusal::token()) }
    }
}

/// All pauses, and who changed them when.
pub(crate) async fn pauses(Operator(app): Operator) -> Result<Response, Refusal> {
    private(StatusCode::OK, &service::embed::pauses(&app.store).await?)
}

/// Sets or lifts a pause.
pub(crate) async fn set(
    Operator(app): Operator,
    Json(body): Json<SetPauseBody>,
) -> Result<Response, Refusal> {
    private(StatusCode::OK, &set_pause(app.env(), &body).await?)
}

impl From<SetPauseError> for Refusal {
    fn from(error: SetPauseError) -> Self {
        match error {
            SetPauseError::Fields(fields) => Self::fields(fields),
            SetPauseError::Fault(fault) => fault.into(),
        }
    }
}
