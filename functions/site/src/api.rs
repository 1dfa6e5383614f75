//! Public data for the first view, read from the API as any visitor would.

use domain::Lang;
use domain::catalogue::Filter;
use domain::wire::{MentorPage, MentorProfile};
use http_body_util::BodyExt;
use outline::route::Address;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use spin_sdk::http::{EmptyBody, Request, send};
use uuid::Uuid;

/// Where it answers, inside of the application.
const API: &str = "http://api.spin.internal/api/v1/";

/// What the API answered. A failing API only means an emptier first view.
pub(crate) enum Got<T> {
    Found(T),
    Missing,
    Nothing,
}

impl<T> Got<T> {
    pub(crate) fn found(self) -> Option<T> {
        match self {
            Self::Found(value) => Some(value),
            Self::Missing | Self::Nothing => None,
        }
    }
}

/// The first cards under the filter of an address.
pub(crate) async fn mentors(address: &Address) -> Got<MentorPage> {
    let mut filter = Filter::default();
    for (name, value) in form_urlencoded::parse(address.query.as_bytes()) {
        filter.set(&name, &value);
    }
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("lang", address.lang.code()).append_pair("limit", "24").extend_pairs(filter.pairs());
    get(&format!("mentors?{}", query.finish())).await
}

/// One mentor.
pub(crate) async fn mentor(lang: Lang, id: Uuid) -> Got<MentorProfile> {
    get(&format!("mentors/{id}?lang={lang}")).await
}

/// The published mentors, by id.
pub(crate) enum Listed {
    /// Nothing has changed since the tag.
    Same,
    New {
        tag: String,
        ids: Vec<Uuid>,
    },
    /// The API does not answer, or not in full.
    Nothing,
}

/// Every published mentor, unless the list is still the one that `known` is the tag of.
pub(crate) async fn all_mentors(known: &str) -> Listed {
    let mut list = match listed("", known).await {
        Ok(Some((tag, page))) => (tag, page),
        Ok(None) => return Listed::Same,
        Err(()) => return Listed::Nothing,
    };
    let mut ids = Vec::new();
    loop {
        let (tag, page) = list;
        ids.extend(page.mentors.into_iter().map(|card| card.id));
        let Some(after) = page.next else { return Listed::New { tag, ids } };
        match listed(&after, "").await {
            Ok(Some(next)) => list = next,
            // The list has changed between two pages: what is there will do, until it is asked again.
            Ok(None) | Err(()) => return Listed::New { tag: String::new(), ids },
        }
    }
}

/// What a page of the list is read for here.
#[derive(Deserialize)]
struct Page {
    mentors: Vec<Card>,
    next: Option<String>,
}

#[derive(Deserialize)]
struct Card {
    id: Uuid,
}

/// A page of the list behind a mentor, with its tag; nothing when the tag is known.
async fn listed(after: &str, known: &str) -> Result<Option<(String, Page)>, ()> {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("limit", "2000");
    if !after.is_empty() {
        query.append_pair("after", after);
    }
    let request = Request::get(format!("{API}mentors?{}", query.finish())).header("if-none-match", known);
    let response = send(request.body(EmptyBody::new()).map_err(drop)?).await.map_err(drop)?;
    match response.status().as_u16() {
        200 => {}
        304 => return Ok(None),
        _ => return Err(()),
    }
    let tag = response.headers().get("etag").and_then(|tag| tag.to_str().ok()).unwrap_or_default().to_owned();
    let body = response.into_body().collect().await.map_err(drop)?;
    Ok(Some((tag, serde_json::from_slice(&body.to_bytes()).map_err(drop)?)))
}

async fn get<T: DeserializeOwned>(path: &str) -> Got<T> {
    let Ok(response) = spin_sdk::http::get(format!("{API}{path}")).await else {
        return Got::Nothing;
    };
    match response.status().as_u16() {
        200 => {}
        404 => return Got::Missing,
        _ => return Got::Nothing,
    }
    let Ok(body) = response.into_body().collect().await else { return Got::Nothing };
    serde_json::from_slice(&body.to_bytes()).map_or(Got::Nothing, Got::Found)
}
