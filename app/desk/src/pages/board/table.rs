//! The table, its order, its pages, and the keys that walk through it.

use super::row::row;
use super::{BoardState, ROWS};
use crate::keys::focus;
use crate::navigation::{Navigation, query_string};
use crate::pages::place::{Rows as _, step};
use crate::route::{Address, Route};
use domain::desk::board::{BoardFilter, BoardSort};
use leptos::prelude::*;
use ui::icon;
use ui::scene;
use ui::texts::use_texts;

/// The rows under the filter.
#[component]
pub(crate) fn Table(
    /// The present filter.
    filter: Memo<BoardFilter>,
    /// The board.
    board: BoardState,
) -> impl IntoView {
    let texts = use_texts();
    let is_empty =
        Memo::new(move |_| board.page.with(|page| page.as_ref().is_none_or(|page| page.rows.is_empty())));
    move || {
        if is_empty.get() {
            return nothing(filter, board);
        }
        view! {
            <div class="desk-table-box desk-table-scroll" role="region" tabindex="0" aria-label=texts.get("desk-menu-duos")>
                <table class="desk-table board">
                    <caption class="sr">{texts.get("board-caption")}</caption>
                    <thead><tr>
                        {sorted(filter, "board-two", BoardSort::Newest, "")}
                        {sorted(filter, "board-light", BoardSort::Needs, "")}
                        <th scope="col">{texts.get("board-months")}</th>
                        <th scope="col">{texts.get("board-due")}</th>
                        {sorted(filter, "board-stands", BoardSort::Ending, "col-wide")}
                    </tr></thead>
                    <tbody>{move || {
                        let rows = board.page.with(|page| page.as_ref().map(|page| page.rows.clone()).unwrap_or_default());
                        rows.iter().enumerate().map(|(at, one)| row(at, one, board)).collect_view()
                    }}</tbody>
                </table>
            </div>
            {pages(board)}
        }
        .into_any()
    }
}

/// A heading that sorts: each has one order.
fn sorted(filter: Memo<BoardFilter>, key: &str, sort: BoardSort, class: &'static str) -> AnyView {
    let texts = use_texts();
    let lang = texts.lang();
    let order = if sort == BoardSort::Newest { "descending" } else { "ascending" };
    let state =
        move || (filter.with(|filter| filter.sort.unwrap_or(BoardSort::Needs)) == sort).then_some(order);
    let href = move || {
        let wanted =
            BoardFilter { sort: Some(sort).filter(|sort| *sort != BoardSort::Needs), ..filter.get() };
        Address { lang, route: Route::Duos, query: query_string(&wanted.pairs()) }.href()
    };
    view! {
        <th scope="col" class=class aria-sort=state>
            <a class="sort" href=href title=texts.code("board-sort", sort.code())>{texts.get(key)}<span class="sort-mark" aria-hidden="true"></span></a>
        </th>
    }
    .into_any()
}

/// Nothing is there: because of the filter, or at all.
fn nothing(filter: Memo<BoardFilter>, board: BoardState) -> AnyView {
    let texts = use_texts();
    let filtered = filter.with(|filter| !filter.pairs().is_empty()) || !board.q.with(String::is_empty);
    let (picture, title, text) = if filtered {
        ("notfound", "board-none-title", "board-none-text")
    } else {
        ("done", "board-empty-title", "board-empty-text")
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

/// "51–100 of 400", and the pages before and behind.
fn pages(board: BoardState) -> AnyView {
    let texts = use_texts();
    let shown = move || {
        let before = board.ends.with(Vec::len) * ROWS;
        board.page.with(|page| {
            let (rows, total) = page.as_ref().map(|page| (page.rows.len(), page.total)).unwrap_or_default();
            let (from, to, total) =
                (texts.number(before + 1), texts.number(before + rows), texts.number(total));
            texts.with("queue-shown", &[("from", &from), ("to", &to), ("total", &total)])
        })
    };
    let next = move || board.page.with(|page| page.as_ref().and_then(|page| page.next));
    let turn = || window().scroll_to_with_x_and_y(0.0, 0.0);
    view! {
        <nav class="desk-pages" aria-label=texts.get("queue-pages")>
            <p class="tabular">{shown}</p>
            <button class="button button-quiet button-small" type="button" hidden=move || board.ends.with(Vec::is_empty)
                on:click=move |_| { turn(); board.ends.update(|ends| { ends.pop(); }); }>{icon("back")}{texts.get("queue-before")}</button>
            <button class="button button-quiet button-small" type="button" hidden=move || next().is_none()
                on:click=move |_| { if let Some(end) = untrack(next) { turn(); board.ends.update(|ends| ends.push(end)); } }>{texts.get("queue-next")}{icon("arrow")}</button>
        </nav>
    }
    .into_any()
}

/// A key of the keyboard; whether it was one of ours.
pub(super) fn key(key: &str, board: BoardState, navigation: Navigation) -> bool {
    let present = board.current.get_untracked().and_then(|at| board.ids().get(at).copied());
    match (key, present) {
        ("o", Some(id)) => navigation.go(Route::Duo(id)),
        ("n", Some(id)) => {
            let lang = navigation.address_now().lang;
            navigation.open(Address { lang, route: Route::Duo(id), query: "do=check-in".into() });
        }
        ("/", _) => focus("q"),
        _ => return step(board, key),
    }
    true
}
