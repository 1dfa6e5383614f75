//! An HTTP answer with the headers that every answer of the site carries.

use bytes::Bytes;
use sha2::{Digest, Sha256};
use spin_sdk::http::{FullBody, Response};
use std::fmt::Write as _;

/// Nothing from elsewhere, nothing inline, nobody frames it; forms are sent by the app only.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
    font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; frame-src 'self'; base-uri 'none'; \
    form-action 'none'; frame-ancestors 'none'";

const ALWAYS: &[(&str, &str)] = &[
    ("strict-transport-security", "max-age=63072000; includeSubDomains"),
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("cross-origin-opener-policy", "same-origin"),
];

/// Status, headers, body.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    policy: &'static str,
    headers: Vec<(&'static str, String)>,
    pub(crate) body: Vec<u8>,
}

/// A short answer in plain text.
pub(crate) fn plain(status: u16, text: &str) -> Answer {
    Answer::new(status, "text/plain; charset=utf-8", text.as_bytes().to_vec())
}

impl Answer {
    pub(crate) fn new(status: u16, kind: &str, body: Vec<u8>) -> Self {
        Self { status, policy: POLICY, headers: vec![("content-type", kind.to_owned())], body }
    }

    pub(crate) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// Another content security policy than that of the pages.
    pub(crate) fn under(mut self, policy: &'static str) -> Self {
        self.policy = policy;
        self
    }

    /// Adds an `ETag` of the body and answers 304 where the reader has it already.
    pub(crate) fn or_not_modified(mut self, known: &str) -> Self {
        if self.status != 200 {
            return self;
        }
        let tag = tag(&self.body);
        if known.split(',').any(|etag| etag.trim().trim_start_matches("W/") == tag) {
            self.status = 304;
            self.body.clear();
        }
        self.with("etag", tag)
    }

    /// The answer on the wire; a HEAD has no body.
    pub(crate) fn into_response(self, head: bool) -> Response<FullBody<Bytes>> {
        let mut response = Response::builder().status(self.status);
        for (name, value) in ALWAYS.iter().chain(&[("content-security-policy", self.policy)]) {
            response = response.header(*name, *value);
        }
        for (name, value) in &self.headers {
            response = response.header(*name, value);
        }
        let body = if head { Bytes::new() } else { Bytes::from(self.body) };
        response.body(FullBody::new(body)).unwrap_or_else(|_| Response::new(FullBody::new(Bytes::new())))
    }
}

fn tag(body: &[u8]) -> String {
    let mut tag = String::from("\"");
    for byte in Sha256::digest(body).iter().take(12) {
        // Writing to a string cannot fail.
        let _ = write!(tag, "{byte:02x}");
    }
    tag.push('"');
    tag
}

/// Whether the reader takes an encoding (a weight of zero says no).
pub(crate) fn accepts(encodings: &str, name: &str) -> bool {
    encodings.split(',').any(|part| {
        let (coding, weight) = part.split_once(';').unwrap_or((part, ""));
        coding.trim() == name && !matches!(weight.trim(), "q=0" | "q=0.0" | "q=0.00" | "q=0.000")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_with_weights() {
        assert!(accepts("gzip, br;q=0.5", "br"));
        assert!(!accepts("gzip, br;q=0", "br"));
        assert!(!accepts("", "gzip"));
    }

    #[test]
    fn a_known_body_is_not_sent_again() {
        let tag = tag(b"x");
        let answer =
            Answer::new(200, "text/plain", b"x".to_vec()).or_not_modified(&format!("\"a\", W/{tag}"));
        assert_eq!((answer.status, answer.body.len()), (304, 0));
        assert_eq!(Answer::new(200, "text/plain", b"y".to_vec()).or_not_modified(&tag).status, 200);
    }
}
