//! The work list of outcomes: what is missing, by when. Each line leads to the form on its duo.

use crate::navigation::{query_pairs, query_string, use_navigation};
use crate::pages::Page;
use crate::pages::board::client;
use crate::route::{Address, Route};
use crate::state::{Session, use_state};
use crate::words::{failed, programme, short_day};
use browser::call::CallError;
use domain::ProgrammeId;
use domain::desk::outcome::OutcomeMoment;
use domain::wire::desk::board::{OutcomePage, OutcomeRow};
use leptos::prelude::*;
use ui::icon;
use ui::panel::waiting;
use ui::scene;
use ui::texts::use_texts;

/// Rows of a page.
const ROWS: usize = 50;

/// The page.
pub(crate) fn page() -> AnyView {
    view! { <Outcomes /> }.into_any()
}

/// The filter of an address: a programme and a moment.
fn filter_of(query: &str) -> (Option<ProgrammeId>, Option<OutcomeMoment>) {
    let pairs = query_pairs(query);
    let value = |wanted: &str| pairs.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str());
    (value("programme").and_then(ProgrammeId::from_code), value("moment").and_then(OutcomeMoment::from_code))
}

#[component]
fn Outcomes() -> impl IntoView {
    let texts = use_texts();
    let navigation = use_navigation();
    let session: Session = use_state();
    let filter = Memo::new(move |_| filter_of(&navigation.address().query));
    let list = RwSignal::new(None::<OutcomePage>);
    let fault = RwSignal::new(None::<CallError>);
    let asked = StoredValue::new(String::new());
    let after = RwSignal::new(0_usize);
    let load = move || {
        let (programme, moment) = filter.get_untracked();
        let mut pairs = vec![("limit", ROWS.to_string())];
        pairs.extend(programme.map(|id| ("programme", id.code().to_owned())));
        pairs.extend(moment.map(|moment| ("moment", moment.code().to_owned())));
        if after.get_untracked() > 0 {
            pairs.push(("after", after.get_untracked().to_string()));
        }
        let query = query_string(&pairs);
        asked.set_value(query.clone());
        leptos::task::spawn_local(async move {
            let answer = session.heard(client::outcomes(&query).await);
            if asked.try_get_value().as_ref() != Some(&query) {
                return;
            }
            match answer {
                Ok(page) => {
                    fault.try_set(None);
                    list.try_set(Some(page));
                }
                Err(error) => drop(fault.try_set(Some(error))),
            }
        });
    };
    Effect::new(move |before: Option<(Option<ProgrammeId>, Option<OutcomeMoment>)>| {
        let now = filter.get();
        if before.is_some_and(|before| before != now) {
            after.set(0);
        }
        after.track();
        load();
        now
    });
    let count = move || {
        list.with(|list| list.as_ref().map(|list| (list.total, list.late))).map(|(total, late)| {
            let late = (late > 0).then(|| {
                view! { " "<span class="light light-red">{icon("warning")}<span>{texts.count("outcome-late-count", late)}</span></span> }
            });
            view! { {texts.count("outcome-count", total)}{late} }.into_any()
        })
    };
    view! {
        <Page title=texts.get("desk-menu-outcomes")>
            <div class="desk-page">
                <div class="desk-head">
                    <h1 tabindex="-1">{texts.get("desk-menu-outcomes")}</h1>
                    <p class="desk-count" role="status">{count}</p>
                </div>
                <p class="lead">{texts.get("outcome-lead")}</p>
                {views(filter, list)}
                {move || fault.get().map(|error| failed(&error, load))}
                {move || match (list.get(), fault.with(Option::is_some)) {
                    (Some(page), _) => table(&page, after),
                    (None, false) => waiting(),
                    (None, true) => ().into_any(),
                }}
            </div>
        </Page>
    }
}

/// All moments, and each with its count; the programmes where the reader follows several.
fn views(
    filter: Memo<(Option<ProgrammeId>, Option<OutcomeMoment>)>,
    list: RwSignal<Option<OutcomePage>>,
) -> AnyView {
    let texts = use_texts();
    let session: Session = use_state();
    let lang = texts.lang();
    let link = move |programme: Option<ProgrammeId>, moment: Option<OutcomeMoment>| {
        let mut pairs = Vec::new();
        pairs.extend(programme.map(|id| ("programme", id.code().to_owned())));
        pairs.extend(moment.map(|moment| ("moment", moment.code().to_owned())));
        Address { lang, route: Route::Outcomes, query: query_string(&pairs) }.href()
    };
    let moments =
        std::iter::once(None).chain(OutcomeMoment::ALL.iter().copied().map(Some)).map(move |moment| {
            let label = move || match moment {
                None => texts.get("view-open"),
                Some(moment) => {
                    let name = texts.code("outcome-moment", moment.code());
                    let count = list.with(|list| {
                        let moments = list.iter().flat_map(|list| list.moments.iter());
                        moments.into_iter().find(|(one, _)| *one == moment).map(|(_, count)| *count)
                    });
                    count.map_or(name.clone(), |count| format!("{name} ({})", texts.number(count)))
                }
            };
            let current = move || (filter.get().1 == moment).then_some("true");
            view! { <li><a href=move || link(filter.get().0, moment) aria-current=current>{label}</a></li> }
                .into_any()
        });
    let mut own: Vec<ProgrammeId> = session.grants().iter().filter_map(|grant| grant.programme).collect();
    own.sort_unstable_by_key(|id| id.code());
    own.dedup();
    let several = own.len() > 1;
    let programmes = own.into_iter().filter(move |_| several).map(move |id| {
        let current = move || (filter.get().0 == Some(id)).then_some("true");
        // A second press takes the choice back.
        let href = move || {
            let (now, moment) = filter.get();
            link(Some(id).filter(|id| now != Some(*id)), moment)
        };
        view! { <li><a href=href aria-current=current>{programme(Some(id))}</a></li> }.into_any()
    });
    view! { <div class="views"><nav aria-label=texts.get("views")><ul role="list">{moments.collect_view()}{programmes.collect_view()}</ul></nav></div> }.into_any()
}

fn table(page: &OutcomePage, after: RwSignal<usize>) -> AnyView {
    let texts = use_texts();
    if page.rows.is_empty() {
        return view! {
            <div class="desk-empty">
                {scene("done", 320, 200)}
                <h2>{texts.get("outcome-empty-title")}</h2>
                <p>{texts.get("outcome-empty-text")}</p>
            </div>
        }
        .into_any();
    }
    let rows = page.rows.iter().map(row).collect_view();
    let next = page.next;
    let first = after.get_untracked();
    let (from, to, total) =
        (texts.number(first + 1), texts.number(first + page.rows.len()), texts.number(page.total));
    let shown = texts.with("queue-shown", &[("from", &from), ("to", &to), ("total", &total)]);
    let back = (first > 0).then(|| view! {
        <button class="button button-quiet button-small" type="button" on:click=move |_| after.update(|after| *after = after.saturating_sub(ROWS))>{icon("back")}{texts.get("queue-before")}</button>
    });
    let on = next.map(|next| view! {
        <button class="button button-quiet button-small" type="button" on:click=move |_| after.set(next)>{texts.get("queue-next")}{icon("arrow")}</button>
    });
    view! {
        <div class="desk-table-box desk-table-scroll" role="region" tabindex="0" aria-label=texts.get("desk-menu-outcomes")>
            <table class="desk-table">
                <caption class="sr">{texts.get("outcome-caption")}</caption>
                <thead><tr>
                    <th scope="col">{texts.get("queue-person")}</th><th scope="col">{texts.get("outcome-missing")}</th>
                    <th scope="col">{texts.get("outcome-until")}</th><th scope="col">{texts.get("outcome-left")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        <nav class="desk-pages" aria-label=texts.get("queue-pages")><p class="tabular">{shown}</p>{back}{on}</nav>
    }
    .into_any()
}

fn row(row: &OutcomeRow) -> AnyView {
    let texts = use_texts();
    let name = if row.name.is_empty() { texts.get("desk-erased") } else { row.name.clone() };
    let href = Address { lang: texts.lang(), route: Route::Duo(row.duo), query: "do=outcome".into() }.href();
    let demo = row.demo.then(|| view! { <span class="tag tag-plain">{texts.get("desk-demo")}</span> });
    let day = short_day(row.missing.by);
    let (class, mark, key) = if row.missing.late {
        ("light light-red", "warning", "board-due-late")
    } else {
        ("light light-amber", "clock", "board-due-by")
    };
    view! {
        <tr>
            <th scope="row"><a href=href>{name}</a>
                <span class="cell-more"><span class="reference">{row.reference.to_string()}</span><span>{programme(Some(row.programme))}</span>{demo}</span></th>
            <td>{texts.code("outcome-moment", row.missing.moment.code())}</td>
            <td><span class=class>{icon(mark)}<span>{texts.with(key, &[("day", &day)])}</span></span></td>
            <td class="tabular">{short_day(row.left)}</td>
        </tr>
    }
    .into_any()
}
