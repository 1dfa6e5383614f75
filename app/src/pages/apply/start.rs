//! Before the first question: what is asked, how long it takes, other ways, and a draft that waits.

use super::prefill::Wish;
use super::{draft, flow};
use crate::navigation::use_navigation;
use crate::route::Route;
use crate::state::{Catalogue, FormState, today, use_state};
use crate::texts::{Texts, use_texts};
use crate::ui::{Page, icon, mentor};
use domain::form::{ApplicationForm, Question};
use leptos::prelude::*;

#[component]
pub fn Start() -> impl IntoView {
    let texts = use_texts();
    let lang = texts.lang();
    let navigation = use_navigation();
    let state: FormState = use_state();
    let catalogue: Catalogue = use_state();
    let query = move || navigation.address_now().query;
    let begin = move || {
        Wish::read(&query()).complete(catalogue, lang).enter(state);
        navigation.go(state.form.with_untracked(|form| flow::onward(form, None, today())));
    };
    let wiped = query() == "wiped";
    Effect::new(move |_| {
        if !Wish::read(&query()).mentors.is_empty() {
            catalogue.load(lang);
        }
    });
    let wished = move || {
        let wish = Wish::read(&navigation.address().query).complete(catalogue, lang);
        let mut form = state.form.get();
        // What the address asks for is only in the form once the person begins.
        let entered = wish.choice.is_none();
        wish.apply(&mut form);
        summary(texts, catalogue, &form, entered)
    };
    let act = move || {
        if state.offered.get() {
            return draft::offer(state, begin);
        }
        let started = state.form.with(|form| *form != ApplicationForm::default());
        let label = texts.get(if started { "apply-continue" } else { "apply-begin" });
        view! { <div class="acts"><button class="button" type="button" on:click=move |_| begin()>{label}</button></div>{draft::line(state)} }
            .into_any()
    };
    let facts = ["questions", "email", "papers", "later"].map(|fact| {
        view! { <li class="yes"><span>{texts.get(&format!("apply-fact-{fact}"))}</span></li> }.into_any()
    });
    view! {
        <Page title=texts.get("apply-title") description=texts.get("apply-lead")>
            <div class="page"><div class="measure stack stack-loose">
                {wiped.then(|| view! { <div class="notice notice-good" role="status">{icon("check")}<p>{texts.get("draft-wiped")}</p></div> })}
                <div class="stack">
                    <h1 tabindex="-1">{texts.get("apply-title")}</h1>
                    <p class="lead">{texts.get("apply-lead")}</p>
                </div>
                <ul class="reasons" role="list">{facts.into_iter().collect_view()}</ul>
                {wished}
                {act}
                <section class="stack">
                    <h2>{texts.get("apply-ways-title")}</h2>
                    <p>{texts.get("apply-ways-lead")}</p>
                    <ul class="ways" role="list">
                        <li>{icon("phone")}<div><strong>{texts.get("apply-way-phone")}</strong><p><a href="tel:080035123" class="nowrap">{texts.get("ask-phone")}</a>{texts.get("apply-way-phone-text")}</p></div></li>
                        <li>{icon("desk")}<div><strong>{texts.get("apply-way-desk")}</strong><p>{texts.get("apply-way-desk-text")}</p></div></li>
                        <li>{icon("post")}<div><strong>{texts.get("apply-way-paper")}</strong><p><a href=Route::ApplyPaper.href(lang)>{texts.get("apply-way-paper-link")}</a></p></div></li>
                    </ul>
                </section>
            </div></div>
        </Page>
    }
}

/// What the person applies for, as far as they have said.
fn summary(texts: Texts, catalogue: Catalogue, form: &ApplicationForm, entered: bool) -> AnyView {
    let Some(choice) = form.choice else {
        let finder = Route::Finder(None).href(texts.lang());
        return view! { <p>{texts.get("apply-unsure")}" "<a href=finder>{texts.get("apply-unsure-link")}</a></p> }.into_any();
    };
    let what = match choice.programme() {
        Some(id) => view! { <span class=mentor::programme_class(id)>{id.programme().name}</span> }.into_any(),
        None => view! { <strong>{texts.get("choice-advise")}</strong> }.into_any(),
    };
    let cards = form.mentors.iter().filter_map(|id| catalogue.card(texts.lang(), *id));
    let who = cards.map(|card| view! { <li>{mentor::who(texts, &card)}</li> }.into_any());
    let who: Vec<AnyView> = who.collect();
    let change = Route::ApplyQuestion(Question::Choice).href(texts.lang());
    let named = choice.programme().is_some_and(|id| id.programme().named_mentors);
    let mentors = (named && !form.mentors.is_empty())
        .then(|| view! { <p>{texts.count("apply-for-mentors", form.mentors.len())}</p><ul>{who}</ul> });
    view! {
        <div class="card">
            <p class="row"><span>{texts.get("apply-for")}</span>{what}</p>
            {mentors}
            {entered.then(|| view! { <a class="link" href=change>{texts.get("apply-for-change")}</a> })}
        </div>
    }
    .into_any()
}
