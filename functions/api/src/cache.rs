//! The catalogue as this instance last saw it: public data only, dropped as soon as the version moves. An unchanged
//! catalogue costs one tiny question to the database.

use crate::app::App;
use crate::document::Document;
use crate::refusal::Refusal;
use domain::Lang;
use service::catalogue::{Catalogue, Wanted, load};
use spin_sdk::time::sleep;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

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

impl Cache {
    fn page(&self, lang: Lang, wanted: &Wanted) -> Option<Arc<Document>> {
        self.pages.iter().find(|(l, w, _)| *l == lang && w == wanted).map(|(_, _, page)| Arc::clone(page))
    }
}

/// Looks into the cache; never held while something is awaited.
fn with<T>(version: i64, look: impl FnOnce(&mut Cache) -> T) -> T {
    let mut cache = CACHE.lock().unwrap_or_else(PoisonError::into_inner);
    if cache.version != version {
        *cache = Cache { version, ..Cache::default() };
    }
    look(&mut cache)
}

/// A page of a version of the catalogue. Many who want the same at once wait for the first of them, who makes it.
pub(crate) async fn page(
    app: &App,
    version: i64,
    lang: Lang,
    wanted: Wanted,
) -> Result<Arc<Document>, Refusal> {
    let kept = || with(version, |cache| cache.page(lang, &wanted));
    let _making = match kept() {
        Some(page) => return Ok(page),
        None => Making::of(Work::List(lang)).await,
    };
    if let Some(page) = kept() {
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

/// What may be missing.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Work {
    /// The catalogue in a language.
    List(Lang),
    /// The figures.
    Figures,
}

/// Held by whoever makes something that is not in the cache.
pub(crate) struct Making(Work);

impl Making {
    /// Waits until nobody else does.
    pub(crate) async fn of(work: Work) -> Self {
        while !begin(work) {
            // Asked again, since no request can wake another (`store::turns`).
            sleep(Duration::from_millis(2)).await;
        }
        Self(work)
    }
}

impl Drop for Making {
    fn drop(&mut self) {
        busy().retain(|work| *work != self.0);
    }
}

fn begin(work: Work) -> bool {
    let mut busy = busy();
    let free = !busy.contains(&work);
    if free {
        busy.push(work);
    }
    free
}

fn busy() -> MutexGuard<'static, Vec<Work>> {
    static BUSY: Mutex<Vec<Work>> = Mutex::new(Vec::new());
    BUSY.lock().unwrap_or_else(PoisonError::into_inner)
}
