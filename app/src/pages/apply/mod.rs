//! The application: ten questions at most, one a page; check, send, received; and the same on paper.

pub mod answers;
mod ask;
mod check;
mod choice;
mod closed;
pub mod contact;
mod draft;
pub mod flow;
pub mod languages;
mod paper;
mod prefill;
pub mod questions;
pub mod reasons;
mod received;
mod send;
mod start;

pub use ask::{Ask, Step, frame};
pub use check::Check;
pub use closed::Closed;
pub use paper::Paper;
pub use received::Received;
pub use start::Start;

use crate::route::Route;
use crate::texts::Texts;
use leptos::prelude::*;

/// The view of one of these pages.
pub fn page(route: Route) -> AnyView {
    match route {
        Route::ApplyQuestion(question) => view! { <Ask question=question /> }.into_any(),
        Route::ApplyCheck => view! { <Check /> }.into_any(),
        Route::ApplyClosed => view! { <Closed /> }.into_any(),
        Route::ApplyReceived => view! { <Received /> }.into_any(),
        Route::ApplyPaper => view! { <Paper /> }.into_any(),
        _ => view! { <Start /> }.into_any(),
    }
}

/// A person to call, in sight on each step.
pub fn help(texts: Texts) -> AnyView {
    view! {
        <p class="soft">
            {texts.get("ask-help")}" "
            <a href="tel:080035123" class="nowrap">{texts.get("ask-phone")}</a>
            {texts.get("ask-help-free")}
        </p>
    }
    .into_any()
}

/// Moves the focus to an element that stays, before the one that had it goes.
pub fn focus(id: &str) {
    use wasm_bindgen::JsCast;
    let element = document().get_element_by_id(id);
    if let Some(element) = element.and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = element.focus();
    }
}
