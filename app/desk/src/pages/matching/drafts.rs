//! The drafts of one's programmes, and a new one: the best set for the whole waiting list.

use super::client;
use crate::navigation::use_navigation;
use crate::pages::Page;
use crate::route::{Address, Route};
use crate::state::{Session, use_state};
use crate::words::fault;
use browser::call::CallError;
use domain::ProgrammeId;
use domain::desk::{DeskAct, On, may};
use domain::wire::desk::matching::{DraftBrief, DraftState};
use leptos::prelude::*;
use ui::icon;
use ui::texts::use_texts;

/// The page.
pub(crate) fn page() -> AnyView {
    view! { <Drafts /> }.into_any()
}

#[component]
fn Drafts() -> impl IntoView {
    let texts = use_texts();
    let session: Session = use_state();
    let grants = session.grants();
    let programmes = ProgrammeId::ALL
        .iter()
        .copied()
        .filter(move |id| may(&grants, DeskAct::Match, On::Record(Some(*id))));
    let lists = programmes.map(|programme| view! { <OfProgramme programme=programme /> }.into_any());
    let waiting = Address { lang: texts.lang(), route: Route::Queue, query: "state=waiting".into() };
    view! {
        <Page title=texts.get("desk-menu-matching")>
            <div class="desk-page">
                <h1 tabindex="-1">{texts.get("desk-menu-matching")}</h1>
                <p class="lead">{texts.get("draft-lead")}</p>
                <p class="file-facts"><a href=waiting.href()>{texts.get("draft-waiting-list")}</a><a href=Route::Weights.href(texts.lang())>{texts.get("weight-title")}</a></p>
                {lists.collect_view()}
            </div>
        </Page>
    }
}

#[component]
fn OfProgramme(programme: ProgrammeId) -> impl IntoView {
    let texts = use_texts();
    let lang = texts.lang();
    let session: Session = use_state();
    let navigation = use_navigation();
    let drafts = RwSignal::new(None::<Vec<DraftBrief>>);
    let failure = RwSignal::new(None::<CallError>);
    let busy = RwSignal::new(false);
    let load = move || {
        failure.set(None);
        leptos::task::spawn_local(async move {
            match session.heard(client::drafts(programme).await) {
                Ok(list) => drop(drafts.try_set(Some(list.drafts))),
                Err(error) => drop(failure.try_set(Some(error))),
            }
        });
    };
    load();
    let make = move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        leptos::task::spawn_local(async move {
            let made = session.heard(client::new_draft(programme, lang).await);
            busy.try_set(false);
            match made {
                Ok(draft) => navigation.go(Route::Draft(draft.id)),
                Err(error) => drop(failure.try_set(Some(error))),
            }
        });
    };
    let rows = move || {
        let list = drafts.get()?;
        let rows = list.into_iter().map(|draft| {
            let class = match draft.state {
                DraftState::Open => "tag",
                DraftState::Published => "tag tag-good",
                DraftState::Discarded => "tag tag-plain",
            };
            view! {
                <tr>
                    <th scope="row"><a href=Route::Draft(draft.id).href(lang)>{texts.moment(draft.created)}</a></th>
                    <td><span class=class>{texts.code("draft-state", draft.state.code())}</span></td>
                    <td class="tabular">{texts.number(draft.pairs)}</td>
                    <td class="tabular">{texts.number(draft.unmatched)}</td>
                </tr>
            }
            .into_any()
        });
        let rows = rows.collect::<Vec<_>>();
        if rows.is_empty() {
            return Some(view! { <p class="soft">{texts.get("draft-none")}</p> }.into_any());
        }
        Some(
            view! {
                <div class="desk-table-box"><table class="desk-table">
                    <caption class="sr">{texts.with("draft-caption", &[("programme", programme.programme().name)])}</caption>
                    <thead><tr>
                        <th scope="col">{texts.get("draft-made")}</th><th scope="col">{texts.get("queue-state")}</th>
                        <th scope="col">{texts.get("draft-with")}</th><th scope="col">{texts.get("draft-without")}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table></div>
            }
            .into_any(),
        )
    };
    view! {
        <section class="file-part">
            <h2>{programme.programme().name}</h2>
            {move || failure.get().map(|error| fault(&error, drafts.with(Option::is_some), load))}
            <button class="button button-small" type="button" aria-busy=move || busy.get().to_string() on:click=make>{icon("bridge")}{texts.get("draft-make")}</button>
            {rows}
        </section>
    }
}
