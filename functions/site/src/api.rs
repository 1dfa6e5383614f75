//! Public data for the first view, read from the API as any visitor would.

use domain::Lang;
use domain::catalogue::Filter;
use domain::wire::{MentorPage, MentorProfile};
use http_body_util::BodyExt;
use outline::route::Address;
use serde::de::DeserializeOwned;
use uuid::Uuid;

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

async fn get<T: DeserializeOwned>(path: &str) -> Got<T> {
    let Ok(response) = spin_sdk::http::get(format!("http://api.spin.internal/api/v1/{path}")).await else {
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
