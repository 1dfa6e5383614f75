//! A public answer as the API gives it: a tag, a minute to keep it, packed at most once.

use super::Broken;
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, HeaderMap, VARY,
};
use axum::response::{IntoResponse as _, Response};
use bytes::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;
use serde::Serialize;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io::Write as _;
use std::sync::OnceLock;

pub(super) struct Document {
    tag: String,
    plain: Bytes,
    gzip: OnceLock<Bytes>,
}

impl Document {
    pub(super) fn new(value: &impl Serialize) -> Result<Self, Broken> {
        let plain = serde_json::to_vec(value)?;
        let mut hasher = DefaultHasher::new();
        plain.hash(&mut hasher);
        let tag = format!("W/\"{:016x}\"", hasher.finish());
        Ok(Self { tag, plain: plain.into(), gzip: OnceLock::new() })
    }

    pub(super) fn answer(&self, headers: &HeaderMap) -> Response {
        let fixed = [
            (CONTENT_TYPE, "application/json"),
            (CACHE_CONTROL, "public, max-age=60"),
            (VARY, "Accept-Encoding"),
            (ETAG, self.tag.as_str()),
        ];
        let takes = headers.get(ACCEPT_ENCODING).and_then(|v| v.to_str().ok()).unwrap_or_default();
        if takes.contains("gzip") && self.plain.len() >= 860 {
            let body = self.gzip.get_or_init(|| gzip(&self.plain)).clone();
            (fixed, [(CONTENT_ENCODING, "gzip")], body).into_response()
        } else {
            (fixed, self.plain.clone()).into_response()
        }
    }
}

/// Packed as the API does it.
pub(crate) fn gzip(plain: &[u8]) -> Bytes {
    let mut encoder = GzEncoder::new(Vec::with_capacity(plain.len() / 4), Compression::new(6));
    // Writing to a Vec does not fail.
    let _ = encoder.write_all(plain);
    encoder.finish().unwrap_or_default().into()
}
