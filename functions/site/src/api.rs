//! Public data for the first view, read from the API as any visitor would.

use app::first::First;
use app::route::{Address, Route};
use domain::Lang;
use http_body_util::BodyExt;
use serde::de::DeserializeOwned;

/// What a page shows before the app is there. A failing API only means an emptier first view.
pub(crate) async fn first(address: &Address) -> First {
    let lang = address.lang;
    match address.route {
        Route::Mentors => {
            let filter = public_query(&address.query);
            let page = get(&format!("mentors?lang={lang}&limit=24{filter}")).await;
            First { page: page.found(), ..First::default() }
        }
        Route::Mentor(id) => match get(&format!("mentors/{id}?lang={lang}")).await {
            Got::Found(profile) => First { profile: Some(profile), ..First::default() },
            Got::Missing => First { missing: true, ..First::default() },
            Got::Nothing => First::default(),
        },
        Route::Home | Route::Programme(_) => {
            First { figures: get("figures").await.found(), ..First::default() }
        }
        _ => First::default(),
    }
}

/// The parts of the filter, cleaned of everything that the API does not know.
fn public_query(query: &str) -> String {
    let mut filter = domain::catalogue::Filter::default();
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        filter.set(&name, &value);
    }
    let mut out = form_urlencoded::Serializer::new(String::new());
    let query = out.extend_pairs(filter.pairs()).finish();
    if query.is_empty() { query } else { format!("&{query}") }
}

enum Got<T> {
    Found(T),
    Missing,
    Nothing,
}

impl<T> Got<T> {
    fn found(self) -> Option<T> {
        match self {
            Self::Found(value) => Some(value),
            Self::Missing | Self::Nothing => None,
        }
    }
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

/// The languages of a page, for `hreflang`.
pub(crate) fn alternates(address: &Address) -> impl Iterator<Item = (Lang, String)> + '_ {
    Lang::ALL.iter().map(|lang| (*lang, Address { lang: *lang, ..address.clone() }.href()))
}
