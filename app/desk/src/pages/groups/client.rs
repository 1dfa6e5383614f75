//! Sessions and cohorts as the API offers them.

use browser::call::{Ask, Call, call, get, typed};
use domain::group::SessionForm;
use domain::group::cohort::CohortForm;
use domain::wire::desk::group::{CohortFile, CohortPage, SessionFile, SessionPage};
use serde::Serialize;
use uuid::Uuid;

pub(super) async fn sessions(query: &str) -> Call<SessionPage> {
    let mark = if query.is_empty() { "" } else { "?" };
    get(format!("/api/v1/desk/sessions{mark}{query}")).await
}

pub(super) async fn session(id: Uuid) -> Call<SessionFile> {
    get(format!("/api/v1/desk/sessions/{id}")).await
}

pub(super) async fn plan(form: &SessionForm) -> Call<SessionFile> {
    typed(&call(Ask::post("/api/v1/desk/sessions".into(), form)).await?)
}

/// Invites, records or calls off; answers the session afterwards.
pub(super) async fn act(id: Uuid, act: &str, body: &impl Serialize) -> Call<SessionFile> {
    typed(&call(Ask::post(format!("/api/v1/desk/sessions/{id}/{act}"), body)).await?)
}

pub(super) async fn cohorts() -> Call<CohortPage> {
    get("/api/v1/desk/cohorts".into()).await
}

pub(super) async fn cohort(id: Uuid) -> Call<CohortFile> {
    get(format!("/api/v1/desk/cohorts/{id}")).await
}

pub(super) async fn add_cohort(form: &CohortForm) -> Call<CohortFile> {
    typed(&call(Ask::post("/api/v1/desk/cohorts".into(), form)).await?)
}
