//! The control port, for tests: time, the rights that were used, and the temper of the message gateway.

use std::net::SocketAddr;
use std::sync::Arc;

use http::{Method, Request, Response, StatusCode, header};
use serde_json::{Value, json};
use wasmtime_wasi_http::WasiBody;

use crate::application::{Application, plain};
use crate::clock::TestClock;
use crate::mailbox::Mailbox;
use crate::server::Answer;

pub(crate) struct Control {
    pub(crate) application: Arc<Application>,
    pub(crate) clock: TestClock,
    pub(crate) mailbox: Arc<Mailbox>,
}

impl Answer for Control {
    async fn answer(&self, request: Request<WasiBody>, _: SocketAddr) -> Response<WasiBody> {
        let uri = request.uri();
        match (request.method(), uri.path()) {
            (&Method::GET, "/clock") => json_response(StatusCode::OK, &self.time()),
            (&Method::POST, "/clock/advance") => {
                match parameter(uri.query(), "ms").and_then(|ms| ms.parse().ok()) {
                    Some(milliseconds) => {
                        self.clock.advance(milliseconds);
                        json_response(StatusCode::OK, &self.time())
                    }
                    None => plain(StatusCode::BAD_REQUEST, "say ?ms=<whole number>"),
                }
            }
            (&Method::GET, "/rights") => json_response(StatusCode::OK, &self.application.report_rights()),
            (&Method::POST, "/gateway") => {
                match parameter(uri.query(), "mode").and_then(|mode| mode.parse().ok()) {
                    Some(mood) => {
                        self.mailbox.set_mood(mood);
                        plain(StatusCode::NO_CONTENT, "")
                    }
                    None => plain(StatusCode::BAD_REQUEST, "say ?mode=ok, fail, hang or slow"),
                }
            }
            _ => plain(
                StatusCode::NOT_FOUND,
                "GET /clock, POST /clock/advance?ms=, GET /rights, POST /gateway?mode=",
            ),
        }
    }
}

impl Control {
    fn time(&self) -> Value {
        json!({ "now_ms": self.clock.milliseconds(), "offset_ms": self.clock.offset_ms() })
    }
}

/// Values here are numbers and words: no decoding.
fn parameter<'a>(query: Option<&'a str>, name: &str) -> Option<&'a str> {
    query?
        .split('&')
        .find_map(|pair| pair.split_once('=').filter(|(key, _)| *key == name).map(|(_, value)| value))
}

pub(crate) fn json_response(status: StatusCode, value: &Value) -> Response<WasiBody> {
    let mut response = plain(status, &value.to_string());
    response.headers_mut().insert(header::CONTENT_TYPE, header::HeaderValue::from_static("application/json"));
    response
}
