//! `/api/v1/desk/matching/…`: suggestions and proposals for one mentee, weights, pairs to avoid.

use super::matched::{Answer, Asked, InLanguage, Named, OfProgramme, asked, named};
use crate::body::Json;
use crate::reply::private;
use crate::staff::AtDesk;
use crate::wake::wake;
use axum::http::StatusCode;
use domain::wire::desk::matching::{AvoidBody, ProposeBody, RemoveAvoidBody, SetWeightsBody};
use serde::Deserialize;
use service::desk::matching::{avoid, propose, suggest, weights};
use uuid::Uuid;

/// Of which application.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OfApplication {
    application: Uuid,
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
