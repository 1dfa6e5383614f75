//! What is counted and written once for many: the open figures in their three forms, and the programmes with their waits.
//! Public data only; kept until something moves that they count, or the day ends. So it equals a recount always, and an
//! unchanged one costs one tiny question to the database.

use crate::app::App;
use crate::cache::{Making, Work};
use crate::client::Conditions;
use crate::document::{Document, not_modified, public};
use crate::refusal::Refusal;
use axum::http::header::HeaderValue;
use axum::response::Response;
use chrono::NaiveDate;
use service::figures::figures;
use service::open_data::{csv, metadata};
use service::port::Store as _;
use service::programmes::programmes;
use std::sync::{Arc, Mutex, PoisonError};

const CSV: HeaderValue = HeaderValue::from_static("text/csv; charset=utf-8; header=present");
const CSV_METADATA: HeaderValue = HeaderValue::from_static("application/csvm+json");

/// A body with the tag of its words.
pub(crate) struct Tagged {
    tag: String,
    document: Document,
}

impl Tagged {
    fn new(document: Document) -> Self {
        Self { tag: document.tag(), document }
    }

    /// The body, unless the client has it.
    pub(crate) fn answer(&self, conditions: &Conditions) -> Response {
        if conditions.has(&self.tag) {
            not_modified(&self.tag)
        } else {
            public(conditions, &self.tag, &self.document)
        }
    }
}

/// All that one count gave.
pub(crate) struct Counted {
    version: i64,
    day: NaiveDate,
    pub(crate) figures: Tagged,
    pub(crate) csv: Tagged,
    pub(crate) metadata: Tagged,
    pub(crate) programmes: Tagged,
}

static KEPT: Mutex<Option<Arc<Counted>>> = Mutex::new(None);

fn kept(version: i64, day: NaiveDate) -> Option<Arc<Counted>> {
    let kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    kept.clone().filter(|counted| counted.version == version && counted.day == day)
}

/// What is true now. Many who want it at once wait for the first of them, who counts.
pub(crate) async fn counted(app: &App) -> Result<Arc<Counted>, Refusal> {
    // Asked before counting: what moves meanwhile is counted again the next time.
    let now = (app.store.figures_version().await?, app.env().today());
    if let Some(counted) = kept(now.0, now.1) {
        return Ok(counted);
    }
    // Boxed: it is rare, and would make every answer as large as itself.
    Box::pin(count(app, now)).await
}

async fn count(app: &App, (version, day): (i64, NaiveDate)) -> Result<Arc<Counted>, Refusal> {
    let _making = Making::of(Work::Figures).await;
    if let Some(counted) = kept(version, day) {
        return Ok(counted);
    }
    let figures = figures(app.env()).await?;
    let counted = Arc::new(Counted {
        version,
        day,
        csv: Tagged::new(Document::of(CSV, csv(&figures).into_bytes())),
        metadata: Tagged::new(Document::of(CSV_METADATA, metadata(&figures).into_bytes())),
        programmes: Tagged::new(Document::new(&programmes(app.env()).await?)?),
        figures: Tagged::new(Document::new(&figures)?),
    });
    *KEPT.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&counted));
    Ok(counted)
}
