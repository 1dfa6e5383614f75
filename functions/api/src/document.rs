//! Public reads: a body with a tag, packed at most once.

use crate::client::Conditions;
use crate::refusal::Refusal;
use crate::reply::JSON;
use axum::http::StatusCode;
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, HeaderName,
    HeaderValue, VARY,
};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;
use serde::Serialize;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{Read as _, Write as _};
use std::sync::OnceLock;

/// Below this a packed body is hardly smaller.
const WORTH_PACKING: usize = 860;

/// A public body, packed at most once.
pub(crate) struct Document {
    kind: HeaderValue,
    plain: Bytes,
    gzip: OnceLock<Bytes>,
}

impl Document {
    pub(crate) fn new(value: &impl Serialize) -> Result<Self, Refusal> {
        let plain = serde_json::to_vec(value).map_err(|error| Refusal::internal(&error.to_string()))?;
        Ok(Self::of(JSON, plain))
    }

    /// A body of another kind.
    pub(crate) fn of(kind: HeaderValue, plain: Vec<u8>) -> Self {
        Self { kind, plain: plain.into(), gzip: OnceLock::new() }
    }

    /// A document that was written and packed when the component was built.
    pub(crate) fn unpack(gzip: &'static [u8]) -> Result<Self, Refusal> {
        let mut plain = Vec::new();
        let read = flate2::read::GzDecoder::new(gzip).read_to_end(&mut plain);
        read.map_err(|error| Refusal::internal(&error.to_string()))?;
        Ok(Self { kind: JSON, plain: plain.into(), gzip: OnceLock::from(Bytes::from_static(gzip)) })
    }

    /// A tag of the words themselves, for what has no version.
    pub(crate) fn tag(&self) -> String {
        tag(&[&self.plain])
    }

    fn packed(&self) -> Bytes {
        self.gzip.get_or_init(|| pack(&self.plain).map_or_else(|_| Bytes::new(), Bytes::from)).clone()
    }

    /// The body in the best form that the client takes.
    fn body(&self, gzip: bool) -> (Bytes, bool) {
        if gzip && self.plain.len() >= WORTH_PACKING {
            let packed = self.packed();
            if !packed.is_empty() {
                return (packed, true);
            }
        }
        (self.plain.clone(), false)
    }
}

fn pack(plain: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::with_capacity(plain.len() / 4), Compression::new(6));
    encoder.write_all(plain)?;
    encoder.finish()
}

/// A weak tag: the same for the packed and the plain form, another for another version of this program.
pub(crate) fn tag(parts: &[&dyn AsRef<[u8]>]) -> String {
    let mut hasher = DefaultHasher::new();
    env!("CARGO_PKG_VERSION").hash(&mut hasher);
    for part in parts {
        part.as_ref().hash(&mut hasher);
    }
    format!("W/\"{:016x}\"", hasher.finish())
}

/// A public read.
pub(crate) fn public(conditions: &Conditions, tag: &str, document: &Document) -> Response {
    let (body, packed) = document.body(conditions.gzip);
    let mut response = (StatusCode::OK, [(CONTENT_TYPE, document.kind.clone())], body).into_response();
    if packed {
        response.headers_mut().insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    keepable(response, tag)
}

/// A public read of which the client has the present version.
pub(crate) fn not_modified(tag: &str) -> Response {
    keepable(StatusCode::NOT_MODIFIED.into_response(), tag)
}

/// A public read that is made anew each time and tagged by its words.
pub(crate) fn fresh(conditions: &Conditions, value: &impl Serialize) -> Result<Response, Refusal> {
    let document = Document::new(value)?;
    let tag = document.tag();
    Ok(if conditions.has(&tag) { not_modified(&tag) } else { public(conditions, &tag, &document) })
}

/// Anybody may keep it for a minute, and show it for five more while asking anew; any page may read it: it holds no
/// personal data and takes no cookie.
fn keepable(mut response: Response, tag: &str) -> Response {
    let headers = response.headers_mut();
    let fixed: [(HeaderName, &'static str); 3] = [
        (CACHE_CONTROL, "public, max-age=60, stale-while-revalidate=300"),
        (VARY, "Accept-Encoding"),
        (ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if let Ok(tag) = HeaderValue::from_str(tag) {
        headers.insert(ETAG, tag);
    }
    response
}
