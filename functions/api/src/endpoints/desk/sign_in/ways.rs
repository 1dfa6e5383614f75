//! `GET /api/v1/desk/sign-in/ways`

use crate::app::app;
use crate::refusal::Refusal;
use crate::reply::private;
use axum::http::StatusCode;
use axum::response::Response;
use domain::wire::desk::SignInWays;

/// How staff sign in here: at their provider if there is one, else by a code. One way only: where a provider asks for a
/// second factor, a code by mail would lead around it.
pub(crate) async fn ways() -> Result<Response, Refusal> {
    let client = app().await?.client.as_ref();
    let provider = client.map(|client| client.name.clone()).filter(|name| !name.is_empty());
    private(StatusCode::OK, &SignInWays { oidc: client.is_some(), provider, code: client.is_none() })
}
