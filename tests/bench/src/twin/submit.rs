//! A submission: the same use case, with the same rates, and the same ring at the worker's door.

use super::{Answer, Twin, json, off_thread};
use crate::process::ADDRESS_HEADER;
use anyhow::Context as _;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use domain::form::ApplicationForm;
use pollster::block_on;
use service::submit::{Source, Submit};
use std::sync::Arc;

pub(super) async fn submit(State(twin): State<Arc<Twin>>, headers: HeaderMap, body: Bytes) -> Answer {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let key = text("idempotency-key").context("no key")?.parse()?;
    let address = text(ADDRESS_HEADER).unwrap_or_default();
    off_thread(move || {
        let form: ApplicationForm = serde_json::from_slice(&body)?;
        let what = Submit { key, form: &form, source: Source::Public { address: &address } };
        let answer = block_on(service::submit::submit(twin.env(), &twin.hash, what))?;
        twin.bell.ring();
        json(StatusCode::CREATED, &answer)
    })
    .await
}
