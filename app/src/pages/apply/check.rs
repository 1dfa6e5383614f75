//! All answers on one page, each with a way to change it, and the button that sends them.

use super::send::Sending;
use super::{answers, ask::change_href, draft, flow, help};
use crate::route::Route;
use crate::state::{Catalogue, FormState, today, use_state};
use crate::texts::{Texts, use_texts};
use crate::ui::{Page, aloud, back_link, errors::form_title};
use domain::form::{ApplicationForm, Choice, Question};
use leptos::prelude::*;

#[component]
pub fn Check() -> impl IntoView {
    let texts = use_texts();
    let state: FormState = use_state();
    match state.form.with_untracked(|form| flow::onward(form, None, today())) {
        Route::ApplyCheck => answered(texts, state),
        open => unanswered(texts, open),
    }
}

/// Somebody came by the address, with answers missing.
fn unanswered(texts: Texts, open: Route) -> AnyView {
    // Without any answer, the page before the first question: it may hold a draft.
    let blank = open == Route::ApplyQuestion(Question::Choice);
    let href = if blank { Route::Apply } else { open }.href(texts.lang());
    view! {
        <Page title=texts.get("check-title")>
            <div class="page"><div class="measure stack">
                <h1 tabindex="-1">{texts.get("check-missing-title")}</h1>
                <p class="lead">{texts.get("check-missing")}</p>
                <div class="acts"><a class="button" href=href>{texts.get("apply-continue")}</a></div>
                {help(texts)}
            </div></div>
        </Page>
    }
    .into_any()
}

fn answered(texts: Texts, state: FormState) -> AnyView {
    let lang = texts.lang();
    let catalogue: Catalogue = use_state();
    Effect::new(move |_| {
        if state.form.with_untracked(|form| !form.mentors.is_empty()) {
            catalogue.load(lang);
        }
    });
    state.errors.update(|errors| errors.0.clear());
    let sending = Sending::<ApplicationForm>::new();
    let questions = state.form.with_untracked(ApplicationForm::questions);
    let rows = questions.into_iter().map(|question| {
        let label = texts.code("short", question.code());
        let change = format!("\u{A0}: {label}");
        // Names of mentors come with the catalogue.
        let words = move || state.form.with(|form| answers::words(texts, catalogue, form, question));
        view! {
            <div><dt>{label}</dt><dd>{words}</dd>
                <dd class="change"><a href=change_href(lang, question)>{texts.get("check-change")}{aloud(change)}</a></dd></div>
        }
        .into_any()
    });
    let rows = rows.collect_view();
    let back = change_href(lang, Question::Contact);
    view! {
        <Page title=form_title(texts.get("check-title"), state.errors)>
            <div class="page">
                {back_link(back, texts.get("ask-back"))}
                <div class="measure stack stack-loose">
                    <div class="stack">
                        <h1 tabindex="-1">{texts.get("check-title")}</h1>
                        <p class="lead">{texts.get("check-lead")}</p>
                    </div>
                    <dl class="answers">{rows}</dl>
                    {privacy(texts, state)}
                    {sending.acts("send")}
                    {draft::line(state)}
                    {help(texts)}
                </div>
            </div>
        </Page>
    }
    .into_any()
}

/// Who reads the answers, and by what right.
fn privacy(texts: Texts, state: FormState) -> AnyView {
    let programme = state.form.with_untracked(|form| form.choice.and_then(Choice::programme));
    let who = match programme {
        Some(id) => texts.with("check-who-programme", &[("programme", id.programme().name)]),
        None => texts.get("check-who-advise"),
    };
    view! {
        <section class="stack">
            <h2>{texts.get("check-before")}</h2>
            <p>{who}</p>
            <p>{texts.get("check-public-task")}" "<a href=Route::Privacy.href(texts.lang())>{texts.get("check-privacy")}</a></p>
        </section>
    }
    .into_any()
}
