//! What a request says about its sender: the key of a form instance, the network address, the conditions of a read.

#[cfg(any(feature = "public", feature = "signin"))]
use crate::app::app;
use crate::refusal::Refusal;
use axum::extract::FromRequestParts;
#[cfg(feature = "public")]
use axum::http::HeaderMap;
#[cfg(feature = "public")]
use axum::http::header::{ACCEPT_ENCODING, IF_NONE_MATCH};
use axum::http::request::Parts;
#[cfg(any(feature = "public", feature = "signin"))]
use std::net::{IpAddr, SocketAddr};
#[cfg(any(feature = "public", feature = "desk", feature = "dossier"))]
use uuid::Uuid;

#[cfg(any(feature = "public", feature = "desk"))]
/// `Idempotency-Key`: a UUID per form instance.
pub(crate) struct IdempotencyKey(pub(crate) Uuid);

#[cfg(any(feature = "public", feature = "desk"))]
impl<S: Sync> FromRequestParts<S> for IdempotencyKey {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        key_of(parts)?.map(Self).ok_or_else(|| Refusal::bad_request("idempotency-key-missing"))
    }
}

#[cfg(feature = "dossier")]
/// The same, where most acts need none: those with a version cannot happen twice.
pub(crate) struct MaybeKey(pub(crate) Option<Uuid>);

#[cfg(feature = "dossier")]
impl<S: Sync> FromRequestParts<S> for MaybeKey {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        key_of(parts).map(Self)
    }
}

#[cfg(any(feature = "public", feature = "desk", feature = "dossier"))]
fn key_of(parts: &Parts) -> Result<Option<Uuid>, Refusal> {
    let Some(value) = parts.headers.get("idempotency-key") else { return Ok(None) };
    let key = value.to_str().ok().and_then(|text| text.trim().parse().ok());
    key.map(Some).ok_or_else(|| Refusal::bad_request("idempotency-key-invalid"))
}

#[cfg(any(feature = "public", feature = "signin"))]
/// The visitor's network address, without port; of IPv6 the part that one household keeps.
pub(crate) struct Address(pub(crate) String);

#[cfg(any(feature = "public", feature = "signin"))]
impl<S: Sync> FromRequestParts<S> for Address {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        let name = app().await?.address_header.as_str();
        // Spin appends its header after those of the client: only the last value is its own.
        let last = parts.headers.get_all(name).iter().next_back().and_then(|value| value.to_str().ok());
        let last = last.and_then(|value| value.rsplit(',').next()).unwrap_or_default().trim();
        Ok(Self(network(last)))
    }
}

#[cfg(any(feature = "public", feature = "signin"))]
fn network(text: &str) -> String {
    let address = text.parse::<SocketAddr>().map(|a| a.ip()).or_else(|_| text.parse::<IpAddr>());
    match address {
        Ok(IpAddr::V4(v4)) => v4.to_string(),
        Ok(IpAddr::V6(v6)) => {
            let [a, b, c, d, ..] = v6.segments();
            v6.to_ipv4_mapped().map_or_else(|| format!("{a:x}:{b:x}:{c:x}:{d:x}"), |v4| v4.to_string())
        }
        Err(_) => text.chars().take(64).collect(),
    }
}

#[cfg(feature = "public")]
/// What the client has already, and what it can unpack.
pub(crate) struct Conditions {
    known: String,
    pub(crate) gzip: bool,
}

#[cfg(feature = "public")]
impl<S: Sync> FromRequestParts<S> for Conditions {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        let text = |name| joined(&parts.headers, name);
        Ok(Self { known: text(IF_NONE_MATCH), gzip: takes_gzip(&text(ACCEPT_ENCODING)) })
    }
}

#[cfg(feature = "public")]
impl Conditions {
    /// Whether the client has what this tag stands for (weak comparison, RFC 9110 §13.1.2).
    pub(crate) fn has(&self, tag: &str) -> bool {
        let bare = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
        self.known.trim() == "*" || self.known.split(',').any(|known| bare(known) == bare(tag))
    }
}

#[cfg(feature = "public")]
fn joined(headers: &HeaderMap, name: axum::http::HeaderName) -> String {
    headers.get_all(name).iter().filter_map(|value| value.to_str().ok()).collect::<Vec<_>>().join(",")
}

#[cfg(feature = "public")]
fn takes_gzip(accepted: &str) -> bool {
    accepted.split(',').any(|part| {
        let mut pieces = part.split(';').map(str::trim);
        let name = pieces.next().unwrap_or_default();
        let refused =
            pieces.any(|p| matches!(p.replace(' ', "").as_str(), "q=0" | "q=0.0" | "q=0.00" | "q=0.000"));
        (name.eq_ignore_ascii_case("gzip") || name == "*") && !refused
    })
}
