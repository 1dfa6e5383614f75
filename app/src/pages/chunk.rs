//! Pages whose code the browser fetches only when one of them is opened: `xtask/src/split.rs` cuts it out of the app.

use crate::pages;
use crate::route::Route;
use leptos::prelude::*;
use leptos::wasm_split::SplitLoaderError;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// Makes a chunk of each line: which pages, its name, and what shows them.
macro_rules! chunks {
    ($($routes:pat => $name:ident, $page:path;)*) => {
        $(
            mod $name {
                use super::*;

                #[leptos::wasm_split::wasm_split($name, wasm_split_path = leptos::wasm_split, preload(load), fallible)]
                pub(super) fn view(route: Route) -> Result<AnyView, SplitLoaderError> {
                    Ok($page(route))
                }
            }
        )*

        /// The chunk that a page belongs to; none where the page comes with the app.
        pub fn name(route: Route) -> Option<&'static str> {
            match route {
                $($routes => Some(stringify!($name)),)*
                _ => None,
            }
        }

        /// Fetches what a page needs. After a failure it may be called again.
        pub async fn load(route: Route) -> Result<(), SplitLoaderError> {
            match route {
                $($routes => $name::load().await,)*
                _ => Ok(()),
            }
        }

        async fn fetched(route: Route) -> Result<AnyView, SplitLoaderError> {
            match route {
                $($routes => $name::view(route).await,)*
                _ => Ok(pages::not_found()),
            }
        }
    };
}

chunks! {
    Route::Finder(_) | Route::FinderResult | Route::Apply | Route::ApplyQuestion(_) | Route::ApplyCheck
        | Route::ApplyClosed | Route::ApplyReceived | Route::ApplyPaper => apply, pages::form;
    Route::Status | Route::StatusCode | Route::StatusFile | Route::StatusAct(_) => status, pages::status::page;
    Route::Volunteer | Route::VolunteerQuestion(_) | Route::VolunteerCheck | Route::VolunteerClosed
        | Route::VolunteerReceived | Route::VolunteerPaper => volunteer, pages::volunteer::page;
    Route::Space | Route::SpaceAct(_) | Route::Proposal(_) => space, pages::space::page;
    Route::Duo(_) | Route::DuoAct(..) => duo, pages::duo::page;
    Route::Mentors | Route::Mentor(_) | Route::Favourites => mentors, pages::mentors;
    Route::Figures | Route::Widgets => open, pages::open::page;
    Route::Programmes | Route::Programme(_) | Route::Help | Route::Privacy | Route::Accessibility => reading, pages::reading;
}

/// Whether a page can be shown at once.
pub fn is_here(route: Route) -> bool {
    matches!(now(load(route)), Some(Ok(())))
}

/// The view of a page; none while its chunk is not here.
pub fn view(route: Route) -> Option<AnyView> {
    now(fetched(route))?.ok()
}

/// What a future gives without waiting.
fn now<T>(future: impl Future<Output = T>) -> Option<T> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => Some(value),
        Poll::Pending => None,
    }
}
