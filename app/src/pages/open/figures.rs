//! The open figures: what Passerelle counts, as charts and tables, and to take away.

use super::chart::{Chart, Row, name, tone};
use crate::client::{self, Call};
use crate::texts::{Texts, use_texts};
use crate::ui::{Page, icon, panel};
use domain::ProgrammeId;
use domain::wire::Figures;
use leptos::prelude::*;

/// What can be downloaded: the text and the address.
const FILES: &[(&str, &str)] = &[
    ("open-csv", "/api/v1/figures.csv"),
    ("open-json", "/api/v1/figures"),
    ("open-dictionary", "/api/v1/figures.csv-metadata.json"),
];

#[component]
pub fn OpenFigures() -> impl IntoView {
    let texts = use_texts();
    let found = RwSignal::new(None::<Call<Figures>>);
    let fetch = move || {
        found.set(None);
        leptos::task::spawn_local(async move {
            let answer = client::figures().await;
            found.try_set(Some(answer));
        });
    };
    Effect::new(move |_| fetch());
    let counted = move || match found.get() {
        None => panel::waiting(),
        Some(Ok(figures)) => charts(texts, &figures),
        Some(Err(error)) => panel::failed(&error, fetch),
    };
    view! {
        <Page title=texts.get("open-title") description=texts.get("open-lead")>
            <div class="page">
                <div class="stack">
                    <h1 tabindex="-1">{texts.get("open-title")}</h1>
                    <p class="lead">{texts.get("open-lead")}</p>
                </div>
                {counted}
                {take_away(texts)}
            </div>
        </Page>
    }
}

fn charts(texts: Texts, figures: &Figures) -> AnyView {
    view! {
        {progress(texts, figures)}
        <p class="measure soft after-panel">{texts.get("open-small")}</p>
        {Chart::of_programmes("open-mentored", &figures.mentored).view()}
        {Chart::of_programmes("open-duos", &figures.duos_running).view()}
        {waits(texts, figures)}
        {Chart::of_states("open-applications", &figures.applications).view()}
        {Chart::of_programmes("open-wished", &figures.applications_by_programme).view()}
        {Chart::of_programmes("open-mentors", &figures.mentors).view()}
        {Chart::of_programmes("open-free", &figures.mentors_free).view()}
    }
    .into_any()
}

/// The way to the target: the bridge of the mark, as far as it stands.
fn progress(texts: Texts, figures: &Figures) -> AnyView {
    let target = usize::try_from(figures.target).unwrap_or(usize::MAX);
    let so_far = figures.mentored.total;
    let gone = so_far.and_then(|n| (n * 1000).checked_div(target)).unwrap_or_default().min(1000);
    let number = match so_far {
        Some(n) => view! { <p class="target-number">{texts.number(n)}</p> }.into_any(),
        None => view! { <p class="lead">{texts.get("open-target-hidden")}</p> }.into_any(),
    };
    let (target, year) = (texts.number(target), format!("{:04}", figures.target_year));
    let demo = figures.demo.then(|| view! { <span class="tag tag-sun">{texts.get("demo")}</span> });
    let date = texts.date(figures.date);
    view! {
        <section class="target after-head" aria-labelledby="open-target">
            <svg class="target-bridge" viewBox="0 0 320 104" aria-hidden="true">
                <path class="target-way" d=BRIDGE />
                <path class="target-gone" pathLength="1000" stroke-dasharray=format!("{gone} 1000") d=BRIDGE />
            </svg>
            <div class="stack stack-tight">
                <h2 id="open-target">{texts.with("open-target", &[("target", &target), ("year", &year)])}</h2>
                {number}
                <p>{texts.get("open-target-text")}</p>
                <p class="row small">{texts.with("open-date", &[("date", &date)])}{demo}</p>
            </div>
        </section>
    }
    .into_any()
}

/// The arc of the mark.
const BRIDGE: &str = "M12 92A191.5 191.5 0 0 1 308 92";

fn waits(texts: Texts, figures: &Figures) -> AnyView {
    let row = |id: &ProgrammeId| {
        let days = figures.waits_p90_days.get(id.code()).copied().flatten();
        let length = days.and_then(|days| usize::try_from(days).ok());
        Row {
            name: name(texts, id.code()),
            shown: length.map(|days| texts.count("open-days", days)),
            length: length.unwrap_or_default(),
            tone: tone(id.code()),
        }
    };
    let chart = Chart {
        key: "open-waits",
        columns: [texts.get("open-programme"), texts.get("open-wait")],
        hidden: texts.get("open-few-cases"),
        rows: ProgrammeId::ALL.iter().map(row).collect(),
        total: None,
    };
    chart.view()
}

/// Files, licence, and what is hidden: also there without the counts.
fn take_away(texts: Texts) -> AnyView {
    let files = FILES.iter().map(|(key, address)| {
        view! { <li><a class="link" href=*address>{icon("save")}{texts.get(key)}</a></li> }.into_any()
    });
    view! {
        <section class="section" aria-labelledby="open-take">
            <h2 id="open-take">{texts.get("open-take")}</h2>
            <ul class="row" role="list">{files.collect_view()}</ul>
            <p class="measure">
                {texts.get("open-licence")}" "
                <a href="https://creativecommons.org/licenses/by/4.0/" rel="license noreferrer">"CC BY 4.0"</a>
            </p>
        </section>
    }
    .into_any()
}
