//! `GET /api/v1/desk/staff`, `POST /api/v1/desk/staff`, `POST /api/v1/desk/staff/{id}`

use crate::body::Json;
use crate::refusal::Refusal;
use crate::reply::private;
use crate::staff::AtDesk;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use domain::wire::desk::{ChangeStaffBody, EnlistBody};
use service::desk::administer::{self, AdministerError};

/// Whom the reader may change.
pub(crate) async fn list(AtDesk { app, token }: AtDesk) -> Result<Response, Refusal> {
    private(StatusCode::OK, &administer::list(app.env(), &app.hash, &token).await?)
}

/// Lists somebody.
pub(crate) async fn add(
    AtDesk { app, token }: AtDesk,
    Json(body): Json<EnlistBody>,
) -> Result<Response, Refusal> {
    private(StatusCode::CREATED, &administer::add(app.env(), &app.hash, &token, body).await?)
}

/// Changes what somebody is.
pub(crate) async fn change(
    AtDesk { app, token }: AtDesk,
    Path(id): Path<String>,
    Json(body): Json<ChangeStaffBody>,
) -> Result<Response, Refusal> {
    let id = id.parse().unwrap_or_default();
    private(StatusCode::OK, &administer::change(app.env(), &app.hash, &token, id, body).await?)
}

impl From<AdministerError> for Refusal {
    fn from(error: AdministerError) -> Self {
        match error {
            AdministerError::Barred(barred) => barred.into(),
            AdministerError::Fields(fields) => Self::fields(fields),
            AdministerError::Listed => Self::new(StatusCode::CONFLICT, "staff-listed"),
            AdministerError::VersionConflict => Self::new(StatusCode::CONFLICT, "version-conflict"),
            AdministerError::LastAdministrator => Self::new(StatusCode::CONFLICT, "last-administrator"),
            AdministerError::Fault(fault) => fault.into(),
        }
    }
}
