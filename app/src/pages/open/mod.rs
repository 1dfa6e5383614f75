//! What others may take away: the open figures, and widgets for their own site.

mod chart;
mod choice;
mod code;
mod figures;
mod lines;
mod preview;
mod settings;
mod widgets;

use crate::route::Route;
use leptos::prelude::*;

/// The view of one of these pages.
pub fn page(route: Route) -> AnyView {
    match route {
        Route::Widgets => view! { <widgets::Widgets /> }.into_any(),
        _ => view! { <figures::OpenFigures /> }.into_any(),
    }
}
