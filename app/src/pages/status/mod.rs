//! stub
use leptos::prelude::*;
#[component]
pub fn AskReference() -> impl IntoView {}
#[component]
pub fn EnterCode() -> impl IntoView {}
#[component]
pub fn File() -> impl IntoView {}
#[component]
pub fn ActPage(act: crate::route::StatusAct) -> impl IntoView {}
