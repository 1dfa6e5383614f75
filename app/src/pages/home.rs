//! Home: what mentoring is, the promise, two ways in, the four programmes, the figures.

use crate::first::First;
use crate::pages::programmes;
use crate::route::Route;
use crate::texts::use_texts;
use crate::ui::{Page, icon};
use domain::wire::Figures;
use leptos::prelude::*;

/// Job seekers who followed a mentoring in 2024 (domain.md §1).
const FOLLOWED_2024: usize = 981;
/// Share of those who left a mentoring in 2022 and found work (domain.md §1).
const FOUND_WORK_2022: usize = 65;

/// The open counters: from the page, else from the API. Absent while unknown: the page stands without them.
pub(super) fn use_figures() -> RwSignal<Option<Figures>> {
    let figures = RwSignal::new(use_context::<First>().and_then(|first| first.figures));
    Effect::new(move |_| {
        if figures.with_untracked(Option::is_none) {
            leptos::task::spawn_local(async move {
                if let Ok(found) = crate::client::figures().await {
                    figures.try_set(Some(found));
                }
            });
        }
    });
    figures
}

#[component]
pub fn Home() -> impl IntoView {
    let texts = use_texts();
    let lang = texts.lang();
    view! {
        <Page title=texts.get("home-title") description=texts.get("home-lead")>
            <section class="hero">
                <div class="page">
                    <h1 tabindex="-1">{texts.get("home-title")}</h1>
                    <p class="lead">{texts.get("home-lead")}</p>
                    <div class="acts">
                        <a class="button" href=Route::Finder(None).href(lang)>{texts.get("go-finder")}</a>
                        <a class="button button-quiet" href=Route::Mentors.href(lang)>{texts.get("go-mentors")}</a>
                    </div>
                </div>
                <img src="/images/hero.svg" width="1600" height="460" alt="" fetchpriority="high" />
            </section>
            <div class="page">
                <ul class="promise" role="list">{["months", "meetings", "free"].map(promise).collect_view()}</ul>
                <section class="section" aria-labelledby="how">
                    <h2 id="how">{texts.get("home-how")}</h2>
                    <ol class="way" role="list">{["choose", "apply", "follow", "meet"].map(step).collect_view()}</ol>
                </section>
                <section class="section" aria-labelledby="four">
                    <h2 id="four">{texts.get("home-four")}</h2>
                    {programmes::cards(3)}
                </section>
                <Numbers />
                <section class="section" aria-labelledby="mentor">
                    <div class="card row row-between">
                        <div class="stack stack-tight"><h2 id="mentor">{texts.get("home-mentor")}</h2><p>{texts.get("home-mentor-text")}</p></div>
                        <a class="button button-quiet" href=Route::Volunteer.href(lang)>{texts.get("home-mentor-link")}</a>
                    </div>
                </section>
                <div class="span" aria-hidden="true"></div>
                <section class="invite" aria-labelledby="started">
                    <h2 id="started">{texts.get("home-started")}</h2>
                    <p>{texts.get("home-started-text")}</p>
                    <a class="link" href=Route::Status.href(lang)>{texts.get("menu-status")}{icon("arrow")}</a>
                </section>
            </div>
        </Page>
    }
}

fn promise(part: &str) -> AnyView {
    let texts = use_texts();
    let (big, small) = (texts.get(&format!("promise-{part}")), texts.get(&format!("promise-{part}-text")));
    view! { <li><strong>{big}</strong><span>{small}</span></li> }.into_any()
}

fn step(part: &str) -> AnyView {
    let texts = use_texts();
    let (title, text) = (texts.get(&format!("home-{part}")), texts.get(&format!("home-{part}-text")));
    view! { <li><h3>{title}</h3><p>{text}</p></li> }.into_any()
}

#[component]
fn Numbers() -> impl IntoView {
    let texts = use_texts();
    let figures = use_figures();
    let mentors = move || {
        let found = figures.get()?;
        let count = texts.number(found.mentors.total?);
        let date = texts.date(found.date);
        let key = if found.demo { "figure-mentors-demo" } else { "figure-mentors-text" };
        Some(figure(texts.get("figure-mentors"), texts.with(key, &[("date", &date)]), count))
    };
    view! {
        <section class="section" aria-labelledby="figures">
            <h2 id="figures">{texts.get("home-figures")}</h2>
            <dl class="figures">
                {figure(texts.get("figure-followed"), texts.get("figure-followed-text"), texts.number(FOLLOWED_2024))}
                {figure(texts.get("figure-work"), texts.get("figure-work-text"), texts.with("percent", &[("n", &FOUND_WORK_2022.to_string())]))}
                {mentors}
            </dl>
            <a class="link" href=Route::Figures.href(texts.lang())>{texts.get("home-all-figures")}{icon("arrow")}</a>
        </section>
    }
}

fn figure(what: String, definition: String, number: String) -> AnyView {
    view! { <div><dt>{what}<small>{definition}</small></dt><dd>{number}</dd></div> }.into_any()
}
