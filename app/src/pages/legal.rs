//! stub
use leptos::prelude::*;
#[component]
pub fn Privacy() -> impl IntoView {}
#[component]
pub fn Accessibility() -> impl IntoView {}
