//! "Which programme fits me": five short pages, answered on the device, nothing sent.

mod given;
mod result;

pub use result::Result;

use crate::navigation::use_navigation;
use crate::pages::apply::flow::{self, Journey};
use crate::pages::apply::{Step, frame, help};
use crate::route::{FINDER, Route};
use crate::state::{FormState, today, use_state};
use crate::texts::use_texts;
use crate::ui::{Page, back_link};
use domain::form::Question;
use leptos::prelude::*;

/// The view of one of these pages.
pub fn page(route: Route) -> AnyView {
    match route {
        Route::Finder(Some(question)) => view! { <Ask question=question /> }.into_any(),
        Route::FinderResult => view! { <Result /> }.into_any(),
        _ => view! { <Start /> }.into_any(),
    }
}

/// The page before the first question.
#[component]
pub fn Start() -> impl IntoView {
    let texts = use_texts();
    let lang = texts.lang();
    let first = FINDER.first().map_or(Route::FinderResult, |question| Route::Finder(Some(*question)));
    let state: FormState = use_state();
    let navigation = use_navigation();
    Effect::new(move |_| {
        let fragment = window().location().hash().unwrap_or_default();
        let form = state.form.get_untracked();
        if let Some((form, question)) = given::read(&fragment, &form, today()) {
            state.update(|now| *now = form);
            let next = given::next(question);
            navigation.replace(next.map_or(Route::FinderResult, |next| Route::Finder(Some(next))));
        }
    });
    let done = move || {
        let open = state.form.with(|form| flow::first_open(form, FINDER, Journey::Finder, today()));
        open.is_none().then(|| {
            view! { <a class="button button-quiet" href=Route::FinderResult.href(lang)>{texts.get("finder-see-result")}</a> }
        })
    };
    let facts = ["short", "here", "unknown"].map(|fact| {
        view! { <li class="yes"><span>{texts.get(&format!("finder-fact-{fact}"))}</span></li> }.into_any()
    });
    view! {
        <Page title=texts.get("finder-title") description=texts.get("finder-lead")>
            <div class="page">
                {back_link(Route::Home.href(lang), texts.get("ask-back"))}
                <div class="measure stack stack-loose">
                    <div class="stack">
                        <h1 tabindex="-1">{texts.get("finder-title")}</h1>
                        <p class="lead">{texts.get("finder-lead")}</p>
                    </div>
                    <ul class="reasons" role="list">{facts.into_iter().collect_view()}</ul>
                    <div class="acts"><a class="button" href=first.href(lang)>{texts.get("finder-begin")}</a>{done}</div>
                    {help(texts)}
                </div>
            </div>
        </Page>
    }
}

/// A question of the finder: the same as in the application.
#[component]
pub fn Ask(
    /// Which one.
    question: Question,
) -> impl IntoView {
    let place = FINDER.iter().position(|q| *q == question).unwrap_or(0);
    let before = place.checked_sub(1).and_then(|i| FINDER.get(i)).copied();
    frame(Step {
        question,
        journey: Journey::Finder,
        number: place + 1,
        of: FINDER.len(),
        back: Route::Finder(before),
    })
}
