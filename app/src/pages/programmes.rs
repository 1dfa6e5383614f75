//! stub
use leptos::prelude::*;
#[component]
pub fn Programmes() -> impl IntoView {}
#[component]
pub fn Programme(id: domain::ProgrammeId) -> impl IntoView {}
