//! Asking the provider: briefly, and no more than can be a sensible answer.

use axum::http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderValue};
use http::Request;
use http_body_util::{BodyExt as _, Limited};
use serde::de::DeserializeOwned;
use service::desk::sign_in::oidc::Refused;
use spin_sdk::http::{FullBody, send};
use spin_sdk::time::sleep;
use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

const TIMEOUT: Duration = Duration::from_secs(10);
/// Keys of large organisations are some 20 kB.
const LIMIT: usize = 256 * 1024;

/// Reads JSON.
pub(super) async fn get<T: DeserializeOwned>(url: &str) -> Result<T, Refused> {
    let request = Request::get(url).header(ACCEPT, "application/json");
    let request = request.body(FullBody::new(bytes::Bytes::new())).map_err(|_| Refused::Provider)?;
    read(request, Refused::Provider).await
}

/// Reads JSON in somebody's name.
pub(super) async fn get_as<T: DeserializeOwned>(url: &str, bearer: HeaderValue) -> Result<T, Refused> {
    let request = Request::get(url).header(ACCEPT, "application/json").header(AUTHORIZATION, bearer);
    let request = request.body(FullBody::new(bytes::Bytes::new())).map_err(|_| Refused::Provider)?;
    read(request, Refused::Provider).await
}

/// Sends a form, as a client or without saying so, and reads JSON.
pub(super) async fn post<T: DeserializeOwned>(
    url: &str,
    client: Option<HeaderValue>,
    form: String,
) -> Result<T, Refused> {
    let request = Request::post(url)
        .header(ACCEPT, "application/json")
        .header(CONTENT_TYPE, "application/x-www-form-urlencoded");
    let request = match client {
        Some(client) => request.header(AUTHORIZATION, client),
        None => request,
    };
    let request = request.body(FullBody::new(bytes::Bytes::from(form))).map_err(|_| Refused::Provider)?;
    read(request, Refused::Code).await
}

/// The answer; `refused` if the provider answers, but not with success.
async fn read<T: DeserializeOwned>(
    request: Request<FullBody<bytes::Bytes>>,
    refused: Refused,
) -> Result<T, Refused> {
    let work = async {
        let response = send(request).await.map_err(|_| Refused::Provider)?;
        if !response.status().is_success() {
            return Err(refused);
        }
        let body = Limited::new(response.into_body(), LIMIT).collect().await;
        Ok(body.map_err(|_| Refused::Provider)?.to_bytes())
    };
    let body = within(TIMEOUT, work).await.ok_or(Refused::Provider)??;
    serde_json::from_slice(&body).map_err(|_| Refused::Provider)
}

/// The result of some work, unless it takes too long.
async fn within<T>(time: Duration, work: impl Future<Output = T>) -> Option<T> {
    let (mut work, mut timer) = (pin!(work), pin!(sleep(time)));
    poll_fn(|context| match work.as_mut().poll(context) {
        Poll::Ready(done) => Poll::Ready(Some(done)),
        Poll::Pending => timer.as_mut().poll(context).map(|()| None),
    })
    .await
}
