//! Reading a JSON body: its type, its size, its shape, each with its own refusal.

use crate::refusal::Refusal;
use axum::body::Body;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderMap};
use http_body_util::{BodyExt as _, Limited};
use serde::de::DeserializeOwned;

/// The largest body that is read.
pub(crate) const LIMIT: usize = 64 * 1024;

/// A body of JSON, without unknown fields.
#[cfg(not(any(feature = "board", feature = "dossier", feature = "duo")))]
pub(crate) struct Json<T>(pub(crate) T);

#[cfg(not(any(feature = "board", feature = "dossier", feature = "duo")))]
impl<S: Sync, T: DeserializeOwned> FromRequest<S> for Json<T> {
    type Rejection = Refusal;

    async fn from_request(request: Request, _: &S) -> Result<Self, Refusal> {
        // Boxed: the same code for every type, or the component holds one copy for each.
        let body = Box::pin(body(request)).await?;
        Ok(Self(parse(&Packed(body))?))
    }
}

/// A body of JSON that is not read yet: which act it is for stands in the path.
pub(crate) struct Packed(bytes::Bytes);

#[cfg(any(
    feature = "board",
    feature = "dossier",
    feature = "drafts",
    feature = "duo",
    feature = "exports",
    feature = "groups"
))]
impl<S: Sync> FromRequest<S> for Packed {
    type Rejection = Refusal;

    async fn from_request(request: Request, _: &S) -> Result<Self, Refusal> {
        Ok(Self(Box::pin(body(request)).await?))
    }
}

/// Reads a body.
pub(crate) fn parse<T: DeserializeOwned>(Packed(body): &Packed) -> Result<T, Refusal> {
    let value = serde_json::from_slice(body).map_err(|error| misread(&error))?;
    // serde would also take the fields from a list, by position: nobody documented that.
    if body.trim_ascii_start().starts_with(b"{") { Ok(value) } else { Err(invalid()) }
}

async fn body(request: Request) -> Result<bytes::Bytes, Refusal> {
    let (parts, body) = request.into_parts();
    if !is_json(&parts.headers) {
        return Err(Refusal::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "content-type"));
    }
    if announced(&parts.headers).is_some_and(|length| length > LIMIT) {
        return Err(too_large());
    }
    read(body).await
}

fn invalid() -> Refusal {
    Refusal::new(StatusCode::UNPROCESSABLE_ENTITY, "invalid-body")
}

fn misread(error: &serde_json::Error) -> Refusal {
    let refusal = if error.is_data() { invalid() } else { Refusal::bad_request("malformed-json") };
    refusal.with("line", error.line()).with("column", error.column())
}

async fn read(body: Body) -> Result<bytes::Bytes, Refusal> {
    let collected = Limited::new(body, LIMIT).collect().await.map_err(|error| {
        if error.is::<http_body_util::LengthLimitError>() {
            too_large()
        } else {
            Refusal::bad_request("body")
        }
    })?;
    Ok(collected.to_bytes())
}

fn too_large() -> Refusal {
    Refusal::new(StatusCode::PAYLOAD_TOO_LARGE, "too-large").with("max", LIMIT)
}

fn is_json(headers: &HeaderMap) -> bool {
    let value = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let essence = value.split(';').next().unwrap_or_default().trim();
    essence.eq_ignore_ascii_case("application/json")
}

fn announced(headers: &HeaderMap) -> Option<usize> {
    headers.get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}
