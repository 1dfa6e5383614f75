//! The pages: one module a page or a journey.

mod apply;
pub mod chunk;
mod duo;
mod favourites;
mod finder;
mod help;
mod home;
mod legal;
mod mentor;
mod mentors;
mod open;
mod programmes;
mod space;
mod status;
mod volunteer;

use crate::route::Route;
use crate::texts::use_texts;
use crate::ui::{Page, panel};
use leptos::prelude::*;

/// The view of a page; none while its code is not there.
pub fn page(route: Route) -> Option<AnyView> {
    match route {
        Route::Home => Some(view! { <home::Home /> }.into_any()),
        Route::NotFound => Some(not_found()),
        _ => chunk::view(route),
    }
}

/// The view of a page with questions: the finder asks the same ones as the application.
fn form(route: Route) -> AnyView {
    match route {
        Route::Finder(_) | Route::FinderResult => finder::page(route),
        _ => apply::page(route),
    }
}

/// The view of a page that shows mentors.
fn mentors(route: Route) -> AnyView {
    match route {
        Route::Mentor(id) => view! { <mentor::Mentor id=id /> }.into_any(),
        Route::Favourites => view! { <favourites::Favourites /> }.into_any(),
        _ => view! { <mentors::Mentors /> }.into_any(),
    }
}

/// The view of a page that is read.
fn reading(route: Route) -> AnyView {
    match route {
        Route::Programmes => view! { <programmes::Programmes /> }.into_any(),
        Route::Programme(id) => view! { <programmes::Programme id=id /> }.into_any(),
        Route::Help => view! { <help::Help /> }.into_any(),
        Route::Accessibility => view! { <legal::Accessibility /> }.into_any(),
        _ => view! { <legal::Privacy /> }.into_any(),
    }
}

fn not_found() -> AnyView {
    let texts = use_texts();
    view! { <Page title=texts.get("not-found-title")><div class="page">{panel::not_found()}</div></Page> }
        .into_any()
}
