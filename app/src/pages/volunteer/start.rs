//! Before the first question: what a mentor does and gets, which programmes, what is asked, other ways.

use super::answers::choice_words;
use super::{flow, is_started};
use crate::navigation::use_navigation;
use crate::pages::apply::draft;
use crate::pages::apply::prefill::Wish;
use crate::route::Route;
use crate::state::{VolunteerFormState, today, use_state};
use crate::texts::{Texts, use_texts};
use crate::ui::{Page, icon, mentor, scene};
use domain::ProgrammeId;
use domain::form::Choice;
use domain::volunteer::form::VolunteerQuestion as Question;
use leptos::prelude::*;

#[component]
pub fn Start() -> impl IntoView {
    let texts = use_texts();
    let navigation = use_navigation();
    let state: VolunteerFormState = use_state();
    let query = move || navigation.address_now().query;
    let begin = move || {
        if let Some(choice) = Wish::read(&query()).choice {
            state.update(|form| form.choice = Some(choice));
        }
        navigation.go(state.form.with_untracked(|form| flow::onward(form, None, today())));
    };
    let wiped = query() == "wiped";
    let wished = move || {
        let wished = Wish::read(&navigation.address().query).choice;
        // What the address asks for is only in the form once the person begins.
        let choice = wished.or_else(|| state.form.with(|form| form.choice))?;
        Some(summary(texts, choice, wished.is_none()))
    };
    let act = move || {
        if state.offered.get() {
            return draft::offer(state, begin);
        }
        let key = if state.form.with(is_started) { "apply-continue" } else { "volunteer-begin" };
        view! { <div class="acts"><button class="button" type="button" on:click=move |_| begin()>{texts.get(key)}</button></div>{draft::line(state)} }
            .into_any()
    };
    view! {
        <Page title=texts.get("volunteer-title") description=texts.get("volunteer-lead")>
            <div class="page"><div class="stack stack-loose">
                {wiped.then(|| view! { <div class="notice notice-good" role="status">{icon("check")}<p>{texts.get("draft-wiped")}</p></div> })}
                <div class="opening">
                    <div class="stack">
                        <h1 tabindex="-1">{texts.get("volunteer-title")}</h1>
                        <p class="lead">{texts.get("volunteer-lead")}</p>
                        {facts(texts)}
                        {wished}
                        {act}
                    </div>
                    {scene("table", 640, 420)}
                </div>
                <div class="ways">{["asks", "does", "gets"].map(|part| list(texts, part)).into_iter().collect_view()}</div>
                {programmes(texts)}
                {ways(texts)}
            </div></div>
        </Page>
    }
}

/// How much it asks: months, meetings, and the minutes of the form.
fn facts(texts: Texts) -> AnyView {
    let fact = |part: &str| {
        view! { <li class="yes"><span>{texts.get(&format!("volunteer-fact-{part}"))}</span></li> }.into_any()
    };
    view! { <ul class="reasons" role="list">{["months", "form", "later"].map(fact).into_iter().collect_view()}</ul> }
        .into_any()
}

/// What the person came for, or has chosen already.
fn summary(texts: Texts, choice: Choice, entered: bool) -> AnyView {
    let what = match choice.programme() {
        Some(id) => view! { <span class=mentor::programme_class(id)>{id.programme().name}</span> }.into_any(),
        None => view! { <strong>{choice_words(texts, choice)}</strong> }.into_any(),
    };
    let change = Route::VolunteerQuestion(Question::Choice).href(texts.lang());
    view! {
        <div class="card">
            <p class="row"><span>{texts.get("apply-for")}</span>{what}</p>
            {entered.then(|| view! { <a class="link" href=change>{texts.get("apply-for-change")}</a> })}
        </div>
    }
    .into_any()
}

/// What is asked of a mentor, what they do, and what they get.
fn list(texts: Texts, part: &str) -> AnyView {
    let line = |n: u8| {
        view! { <li class="yes"><span>{texts.get(&format!("volunteer-{part}-{n}"))}</span></li> }.into_any()
    };
    view! {
        <section class="stack">
            <h2>{texts.get(&format!("volunteer-{part}"))}</h2>
            <ul class="reasons" role="list">{[1, 2, 3].map(line).into_iter().collect_view()}</ul>
        </section>
    }
    .into_any()
}

/// The four programmes with what each asks of a mentor.
fn programmes(texts: Texts) -> AnyView {
    let row = |id: &ProgrammeId| {
        let words = texts.code("volunteer-choice", id.code());
        let href = Route::Programme(*id).href(texts.lang());
        view! {
            <div><dt><a href=href>{id.programme().name}</a></dt><dd>{words}</dd></div>
        }
        .into_any()
    };
    view! {
        <section class="stack">
            <h2>{texts.get("volunteer-programmes")}</h2>
            <p>{texts.get("volunteer-programmes-lead")}</p>
            <dl class="sheet">{ProgrammeId::ALL.iter().map(row).collect_view()}</dl>
        </section>
    }
    .into_any()
}

/// Other than online: the same form by telephone, at the desk and on paper.
fn ways(texts: Texts) -> AnyView {
    let paper = Route::VolunteerPaper.href(texts.lang());
    view! {
        <section class="stack">
            <h2>{texts.get("apply-ways-title")}</h2>
            <ul class="ways" role="list">
                <li>{icon("phone")}<div><strong>{texts.get("apply-way-phone")}</strong><p><a href="tel:080035123" class="nowrap">{texts.get("ask-phone")}</a>{texts.get("apply-way-phone-text")}</p></div></li>
                <li>{icon("post")}<div><strong>{texts.get("apply-way-paper")}</strong><p><a href=paper>{texts.get("apply-way-paper-link")}</a></p></div></li>
            </ul>
        </section>
    }
    .into_any()
}
