//! `GET /api/v1/desk/exports/{board|outcomes|queue}.{csv|xlsx}` without names;
//! `GET` and `POST /api/v1/desk/exports`, `POST …/exports/{id}/{approve|refuse|fetch}` with names, by four eyes.

use super::follow::Pairs;
use crate::body::{Json, Packed, parse};
use crate::refusal::Refusal;
use crate::reply::private;
use crate::staff::AtDesk;
use crate::workbook::workbook;
use axum::extract::rejection::{PathRejection, QueryRejection};
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, HeaderValue};
use axum::response::{IntoResponse, Response};
use domain::desk::export::{ExportFormat, ExportView, ExportWhat};
use domain::wire::desk::board::{AskExportBody, DuoVersionBody};
use service::desk::follow::export::{self, AtExport};
use service::desk::follow::sheet::Sheet;
use uuid::Uuid;

type Answer = Result<Response, Refusal>;

/// A table without names.
pub(crate) async fn nameless(
    AtDesk { app, token }: AtDesk,
    path: Result<Path<String>, PathRejection>,
    pairs: Result<Query<Pairs>, QueryRejection>,
) -> Answer {
    let Path(file) = path.map_err(|_| Refusal::not_found())?;
    let (what, format) = file.split_once('.').ok_or_else(Refusal::not_found)?;
    let what = ExportWhat::from_code(what).ok_or_else(Refusal::not_found)?;
    let format = ExportFormat::from_code(format).ok_or_else(Refusal::not_found)?;
    let pairs = pairs.map(|Query(pairs)| pairs).unwrap_or_default();
    let view = ExportView::read(what, pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())));
    table(&export::nameless(app.env(), &app.hash, &token, &view).await?, format)
}

/// The requests.
pub(crate) async fn requests(AtDesk { app, token }: AtDesk) -> Answer {
    private(StatusCode::OK, &export::requests(app.env(), &app.hash, &token).await?)
}

/// A request.
pub(crate) async fn ask(AtDesk { app, token }: AtDesk, Json(body): Json<AskExportBody>) -> Answer {
    private(StatusCode::CREATED, &export::ask(app.env(), &app.hash, &token, &body).await?)
}

/// Approves, refuses, fetches.
pub(crate) async fn act(
    AtDesk { app, token }: AtDesk,
    path: Result<Path<(Uuid, String)>, PathRejection>,
    body: Packed,
) -> Answer {
    let Path((id, act)) = path.map_err(|_| Refusal::not_found())?;
    let (env, at) = (app.env(), AtExport { hash: &app.hash, token: &token, export: id });
    let DuoVersionBody { version } = parse(&body)?;
    match act.as_str() {
        "approve" => private(StatusCode::OK, &export::decide(env, at, version, true).await?),
        "refuse" => private(StatusCode::OK, &export::decide(env, at, version, false).await?),
        "fetch" => {
            let (sheet, format) = export::fetch(env, at, version).await?;
            table(&sheet, format)
        }
        _ => Err(Refusal::not_found()),
    }
}

/// A table as a file.
fn table(sheet: &Sheet, format: ExportFormat) -> Answer {
    let (kind, bytes) = match format {
        ExportFormat::Csv => ("text/csv; charset=utf-8", sheet.csv().map_err(|error| error.to_string())),
        ExportFormat::Xlsx => (
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            workbook(sheet).map_err(|error| error.to_string()),
        ),
    };
    let bytes = bytes.map_err(|error| Refusal::internal(&error))?;
    let name = format!("attachment; filename=\"{}.{format}\"", sheet.name);
    let name = HeaderValue::from_str(&name).map_err(|error| Refusal::internal(&error.to_string()))?;
    let headers = [(CONTENT_TYPE, HeaderValue::from_static(kind)), (CONTENT_DISPOSITION, name)];
    Ok((StatusCode::OK, headers, bytes).into_response())
}
