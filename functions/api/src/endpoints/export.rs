//! `GET /api/v1/me/data`

use crate::app::app;
use crate::refusal::Refusal;
use crate::reply::private;
use crate::visitor::Visitor;
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, HeaderValue};
use axum::response::Response;
use service::export::ExportError;

/// A copy of everything that is kept about the person, as a file.
pub(crate) async fn export(visitor: Visitor) -> Result<Response, Refusal> {
    let app = app().await?;
    let data = service::export::export(app.env(), &app.hash, visitor.visit()).await?;
    let mut response = private(StatusCode::OK, &data)?;
    let name = HeaderValue::from_static("attachment; filename=\"passerelle.json\"");
    response.headers_mut().insert(CONTENT_DISPOSITION, name);
    Ok(response)
}

impl From<ExportError> for Refusal {
    fn from(error: ExportError) -> Self {
        match error {
            ExportError::Denied(denied) => denied.into(),
            ExportError::Fault(fault) => fault.into(),
        }
    }
}
