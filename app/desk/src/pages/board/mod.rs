//! The board of duos: what needs somebody first. The filter stands in the address; what was searched for does not, since
//! it is a name.

pub(crate) mod client;
mod filters;
pub(crate) mod row;
pub(crate) mod said;
mod table;

use crate::keys;
use crate::navigation::{query_pairs, query_string, use_navigation};
use crate::pages::Page;
use crate::pages::place::{Rows, keep};
use crate::route::{Address, Route};
use crate::state::{Session, use_state};
use crate::words::failed;
use browser::call::CallError;
use domain::desk::board::BoardFilter;
use domain::wire::desk::board::BoardPage;
use filters::Filters;
use leptos::prelude::*;
use table::Table;
use ui::panel::waiting;
use ui::texts::use_texts;
use uuid::Uuid;

/// Rows of a page.
const ROWS: usize = 50;

/// The board, above its page: Back finds it as it was left.
#[derive(Clone, Copy)]
pub(crate) struct BoardState {
    /// What is searched for.
    q: RwSignal<String>,
    /// Where each page before the present one ended.
    ends: RwSignal<Vec<Uuid>>,
    page: RwSignal<Option<BoardPage>>,
    failed: RwSignal<Option<CallError>>,
    busy: RwSignal<bool>,
    /// What was asked last: a slower answer to something else is dropped.
    asked: StoredValue<String>,
    /// The row of the keyboard.
    current: RwSignal<Option<usize>>,
}

impl BoardState {
    pub(crate) fn new() -> Self {
        Self {
            q: RwSignal::new(String::new()),
            ends: RwSignal::new(Vec::new()),
            page: RwSignal::new(None),
            failed: RwSignal::new(None),
            busy: RwSignal::new(false),
            asked: StoredValue::new(String::new()),
            current: RwSignal::new(None),
        }
    }

    /// Asks for the page of a filter. The rows that are there stay until the answer has come.
    fn load(self, filter: &BoardFilter, session: Session) {
        let mut pairs = BoardFilter { search: self.q.get_untracked(), ..filter.clone() }.pairs();
        pairs.push(("limit", ROWS.to_string()));
        if let Some(end) = self.ends.with_untracked(|ends| ends.last().copied()) {
            pairs.push(("after", end.to_string()));
        }
        let query = query_string(&pairs);
        self.asked.set_value(query.clone());
        self.busy.set(true);
        leptos::task::spawn_local(async move {
            let answer = session.heard(client::board(&query).await);
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
}

impl Rows for BoardState {
    fn current(self) -> RwSignal<Option<usize>> {
        self.current
    }

    fn ids(self) -> Vec<Uuid> {
        let ids = |page: &Option<BoardPage>| {
            page.iter().flat_map(|page| page.rows.iter().map(|row| row.id)).collect()
        };
        self.page.try_with_untracked(ids).unwrap_or_default()
    }
}

/// The filter of an address.
fn filter_of(query: &str) -> BoardFilter {
    let pairs = query_pairs(query);
    let pairs = pairs.iter().filter(|(name, _)| name != "q");
    BoardFilter::from_pairs(pairs.map(|(name, value)| (name.as_str(), value.as_str())))
}

/// The page.
pub(crate) fn page() -> AnyView {
    view! { <Board /> }.into_any()
}

#[component]
fn Board() -> impl IntoView {
    let texts = use_texts();
    let navigation = use_navigation();
    let session: Session = use_state();
    let board: BoardState = use_state();
    let filter = Memo::new(move |_| filter_of(&navigation.address().query));
    let load = move || board.load(&filter.get_untracked(), session);
    Effect::new(move |before: Option<BoardFilter>| {
        let filter = filter.get();
        if before.is_some_and(|before| before != filter) {
            board.ends.set(Vec::new());
        }
        board.q.track();
        board.ends.track();
        board.load(&filter, session);
        filter
    });
    keys::listen(move |key| table::key(key, board, navigation));
    let count = move || match board.page.with(|page| page.as_ref().map(|page| page.total)) {
        Some(total) => texts.count("board-count", total),
        None => String::new(),
    };
    // What was searched for is a name, and stays here.
    let export = move || {
        let query = query_string(&filter.with(BoardFilter::pairs));
        Address { lang: texts.lang(), route: Route::Exports, query }.href()
    };
    let known = Memo::new(move |_| board.page.with(Option::is_some));
    view! {
        <Page title=texts.get("desk-menu-duos")>
            <div class="desk-page queue" aria-busy=move || board.busy.get().to_string()>
                <div class="desk-head">
                    <h1 tabindex="-1">{texts.get("desk-menu-duos")}</h1>
                    <p class="desk-count" role="status">{count}</p>
                    <a href=export>{texts.get("export-view-link")}</a>
                </div>
                <Filters filter=filter board=board />
                {move || board.failed.get().map(|error| failed(&error, load))}
                {move || match (known.get(), board.failed.with(Option::is_some)) {
                    (true, _) => view! { <Table filter=filter board=board /> }.into_any(),
                    (false, false) => waiting(),
                    (false, true) => ().into_any(),
                }}
            </div>
        </Page>
    }
}
