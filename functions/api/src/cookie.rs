//! Reading the cookies of a session: a person's, or one of staff.

#[cfg(feature = "signin")]
use crate::refusal::Refusal;
use axum::http::header::COOKIE;
#[cfg(feature = "signin")]
use axum::http::header::HeaderValue;
use axum::http::request::Parts;

/// The value of `Set-Cookie`.
#[cfg(feature = "signin")]
pub(crate) fn set(text: &str) -> Result<HeaderValue, Refusal> {
    HeaderValue::from_str(text).map_err(|error| Refusal::internal(&error.to_string()))
}

/// The token in the cookie with this name, if it can be one.
pub(crate) fn token(parts: &Parts, name: &str) -> Option<String> {
    let cookies = parts.headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
    let value = pairs.find(|(found, _)| *found == name)?.1;
    let shape = value.len() == 64 && value.bytes().all(|b| b.is_ascii_hexdigit());
    shape.then(|| value.to_owned())
}
