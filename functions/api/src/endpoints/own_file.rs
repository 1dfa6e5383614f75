//! `GET /api/v1/me`

use crate::app::app;
use crate::refusal::Refusal;
use crate::reply::private;
use crate::visitor::Visitor;
use axum::http::StatusCode;
use axum::response::Response;
use service::own_file::OwnFileError;

/// One's own file. The reading is noted in it.
pub(crate) async fn own_file(visitor: Visitor) -> Result<Response, Refusal> {
    let app = app().await?;
    let file = service::own_file::own_file(app.env(), &app.hash, visitor.visit()).await?;
    private(StatusCode::OK, &file)
}

impl From<OwnFileError> for Refusal {
    fn from(error: OwnFileError) -> Self {
        match error {
            OwnFileError::Denied(denied) => denied.into(),
            OwnFileError::Fault(fault) => fault.into(),
        }
    }
}
