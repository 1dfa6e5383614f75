//! stub
use leptos::prelude::*;
#[component]
pub fn Favourites() -> impl IntoView {}
