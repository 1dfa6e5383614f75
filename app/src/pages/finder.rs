//! stub
use leptos::prelude::*;
#[component]
pub fn Start() -> impl IntoView {}
#[component]
pub fn Ask(question: domain::form::Question) -> impl IntoView {}
#[component]
pub fn Result() -> impl IntoView {}
