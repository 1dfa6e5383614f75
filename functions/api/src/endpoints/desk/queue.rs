//! `GET /api/v1/desk/queue`

use crate::refusal::Refusal;
use crate::reply::private;
use crate::staff::AtDesk;
use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use axum::http::StatusCode;
use axum::response::Response;
use domain::desk::queue::QueueFilter;
use service::desk::queue::{Queue, QueueError, ROWS, ROWS_MAX, queue as page};

/// The cases of the reader's programmes. Unknown names and codes are refused: the app never sends one.
pub(crate) async fn queue(
    AtDesk { app, token }: AtDesk,
    query: Result<Query<Vec<(String, String)>>, QueryRejection>,
) -> Result<Response, Refusal> {
    let invalid = || Refusal::bad_request("invalid-query");
    let Query(pairs) = query.map_err(|_| invalid())?;
    let (mut filter, mut after, mut limit) = (QueueFilter::default(), None, ROWS);
    for (name, value) in &pairs {
        match name.as_str() {
            "after" => after = Some(value.as_str()),
            "limit" => limit = value.parse().map_err(|_| invalid())?,
            name if QueueFilter::takes(name, value) => filter.set(name, value),
            _ => return Err(invalid()),
        }
    }
    if !(1..=ROWS_MAX).contains(&limit) {
        return Err(invalid());
    }
    let what = Queue { filter: &filter, after, limit };
    private(StatusCode::OK, &page(app.env(), &app.hash, &token, what).await?)
}

impl From<QueueError> for Refusal {
    fn from(error: QueueError) -> Self {
        match error {
            QueueError::Barred(barred) => barred.into(),
            QueueError::Cursor => Self::bad_request("cursor-unknown"),
            QueueError::Fault(fault) => fault.into(),
        }
    }
}
