//! `GET /api/v1/desk/files/{id}`, `POST /api/v1/desk/files/{id}/{act}`
//!
//! One endpoint for all acts: each is a name and a body, and all answer with the file as it is now.

use crate::app::App;
use crate::body::{Packed, parse};
use crate::client::MaybeKey;
use crate::refusal::Refusal;
use crate::reply::private;
use crate::staff::AtDesk;
use crate::wake::wake;
use axum::extract::Path;
use axum::extract::rejection::PathRejection;
use axum::http::StatusCode;
use axum::response::Response;
use domain::wire::desk::{
    AskBody, BookInterviewBody, FileView, LeaveBody, PassGateBody, PauseFileBody, PlainBody, RefuseBody,
    ReopenBody, TakeUpBody, TransferBody,
};
use service::desk::act::FileAct;
use service::desk::{assign, merge, notes};
use uuid::Uuid;

type Answer = Result<Response, Refusal>;

/// A file. The reading is noted in it.
pub(crate) async fn file(AtDesk { app, token }: AtDesk, path: Result<Path<Uuid>, PathRejection>) -> Answer {
    let Path(id) = path.map_err(|_| Refusal::not_found())?;
    private(StatusCode::OK, &service::desk::file::file(app.env(), &app.hash, &token, id).await?)
}

/// Does something with a file.
pub(crate) async fn act(
    AtDesk { app, token }: AtDesk,
    path: Result<Path<(Uuid, String)>, PathRejection>,
    MaybeKey(key): MaybeKey,
    body: Packed,
) -> Answer {
    let Path((id, act)) = path.map_err(|_| Refusal::not_found())?;
    // Boxed: the answer is as large as the largest act.
    let file = Box::pin(done(app, &token, (id, key), &act, &body)).await?;
    wake(app);
    private(StatusCode::OK, &file)
}

async fn done(
    app: &App,
    token: &str,
    (id, key): (Uuid, Option<Uuid>),
    act: &str,
    body: &Packed,
) -> Result<FileView, Refusal> {
    let (env, hash) = (app.env(), &app.hash);
    let what = match act {
        "note" => return Ok(notes::note(env, hash, token, (id, key), &parse(body)?).await?),
        "contact" => return Ok(notes::contact(env, hash, token, (id, key), &parse(body)?).await?),
        "merge" => return Ok(merge::merge(env, hash, token, id, &parse(body)?).await?),
        "assign" => return Ok(assign::assign(env, hash, token, id, &parse(body)?).await?),
        act => read(act, body)?,
    };
    Ok(service::desk::act::act(env, hash, token, id, what).await?)
}

/// An act by its name, and the version that was seen.
fn read(act: &str, body: &Packed) -> Result<(FileAct, i64), Refusal> {
    let plain = |what: FileAct| Ok((what, parse::<PlainBody>(body)?.version));
    match act {
        "take-up" => {
            let TakeUpBody { programme, version } = parse(body)?;
            Ok((FileAct::TakeUp(programme), version))
        }
        "ask" => {
            let AskBody { topic, text, version } = parse(body)?;
            Ok((FileAct::Ask(topic, text), version))
        }
        "book-interview" => {
            let BookInterviewBody { at, version } = parse(body)?;
            Ok((FileAct::BookInterview(at), version))
        }
        "refuse" => {
            let RefuseBody { reason, words, next_door, version } = parse(body)?;
            Ok((FileAct::Refuse(reason, words, next_door), version))
        }
        "transfer" => {
            let TransferBody { to, consent_on, consent_by, version } = parse(body)?;
            Ok((FileAct::Transfer(to, consent_on, consent_by), version))
        }
        "reopen" => {
            let ReopenBody { text, version } = parse(body)?;
            Ok((FileAct::Reopen(text), version))
        }
        "pass-gate" => {
            let PassGateBody { gate, version } = parse(body)?;
            Ok((FileAct::PassGate(gate), version))
        }
        "pause" => {
            let PauseFileBody { until, version } = parse(body)?;
            Ok((FileAct::Pause(until), version))
        }
        "leave" => {
            let LeaveBody { reason, version } = parse(body)?;
            Ok((FileAct::Leave(reason), version))
        }
        "put-back" => plain(FileAct::PutBack),
        "accept" => plain(FileAct::Accept),
        "release" => plain(FileAct::Release),
        "mark-obsolete" => plain(FileAct::MarkObsolete),
        "approve-card" => plain(FileAct::ApproveCard),
        "resume" => plain(FileAct::Resume),
        "confirm" => plain(FileAct::Confirm),
        _ => Err(Refusal::not_found()),
    }
}
