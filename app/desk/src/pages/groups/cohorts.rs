//! Cohorts: the companies whose employees become mentors together.

use super::{client, own_programmes};
use crate::form::{Form, say_it};
use crate::navigation::use_navigation;
use crate::pages::Page;
use crate::route::Route;
use crate::state::{Session, use_state};
use crate::words::{failed, programme, short_day};
use browser::call::CallError;
use chrono::NaiveDate;
use domain::group::cohort::{CohortForm, has_cohorts};
use domain::wire::desk::group::{CohortFile, CohortPage, CohortRow};
use domain::{FieldErrors, Illegal, ProgrammeId};
use leptos::prelude::*;
use ui::fields::{Choice, Line};
use ui::panel::waiting;
use ui::texts::use_texts;

/// The page.
pub(crate) fn page() -> AnyView {
    view! { <Cohorts /> }.into_any()
}

#[component]
fn Cohorts() -> impl IntoView {
    let texts = use_texts();
    let session: Session = use_state();
    let list = RwSignal::new(None::<CohortPage>);
    let fault = RwSignal::new(None::<CallError>);
    let load = move || {
        fault.set(None);
        leptos::task::spawn_local(async move {
            match session.heard(client::cohorts().await) {
                Ok(page) => drop(list.try_set(Some(page))),
                Err(error) => drop(fault.try_set(Some(error))),
            }
        });
    };
    load();
    let own: Vec<ProgrammeId> = own_programmes().into_iter().filter(|id| has_cohorts(*id)).collect();
    let add = (!own.is_empty()).then(|| view! { <AddForm own=own /> });
    view! {
        <Page title=texts.get("desk-menu-cohorts")>
            <div class="desk-page">
                <h1 tabindex="-1">{texts.get("desk-menu-cohorts")}</h1>
                <p class="lead">{texts.get("cohort-lead")}</p>
                {add}
                {move || fault.get().map(|error| failed(&error, load))}
                {move || match (list.get(), fault.with(Option::is_some)) {
                    (Some(page), _) => table(&page.rows),
                    (None, false) => waiting(),
                    (None, true) => ().into_any(),
                }}
            </div>
        </Page>
    }
}

fn table(rows: &[CohortRow]) -> AnyView {
    let texts = use_texts();
    if rows.is_empty() {
        return view! { <p class="soft">{texts.get("cohort-none")}</p> }.into_any();
    }
    let rows = rows.iter().map(|row| {
        let demo = row.demo.then(|| view! { <span class="tag tag-plain">{texts.get("desk-demo")}</span> });
        let (members, places) = (row.members.to_string(), row.places.to_string());
        view! {
            <tr>
                <th scope="row"><a href=Route::Cohort(row.id).href(texts.lang())>{row.company.clone()}</a>
                    <span class="cell-more"><span>{programme(Some(row.programme))}</span>{demo}</span></th>
                <td class="tabular">{row.code.clone()}</td>
                <td class="tabular">{short_day(row.opens)}" – "{short_day(row.closes)}</td>
                <td class="tabular">{texts.with("cohort-members", &[("members", &members), ("places", &places)])}</td>
            </tr>
        }
        .into_any()
    });
    let label = texts.with("group-caption", &[("list", &texts.get("desk-menu-cohorts"))]);
    view! {
        <div class="desk-table-scroll" role="region" tabindex="0" aria-label=label>
            <table class="desk-table">
                <caption class="sr">{label.clone()}</caption>
                <thead><tr>
                    <th scope="col">{texts.get("cohort-company")}</th><th scope="col">{texts.get("cohort-code")}</th>
                    <th scope="col">{texts.get("cohort-days")}</th><th scope="col">{texts.get("cohort-mentors")}</th>
                </tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// Adds a cohort.
#[component]
fn AddForm(
    /// The reader's programmes that take mentors through companies.
    own: Vec<ProgrammeId>,
) -> impl IntoView {
    let texts = use_texts();
    let navigation = use_navigation();
    let only = own.first().copied().filter(|_| own.len() == 1);
    let form = Form::new("cohort-add", "cohorts/add/".into());
    let open = RwSignal::new(false);
    let fields = move || {
        let names = own.iter().map(|id| Choice {
            code: id.code(),
            label: programme(Some(*id)).to_owned(),
            hint: None,
        });
        let programmes = only.is_none().then(|| form.choose("programme", names.collect()));
        view! {
            {programmes}
            {form.line("company", Line::TEXT)}
            {form.line("company_code", Line { class: "w-20", ..Line::TEXT })}
            <div class="file-when">{form.day("opens")}{form.day("closes")}</div>
            {form.line("places", Line::DIGITS)}
        }
        .into_any()
    };
    let submit = move || {
        let mut faults = FieldErrors::default();
        let programme = only.or_else(|| ProgrammeId::from_code(&form.required("programme", &mut faults)));
        let company = form.required("company", &mut faults);
        let company_code = form.required("company_code", &mut faults);
        let opens: Option<NaiveDate> = form.required("opens", &mut faults).parse().ok();
        let closes: Option<NaiveDate> = form.required("closes", &mut faults).parse().ok();
        let places: Option<u16> = form.required("places", &mut faults).parse().ok();
        if places.is_none() {
            faults.add("places", Illegal::new("required"));
        }
        match programme.zip(opens).zip(closes).zip(places) {
            Some((((programme, opens), closes), places)) if faults.is_empty() => {
                let body = CohortForm { programme, company, company_code, opens, closes, places };
                let done = move |file: CohortFile| navigation.go(Route::Cohort(file.row.id));
                form.send(async move { client::add_cohort(&body).await }, done, say_it);
            }
            _ => form.errors.set(faults),
        }
    };
    let fields = StoredValue::new_local(fields);
    let submit = StoredValue::new_local(submit);
    move || {
        if !open.get() {
            return view! { <p><button class="button button-small" type="button" on:click=move |_| open.set(true)>{texts.get("cohort-add")}</button></p> }.into_any();
        }
        let close = view! { <button class="link" type="button" on:click=move |_| open.set(false)>{texts.get("file-not-now")}</button> };
        let fields = fields.with_value(|fields| fields());
        form.view(
            "cohort-add",
            false,
            fields,
            move || submit.with_value(|submit| submit()),
            Some(close.into_any()),
        )
    }
}
