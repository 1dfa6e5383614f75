//! Worries about a duo: read by the safeguarding person of the programme and by nobody else.

mod case;
mod client;

pub(crate) use case::page as case;

use crate::pages::Page;
use crate::route::Route;
use crate::state::{Session, use_state};
use crate::words::{failed, programme, short_day};
use browser::call::CallError;
use domain::desk::worry::WorryState;
use domain::duo::light::Colour;
use domain::wire::desk::board::{WorryPage, WorryRow};
use leptos::prelude::*;
use ui::icon;
use ui::panel::waiting;
use ui::scene;
use ui::texts::use_texts;

/// The list. Nobody's name stands in it.
pub(crate) fn list() -> AnyView {
    view! { <Worries /> }.into_any()
}

#[component]
fn Worries() -> impl IntoView {
    let texts = use_texts();
    let session: Session = use_state();
    let list = RwSignal::new(None::<WorryPage>);
    let fault = RwSignal::new(None::<CallError>);
    let load = move || {
        fault.set(None);
        leptos::task::spawn_local(async move {
            match session.heard(client::worries().await) {
                Ok(page) => drop(list.try_set(Some(page))),
                Err(error) => drop(fault.try_set(Some(error))),
            }
        });
    };
    load();
    view! {
        <Page title=texts.get("desk-menu-worries")>
            <div class="desk-page">
                <h1 tabindex="-1">{texts.get("desk-menu-worries")}</h1>
                <p class="lead">{texts.get("worry-lead")}</p>
                {move || fault.get().map(|error| failed(&error, load))}
                {move || match (list.get(), fault.with(Option::is_some)) {
                    (Some(page), _) => table(&page),
                    (None, false) => waiting(),
                    (None, true) => ().into_any(),
                }}
            </div>
        </Page>
    }
}

fn table(page: &WorryPage) -> AnyView {
    let texts = use_texts();
    if page.rows.is_empty() {
        return view! {
            <div class="desk-empty">
                {scene("done", 320, 200)}
                <h2>{texts.get("worry-empty-title")}</h2>
                <p>{texts.get("worry-empty-text")}</p>
            </div>
        }
        .into_any();
    }
    let rows = page.rows.iter().map(row).collect_view();
    view! {
        <div class="desk-table-box desk-table-scroll" role="region" tabindex="0" aria-label=texts.get("desk-menu-worries")>
            <table class="desk-table">
                <caption class="sr">{texts.get("worry-caption")}</caption>
                <thead><tr>
                    <th scope="col">{texts.get("worry-told")}</th><th scope="col">{texts.get("follow-state")}</th>
                    <th scope="col">{texts.get("queue-clock")}</th><th scope="col">{texts.get("worry-taken-by")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(row: &WorryRow) -> AnyView {
    let texts = use_texts();
    let when = texts.moment(row.at);
    let demo = row.demo.then(|| view! { <span class="tag tag-plain">{texts.get("desk-demo")}</span> });
    let outcome = row.outcome.map(
        |outcome| view! { <span class="cell-more">{texts.code("worry-outcome", outcome.code())}</span> },
    );
    view! {
        <tr>
            <th scope="row"><a href=Route::Worry(row.id).href(texts.lang())>{when}</a>
                <span class="cell-more"><span>{texts.code("side", row.side.code())}</span><span>{programme(Some(row.programme))}</span>{demo}</span></th>
            <td>{state(row.state)}{outcome}</td>
            <td>{clock(row)}</td>
            <td>{row.taken_by.clone()}</td>
        </tr>
    }
    .into_any()
}

/// Where it stands, as a tag.
fn state(state: WorryState) -> AnyView {
    let class = match state {
        WorryState::New => "tag tag-sun",
        WorryState::Taken => "tag",
        WorryState::Closed => "tag tag-plain",
    };
    view! { <span class=class>{use_texts().code("worry-state", state.code())}</span> }.into_any()
}

/// The one-day clock; none once it is taken.
fn clock(row: &WorryRow) -> AnyView {
    let texts = use_texts();
    let day = short_day(row.by);
    let (class, mark, key) = match row.clock {
        None => {
            return view! { <span class="light light-none">{texts.get("worry-no-clock")}</span> }.into_any();
        }
        Some(Colour::Red) => ("light light-red", "warning", "worry-take-late"),
        Some(_) => ("light light-amber", "clock", "worry-take-by"),
    };
    view! { <span class=class>{icon(mark)}<span>{texts.with(key, &[("day", &day)])}</span></span> }.into_any()
}
