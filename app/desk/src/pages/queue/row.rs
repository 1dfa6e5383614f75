//! One row: who, where it stands, what is pressing and why, whose it is.

use super::QueueState;
use super::assign::to_me;
use crate::route::Route;
use crate::state::{Session, use_state};
use crate::words::{light, programme, short_day};
use domain::calendar::brussels_date;
use domain::wire::desk::QueueRow;
use leptos::prelude::*;
use ui::icon;
use ui::texts::use_texts;

/// A row of the table; `at` is its place on the page.
pub(super) fn row(at: usize, row: QueueRow, queue: QueueState) -> AnyView {
    let texts = use_texts();
    let session: Session = use_state();
    let (id, version) = (row.id, row.version);
    let chosen = move || queue.chosen.with(|chosen| chosen.contains_key(&id));
    let current = move || queue.current.get() == Some(at);
    let name = if row.name.is_empty() { texts.get("desk-erased") } else { row.name.clone() };
    let select = texts.with("queue-select", &[("name", &name)]);
    let languages =
        row.languages.iter().map(|one| texts.code("tongue", one.code())).collect::<Vec<_>>().join(", ");
    let by = row.clock.as_ref().map(|clock| view! { <span class="cell-more">{texts.with("queue-by", &[("day", &short_day(clock.by))])}</span> });
    let duplicate =
        row.duplicate.then(|| view! { <span class="tag tag-sun">{texts.get("queue-duplicate")}</span> });
    // Of the one programme that they have, nobody needs to be told.
    let grants = session.grants();
    let several = grants.iter().any(|grant| grant.programme != row.programme);
    let mut kind = texts.code("desk-kind", row.kind.code());
    if several {
        kind = format!("{kind} · {}", programme(row.programme));
    }
    let demo = row.demo.then(|| view! { <span class="tag tag-plain">{texts.get("desk-demo")}</span> });
    view! {
        <tr class:current=current class:chosen=chosen on:focusin=move |_| queue.current.set(Some(at))>
            <td class="col-tick">
                <input type="checkbox" aria-label=select prop:checked=chosen on:change=move |event| {
                    let on = event_target_checked(&event);
                    queue.chosen.update(|all| { if on { all.insert(id, version); } else { all.remove(&id); } });
                } />
            </td>
            <th scope="row">
                <a id=format!("row-{at}") href=Route::File(id).href(texts.lang())>{name}</a>
                <span class="cell-more"><span class="reference">{row.reference.to_string()}</span>{duplicate}{demo}</span>
            </th>
            <td>
                {texts.code("desk-state", &row.state)}
                <span class="cell-more">{kind}</span>
            </td>
            <td>{light(texts, row.clock.as_ref())}{by}</td>
            <td class="col-wide tabular">{short_day(brussels_date(row.received))}</td>
            <td class="col-wide">{languages}</td>
            <td>{match &row.assignee {
                Some(colleague) => view! { <span class="whose">{colleague.name.clone()}</span> }.into_any(),
                None => view! {
                    <button class="link take" type="button" on:click=move |_| to_me(id, queue, session)>
                        {icon("check")}{texts.get("queue-take")}<span class="sr">" "{row.reference.to_string()}</span>
                    </button>
                }
                .into_any(),
            }}</td>
        </tr>
    }
    .into_any()
}
