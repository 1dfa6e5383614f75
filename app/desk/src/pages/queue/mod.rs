//! The queue: applications and volunteers with their clocks. The filter stands in the address; what was searched for does
//! not, since it is a name.

mod assign;
mod bulk;
mod filters;
mod row;
mod table;
mod views;

pub(crate) use filters::value_words;

use crate::client;
use crate::keys;
use crate::navigation::{query_pairs, query_string, use_navigation};
use crate::pages::Page;
use crate::pages::place::{Rows, keep};
use crate::route::{Address, Route};
use crate::state::{Session, use_state};
use crate::words::failed;
use browser::call::CallError;
use bulk::BulkBar;
use domain::desk::export::ExportWhat;
use domain::desk::queue::QueueFilter;
use domain::desk::{DeskAct, On, may};
use domain::wire::desk::{QueuePage, QueueRow};
use filters::Filters;
use leptos::prelude::*;
use std::collections::BTreeMap;
use table::Table;
use ui::panel::waiting;
use ui::texts::use_texts;
use uuid::Uuid;
use views::Views;

/// Rows of a page.
const ROWS: usize = 50;

/// The queue, above its page: Back finds it as it was left.
#[derive(Clone, Copy)]
pub(crate) struct QueueState {
    /// What is searched for.
    q: RwSignal<String>,
    /// Where each page before the present one ended.
    ends: RwSignal<Vec<String>>,
    page: RwSignal<Option<QueuePage>>,
    failed: RwSignal<Option<CallError>>,
    /// Whether an answer is awaited.
    busy: RwSignal<bool>,
    /// What was asked last: a slower answer to something else is dropped.
    asked: StoredValue<String>,
    /// Chosen for a bulk act, with the version that was seen.
    chosen: RwSignal<BTreeMap<Uuid, i64>>,
    /// The row of the keyboard.
    current: RwSignal<Option<usize>>,
    /// What was just done, read aloud.
    said: RwSignal<Said>,
}

/// Something that was done to a row.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Said {
    Nothing,
    Taken(String),
}

impl QueueState {
    pub(crate) fn new() -> Self {
        Self {
            q: RwSignal::new(String::new()),
            ends: RwSignal::new(Vec::new()),
            page: RwSignal::new(None),
            failed: RwSignal::new(None),
            busy: RwSignal::new(false),
            asked: StoredValue::new(String::new()),
            chosen: RwSignal::new(BTreeMap::new()),
            current: RwSignal::new(None),
            said: RwSignal::new(Said::Nothing),
        }
    }

    /// Asks for the page of a filter. The rows that are there stay until the answer has come.
    fn load(self, filter: &QueueFilter, session: Session) {
        let mut pairs = QueueFilter { q: self.q.get_untracked(), ..filter.clone() }.pairs();
        pairs.push(("limit", ROWS.to_string()));
        if let Some(end) = self.ends.with_untracked(|ends| ends.last().cloned()) {
            pairs.push(("after", end));
        }
        let query = query_string(&pairs);
        self.asked.set_value(query.clone());
        self.busy.set(true);
        leptos::task::spawn_local(async move {
            let answer = session.heard(client::queue(&query).await);
            if self.asked.try_get_value().as_ref() != Some(&query) {
                return;
            }
            self.busy.try_set(false);
            match answer {
                Ok(page) => {
                    self.failed.try_set(None);
                    keep(self, || drop(self.page.try_set(Some(page))));
                }
                Err(error) => drop(self.failed.try_set(Some(error))),
            }
        });
    }

    /// Puts a row in the place of the older one of the same file.
    pub(crate) fn put(self, row: QueueRow) {
        let change = |page: &mut Option<QueuePage>| {
            let rows = page.as_mut().map(|page| page.rows.as_mut_slice()).unwrap_or_default();
            if let Some(there) = rows.iter_mut().find(|there| there.id == row.id) {
                *there = row;
            }
        };
        keep(self, || {
            self.page.try_update(change);
        });
    }

    fn tell_taken(self, id: Uuid) {
        let name = self.page.try_with_untracked(|page| {
            let rows = page.iter().flat_map(|page| page.rows.iter());
            rows.into_iter().find(|row| row.id == id).map(|row| row.name.clone())
        });
        self.said.try_set(Said::Taken(name.flatten().unwrap_or_default()));
    }

    fn row(self, at: usize) -> Option<QueueRow> {
        self.page.with_untracked(|page| page.as_ref()?.rows.get(at).cloned())
    }

    /// Begins with the first page again.
    fn to_start(self) {
        self.ends.set(Vec::new());
        self.chosen.set(BTreeMap::new());
    }
}

impl Rows for QueueState {
    fn current(self) -> RwSignal<Option<usize>> {
        self.current
    }

    fn ids(self) -> Vec<Uuid> {
        let ids = |page: &Option<QueuePage>| {
            page.iter().flat_map(|page| page.rows.iter().map(|row| row.id)).collect()
        };
        self.page.try_with_untracked(ids).unwrap_or_default()
    }
}

/// The filter of an address.
fn filter_of(query: &str) -> QueueFilter {
    let mut filter = QueueFilter::default();
    for (name, value) in query_pairs(query).iter().filter(|(name, _)| name != "q") {
        filter.set(name, value);
    }
    filter
}

/// The page.
pub(crate) fn page() -> AnyView {
    view! { <Queue /> }.into_any()
}

#[component]
fn Queue() -> impl IntoView {
    let texts = use_texts();
    let navigation = use_navigation();
    let session: Session = use_state();
    let queue: QueueState = use_state();
    let filter = Memo::new(move |_| filter_of(&navigation.address().query));
    let load = move || queue.load(&filter.get_untracked(), session);
    Effect::new(move |before: Option<QueueFilter>| {
        let filter = filter.get();
        if before.is_some_and(|before| before != filter) {
            queue.to_start();
        }
        queue.q.track();
        queue.ends.track();
        queue.load(&filter, session);
        filter
    });
    keys::listen(move |key| table::key(key, queue, session, navigation));
    let title = move || match queue.page.with(|page| page.as_ref().map(|page| page.total)) {
        Some(total) => texts.count("queue-title-count", total),
        None => texts.get("queue-title"),
    };
    // What was searched for is a name, and stays here.
    let export = move || {
        let mut pairs = filter.with(QueueFilter::pairs);
        pairs.push(("of", ExportWhat::Queue.code().to_owned()));
        Address { lang: texts.lang(), route: Route::Exports, query: query_string(&pairs) }.href()
    };
    let may_export = may(&session.grants(), DeskAct::Export, On::Desk);
    let known = Memo::new(move |_| queue.page.with(Option::is_some));
    view! {
        <Page title=texts.get("queue-title")>
            <div class="desk-page queue" aria-busy=move || queue.busy.get().to_string()>
                <div class="desk-head">
                    <h1 tabindex="-1">{texts.get("queue-title")}</h1>
                    <p class="desk-count" role="status">{title}</p>
                    {stands_in(queue)}
                    {may_export.then(|| view! { <a href=export>{texts.get("export-view-link")}</a> })}
                </div>
                <Views filter=filter />
                <Filters filter=filter queue=queue />
                <p class="sr" role="status">{move || match queue.said.get() {
                    Said::Nothing => String::new(),
                    Said::Taken(name) => texts.with("queue-taken", &[("name", &name)]),
                }}</p>
                {move || queue.failed.get().map(|error| failed(&error, load))}
                <BulkBar queue=queue reload=load />
                {move || match (known.get(), queue.failed.with(Option::is_some)) {
                    (true, _) => view! { <Table filter=filter queue=queue /> }.into_any(),
                    (false, false) => waiting(),
                    (false, true) => ().into_any(),
                }}
            </div>
        </Page>
    }
}

/// For whom the reader stands in today: those files count as their own.
fn stands_in(queue: QueueState) -> AnyView {
    let texts = use_texts();
    (move || {
        let names = queue.page.with(|page| {
            let names = page.iter().flat_map(|page| page.stands_in_for.iter().map(|one| one.name.clone()));
            names.collect::<Vec<_>>().join(", ")
        });
        (!names.is_empty()).then(|| {
            view! { <p class="tag tag-sun">{texts.with("queue-stands-in", &[("names", &names)])}</p> }
                .into_any()
        })
    })
    .into_any()
}
