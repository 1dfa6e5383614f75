//! A small HTTP client: one connection, one request at a time on it.

use anyhow::{Context, Result, bail};
use bytes::Bytes;
use http::{Request, StatusCode};
use http_body_util::{BodyExt as _, Full};
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper_util::rt::TokioIo;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::time::timeout;

/// Nothing here should take so long.
const PATIENCE: Duration = Duration::from_secs(20);

pub(crate) type Body = Full<Bytes>;

pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) body: Bytes,
    /// What the server says of its own time.
    pub(crate) timing: String,
}

impl Answer {
    pub(crate) fn is_success(&self) -> bool {
        self.status.is_success() || self.status.is_redirection()
    }
}

pub(crate) struct Connection {
    sender: SendRequest<Body>,
}

impl Connection {
    pub(crate) async fn open(address: SocketAddr) -> Result<Self> {
        let stream = TcpStream::connect(address).await.with_context(|| format!("connecting to {address}"))?;
        stream.set_nodelay(true)?;
        let (sender, connection) = handshake(TokioIo::new(stream)).await?;
        tokio::spawn(connection);
        Ok(Self { sender })
    }

    pub(crate) async fn call(&mut self, request: Request<Body>) -> Result<Answer> {
        let called = async {
            self.sender.ready().await?;
            let answer = self.sender.send_request(request).await?;
            let status = answer.status();
            let timing = answer.headers().get("server-timing").and_then(|value| value.to_str().ok());
            let timing = timing.unwrap_or_default().to_owned();
            let body = answer.into_body().collect().await?.to_bytes();
            anyhow::Ok(Answer { status, body, timing })
        };
        match timeout(PATIENCE, called).await {
            Ok(answer) => answer,
            Err(_) => bail!("no answer in {} s", PATIENCE.as_secs()),
        }
    }
}

/// Reads one address, for what the bench itself needs to know.
pub(crate) async fn get(address: SocketAddr, path: &str, encoding: &str) -> Result<Bytes> {
    let request = Request::get(path)
        .header("host", address.to_string())
        .header("accept-encoding", encoding)
        .body(Body::default())?;
    let answer = Connection::open(address).await?.call(request).await?;
    if !answer.is_success() {
        bail!("GET {path}: {}", answer.status);
    }
    Ok(answer.body)
}
