//! stub
use leptos::prelude::*;
#[component]
pub fn Mentors() -> impl IntoView {}
