//! All answers on one page, each with a way to change it, and the button that sends them.

use super::{answers, ask::change_href, flow, is_started};
use crate::pages::apply::send::Sending;
use crate::pages::apply::{draft, help};
use crate::route::Route;
use crate::state::{VolunteerFormState, today, use_state};
use crate::texts::{Texts, use_texts};
use crate::ui::{Page, aloud, back_link, errors::form_title};
use domain::form::Choice;
use domain::volunteer::VolunteerForm;
use domain::volunteer::form::VolunteerQuestion as Question;
use leptos::prelude::*;

#[component]
pub fn Check() -> impl IntoView {
    let texts = use_texts();
    let state: VolunteerFormState = use_state();
    match state.form.with_untracked(|form| flow::onward(form, None, today())) {
        Route::VolunteerCheck => answered(texts, state),
        // Without any answer, the page before the first question: it may hold a draft.
        _ if !state.form.with_untracked(is_started) => missing(texts, "check-title", Route::Volunteer),
        open => missing(texts, "check-title", open),
    }
}

/// Somebody came by the address, with answers missing.
pub fn missing(texts: Texts, title: &str, open: Route) -> AnyView {
    view! {
        <Page title=texts.get(title)>
            <div class="page"><div class="measure stack">
                <h1 tabindex="-1">{texts.get("check-missing-title")}</h1>
                <p class="lead">{texts.get("check-missing")}</p>
                <div class="acts"><a class="button" href=open.href(texts.lang())>{texts.get("apply-continue")}</a></div>
                {help(texts)}
            </div></div>
        </Page>
    }
    .into_any()
}

fn answered(texts: Texts, state: VolunteerFormState) -> AnyView {
    let lang = texts.lang();
    state.errors.update(|errors| errors.0.clear());
    let sending = Sending::<VolunteerForm>::new();
    let row = |question: Question| {
        let label = texts.code("volunteer-short", question.code());
        let change = format!("\u{A0}: {label}");
        let words = state.form.with_untracked(|form| answers::words(texts, form, question));
        view! {
            <div><dt>{label}</dt><dd>{words}</dd>
                <dd class="change"><a href=change_href(lang, question)>{texts.get("check-change")}{aloud(change)}</a></dd></div>
        }
        .into_any()
    };
    let rows: Vec<AnyView> = Question::ALL.iter().copied().map(row).collect();
    view! {
        <Page title=form_title(texts.get("check-title"), state.errors)>
            <div class="page">
                {back_link(change_href(lang, Question::Contact), texts.get("ask-back"))}
                <div class="measure stack stack-loose">
                    <div class="stack">
                        <h1 tabindex="-1">{texts.get("check-title")}</h1>
                        <p class="lead">{texts.get("check-lead")}</p>
                    </div>
                    <dl class="answers">{rows}</dl>
                    {privacy(texts, state)}
                    {sending.acts("volunteer-send")}
                    {draft::line(state)}
                    {help(texts)}
                </div>
            </div>
        </Page>
    }
    .into_any()
}

/// Who reads the answers, and what stays unseen.
fn privacy(texts: Texts, state: VolunteerFormState) -> AnyView {
    let programme = state.form.with_untracked(|form| form.choice.and_then(Choice::programme));
    let who = match programme {
        Some(id) => texts.with("volunteer-who-programme", &[("programme", id.programme().name)]),
        None => texts.get("volunteer-who-advise"),
    };
    view! {
        <section class="stack">
            <h2>{texts.get("check-before")}</h2>
            <p>{who}</p>
            <p>{texts.get("volunteer-public")}" "<a href=Route::Privacy.href(texts.lang())>{texts.get("check-privacy")}</a></p>
        </section>
    }
    .into_any()
}
