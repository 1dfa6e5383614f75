//! The catalogue as this instance last saw it: public data only, dropped as soon as the version moves. An unchanged
//! catalogue costs one tiny question to the database.

use crate::app::App;
use crate::document::Document;
use crate::refusal::Refusal;
use domain::Lang;
use service::catalogue::{Catalogue, Wanted, load};
use std::sync::{Arc, Mutex, PoisonError};

/// Most pages kept: the whole list in three languages, and what is popular.
const PAGES: usize = 48;

#[derive(Default)]
struct Cache {
    version: i64,
    catalogues: Vec<(Lang, Arc<Catalogue>)>,
    /// Oldest first.
    pages: Vec<(Lang, Wanted, Arc<Document>)>,
}

static CACHE: Mutex<Cache> =
    Mutex::new(Cache { version: i64::MIN, catalogues: Vec::new(), pages: Vec::new() });

/// Looks into the cache; never held while something is awaited.
fn with<T>(version: i64, look: impl FnOnce(&mut Cache) -> T) -> T {
    let mut cache = CACHE.lock().unwrap_or_else(PoisonError::into_inner);
    if cache.version != version {
        *cache = Cache { version, ..Cache::default() };
    }
    look(&mut cache)
}

/// A page of a version of the catalogue.
pub(crate) async fn page(
    app: &App,
    version: i64,
    lang: Lang,
    wanted: Wanted,
) -> Result<Arc<Document>, Refusal> {
    let kept = with(version, |cache| {
        cache.pages.iter().find(|(l, w, _)| *l == lang && *w == wanted).map(|(_, _, page)| Arc::clone(page))
    });
    if let Some(page) = kept {
        return Ok(page);
    }
    let catalogue = catalogue(app, version, lang).await?;
    let page = catalogue.page(&wanted).ok_or_else(|| Refusal::bad_request("cursor-unknown"))?;
    let page = Arc::new(Document::new(&page)?);
    with(version, |cache| {
        if cache.pages.len() >= PAGES {
            cache.pages.remove(0);
        }
        cache.pages.push((lang, wanted, Arc::clone(&page)));
    });
    Ok(page)
}

async fn catalogue(app: &App, version: i64, lang: Lang) -> Result<Arc<Catalogue>, Refusal> {
    let kept = with(version, |cache| {
        cache.catalogues.iter().find(|(l, _)| *l == lang).map(|(_, catalogue)| Arc::clone(catalogue))
    });
    if let Some(catalogue) = kept {
        return Ok(catalogue);
    }
    let catalogue = Arc::new(load(&app.store, lang).await?);
    with(version, |cache| cache.catalogues.push((lang, Arc::clone(&catalogue))));
    Ok(catalogue)
}
