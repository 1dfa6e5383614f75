//! One duo in a line: who, how it does and why, its months, what is next.

use super::BoardState;
use super::said::{due, light, months, needs};
use crate::route::Route;
use crate::words::{programme, short_day};
use domain::wire::desk::board::BoardRow;
use leptos::prelude::*;
use ui::texts::{Texts, use_texts};

/// The names of the two, or what stands for somebody who is erased.
pub(crate) fn names(texts: Texts, row: &BoardRow) -> String {
    let name = |name: &str| if name.is_empty() { texts.get("desk-erased") } else { name.to_owned() };
    let (mentee, mentor) = (name(&row.names.mentee), name(&row.names.mentor));
    texts.with("board-pair", &[("mentee", &mentee), ("mentor", &mentor)])
}

/// Where it stands, in a word, with the day that matters.
pub(crate) fn stands(texts: Texts, row: &BoardRow) -> String {
    let stage = texts.code("board-stage", row.stage.code());
    match (row.paused_until, row.term) {
        (Some(day), _) => texts.with("board-paused-until", &[("day", &short_day(day))]),
        (None, Some(term)) => {
            let last = short_day(term.last);
            texts.with("board-until", &[("stage", &stage), ("day", &last)])
        }
        (None, None) => stage,
    }
}

/// A row of the table; `at` is its place on the page.
pub(super) fn row(at: usize, row: &BoardRow, board: BoardState) -> AnyView {
    let texts = use_texts();
    let current = move || board.current.get() == Some(at);
    let demo = row.demo.then(|| view! { <span class="tag tag-plain">{texts.get("desk-demo")}</span> });
    view! {
        <tr class:current=current on:focusin=move |_| board.current.set(Some(at))>
            <th scope="row">
                <a id=format!("row-{at}") href=Route::Duo(row.id).href(texts.lang())>{names(texts, row)}</a>
                <span class="cell-more"><span class="reference">{row.reference.to_string()}</span><span>{programme(Some(row.programme))}</span>{needs(&row.needs)}{demo}</span>
            </th>
            <td class="cell-light">{light(row.light.as_ref())}</td>
            <td>{months(&row.months)}</td>
            <td>{due(row.check_in.as_ref())}</td>
            <td class="col-wide">{stands(texts, row)}</td>
        </tr>
    }
    .into_any()
}
