//! `GET /api/v1/openapi.json`: the document that `build.rs` made from the types.

use crate::client::Conditions;
use crate::document::{Document, not_modified, public};
use crate::refusal::Refusal;
use axum::response::Response;
use std::sync::OnceLock;

const PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/openapi.json.gz"));

pub(crate) async fn document(conditions: Conditions) -> Result<Response, Refusal> {
    static KEPT: OnceLock<(Document, String)> = OnceLock::new();
    let (document, tag) = if let Some(kept) = KEPT.get() {
        kept
    } else {
        let document = Document::unpack(PACKED)?;
        let tag = document.tag();
        KEPT.get_or_init(|| (document, tag))
    };
    Ok(if conditions.has(tag) { not_modified(tag) } else { public(&conditions, tag, document) })
}
