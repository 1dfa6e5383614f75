//! One cohort: its mentors with their state and duos, and its sessions.

use super::plan::PlanForm;
use super::{back, client, part};
use crate::pages::{Page, not_found};
use crate::route::Route;
use crate::state::{Session, use_state};
use crate::words::{failed, programme, short_day};
use browser::call::CallError;
use domain::group::SessionKind;
use domain::wire::desk::group::{CohortFile, CohortMember};
use leptos::prelude::*;
use ui::panel::waiting;
use ui::texts::use_texts;
use uuid::Uuid;

/// The page of a cohort.
pub(crate) fn page(id: Uuid) -> AnyView {
    view! { <OneCohort id=id /> }.into_any()
}

#[component]
fn OneCohort(id: Uuid) -> impl IntoView {
    let texts = use_texts();
    let session: Session = use_state();
    let file = RwSignal::new(None::<CohortFile>);
    let fault = RwSignal::new(None::<CallError>);
    let load = move || {
        fault.set(None);
        leptos::task::spawn_local(async move {
            match session.heard(client::cohort(id).await) {
                Ok(found) => drop(file.try_set(Some(found))),
                Err(error) => drop(fault.try_set(Some(error))),
            }
        });
    };
    load();
    let is_missing = Memo::new(move |_| fault.get().is_some_and(|error| error.status() == Some(404)));
    move || {
        if is_missing.get() {
            return not_found();
        }
        view! {
            <Page title=texts.get("cohort-title")>
                <div class="desk-page file">
                    {back(Route::Cohorts, "desk-menu-cohorts")}
                    {move || fault.get().map(|error| failed(&error, load))}
                    {move || match (file.get(), fault.with(Option::is_some)) {
                        (Some(file), _) => whole(&file),
                        (None, false) => view! { <h1 tabindex="-1">{texts.get("cohort-title")}</h1>{waiting()} }.into_any(),
                        (None, true) => view! { <h1 tabindex="-1">{texts.get("cohort-title")}</h1> }.into_any(),
                    }}
                </div>
            </Page>
        }
        .into_any()
    }
}

fn whole(file: &CohortFile) -> AnyView {
    let texts = use_texts();
    let row = &file.row;
    let (members, places) = (row.members.to_string(), row.places.to_string());
    let plans = SessionKind::of(row.programme).contains(&SessionKind::Collective);
    let plan = plans.then(|| view! { <PlanForm cohort=Some((row.id, row.programme)) /> });
    view! {
        <h1 tabindex="-1">{row.company.clone()}</h1>
        <p class="cell-more">
            <span>{programme(Some(row.programme))}</span><span>{texts.get("cohort-code")}" "{row.code.clone()}</span>
            <span>{short_day(row.opens)}" – "{short_day(row.closes)}</span>
            <span>{texts.with("cohort-members", &[("members", &members), ("places", &places)])}</span>
        </p>
        <section class="file-part" aria-labelledby="mentors-title">
            <h2 id="mentors-title">{texts.get("cohort-mentors")}</h2>
            {people(&file.people)}
        </section>
        {plan}
        {part("cohort-sessions", &file.sessions)}
    }
    .into_any()
}

fn people(people: &[CohortMember]) -> AnyView {
    let texts = use_texts();
    if people.is_empty() {
        return view! { <p class="soft">{texts.get("cohort-nobody")}</p> }.into_any();
    }
    let rows = people.iter().map(|person| {
        let name = if person.name.is_empty() { texts.get("desk-erased") } else { person.name.clone() };
        let duos = person.duos.iter().map(|duo| {
            view! { <a href=Route::Duo(duo.id).href(texts.lang())>{texts.code("board-stage", duo.stage.code())}</a> }
                .into_any()
        });
        view! {
            <tr>
                <th scope="row"><a href=Route::File(person.id).href(texts.lang())>{name}</a></th>
                <td>{texts.code("desk-state", &person.state)}</td>
                <td><span class="cell-more">{duos.collect_view()}</span></td>
            </tr>
        }
        .into_any()
    });
    let label = texts.with("group-caption", &[("list", &texts.get("cohort-mentors"))]);
    view! {
        <div class="desk-table-scroll" role="region" tabindex="0" aria-label=label>
            <table class="desk-table">
                <caption class="sr">{label.clone()}</caption>
                <thead><tr>
                    <th scope="col">{texts.get("queue-person")}</th><th scope="col">{texts.get("follow-state")}</th>
                    <th scope="col">{texts.get("desk-menu-duos")}</th>
                </tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
