//! `GET /api/v1/me/duos/{id}`, `GET /api/v1/me/duos/{id}/meetings/{meeting}.ics`,
//! `POST /api/v1/me/duos/{id}/{act}`, `POST /api/v1/me/proposals/{id}/{act}`
//!
//! One endpoint for all acts: each is a name and a body, and all answer with the duo as it is now.

use crate::app::app;
use crate::body::{Packed, parse};
use crate::refusal::Refusal;
use crate::reply::private;
use crate::visitor::Visitor;
use crate::wake::wake;
use axum::extract::Path;
use axum::extract::rejection::PathRejection;
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, HeaderValue};
use axum::response::{IntoResponse, Response};
use domain::wire::DuoView;
use service::Env;
use service::duo::own::At;
use service::duo::{
    DuoActError, answer, ask, calendar, closing, end, goals, meeting, midterm, report, view, worry,
};
use store::SpinStore;
use uuid::Uuid;

type Answer = Result<Response, Refusal>;
type Done = Result<DuoView, Refusal>;

/// One's own duo.
pub(crate) async fn duo(visitor: Visitor, path: Result<Path<Uuid>, PathRejection>) -> Answer {
    let Path(duo) = path.map_err(|_| Refusal::not_found())?;
    let app = app().await?;
    let at = At { hash: &app.hash, visit: visitor.visit(), duo, safeguarding: &app.safeguarding };
    private(StatusCode::OK, &view::duo_view(app.env(), at).await?)
}

/// A meeting as a calendar entry.
pub(crate) async fn entry(visitor: Visitor, path: Result<Path<(Uuid, String)>, PathRejection>) -> Answer {
    let Path((duo, file)) = path.map_err(|_| Refusal::not_found())?;
    let meeting = file.strip_suffix(".ics").and_then(|id| id.parse().ok()).ok_or_else(Refusal::not_found)?;
    let app = app().await?;
    let at = At { hash: &app.hash, visit: visitor.visit(), duo, safeguarding: &app.safeguarding };
    let entry = calendar::calendar(app.env(), at, meeting).await?;
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static("text/calendar; charset=utf-8")),
        (CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"passerelle.ics\"")),
    ];
    Ok((StatusCode::OK, headers, entry).into_response())
}

/// Does something with a duo.
pub(crate) async fn act(
    visitor: Visitor,
    path: Result<Path<(Uuid, String)>, PathRejection>,
    body: Packed,
) -> Answer {
    let Path((duo, act)) = path.map_err(|_| Refusal::not_found())?;
    let app = app().await?;
    let at = At { hash: &app.hash, visit: visitor.visit(), duo, safeguarding: &app.safeguarding };
    // Boxed: the answer is as large as the largest act.
    let done = Box::pin(done(app.env(), at, &act, &body)).await?;
    wake(app);
    private(StatusCode::OK, &done)
}

async fn done(env: Env<'_, SpinStore>, at: At<'_>, act: &str, body: &Packed) -> Done {
    Ok(match act {
        "plan" => meeting::plan(env, at, &parse(body)?).await?,
        "move" => meeting::move_meeting(env, at, &parse(body)?).await?,
        "cancel" => meeting::cancel(env, at, &parse(body)?).await?,
        "report" => report::report(env, at, &parse(body)?).await?,
        "goals" => goals::goals(env, at, &parse(body)?).await?,
        "midterm" => midterm::midterm(env, at, &parse(body)?).await?,
        "closing" => closing::closing(env, at, &parse(body)?).await?,
        "ask" => ask::ask(env, at, &parse(body)?).await?,
        "worry" => worry::worry(env, at, &parse(body)?).await?,
        "end" => end::end(env, at, &parse(body)?).await?,
        "change-mentor" => end::change_mentor(env, at, &parse(body)?).await?,
        _ => return Err(Refusal::not_found()),
    })
}

/// Answers a proposal, or asks about it.
pub(crate) async fn proposal(
    visitor: Visitor,
    path: Result<Path<(Uuid, String)>, PathRejection>,
    body: Packed,
) -> Answer {
    let Path((duo, act)) = path.map_err(|_| Refusal::not_found())?;
    let app = app().await?;
    let env = app.env();
    let at = At { hash: &app.hash, visit: visitor.visit(), duo, safeguarding: &app.safeguarding };
    let done = match act.as_str() {
        "accept" => answer::accept(env, at, &parse(&body)?).await?,
        "decline" => answer::decline(env, at, &parse(&body)?).await?,
        "ask" => ask::ask(env, at, &parse(&body)?).await?,
        _ => return Err(Refusal::not_found()),
    };
    wake(app);
    private(StatusCode::OK, &done)
}

impl From<DuoActError> for Refusal {
    fn from(error: DuoActError) -> Self {
        let conflict = |code| Self::new(StatusCode::CONFLICT, code);
        match error {
            DuoActError::Denied(denied) => denied.into(),
            DuoActError::Fields(fields) => Self::fields(fields),
            DuoActError::VersionConflict => conflict("version-conflict"),
            DuoActError::Move(_) => conflict("move-impossible"),
            DuoActError::Illegal(illegal) => {
                let params = illegal.params.iter();
                let refusal = conflict("move-impossible").with("reason", &illegal.code);
                params.fold(refusal, |refusal, (name, value)| refusal.with(name, value))
            }
            DuoActError::Fault(fault) => fault.into(),
        }
    }
}
