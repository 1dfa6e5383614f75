//! stub
use leptos::prelude::*;
#[component]
pub fn Start() -> impl IntoView {}
#[component]
pub fn Ask(question: domain::form::Question) -> impl IntoView {}
#[component]
pub fn Check() -> impl IntoView {}
#[component]
pub fn Closed() -> impl IntoView {}
#[component]
pub fn Received() -> impl IntoView {}
#[component]
pub fn Paper() -> impl IntoView {}
