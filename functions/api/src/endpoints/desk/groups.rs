//! `GET|POST /api/v1/desk/sessions`, `GET /api/v1/desk/sessions/{id}`, `POST /api/v1/desk/sessions/{id}/{act}`,
//! `GET|POST /api/v1/desk/cohorts`, `GET /api/v1/desk/cohorts/{id}`

use crate::app::App;
use crate::body::{Json, Packed, parse};
use crate::refusal::Refusal;
use crate::reply::private;
use crate::staff::AtDesk;
use crate::wake::wake;
use axum::extract::rejection::{PathRejection, QueryRejection};
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::Response;
use domain::ProgrammeId;
use domain::group::cohort::CohortForm;
use domain::group::{SessionForm, SessionKind};
use domain::wire::desk::group::{CancelSessionBody, InviteBody, SessionFile};
use serde::Deserialize;
use service::desk::group::{self, AtSession, GroupError, Listed};
use uuid::Uuid;

type Answer = Result<Response, Refusal>;

/// Which sessions.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Which {
    programme: Option<ProgrammeId>,
    kind: Option<SessionKind>,
}

/// The sessions of the reader's programmes.
pub(crate) async fn sessions(
    AtDesk { app, token }: AtDesk,
    query: Result<Query<Which>, QueryRejection>,
) -> Answer {
    let Query(Which { programme, kind }) = query.map_err(|_| Refusal::bad_request("invalid-query"))?;
    let listed = Listed { programme, kind };
    private(StatusCode::OK, &group::sessions(app.env(), &app.hash, &token, listed).await?)
}

/// Plans a session.
pub(crate) async fn plan(AtDesk { app, token }: AtDesk, Json(form): Json<SessionForm>) -> Answer {
    private(StatusCode::CREATED, &group::plan(app.env(), &app.hash, &token, &form).await?)
}

/// A session with its list.
pub(crate) async fn session(
    AtDesk { app, token }: AtDesk,
    path: Result<Path<Uuid>, PathRejection>,
) -> Answer {
    let Path(session) = path.map_err(|_| Refusal::not_found())?;
    let at = AtSession { hash: &app.hash, token: &token, session };
    private(StatusCode::OK, &group::session_file(app.env(), at).await?)
}

/// Does something with a session.
pub(crate) async fn act(
    AtDesk { app, token }: AtDesk,
    path: Result<Path<(Uuid, String)>, PathRejection>,
    body: Packed,
) -> Answer {
    let Path((session, act)) = path.map_err(|_| Refusal::not_found())?;
    let at = AtSession { hash: &app.hash, token: &token, session };
    // Boxed: the answer is as large as the largest act.
    let file = Box::pin(done(app, at, &act, &body)).await?;
    wake(app);
    private(StatusCode::OK, &file)
}

async fn done(
    app: &'static App,
    at: AtSession<'_>,
    act: &str,
    body: &Packed,
) -> Result<SessionFile, Refusal> {
    Ok(match act {
        "invite" => group::invite(app.env(), at, &parse::<InviteBody>(body)?.people).await?,
        "record" => group::record(app.env(), at, &parse(body)?).await?,
        "cancel" => group::cancel(app.env(), at, parse::<CancelSessionBody>(body)?.version).await?,
        _ => return Err(Refusal::not_found()),
    })
}

/// The cohorts of the reader's programmes.
pub(crate) async fn cohorts(AtDesk { app, token }: AtDesk) -> Answer {
    private(StatusCode::OK, &group::cohorts(app.env(), &app.hash, &token).await?)
}

/// Adds a cohort.
pub(crate) async fn add_cohort(AtDesk { app, token }: AtDesk, Json(form): Json<CohortForm>) -> Answer {
    private(StatusCode::CREATED, &group::add_cohort(app.env(), &app.hash, &token, &form).await?)
}

/// A cohort with its people.
pub(crate) async fn cohort(AtDesk { app, token }: AtDesk, path: Result<Path<Uuid>, PathRejection>) -> Answer {
    let Path(id) = path.map_err(|_| Refusal::not_found())?;
    private(StatusCode::OK, &group::cohort_file(app.env(), &app.hash, &token, id).await?)
}

impl From<GroupError> for Refusal {
    fn from(error: GroupError) -> Self {
        let conflict = |code| Self::new(StatusCode::CONFLICT, code);
        match error {
            GroupError::Barred(barred) => barred.into(),
            GroupError::Fields(fields) => Self::fields(fields),
            GroupError::Full { asked } => conflict("session-full").with("asked", asked),
            GroupError::Listed => conflict("session-listed"),
            GroupError::NotForThem => conflict("session-not-for-them"),
            GroupError::Changed(said) => {
                let at = said.at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
                let refusal =
                    conflict("attendance-changed").with("attendance", said.attendance).with("at", at);
                match said.by {
                    Some(name) => refusal.with("who", name),
                    None => refusal,
                }
            }
            GroupError::Stale(since) => {
                let at = since.at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
                let refusal = conflict("version-conflict").with("actor", since.actor).with("act", since.act);
                let refusal = refusal.with("at", at).with("version", since.version);
                match since.who {
                    Some(who) => refusal.with("who", who),
                    None => refusal,
                }
            }
            GroupError::Illegal(illegal) => {
                let refusal = conflict(&illegal.code);
                illegal.params.iter().fold(refusal, |refusal, (name, value)| refusal.with(name, value))
            }
            GroupError::Fault(fault) => fault.into(),
        }
    }
}
