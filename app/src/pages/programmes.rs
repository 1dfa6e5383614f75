//! The four programmes: the list, and a page for each.

use crate::navigation::query_string;
use crate::pages::home::use_figures;
use crate::route::{Address, Route};
use crate::state::today;
use crate::texts::{Texts, use_texts};
use crate::ui::mentor::programme_class;
use crate::ui::{Page, back_link, icon};
use domain::ProgrammeId;
use domain::programme::{Certainty, Condition, Criterion};
use leptos::prelude::*;

/// The address of a page with a programme in its query.
pub(super) fn with_programme(texts: Texts, route: Route, id: ProgrammeId) -> String {
    Address { lang: texts.lang(), route, query: query_string(&[("programme", id.code().to_owned())]) }.href()
}

/// Four cards; `level` of their headings.
pub(super) fn cards(level: u8) -> AnyView {
    let texts = use_texts();
    let card = move |id: &ProgrammeId| {
        let class = programme_class(*id).replace("programme ", "card programme-card ");
        let programme = id.programme();
        let link = view! { <a href=Route::Programme(*id).href(texts.lang())>{programme.name}</a> };
        let heading = if level == 2 {
            view! { <h2>{link}</h2> }.into_any()
        } else {
            view! { <h3>{link}</h3> }.into_any()
        };
        view! {
            <li class=class>
                {heading}
                <p>{texts.code("programme-card", id.code())}</p>
                <p class="soft">{texts.code("rhythm", programme.rhythm.code())}</p>
            </li>
        }
        .into_any()
    };
    view! { <ul class="grid grid-wide" role="list">{ProgrammeId::ALL.iter().map(card).collect_view()}</ul> }
        .into_any()
}

#[component]
pub fn Programmes() -> impl IntoView {
    let texts = use_texts();
    view! {
        <Page title=texts.get("programmes-title") description=texts.get("programmes-lead")>
            <div class="page">
                <div class="stack">
                    <h1 tabindex="-1">{texts.get("programmes-title")}</h1>
                    <p class="lead">{texts.get("programmes-lead")}</p>
                    <div class="acts">
                        <a class="button" href=Route::Finder(None).href(texts.lang())>{texts.get("go-finder")}</a>
                    </div>
                </div>
                <div class="section">{cards(2)}</div>
            </div>
        </Page>
    }
}

#[component]
pub fn Programme(
    /// Which one.
    id: ProgrammeId,
) -> impl IntoView {
    let texts = use_texts();
    let programme = id.programme();
    let lead = texts.code("programme-lead", id.code());
    view! {
        <Page title=programme.name.to_owned() description=lead.clone()>
            <div class="page">
                {back_link(Route::Programmes.href(texts.lang()), texts.get("menu-programmes"))}
                <div class="beside">
                    <div class="stack stack-loose">
                        <div class="stack">
                            <span class=programme_class(id)>{texts.get("programme-tag")}</span>
                            <h1 tabindex="-1">{programme.name}</h1>
                            <p class="lead">{lead}</p>
                        </div>
                        <section class="stack">
                            <h2>{texts.get("programme-who")}</h2>
                            <ul class="reasons" role="list">{criteria(texts, id)}</ul>
                        </section>
                        <section class="stack">
                            <h2>{texts.get("home-how")}</h2>
                            <ol class="way" role="list">{(1..=4).map(|n| way(texts, id, n)).collect_view()}</ol>
                        </section>
                        {notice(texts, programme.named_mentors)}
                    </div>
                    <Aside id=id />
                </div>
            </div>
        </Page>
    }
}

/// Published criteria as conditions; what is to be confirmed is said as a question to the programme.
fn criteria(texts: Texts, id: ProgrammeId) -> AnyView {
    let line = |criterion: &Criterion| {
        if criterion.certainty == Certainty::ToConfirm {
            return view! { <li class="ask"><span>{texts.get("criterion-to-confirm")}</span></li> }
                .into_any();
        }
        let text = match criterion.condition {
            Condition::Age(min, max) => {
                texts.with("criterion-age", &[("min", &min.to_string()), ("max", &max.to_string())])
            }
            other => texts.code("criterion", other.code()),
        };
        view! { <li class="yes"><span>{text}</span></li> }.into_any()
    };
    let mut lines: Vec<AnyView> = id.programme().criteria_on(today()).map(line).collect();
    if let Some(more) = texts.find(&format!("programme-more-{id}")) {
        lines.push(view! { <li class="ask"><span>{more}</span></li> }.into_any());
    }
    lines.into_any()
}

fn way(texts: Texts, id: ProgrammeId, n: u8) -> AnyView {
    let key = format!("way-{id}-{n}");
    let (title, text) = (texts.get(&key), texts.get(&format!("{key}-text")));
    view! { <li><h3>{title}</h3><p>{text}</p></li> }.into_any()
}

fn notice(texts: Texts, named: bool) -> AnyView {
    let key = if named { "programme-named" } else { "programme-unnamed" };
    let (title, text) = (texts.get(key), texts.get(&format!("{key}-text")));
    view! { <div class="notice">{icon("info")}<h2>{title}</h2><p>{text}</p></div> }.into_any()
}

#[component]
fn Aside(id: ProgrammeId) -> impl IntoView {
    let texts = use_texts();
    let figures = use_figures();
    let programme = id.programme();
    let row = move |key: &str, value: String| {
        view! { <div><dt>{texts.get(key)}</dt><dd>{value}</dd></div> }.into_any()
    };
    let wait = move || {
        let days = figures.get()?.waits_p90_days.get(id.code()).copied().flatten()?;
        let text = texts.with("programme-wait-text", &[("n", &days.to_string())]);
        Some(row("programme-wait", text))
    };
    view! {
        <aside class="card act-card" aria-label=texts.get("act-aside")>
            <a class="button" href=with_programme(texts, Route::Apply, id)>{texts.with("programme-apply", &[("name", programme.name)])}</a>
            <a class="link" href=with_programme(texts, Route::Mentors, id)>{texts.get("programme-mentors")}</a>
            <a class="link" href=with_programme(texts, Route::Volunteer, id)>{texts.get("volunteer-programme-link")}</a>
            <dl class="sheet tight">
                {row("programme-rhythm", texts.code("rhythm", programme.rhythm.code()))}
                {wait}
                {row("programme-organisation", programme.organisation.to_owned())}
                <div><dt>{texts.get("programme-website")}</dt><dd><a href=programme.website rel="noreferrer">{programme.website.trim_start_matches("https://www.")}</a></dd></div>
                <div><dt>{texts.get("programme-phone")}</dt><dd><a class="nowrap" href="tel:080035123">"0800\u{a0}35\u{a0}123"</a></dd></div>
            </dl>
        </aside>
    }
}
