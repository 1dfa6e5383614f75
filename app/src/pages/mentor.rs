//! stub
use leptos::prelude::*;
#[component]
pub fn Mentor(id: uuid::Uuid) -> impl IntoView {}
