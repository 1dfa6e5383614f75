//! Sessions for several people, and the cohorts of companies.

mod client;
mod cohort;
mod cohorts;
mod plan;
mod session;

pub(crate) use cohort::page as cohort;
pub(crate) use cohorts::page as cohorts;
pub(crate) use session::page as session;

use crate::navigation::{query_pairs, query_string, use_navigation};
use crate::pages::Page;
use crate::route::{Address, Route};
use crate::state::{Session, use_state};
use crate::words::{failed, programme};
use browser::call::CallError;
use domain::ProgrammeId;
use domain::desk::{DeskAct, On, may};
use domain::group::{SessionKind, SessionState};
use domain::wire::desk::group::{SessionPage, SessionRow};
use leptos::prelude::*;
use plan::PlanForm;
use ui::icon;
use ui::panel::waiting;
use ui::texts::{Texts, use_texts};

type Filter = (Option<ProgrammeId>, Option<SessionKind>);

/// The programmes whose sessions the reader may plan.
fn own_programmes() -> Vec<ProgrammeId> {
    let session: Session = use_state();
    let grants = session.grants();
    let may = |id: &ProgrammeId| may(&grants, DeskAct::ActOnGroups, On::Record(Some(*id)));
    ProgrammeId::ALL.iter().copied().filter(may).collect()
}

/// The page of sessions.
pub(crate) fn sessions() -> AnyView {
    view! { <Sessions /> }.into_any()
}

fn filter_of(query: &str) -> Filter {
    let pairs = query_pairs(query);
    let value = |wanted: &str| pairs.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str());
    (value("programme").and_then(ProgrammeId::from_code), value("kind").and_then(SessionKind::from_code))
}

fn query_of((programme, kind): Filter) -> String {
    let mut pairs = Vec::new();
    pairs.extend(programme.map(|id| ("programme", id.code().to_owned())));
    pairs.extend(kind.map(|kind| ("kind", kind.code().to_owned())));
    query_string(&pairs)
}

#[component]
fn Sessions() -> impl IntoView {
    let texts = use_texts();
    let navigation = use_navigation();
    let session: Session = use_state();
    let filter = Memo::new(move |_| filter_of(&navigation.address().query));
    let list = RwSignal::new(None::<SessionPage>);
    let fault = RwSignal::new(None::<CallError>);
    let load = move || {
        let asked = filter.get_untracked();
        leptos::task::spawn_local(async move {
            let answer = session.heard(client::sessions(&query_of(asked)).await);
            // Of another filter by now.
            if filter.try_get_untracked() != Some(asked) {
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
    Effect::new(move |_| {
        filter.track();
        load();
    });
    view! {
        <Page title=texts.get("desk-menu-sessions")>
            <div class="desk-page">
                <h1 tabindex="-1">{texts.get("desk-menu-sessions")}</h1>
                <p class="lead">{texts.get("group-lead")}</p>
                <PlanForm cohort=None />
                {views(filter)}
                {move || fault.get().map(|error| failed(&error, load))}
                {move || match (list.get(), fault.with(Option::is_some)) {
                    (Some(page), _) => view! {
                        {part("group-coming", &page.coming)}
                        {part("group-past", &page.past)}
                    }.into_any(),
                    (None, false) => waiting(),
                    (None, true) => ().into_any(),
                }}
            </div>
        </Page>
    }
}

/// All kinds, and each; the programmes where the reader has several.
fn views(filter: Memo<Filter>) -> AnyView {
    let texts = use_texts();
    let lang = texts.lang();
    let own = own_programmes();
    let link = move |filter| Address { lang, route: Route::Sessions, query: query_of(filter) }.href();
    let has = |kind: &SessionKind| own.iter().any(|id| SessionKind::of(*id).contains(kind));
    let kinds: Vec<SessionKind> = SessionKind::ALL.iter().copied().filter(has).collect();
    let kinds = std::iter::once(None).chain(kinds.into_iter().map(Some)).map(move |kind| {
        let label = kind.map_or_else(|| texts.get("group-all"), |kind| texts.code("session", kind.code()));
        let current = move || (filter.get().1 == kind).then_some("true");
        view! { <li><a href=move || link((filter.get().0, kind)) aria-current=current>{label}</a></li> }
            .into_any()
    });
    let several = own.len() > 1;
    let programmes = own.into_iter().filter(move |_| several).map(move |id| {
        let current = move || (filter.get().0 == Some(id)).then_some("true");
        // A second press takes the choice back.
        let href = move || {
            let (now, kind) = filter.get();
            link((Some(id).filter(|id| now != Some(*id)), kind))
        };
        view! { <li><a href=href aria-current=current>{programme(Some(id))}</a></li> }.into_any()
    });
    view! { <div class="views"><nav aria-label=texts.get("views")><ul role="list">{kinds.collect_view()}{programmes.collect_view()}</ul></nav></div> }.into_any()
}

/// What a session is: its kind, and its module.
fn name(texts: Texts, row: &SessionRow) -> String {
    match row.module {
        Some(module) => texts.with("group-module", &[("n", &module.to_string())]),
        None => texts.code("session", row.kind.code()),
    }
}

/// Its day and hours, in Brussels.
fn hours(texts: Texts, row: &SessionRow) -> String {
    let until = domain::calendar::brussels_time(row.ends).format("%H:%M").to_string();
    texts.with("group-hours", &[("from", &texts.moment(row.starts)), ("until", &until)])
}

fn state(texts: Texts, row: &SessionRow) -> AnyView {
    let class = match row.state {
        SessionState::Coming => "tag tag-plain",
        SessionState::UnderWay => "tag tag-sun",
        SessionState::Past => "tag tag-good",
        SessionState::Cancelled => "tag tag-bad",
    };
    view! { <span class=class>{texts.code("session-state", row.state.code())}</span> }.into_any()
}

/// How many people stand where, in words.
fn counts(texts: Texts, row: &SessionRow) -> String {
    if matches!(row.state, SessionState::Coming | SessionState::Cancelled) {
        let (expected, seats) = (row.expected.to_string(), row.seats.to_string());
        return texts.with("group-expected", &[("expected", &expected), ("seats", &seats)]);
    }
    let (present, of) = (row.present.to_string(), (row.present + row.expected + row.absent).to_string());
    texts.with("group-present", &[("present", &present), ("of", &of)])
}

/// A part of the list, under its heading.
fn part(heading: &'static str, rows: &[SessionRow]) -> AnyView {
    let texts = use_texts();
    view! {
        <section class="file-part" aria-labelledby=heading>
            <h2 id=heading>{texts.get(heading)}</h2>
            {table(heading, rows)}
        </section>
    }
    .into_any()
}

fn table(heading: &'static str, rows: &[SessionRow]) -> AnyView {
    let texts = use_texts();
    if rows.is_empty() {
        return view! { <p class="soft">{texts.get("group-none")}</p> }.into_any();
    }
    let rows = rows.iter().map(|row| {
        let company = row.company.clone().map(|company| view! { <span>{company}</span> });
        let demo = row.demo.then(|| view! { <span class="tag tag-plain">{texts.get("desk-demo")}</span> });
        view! {
            <tr>
                <th scope="row"><a href=Route::Session(row.id).href(texts.lang())>{name(texts, row)}</a>
                    <span class="cell-more"><span>{programme(Some(row.programme))}</span>{company}{demo}</span></th>
                <td class="tabular">{hours(texts, row)}</td>
                <td>{row.place.clone()}</td>
                <td class="tabular">{counts(texts, row)}</td>
                <td>{state(texts, row)}</td>
            </tr>
        }
        .into_any()
    });
    let label = texts.with("group-caption", &[("list", &texts.get(heading))]);
    view! {
        <div class="desk-table-scroll" role="region" tabindex="0" aria-label=label>
            <table class="desk-table">
                <caption class="sr">{label.clone()}</caption>
                <thead><tr>
                    <th scope="col">{texts.get("group-what")}</th><th scope="col">{texts.get("group-when")}</th>
                    <th scope="col">{texts.get("group-where")}</th><th scope="col">{texts.get("group-people")}</th>
                    <th scope="col">{texts.get("follow-state")}</th>
                </tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// The way back to a list.
fn back(route: Route, key: &'static str) -> AnyView {
    let texts = use_texts();
    view! { <a class="link back no-print" href=route.href(texts.lang())>{icon("back")}{texts.get(key)}</a> }
        .into_any()
}
