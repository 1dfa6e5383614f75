//! Exports as the API offers them.

use crate::navigation::query_string;
use browser::call::{Ask, Call, call, download, get, typed};
use domain::desk::export::{ExportFormat, ExportView, ExportWhat};
use domain::wire::desk::board::{AskExportBody, DuoVersionBody, ExportPage, ExportRow};
use uuid::Uuid;

pub(super) async fn requests() -> Call<ExportPage> {
    get("/api/v1/desk/exports".into()).await
}

pub(super) async fn ask(body: &AskExportBody) -> Call<ExportRow> {
    typed(&call(Ask::post("/api/v1/desk/exports".into(), body)).await?)
}

/// Approves or refuses; answers the request afterwards.
pub(super) async fn decide(id: Uuid, act: &str, version: i64) -> Call<ExportRow> {
    let body = DuoVersionBody { version };
    typed(&call(Ask::post(format!("/api/v1/desk/exports/{id}/{act}"), &body)).await?)
}

/// Fetches an approved export, once.
pub(super) async fn fetch(row: &ExportRow) -> Call<()> {
    let body = DuoVersionBody { version: row.version };
    let name = format!("{}.{}", row.what.code(), row.format.code());
    download(Ask::post(format!("/api/v1/desk/exports/{}/fetch", row.id), &body), &name).await
}

/// Where a table without names is fetched at once; the view's own as it is filtered.
pub(super) fn nameless(what: ExportWhat, format: ExportFormat, view: &ExportView) -> String {
    let query = if what == view.what() { query_string(&view.pairs()) } else { String::new() };
    let mark = if query.is_empty() { "" } else { "?" };
    format!("/api/v1/desk/exports/{}.{}{mark}{query}", what.code(), format.code())
}
