//! The pages: one module a page or a journey.

mod apply;
mod favourites;
mod finder;
mod help;
mod home;
mod legal;
mod mentor;
mod mentors;
mod programmes;
mod status;

use crate::route::Route;
use crate::texts::use_texts;
use crate::ui::{Page, panel};
use leptos::prelude::*;

/// The view of a page.
pub fn page(route: Route) -> AnyView {
    match route {
        Route::Home => view! { <home::Home /> }.into_any(),
        Route::Programmes => view! { <programmes::Programmes /> }.into_any(),
        Route::Programme(id) => view! { <programmes::Programme id=id /> }.into_any(),
        Route::Finder(None) => view! { <finder::Start /> }.into_any(),
        Route::Finder(Some(question)) => view! { <finder::Ask question=question /> }.into_any(),
        Route::FinderResult => view! { <finder::Result /> }.into_any(),
        Route::Mentors => view! { <mentors::Mentors /> }.into_any(),
        Route::Mentor(id) => view! { <mentor::Mentor id=id /> }.into_any(),
        Route::Favourites => view! { <favourites::Favourites /> }.into_any(),
        Route::Apply => view! { <apply::Start /> }.into_any(),
        Route::ApplyQuestion(question) => view! { <apply::Ask question=question /> }.into_any(),
        Route::ApplyCheck => view! { <apply::Check /> }.into_any(),
        Route::ApplyClosed => view! { <apply::Closed /> }.into_any(),
        Route::ApplyReceived => view! { <apply::Received /> }.into_any(),
        Route::ApplyPaper => view! { <apply::Paper /> }.into_any(),
        Route::Status => view! { <status::AskReference /> }.into_any(),
        Route::StatusCode => view! { <status::EnterCode /> }.into_any(),
        Route::StatusFile => view! { <status::File /> }.into_any(),
        Route::StatusAct(act) => view! { <status::ActPage act=act /> }.into_any(),
        Route::Help => view! { <help::Help /> }.into_any(),
        Route::Privacy => view! { <legal::Privacy /> }.into_any(),
        Route::Accessibility => view! { <legal::Accessibility /> }.into_any(),
        Route::NotFound => view! { <NotFound /> }.into_any(),
    }
}

#[component]
fn NotFound() -> impl IntoView {
    let texts = use_texts();
    view! { <Page title=texts.get("not-found-title")><div class="page">{panel::not_found()}</div></Page> }
}
