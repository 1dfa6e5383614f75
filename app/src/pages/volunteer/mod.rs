//! Becoming a mentor: the public form, one question a page.

use crate::route::Route;
use leptos::prelude::*;

/// The view of one of these pages.
pub fn page(_route: Route) -> AnyView {
    super::not_found()
}
