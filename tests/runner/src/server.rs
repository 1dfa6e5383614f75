//! A loopback HTTP/1.1 server: the application, the mailbox and the control port are each one of these.

use std::net::SocketAddr;
use std::sync::Arc;

use anyhow::{Context as _, Result};
use http::{Request, Response};
use http_body_util::BodyExt as _;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use wasmtime_wasi_http::io::TokioIo;
use wasmtime_wasi_http::{Error, WasiBody};

/// Requests that may be under way at once; more wait.
const MOST_REQUESTS: usize = 256;

/// Something that answers requests.
pub(crate) trait Answer: Send + Sync + 'static {
    fn answer(
        &self,
        request: Request<WasiBody>,
        client: SocketAddr,
    ) -> impl Future<Output = Response<WasiBody>> + Send;
}

/// A bound port, not yet served.
pub(crate) struct Port {
    listener: TcpListener,
    address: SocketAddr,
}

impl Port {
    pub(crate) async fn bind(address: SocketAddr) -> Result<Self> {
        let listener =
            TcpListener::bind(address).await.with_context(|| format!("cannot listen on {address}"))?;
        let address = listener.local_addr()?;
        Ok(Self { listener, address })
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    pub(crate) fn serve(self, service: Arc<impl Answer>) {
        let turns = Arc::new(Semaphore::new(MOST_REQUESTS));
        tokio::spawn(async move {
            loop {
                match self.listener.accept().await {
                    Ok((stream, client)) => {
                        drop(tokio::spawn(converse(stream, client, service.clone(), turns.clone())));
                    }
                    Err(error) => {
                        eprintln!("a connection failed: {error}");
                        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
                    }
                }
            }
        });
    }
}

/// All requests of one connection. A client that hangs up is no event worth a line.
async fn converse(stream: TcpStream, client: SocketAddr, service: Arc<impl Answer>, turns: Arc<Semaphore>) {
    stream.set_nodelay(true).ok();
    let respond = service_fn(|request: Request<Incoming>| {
        let (service, turns) = (service.clone(), turns.clone());
        async move {
            let _turn = turns.acquire().await;
            let request = request.map(|body| body.map_err(Error::from).boxed_unsync());
            Ok::<_, std::convert::Infallible>(service.answer(request, client).await)
        }
    });
    http1::Builder::new().serve_connection(TokioIo::new(stream), respond).await.ok();
}
