//! The table, its order, its pages, and the keys that walk through it.

use super::assign::to_me;
use super::row::row;
use super::{QueueState, ROWS};
use crate::keys::focus;
use crate::navigation::{Navigation, query_string};
use crate::pages::place::step;
use crate::route::{Address, Route};
use crate::state::Session;
use domain::desk::queue::{QueueFilter, Sort};
use leptos::prelude::*;
use std::collections::BTreeMap;
use ui::icon;
use ui::scene;
use ui::texts::use_texts;

/// The rows under the filter.
#[component]
pub(crate) fn Table(
    /// The present filter.
    filter: Memo<QueueFilter>,
    /// The queue.
    queue: QueueState,
) -> impl IntoView {
    let texts = use_texts();
    let is_empty =
        Memo::new(move |_| queue.page.with(|page| page.as_ref().is_none_or(|page| page.rows.is_empty())));
    move || {
        if is_empty.get() {
            return nothing(filter, queue);
        }
        view! {
            <div class="desk-table-box">
                <table class="desk-table">
                    <caption class="sr">{texts.get("queue-caption")}</caption>
                    <thead><tr>
                        <th scope="col" class="col-tick">{all(queue)}</th>
                        <th scope="col">{texts.get("queue-person")}</th>
                        {sorted(filter, "queue-state", &[(Sort::Moved, "descending")], "")}
                        {sorted(filter, "queue-clock", &[(Sort::Urgent, "ascending")], "")}
                        {sorted(filter, "queue-received", &[(Sort::Oldest, "ascending"), (Sort::Newest, "descending")], "col-wide")}
                        <th scope="col" class="col-wide">{texts.get("queue-languages")}</th>
                        <th scope="col">{texts.get("queue-assigned")}</th>
                    </tr></thead>
                    <tbody>{move || {
                        let rows = queue.page.with(|page| page.as_ref().map(|page| page.rows.clone()).unwrap_or_default());
                        rows.into_iter().enumerate().map(|(at, one)| row(at, one, queue)).collect_view()
                    }}</tbody>
                </table>
            </div>
            {pages(queue)}
        }
        .into_any()
    }
}

/// A heading that sorts; a second press turns the order round where there are two.
fn sorted(
    filter: Memo<QueueFilter>,
    key: &str,
    orders: &'static [(Sort, &'static str)],
    class: &'static str,
) -> AnyView {
    let texts = use_texts();
    let lang = texts.lang();
    let now = move || filter.with(|filter| filter.sort.unwrap_or(Sort::Urgent));
    let at = move || orders.iter().position(|(sort, _)| *sort == now());
    let state = move || at().and_then(|at| orders.get(at)).map(|(_, order)| *order);
    let href = move || {
        let next = at().map_or(0, |at| (at + 1) % orders.len().max(1));
        let mut wanted = filter.get();
        wanted.sort = orders.get(next).map(|(sort, _)| *sort);
        Address { lang, route: Route::Queue, query: query_string(&wanted.pairs()) }.href()
    };
    view! {
        <th scope="col" class=class aria-sort=state>
            <a class="sort" href=href title=texts.get("queue-sort")>{texts.get(key)}<span class="sort-mark" aria-hidden="true"></span></a>
        </th>
    }
    .into_any()
}

/// Chooses all rows of the page, or none.
fn all(queue: QueueState) -> AnyView {
    let texts = use_texts();
    let on = move || {
        let chosen = queue.chosen.get();
        queue.page.with(|page| {
            page.as_ref().is_some_and(|page| page.rows.iter().all(|row| chosen.contains_key(&row.id)))
        })
    };
    view! {
        <input type="checkbox" aria-label=texts.get("queue-select-all") prop:checked=on on:change=move |event| {
            let all = event_target_checked(&event);
            let rows = queue.page.with_untracked(|page| page.as_ref().map(|page| page.rows.clone()).unwrap_or_default());
            queue.chosen.update(|chosen| {
                for row in rows {
                    if all { chosen.insert(row.id, row.version); } else { chosen.remove(&row.id); }
                }
            });
        } />
    }
    .into_any()
}

/// Nothing is there: because of the filter, or at all.
fn nothing(filter: Memo<QueueFilter>, queue: QueueState) -> AnyView {
    let texts = use_texts();
    let filtered = !filter.with(QueueFilter::is_open) || !queue.q.with(String::is_empty);
    let (picture, title, text) = if filtered {
        ("notfound", "queue-none-title", "queue-none-text")
    } else {
        ("done", "queue-empty-title", "queue-empty-text")
    };
    view! {
        <div class="desk-empty">
            {scene(picture, 320, 200)}
            <h2>{texts.get(title)}</h2>
            <p>{texts.get(text)}</p>
        </div>
    }
    .into_any()
}

/// "51–100 of 5,000", and the pages before and behind.
fn pages(queue: QueueState) -> AnyView {
    let texts = use_texts();
    let shown = move || {
        let before = queue.ends.with(Vec::len) * ROWS;
        queue.page.with(|page| {
            let (rows, total) = page.as_ref().map(|page| (page.rows.len(), page.total)).unwrap_or_default();
            let (from, to, total) =
                (texts.number(before + 1), texts.number(before + rows), texts.number(total));
            texts.with("queue-shown", &[("from", &from), ("to", &to), ("total", &total)])
        })
    };
    let next = move || queue.page.with(|page| page.as_ref().and_then(|page| page.next.clone()));
    let turn = move || {
        queue.chosen.set(BTreeMap::new());
        window().scroll_to_with_x_and_y(0.0, 0.0);
    };
    view! {
        <nav class="desk-pages" aria-label=texts.get("queue-pages")>
            <p class="tabular">{shown}</p>
            <button class="button button-quiet button-small" type="button" hidden=move || queue.ends.with(Vec::is_empty)
                on:click=move |_| { turn(); queue.ends.update(|ends| { ends.pop(); }); }>{icon("back")}{texts.get("queue-before")}</button>
            <button class="button button-quiet button-small" type="button" hidden=move || next().is_none()
                on:click=move |_| { if let Some(end) = untrack(next) { turn(); queue.ends.update(|ends| ends.push(end)); } }>{texts.get("queue-next")}{icon("arrow")}</button>
        </nav>
    }
    .into_any()
}

/// A key of the keyboard; whether it was one of ours.
pub(super) fn key(key: &str, queue: QueueState, session: Session, navigation: Navigation) -> bool {
    let present = queue.current.get_untracked().and_then(|at| queue.row(at));
    match (key, present) {
        ("o", Some(row)) => navigation.go(Route::File(row.id)),
        ("n", Some(row)) => {
            let lang = navigation.address_now().lang;
            navigation.open(Address { lang, route: Route::File(row.id), query: "do=note".into() });
        }
        ("x", Some(row)) => queue.chosen.update(|chosen| {
            if chosen.remove(&row.id).is_none() {
                chosen.insert(row.id, row.version);
            }
        }),
        ("a", Some(row)) => to_me(row.id, queue, session),
        ("/", _) => focus("q"),
        _ => return step(queue, key),
    }
    true
}
