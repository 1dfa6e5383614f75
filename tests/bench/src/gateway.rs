//! A message gateway that takes everything and keeps nothing: both servers send their mails here.

use anyhow::{Context, Result};
use axum::Router;
use axum::routing::post;
use std::net::SocketAddr;
use std::sync::mpsc;
use std::thread;

pub(crate) struct Gateway {
    pub(crate) address: SocketAddr,
}

impl Gateway {
    /// Serves on a thread of its own until the bench ends.
    pub(crate) fn start() -> Result<Self> {
        let take = async || ([("content-type", "application/json")], r#"{"ID":"kept"}"#);
        serve(Router::new().route("/api/v1/send", post(take))).map(|address| Self { address })
    }
}

/// Serves a small site of the bench's own on a free port.
pub(crate) fn serve(site: Router) -> Result<SocketAddr> {
    let (tell, told) = mpsc::channel();
    thread::spawn(move || -> Result<()> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
            tell.send(listener.local_addr()?)?;
            axum::serve(listener, site).await.map_err(Into::into)
        })
    });
    told.recv().context("a small server did not start")
}
