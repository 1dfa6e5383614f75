//! `GET /api/v1/desk/duos`, `GET /api/v1/desk/duos/{id}`, `POST /api/v1/desk/duos/{id}/{act}`,
//! `GET /api/v1/desk/duos/outcomes`

use super::follow::{Pairs, filter, number, value};
use crate::body::{Packed, parse};
use crate::refusal::Refusal;
use crate::reply::private;
use crate::staff::AtDesk;
use crate::wake::wake;
use axum::extract::rejection::{PathRejection, QueryRejection};
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::Response;
use domain::ProgrammeId;
use domain::desk::outcome::OutcomeMoment;
use domain::wire::desk::board::DuoFile;
use service::Env;
use service::desk::follow::board::Page;
use service::desk::follow::outcome::WorkList;
use service::desk::follow::{AtDuo, acts, checkin, file, outcome, question, settle};
use store::SpinStore;
use uuid::Uuid;

type Answer = Result<Response, Refusal>;

/// The board.
pub(crate) async fn board(
    AtDesk { app, token }: AtDesk,
    pairs: Result<Query<Pairs>, QueryRejection>,
) -> Answer {
    let pairs = pairs.map(|Query(pairs)| pairs).unwrap_or_default();
    let filter = filter(&pairs);
    let after = value(&pairs, "after").and_then(|id| id.parse().ok());
    let limit = Some(service::desk::follow::board::limit(number(&pairs, "limit")));
    let page = Page { after, limit };
    let page = service::desk::follow::board::board(app.env(), &app.hash, &token, &filter, page).await?;
    private(StatusCode::OK, &page)
}

/// A duo.
pub(crate) async fn duo(AtDesk { app, token }: AtDesk, path: Result<Path<Uuid>, PathRejection>) -> Answer {
    let Path(duo) = path.map_err(|_| Refusal::not_found())?;
    let at = AtDuo { hash: &app.hash, token: &token, duo };
    private(StatusCode::OK, &file::duo_file(app.env(), at).await?)
}

/// Does something with a duo.
pub(crate) async fn act(
    AtDesk { app, token }: AtDesk,
    path: Result<Path<(Uuid, String)>, PathRejection>,
    body: Packed,
) -> Answer {
    let Path((duo, act)) = path.map_err(|_| Refusal::not_found())?;
    let at = AtDuo { hash: &app.hash, token: &token, duo };
    // Boxed: the answer is as large as the largest act.
    let done = Box::pin(done(app.env(), at, &act, &body)).await?;
    wake(app);
    private(StatusCode::OK, &done)
}

async fn done(env: Env<'_, SpinStore>, at: AtDuo<'_>, act: &str, body: &Packed) -> Result<DuoFile, Refusal> {
    Ok(match act {
        "pause" => acts::pause(env, at, &parse(body)?).await?,
        "resume" => acts::resume(env, at, &parse(body)?).await?,
        "extend" => acts::extend(env, at, &parse(body)?).await?,
        "complete" => acts::complete(env, at, &parse(body)?).await?,
        "end" => acts::end(env, at, &parse(body)?).await?,
        "new-mentor" => acts::new_mentor(env, at, &parse(body)?).await?,
        "settle" => settle::settle(env, at, &parse(body)?).await?,
        "answer" => question::answer(env, at, &parse(body)?).await?,
        "check-in" => checkin::check_in(env, at, &parse(body)?).await?,
        "outcome" => outcome::record(env, at, &parse(body)?).await?,
        _ => return Err(Refusal::not_found()),
    })
}

/// The work list of outcomes.
pub(crate) async fn outcomes(
    AtDesk { app, token }: AtDesk,
    pairs: Result<Query<Pairs>, QueryRejection>,
) -> Answer {
    let pairs = pairs.map(|Query(pairs)| pairs).unwrap_or_default();
    let list = WorkList {
        programme: value(&pairs, "programme").and_then(ProgrammeId::from_code),
        moment: value(&pairs, "moment").and_then(OutcomeMoment::from_code),
        after: number(&pairs, "after").unwrap_or_default(),
        limit: number(&pairs, "limit"),
    };
    private(StatusCode::OK, &outcome::work_list(app.env(), &app.hash, &token, list).await?)
}
