//! `/api/v1/desk/matching/drafts/…`: draft sets of matches for a waiting list.

use super::matched::{Answer, Asked, InLanguage, Named, OfProgramme, asked, named};
use crate::app::App;
use crate::body::{Json, Packed, parse};
use crate::refusal::Refusal;
use crate::reply::private;
use crate::staff::AtDesk;
use crate::wake::wake;
use axum::http::header::{HeaderName, HeaderValue};
use axum::http::{HeaderMap, StatusCode};
use domain::Lang;
use domain::wire::desk::matching::{AssignBody, Draft, DraftBody, LineBody, NewDraftBody};
use service::desk::matching::draft::Spent;
use service::desk::matching::edit::{Change, change};
use service::desk::matching::{draft, publish};
use std::time::Duration;
use uuid::Uuid;

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
