//! Help: three ways to a person, short questions and answers, and whom to call when something goes wrong.

use crate::route::Route;
use crate::texts::use_texts;
use crate::ui::{Page, icon, sentence};
use domain::ProgrammeId;
use leptos::prelude::*;

/// Questions, each with its answer under `<key>-text`.
const QUESTIONS: &[&str] = &[
    "aid-who",
    "aid-cost",
    "aid-time",
    "aid-language",
    "aid-choice",
    "aid-mail",
    "aid-site",
    "aid-wait",
    "aid-match",
    "aid-change",
    "aid-data",
];

/// The page.
#[component]
pub fn Help() -> impl IntoView {
    let texts = use_texts();
    let lang = texts.lang();
    let questions = QUESTIONS.iter().map(|key| {
        view! {
            <details class="more">
                <summary>{texts.get(key)}</summary>
                <div><p>{sentence(&texts.get(&format!("{key}-text")))}</p></div>
            </details>
        }
        .into_any()
    });
    let questions = questions.collect_view();
    view! {
        <Page title=texts.get("aid-title") description=texts.get("aid-lead")>
            <div class="page">
                <div class="stack">
                    <h1 tabindex="-1">{texts.get("aid-title")}</h1>
                    <p class="lead">{texts.get("aid-lead")}</p>
                </div>
                <ul class="ways after-head" role="list">
                    <li class="card">
                        {icon("phone")}<h2 class="h3">{texts.get("aid-phone")}</h2>
                        <p><a class="phone nowrap" href="tel:080035123">"0800\u{A0}35\u{A0}123"</a></p>
                        <p>{texts.get("aid-phone-text")}</p>
                    </li>
                    <li class="card">
                        {icon("desk")}<h2 class="h3">{texts.get("aid-desk")}</h2>
                        <p>{texts.get("aid-desk-text")}</p>
                        <p>{sentence(&texts.get("aid-desk-where"))}</p>
                    </li>
                    <li class="card">
                        {icon("post")}<h2 class="h3">{texts.get("aid-post")}</h2>
                        <p>{texts.get("aid-post-text")}</p>
                        <a class="link" href=Route::ApplyPaper.href(lang)>{texts.get("menu-paper")}</a>
                    </li>
                </ul>
                <section class="section prose">
                    <h2>{texts.get("aid-questions")}</h2>
                    {questions}
                </section>
                <section class="section prose">
                    <h2>{texts.get("aid-problem")}</h2>
                    <p>{sentence(&texts.get("aid-problem-text"))}</p>
                    <p>{sentence(&texts.get("aid-problem-danger"))}</p>
                </section>
                <section class="section prose">
                    <h2>{texts.get("aid-programmes")}</h2>
                    <p>{texts.get("aid-programmes-text")}</p>
                    <ul>{ProgrammeId::ALL.iter().map(|id| contact(*id)).collect_view()}</ul>
                </section>
            </div>
        </Page>
    }
}

/// A programme with its own site.
fn contact(id: ProgrammeId) -> AnyView {
    let programme = id.programme();
    // People read an address without its scheme.
    let shown = programme.website.trim_start_matches("https://");
    view! { <li><strong>{programme.name}</strong>" · "<a href=programme.website rel="external noopener">{shown}</a></li> }
        .into_any()
}
