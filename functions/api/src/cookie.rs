//! Reading the cookies of a session: a person's, or one of staff.

use axum::http::header::COOKIE;
use axum::http::request::Parts;

/// The token in the cookie with this name, if it can be one.
pub(crate) fn token(parts: &Parts, name: &str) -> Option<String> {
    let cookies = parts.headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
    let value = pairs.find(|(found, _)| *found == name)?.1;
    let shape = value.len() == 64 && value.bytes().all(|b| b.is_ascii_hexdigit());
    shape.then(|| value.to_owned())
}
