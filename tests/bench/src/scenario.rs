//! What the load asks for.

use crate::client::{Body, get};
use crate::process::ADDRESS_HEADER;
use anyhow::Result;
use bytes::Bytes;
use http::Request;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use uuid::Uuid;

/// What the widgets of a page ask for: whether they pause, the figures, cards, and the waits.
const WIDGETS: [&str; 4] = [
    "/api/v1/embed?site=www.actiris.brussels",
    "/api/v1/figures",
    "/api/v1/mentors?limit=6&programme=team4job&lang=nl",
    "/api/v1/programmes",
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scenario {
    Hello,
    Health,
    Profile,
    Page,
    Whole,
    Widgets,
    Submission,
}

impl Scenario {
    pub(crate) const ALL: [Self; 7] =
        [Self::Hello, Self::Health, Self::Profile, Self::Page, Self::Whole, Self::Widgets, Self::Submission];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Hello => "hello: no read",
            Self::Health => "health: one tiny read",
            Self::Profile => "one profile",
            Self::Page => "catalogue, 24 cards",
            Self::Whole => "whole catalogue, gzip",
            Self::Widgets => "widgets, mixed",
            Self::Submission => "submission",
        }
    }
}

/// Makes requests, no two submissions alike: each has its own key, contact and network address, as a thousand people
/// have, or the rates would refuse most of them.
pub(crate) struct Requests {
    host: String,
    ids: Vec<Uuid>,
    next: AtomicU64,
}

impl Requests {
    pub(crate) async fn new(address: SocketAddr) -> Result<Self> {
        let page = get(address, "/api/v1/mentors?limit=24", "identity").await?;
        let page: domain::wire::MentorPage = serde_json::from_slice(&page)?;
        let ids = page.mentors.iter().map(|card| card.id).collect();
        Ok(Self { host: address.to_string(), ids, next: AtomicU64::new(1) })
    }

    pub(crate) fn make(&self, scenario: Scenario) -> Result<Request<Body>> {
        let n = self.next.fetch_add(1, Ordering::Relaxed);
        let get = |path: &str| Request::get(path).header("host", &self.host);
        Ok(match scenario {
            Scenario::Hello => get("/version").body(Body::default())?,
            Scenario::Health => get("/healthz").body(Body::default())?,
            Scenario::Profile => {
                let turn = usize::try_from(n)? % self.ids.len().max(1);
                let id = self.ids.get(turn).copied().unwrap_or_default();
                get(&format!("/api/v1/mentors/{id}")).body(Body::default())?
            }
            Scenario::Page => get("/api/v1/mentors?limit=24").body(Body::default())?,
            Scenario::Whole => {
                get("/api/v1/mentors?limit=2000").header("accept-encoding", "gzip").body(Body::default())?
            }
            Scenario::Widgets => {
                let turn = usize::try_from(n)? % WIDGETS.len();
                let path = WIDGETS.get(turn).copied().unwrap_or_default();
                get(path).header("accept-encoding", "gzip").body(Body::default())?
            }
            Scenario::Submission => {
                let [.., a, b, c] = n.to_be_bytes();
                Request::post("/api/v1/applications")
                    .header("host", &self.host)
                    .header("content-type", "application/json")
                    .header("idempotency-key", Uuid::from_u128(u128::from(n) << 64).to_string())
                    .header(ADDRESS_HEADER, format!("10.{a}.{b}.{c}"))
                    .body(Bytes::from(form(n)).into())?
            }
        })
    }
}

/// A form as people fill it in.
fn form(n: u64) -> String {
    serde_json::json!({
        "choice": "advise",
        "registered": "yes",
        "working": "no",
        "birth_year": "1990",
        "postcode": "1030",
        "languages": [{ "language": "fr", "level": "fluent" }, { "language": "ar", "level": "good" }],
        "project": "yes",
        "sectors": ["it", "office"],
        "note": "Je cherche un premier emploi dans un bureau, et quelqu’un qui connaît le métier.",
        "times": ["evening", "weekend"],
        "mode": "either",
        "first_name": "Amina",
        "last_name": "Exemple",
        "contact": "email",
        "email": format!("amina{n}@example.org"),
        "correspondence": "fr",
    })
    .to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_is_complete() {
        let form: domain::form::ApplicationForm = serde_json::from_str(&form(7)).unwrap();
        form.complete("2026-11-22".parse().unwrap()).unwrap();
    }
}
