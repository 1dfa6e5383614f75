//! A small HTTP client: nothing followed, nothing unpacked, nothing remembered.

use anyhow::{Context as _, Result, ensure};
use domain::wire::Problem;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::io::Cursor;
use std::time::Duration;
use ureq::http::request::Builder;
use ureq::http::{HeaderMap, Request};
use ureq::{Agent, SendBody};

/// A server and the connections to it.
#[derive(Debug, Clone)]
pub struct Http {
    agent: Agent,
    base: String,
}

impl Http {
    /// A client of `http://127.0.0.1:<port>`.
    pub fn new(base: &str) -> Self {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .allow_non_standard_methods(true)
            .timeout_global(Some(Duration::from_mins(1)))
            .build();
        Self { agent: config.new_agent(), base: base.to_owned() }
    }

    /// Begins a request.
    pub fn ask(&self, method: &str, path: &str) -> Ask {
        let request = Request::builder().method(method).uri(format!("{}{path}", self.base));
        Ask { agent: self.agent.clone(), request }
    }
}

/// A request that is being written.
#[derive(Debug)]
pub struct Ask {
    agent: Agent,
    request: Builder,
}

impl Ask {
    /// Adds a header.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.request = self.request.header(name, value);
        self
    }

    /// Sends it without a body.
    pub fn send(self) -> Result<Answer> {
        let request = self.request.body(())?;
        Answer::read(self.agent.run(request)?)
    }

    /// Sends a value as JSON.
    pub fn json(self, value: &impl Serialize) -> Result<Answer> {
        let body = serde_json::to_vec(value)?;
        self.header("content-type", "application/json").bytes(&body)
    }

    /// Sends bytes, with their length.
    pub fn bytes(self, body: &[u8]) -> Result<Answer> {
        let request = self.request.body(body)?;
        Answer::read(self.agent.run(request)?)
    }

    /// Sends bytes in chunks, without saying how many.
    pub fn chunked(self, body: Vec<u8>) -> Result<Answer> {
        let request = self.request.body(SendBody::from_owned_reader(Cursor::new(body)))?;
        Answer::read(self.agent.run(request)?)
    }
}

/// What came back.
#[derive(Debug, Clone)]
pub struct Answer {
    /// Status.
    pub status: u16,
    /// Headers.
    pub headers: HeaderMap,
    /// Body as it travelled.
    pub body: Vec<u8>,
}

impl Answer {
    fn read(response: ureq::http::Response<ureq::Body>) -> Result<Self> {
        let (parts, mut body) = response.into_parts();
        Ok(Self { status: parts.status.as_u16(), headers: parts.headers, body: body.read_to_vec()? })
    }

    /// The only value of a header; empty if it is absent.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// Every header except the date, in order: what an answer shows of itself.
    pub fn face(&self) -> (u16, Vec<(String, String)>, String) {
        let mut headers: Vec<_> = self
            .headers
            .iter()
            .filter(|(name, _)| name.as_str() != "date")
            .map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned()))
            .collect();
        headers.sort();
        (self.status, headers, self.text())
    }

    /// Insists on a status.
    pub fn expect(self, status: u16) -> Result<Self> {
        ensure!(self.status == status, "expected {status}, got {}: {}", self.status, self.text());
        Ok(self)
    }

    /// The body as a value.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T> {
        ensure!(
            self.header("content-type") == "application/json",
            "not JSON: {}",
            self.header("content-type")
        );
        serde_json::from_slice(&self.body).with_context(|| self.text())
    }

    /// The body as a problem document, which must tell the same status, a type of its code, and not be kept.
    pub fn problem(&self) -> Result<Problem> {
        let kind = self.header("content-type");
        ensure!(kind == "application/problem+json", "{} {kind}: {}", self.status, self.text());
        let problem: Problem = serde_json::from_slice(&self.body).with_context(|| self.text())?;
        ensure!(problem.status == self.status, "status {} in the body of a {}", problem.status, self.status);
        ensure!(problem.r#type == format!("urn:passerelle:problem:{}", problem.code), "{problem:?}");
        ensure!(self.header("cache-control") == "no-store", "a problem that may be kept: {problem:?}");
        Ok(problem)
    }

    /// Insists on a problem with this status and code.
    pub fn refused(&self, status: u16, code: &str) -> Result<Problem> {
        let problem = self.problem()?;
        ensure!(
            (problem.status, problem.code.as_str()) == (status, code),
            "expected {status} {code}, got {problem:?}"
        );
        Ok(problem)
    }
}
