//! A volunteer's own file without an account: gates, card, places, proposals, duos.

use crate::route::Route;
use leptos::prelude::*;

/// The view of one of these pages.
pub fn page(_route: Route) -> AnyView {
    super::not_found()
}
