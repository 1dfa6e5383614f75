//! One question on one page, and where one goes from it.

use super::{flow, questions};
use crate::navigation::{query_pairs, use_navigation};
use crate::pages::apply::{Sheet, draft, help, sheet};
use crate::route::{Address, Route};
use crate::state::{VolunteerFormState, today, use_state};
use crate::texts::use_texts;
use domain::volunteer::form::VolunteerQuestion as Question;
use leptos::prelude::*;

/// A question of the volunteer's form.
#[component]
pub fn Ask(
    /// Which one.
    question: Question,
) -> impl IntoView {
    let texts = use_texts();
    let navigation = use_navigation();
    let state: VolunteerFormState = use_state();
    keep_own_faults(state, question);
    let submit = move || {
        let faults = state.form.with_untracked(|form| form.check(question, today()));
        let is_right = faults.is_empty();
        state.errors.set(faults);
        if is_right {
            navigation.go(state.form.with_untracked(|form| flow::onward(form, Some(question), today())));
        }
    };
    let place = flow::place(question);
    let query = navigation.address_now().query;
    let back = if query_pairs(&query).iter().any(|(name, value)| name == "back" && value == "check") {
        Route::VolunteerCheck
    } else {
        let before = place.checked_sub(1).and_then(|i| Question::ALL.get(i)).copied();
        before.map_or(Route::Volunteer, Route::VolunteerQuestion)
    };
    let page = Sheet {
        title: texts.code("volunteer-ask", question.code()),
        errors: state.errors,
        place: (place + 1, Question::ALL.len()),
        back,
        class: if question == Question::Consent { "ask ask-wide" } else { "ask" },
        body: questions::view(question, state),
        why: texts.find(&format!("volunteer-ask-{question}-why")),
        foot: view! { {draft::line(state)}{help(texts)} }.into_any(),
    };
    sheet(page, submit)
}

/// Faults of other pages stay there; those of this one may come from the server.
fn keep_own_faults(state: VolunteerFormState, question: Question) {
    let own = |field: &String| flow::question_of(field) == Some(question);
    if state.errors.with_untracked(|errors| !errors.0.keys().all(own)) {
        state.errors.update(|errors| errors.0.retain(|field, _| own(field)));
    }
}

/// The address of a question that was left from the check page.
pub fn change_href(lang: domain::Lang, question: Question) -> String {
    Address { lang, route: Route::VolunteerQuestion(question), query: "back=check".into() }.href()
}
