//! The catalogue: as in the component, kept per version of the list, so that an unchanged one costs one tiny question.

use super::document::Document;
use super::{Answer, Twin, off_thread};
use anyhow::Context as _;
use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use domain::Lang;
use domain::catalogue::Filter;
use pollster::block_on;
use service::catalogue::{Catalogue, LIMIT_DEFAULT, Wanted, load, profile};
use service::port::Store as _;
use std::sync::{Arc, Mutex, PoisonError};
use uuid::Uuid;

/// What was asked for before, at one version of the list.
#[derive(Default)]
struct Seen {
    version: i64,
    catalogues: Vec<(Lang, Arc<Catalogue>)>,
    pages: Vec<(Lang, Wanted, Arc<Document>)>,
}

#[derive(Default)]
pub(super) struct Cache(Mutex<Seen>);

impl Cache {
    fn with<T>(&self, version: i64, look: impl FnOnce(&mut Seen) -> T) -> T {
        let mut seen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if seen.version != version {
            *seen = Seen { version, ..Seen::default() };
        }
        look(&mut seen)
    }
}

pub(super) async fn mentors(
    State(twin): State<Arc<Twin>>,
    Query(query): Query<Vec<(String, String)>>,
    headers: HeaderMap,
) -> Answer {
    let (mut filter, mut lang, mut limit) = (Filter::default(), Lang::default(), LIMIT_DEFAULT);
    for (name, value) in &query {
        match name.as_str() {
            "lang" => lang = Lang::from_code(value).unwrap_or_default(),
            "limit" => limit = value.parse()?,
            _ => filter.set(name, value),
        }
    }
    let wanted = Wanted { filter, after: None, limit };
    off_thread(move || {
        let version = block_on(twin.store.catalogue_version())?;
        let kept = twin.cache.with(version, |seen| {
            seen.pages
                .iter()
                .find(|(l, w, _)| *l == lang && *w == wanted)
                .map(|(_, _, page)| Arc::clone(page))
        });
        if let Some(page) = kept {
            return Ok(page.answer(&headers));
        }
        let kept = twin.cache.with(version, |seen| {
            seen.catalogues.iter().find(|(l, _)| *l == lang).map(|(_, catalogue)| Arc::clone(catalogue))
        });
        let catalogue = match kept {
            Some(catalogue) => catalogue,
            None => Arc::new(block_on(load(&twin.store, lang))?),
        };
        let page = Arc::new(Document::new(&catalogue.page(&wanted).context("no such page")?)?);
        twin.cache.with(version, |seen| {
            seen.catalogues.push((lang, catalogue));
            seen.pages.push((lang, wanted, Arc::clone(&page)));
        });
        Ok(page.answer(&headers))
    })
    .await
}

pub(super) async fn mentor(
    State(twin): State<Arc<Twin>>,
    Path(id): Path<Uuid>,
    headers: HeaderMap,
) -> Answer {
    off_thread(move || {
        let found = block_on(profile(&twin.store, id, Lang::default()))?;
        Ok(Document::new(&found.context("no such mentor")?)?.answer(&headers))
    })
    .await
}
