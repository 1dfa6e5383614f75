//! What widgets ask for: as in the component, counted once for as long as nothing moves.

use super::document::Document;
use super::{Answer, Broken, Twin, off_thread};
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use chrono::NaiveDate;
use domain::embed::Site;
use pollster::block_on;
use service::figures::figures;
use service::port::Store as _;
use service::programmes::programmes;
use std::sync::{Arc, Mutex, PoisonError};

struct Counted {
    version: i64,
    day: NaiveDate,
    figures: Document,
    programmes: Document,
}

#[derive(Default)]
pub(super) struct Kept(Mutex<Option<Arc<Counted>>>);

fn counted(twin: &Twin) -> Result<Arc<Counted>, Broken> {
    let (version, day) = (block_on(twin.store.figures_version())?, twin.env().today());
    let mut kept = twin.counted.0.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(counted) = kept.as_ref().filter(|counted| counted.version == version && counted.day == day) {
        return Ok(Arc::clone(counted));
    }
    let counted = Arc::new(Counted {
        version,
        day,
        figures: Document::new(&block_on(figures(twin.env()))?)?,
        programmes: Document::new(&block_on(programmes(twin.env()))?)?,
    });
    *kept = Some(Arc::clone(&counted));
    Ok(counted)
}

pub(super) async fn open_figures(State(twin): State<Arc<Twin>>, headers: HeaderMap) -> Answer {
    off_thread(move || Ok(counted(&twin)?.figures.answer(&headers))).await
}

pub(super) async fn waits(State(twin): State<Arc<Twin>>, headers: HeaderMap) -> Answer {
    off_thread(move || Ok(counted(&twin)?.programmes.answer(&headers))).await
}

pub(super) async fn settings(
    State(twin): State<Arc<Twin>>,
    Query(query): Query<Vec<(String, String)>>,
    headers: HeaderMap,
) -> Answer {
    off_thread(move || {
        let site = query.first().map(|(_, site)| site.as_str()).unwrap_or_default();
        let settings = block_on(service::embed::settings(&twin.store, &Site::parse(site)?))?;
        Ok(Document::new(&settings)?.answer(&headers))
    })
    .await
}
