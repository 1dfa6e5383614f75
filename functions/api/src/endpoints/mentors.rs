//! `GET /api/v1/mentors`

use crate::app::app;
use crate::cache;
use crate::client::Conditions;
use crate::document::{not_modified, public, tag};
use crate::refusal::Refusal;
use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use axum::response::Response;
use domain::catalogue::{Filter, Mode, Sector, TimeOfDay};
use domain::language::{Lang, Tongue};
use domain::place::Commune;
use domain::programme::ProgrammeId;
use serde::Deserialize;
use service::catalogue::{LIMIT_DEFAULT, LIMIT_MAX, Wanted};
use service::port::Store as _;
use uuid::Uuid;

/// What is looked for. An unknown name or code is refused: the app never sends one.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct MentorsQuery {
    /// Of this programme.
    programme: Option<ProgrammeId>,
    /// In this field of work.
    sector: Option<Sector>,
    /// Coaching in this language.
    language: Option<Tongue>,
    /// Meeting this way.
    mode: Option<Mode>,
    /// Free at this time.
    time: Option<TimeOfDay>,
    /// Meeting in this commune.
    place: Option<Commune>,
    /// Only with a free place.
    free: Option<bool>,
    /// Words, accents and case ignored.
    q: Option<String>,
    /// Language of the answer; French if absent.
    lang: Option<Lang>,
    /// `next` of the page before.
    after: Option<Uuid>,
    /// Cards on a page, 24 if absent.
    limit: Option<usize>,
}

/// Published mentors, page by page, with counts per facet.
pub(crate) async fn mentors(
    query: Result<Query<MentorsQuery>, QueryRejection>,
    conditions: Conditions,
) -> Result<Response, Refusal> {
    let (lang, wanted) = read(query)?;
    let app = app().await?;
    let version = app.store.catalogue_version().await?;
    let tag = tag(&[&version.to_le_bytes(), &lang.code(), &format!("{wanted:?}")]);
    if conditions.has(&tag) {
        return Ok(not_modified(&tag));
    }
    let page = cache::page(app, version, lang, wanted).await?;
    Ok(public(&conditions, &tag, &page))
}

fn read(query: Result<Query<MentorsQuery>, QueryRejection>) -> Result<(Lang, Wanted), Refusal> {
    let invalid = || Refusal::bad_request("invalid-query");
    let Query(query) = query.map_err(|_| invalid())?;
    let q = query.q.unwrap_or_default();
    let limit = query.limit.unwrap_or(LIMIT_DEFAULT);
    if q.chars().count() > Filter::MAX_Q || !(1..=LIMIT_MAX).contains(&limit) {
        return Err(invalid());
    }
    let filter = Filter {
        programme: query.programme,
        sector: query.sector,
        language: query.language,
        mode: query.mode,
        time: query.time,
        place: query.place,
        free: query.free.unwrap_or(false),
        q: q.trim().to_owned(),
    };
    Ok((query.lang.unwrap_or_default(), Wanted { filter, after: query.after, limit }))
}
