//! A duo, for either of the two: six months as a bridge, meetings, goals, questions, the end.

use crate::route::Route;
use leptos::prelude::*;

/// The view of one of these pages.
pub fn page(_route: Route) -> AnyView {
    super::not_found()
}
