//! One question on one page: Back, the faults, progress, the fields, Continue.

use super::flow::{self, Journey};
use super::{draft, help, questions};
use crate::navigation::{query_pairs, use_navigation};
use crate::route::{Address, Route};
use crate::state::{FormState, today, use_state};
use crate::texts::use_texts;
use crate::ui::arc::small_arc;
use crate::ui::errors::form_title;
use crate::ui::{ErrorSummary, Page, back_link, fresh};
use domain::FieldErrors;
use domain::form::Question;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// A question and its place on the way.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    /// What is asked.
    pub question: Question,
    /// On which way.
    pub journey: Journey,
    /// Its number, from 1.
    pub number: usize,
    /// Of how many.
    pub of: usize,
    /// Where Back leads.
    pub back: Route,
}

/// A question of the application.
#[component]
pub fn Ask(
    /// Which one.
    question: Question,
) -> impl IntoView {
    let state: FormState = use_state();
    let address = use_navigation().address_now();
    // Somebody who asks for the background directly is applying to the programme that has such a rule, or not yet.
    let mut asked = state.form.with_untracked(domain::form::ApplicationForm::questions);
    if !asked.contains(&question) {
        asked = Question::ALL.to_vec();
    }
    let place = asked.iter().position(|q| *q == question).unwrap_or(0);
    let before = place.checked_sub(1).and_then(|i| asked.get(i)).copied();
    let back = if query_pairs(&address.query).iter().any(|(name, value)| name == "back" && value == "check") {
        Route::ApplyCheck
    } else {
        before.map_or(Route::Apply, Route::ApplyQuestion)
    };
    frame(Step { question, journey: Journey::Application, number: place + 1, of: asked.len(), back })
}

/// One question on its page, of any form.
pub struct Sheet {
    /// The page's title while nothing is wrong.
    pub title: String,
    /// Faults of the page.
    pub errors: RwSignal<FieldErrors>,
    /// Its number, from 1, and of how many.
    pub place: (usize, usize),
    /// Where Back leads.
    pub back: Route,
    /// Classes of the form.
    pub class: &'static str,
    /// The fields, with their `h1`.
    pub body: AnyView,
    /// Why it is asked.
    pub why: Option<String>,
    /// Under the button.
    pub foot: AnyView,
}

/// The page of a question: Back, the faults, progress, the fields, Continue.
pub fn sheet(sheet: Sheet, next: impl Fn() + Send + 'static) -> AnyView {
    let texts = use_texts();
    let Sheet { title, errors, place: (number, of), back, class, body, why, foot } = sheet;
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        next();
    };
    let progress = texts.with("ask-progress", &[("n", &number.to_string()), ("of", &of.to_string())]);
    let why = why.map(|why| {
        view! { <details class="more"><summary>{texts.get("ask-why")}</summary><div><p>{why}</p></div></details> }
    });
    fresh(
        view! {
            <Page title=form_title(title, errors)>
                <div class="page">
                    {back_link(back.href(texts.lang()), texts.get("ask-back"))}
                    <form class=class novalidate on:submit=submit>
                        <ErrorSummary errors=errors />
                        <p class="progress">{small_arc(number, of)}{progress}</p>
                        {body}
                        {why}
                        <div class="acts"><button class="button" type="submit">{texts.get("ask-continue")}</button></div>
                        {foot}
                    </form>
                </div>
            </Page>
        }
        .into_any(),
    )
}

/// The page of a question, on either way.
pub fn frame(step: Step) -> AnyView {
    let texts = use_texts();
    let navigation = use_navigation();
    let state: FormState = use_state();
    let (question, journey) = (step.question, step.journey);
    keep_own_faults(state, question);
    let submit = move || {
        let faults = state.form.with_untracked(|form| flow::faults(form, question, journey, today()));
        let is_right = faults.is_empty();
        state.errors.set(faults);
        if is_right {
            navigation.go(next(state, question, journey));
        }
    };
    let foot = if journey == Journey::Application {
        view! { {draft::line(state)}{help(texts)} }.into_any()
    } else {
        view! { <p class="soft small">{texts.get("finder-stays-here")}</p> }.into_any()
    };
    let page = Sheet {
        title: texts.code("question", question.code()),
        errors: state.errors,
        place: (step.number, step.of),
        back: step.back,
        class: "ask",
        body: questions::view(question, state, journey),
        why: texts.find(&format!("question-{question}-why")),
        foot,
    };
    sheet(page, submit)
}

/// The page after a right answer.
fn next(state: FormState, question: Question, journey: Journey) -> Route {
    match journey {
        Journey::Application => state.form.with_untracked(|form| flow::onward(form, Some(question), today())),
        Journey::Finder => {
            let mut rest = crate::route::FINDER.iter().skip_while(|q| **q != question).skip(1);
            rest.next().map_or(Route::FinderResult, |q| Route::Finder(Some(*q)))
        }
    }
}

/// Faults of other pages stay there; those of this one may come from the server.
fn keep_own_faults(state: FormState, question: Question) {
    let own = |field: &String| flow::question_of(field) == Some(question);
    if state.errors.with_untracked(|errors| !errors.0.keys().all(own)) {
        state.errors.update(|errors| errors.0.retain(|field, _| own(field)));
    }
}

/// The address of a question that was left from the check page.
pub fn change_href(lang: domain::Lang, question: Question) -> String {
    Address { lang, route: Route::ApplyQuestion(question), query: "back=check".into() }.href()
}
