//! `/api/v1/desk/matching/…`: suggestions and proposals for one mentee, drafts for a waiting list, weights, pairs to avoid.

use crate::app::App;
use crate::body::{Json, Packed, parse};
use crate::refusal::Refusal;
use crate::reply::private;
use crate::staff::AtDesk;
use crate::wake::wake;
use axum::extract::rejection::{PathRejection, QueryRejection};
use axum::extract::{Path, Query};
use axum::http::header::{HeaderName, HeaderValue};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use domain::wire::desk::matching::{
    AssignBody, AvoidBody, Draft, DraftBody, LineBody, NewDraftBody, ProposeBody, RemoveAvoidBody,
    SetWeightsBody,
};
use domain::{Lang, ProgrammeId};
use serde::Deserialize;
use service::desk::matching::draft::Spent;
use service::desk::matching::edit::{Change, change};
use service::desk::matching::{MatchingError, avoid, draft, propose, publish, suggest, weights};
use std::time::Duration;
use uuid::Uuid;

type Answer = Result<Response, Refusal>;

/// In which language a mentor's trade is.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct InLanguage {
    /// French if absent.
    lang: Option<Lang>,
}

/// Of which programme.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OfProgramme {
    programme: ProgrammeId,
}

/// Of which application.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OfApplication {
    application: Uuid,
}

type Asked<T> = Result<Query<T>, QueryRejection>;
type Named<T> = Result<Path<T>, PathRejection>;

fn asked<T>(query: Asked<T>) -> Result<T, Refusal> {
    query.map(|Query(query)| query).map_err(|_| Refusal::bad_request("invalid-query"))
}

fn named<T>(path: Named<T>) -> Result<T, Refusal> {
    path.map(|Path(path)| path).map_err(|_| Refusal::not_found())
}

/// `GET …/mentees/{application}`
pub(crate) async fn suggestions(desk: AtDesk, path: Named<Uuid>, query: Asked<InLanguage>) -> Answer {
    let (id, AtDesk { app, token }) = (named(path)?, desk);
    let lang = asked(query)?.lang.unwrap_or_default();
    private(StatusCode::OK, &suggest::suggest(app.env(), &app.hash, &token, id, lang).await?)
}

/// `POST …/mentees/{application}/propose`
pub(crate) async fn propose(desk: AtDesk, path: Named<Uuid>, Json(body): Json<ProposeBody>) -> Answer {
    let (id, AtDesk { app, token }) = (named(path)?, desk);
    let proposed = propose::propose(app.env(), &app.hash, &token, id, &body).await?;
    wake(app);
    private(StatusCode::OK, &proposed)
}

/// `POST …/drafts`: says in a header how long its parts took.
pub(crate) async fn create(
    AtDesk { app, token }: AtDesk,
    query: Asked<InLanguage>,
    Json(body): Json<NewDraftBody>,
) -> Answer {
    let lang = asked(query)?.lang.unwrap_or_default();
    let (draft, spent) = draft::create(app.env(), &app.hash, &token, body.programme, lang).await?;
    let mut answer = private(StatusCode::CREATED, &draft)?;
    timing(answer.headers_mut(), spent);
    Ok(answer)
}

fn timing(headers: &mut HeaderMap, spent: Spent) {
    let ms = |time: Duration| format!("{:.1}", time.as_secs_f64() * 1000.0);
    let (read, assign, say) = (ms(spent.read), ms(spent.assign), ms(spent.say));
    let value = HeaderValue::from_str(&format!("read;dur={read}, assign;dur={assign}, say;dur={say}"));
    if let Ok(value) = value {
        headers.insert(HeaderName::from_static("server-timing"), value);
    }
}

/// `GET …/drafts?programme=`
pub(crate) async fn drafts(AtDesk { app, token }: AtDesk, query: Asked<OfProgramme>) -> Answer {
    let programme = asked(query)?.programme;
    private(StatusCode::OK, &draft::list(app.env(), &app.hash, &token, programme).await?)
}

/// `GET …/drafts/{id}`
pub(crate) async fn draft(desk: AtDesk, path: Named<Uuid>, query: Asked<InLanguage>) -> Answer {
    let (id, AtDesk { app, token }) = (named(path)?, desk);
    let lang = asked(query)?.lang.unwrap_or_default();
    private(StatusCode::OK, &draft::read_draft(app.env(), &app.hash, &token, id, lang).await?)
}

/// `POST …/drafts/{id}/{act}`: all acts answer with the draft as it is now.
pub(crate) async fn act(
    desk: AtDesk,
    path: Named<(Uuid, String)>,
    query: Asked<InLanguage>,
    body: Packed,
) -> Answer {
    let (id, act) = named(path)?;
    let lang = asked(query)?.lang.unwrap_or_default();
    let AtDesk { app, token } = desk;
    // Boxed: the answer is as large as the largest act.
    let done = Box::pin(done(app, &token, (id, &act), &body, lang)).await?;
    private(StatusCode::OK, &done)
}

async fn done(
    app: &'static App,
    token: &str,
    (id, act): (Uuid, &str),
    body: &Packed,
    lang: Lang,
) -> Result<Draft, Refusal> {
    let line = || parse::<LineBody>(body);
    let whole = || parse::<DraftBody>(body);
    let (seen, what) = match act {
        "assign" => {
            let AssignBody { application, mentor, version } = parse(body)?;
            (version, Change::Assign { application, mentor })
        }
        "unassign" => line().map(|line| (line.version, Change::Unassign(line.application)))?,
        "lock" => line().map(|line| (line.version, Change::Lock(line.application)))?,
        "unlock" => line().map(|line| (line.version, Change::Unlock(line.application)))?,
        "recompute" => (whole()?.version, Change::Recompute),
        "discard" => (whole()?.version, Change::Discard),
        "publish" => {
            let seen = whole()?.version;
            let published = publish::publish(app.env(), &app.hash, token, (id, seen), lang).await?;
            wake(app);
            return Ok(published);
        }
        _ => return Err(Refusal::not_found()),
    };
    Ok(change(app.env(), &app.hash, token, (id, seen), what, lang).await?)
}

/// `GET …/weights?programme=`
pub(crate) async fn weights(AtDesk { app, token }: AtDesk, query: Asked<OfProgramme>) -> Answer {
    let programme = asked(query)?.programme;
    private(StatusCode::OK, &weights::read(app.env(), &app.hash, &token, programme).await?)
}

/// `POST …/weights`
pub(crate) async fn set_weights(AtDesk { app, token }: AtDesk, Json(body): Json<SetWeightsBody>) -> Answer {
    private(StatusCode::OK, &weights::set(app.env(), &app.hash, &token, &body).await?)
}

/// `GET …/avoid?application=`
pub(crate) async fn avoided(AtDesk { app, token }: AtDesk, query: Asked<OfApplication>) -> Answer {
    let application = asked(query)?.application;
    private(StatusCode::OK, &avoid::list(app.env(), &app.hash, &token, application).await?)
}

/// `POST …/avoid`
pub(crate) async fn avoid(AtDesk { app, token }: AtDesk, Json(body): Json<AvoidBody>) -> Answer {
    private(StatusCode::CREATED, &avoid::add(app.env(), &app.hash, &token, &body).await?)
}

/// `POST …/avoid/{id}/remove`
pub(crate) async fn remove_avoid(
    desk: AtDesk,
    path: Named<Uuid>,
    Json(body): Json<RemoveAvoidBody>,
) -> Answer {
    let (id, AtDesk { app, token }) = (named(path)?, desk);
    private(StatusCode::OK, &avoid::remove(app.env(), &app.hash, &token, (id, body.application)).await?)
}

impl From<MatchingError> for Refusal {
    fn from(error: MatchingError) -> Self {
        let conflict = |code| Self::new(StatusCode::CONFLICT, code);
        match error {
            MatchingError::Barred(barred) => barred.into(),
            MatchingError::Act(error) => error.into(),
            MatchingError::Fields(fields) => Self::fields(fields),
            MatchingError::PairBarred(bars) => {
                let bars: Vec<&str> = bars.iter().map(|bar| bar.code()).collect();
                conflict("pair-barred").with("bars", bars.join(","))
            }
            MatchingError::Taken => conflict("mentor-taken"),
            MatchingError::DraftClosed => conflict("draft-closed"),
            MatchingError::Fault(fault) => fault.into(),
        }
    }
}
