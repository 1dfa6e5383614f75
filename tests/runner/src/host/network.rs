//! One plain HTTP/1.1 request to a real host, with bounded patience. For TLS use Spin.

use std::time::Duration;

use http::uri::Scheme;
use http::{HeaderValue, Request, Response, Uri, header};
use http_body_util::{BodyExt as _, Full, Limited};
use hyper::client::conn::http1;
use tokio::net::TcpStream;
use tokio::time::timeout;
use wasmtime_wasi_http::io::TokioIo;
use wasmtime_wasi_http::{Error, RequestOptions, WasiBody};

const CONNECT_PATIENCE: Duration = Duration::from_secs(5);
const ANSWER_PATIENCE: Duration = Duration::from_secs(30);
const LARGEST_ANSWER: usize = 16 * 1024 * 1024;

pub(super) async fn send(
    mut request: Request<WasiBody>,
    options: Option<RequestOptions>,
) -> Result<Response<WasiBody>, Error> {
    if request.uri().scheme() != Some(&Scheme::HTTP) {
        return Err(Error::InternalError(Some(
            "the runner sends plain HTTP only; use Spin for TLS".to_owned(),
        )));
    }
    let options = options.unwrap_or_default();
    let address = address_form(&mut request)?;
    let stream = timeout(options.connect_timeout.unwrap_or(CONNECT_PATIENCE), TcpStream::connect(address));
    let stream = stream.await.map_err(|_| Error::ConnectionTimeout)?.map_err(Error::Connect)?;
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await?;
    let connection = tokio::spawn(connection);
    let response =
        timeout(options.first_byte_timeout.unwrap_or(ANSWER_PATIENCE), sender.send_request(request));
    let (parts, body) = response.await.map_err(|_| Error::ConnectionReadTimeout)??.into_parts();
    let body = timeout(
        options.between_bytes_timeout.unwrap_or(ANSWER_PATIENCE),
        Limited::new(body, LARGEST_ANSWER).collect(),
    );
    let body =
        body.await.map_err(|_| Error::ConnectionReadTimeout)?.map_err(|_| Error::HttpResponseIncomplete)?;
    connection.abort();
    Ok(Response::from_parts(parts, Full::new(body.to_bytes()).map_err(|never| match never {}).boxed_unsync()))
}

/// Host and port to connect to; the request keeps its path alone, as HTTP/1.1 sends it.
fn address_form(request: &mut Request<WasiBody>) -> Result<String, Error> {
    let authority = request.uri().authority().cloned().ok_or(Error::HttpRequestUriInvalid)?;
    let host = HeaderValue::from_str(authority.as_str()).map_err(|_| Error::HttpRequestUriInvalid)?;
    request.headers_mut().insert(header::HOST, host);
    let path = request.uri().path_and_query().map_or("/", |path| path.as_str());
    *request.uri_mut() = path.parse::<Uri>().map_err(|_| Error::HttpRequestUriInvalid)?;
    Ok(format!("{}:{}", authority.host(), authority.port_u16().unwrap_or(80)))
}
