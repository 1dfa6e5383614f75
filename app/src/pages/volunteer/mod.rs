//! Becoming a mentor: the public form, one question a page; check, send, received; and the same on paper.

mod answers;
mod ask;
mod check;
mod closed;
mod consent;
mod flow;
mod note;
mod paper;
mod questions;
mod received;
mod start;

use crate::client;
use crate::pages::apply::send::Sent;
use crate::route::Route;
use domain::Lang;
use domain::volunteer::VolunteerForm;
use domain::wire::Submitted;
use leptos::prelude::*;
use uuid::Uuid;

/// The view of one of these pages.
pub fn page(route: Route) -> AnyView {
    match route {
        Route::VolunteerQuestion(question) => view! { <ask::Ask question=question /> }.into_any(),
        Route::VolunteerCheck => view! { <check::Check /> }.into_any(),
        Route::VolunteerClosed => view! { <closed::Closed /> }.into_any(),
        Route::VolunteerReceived => view! { <received::Received /> }.into_any(),
        Route::VolunteerPaper => view! { <paper::Paper /> }.into_any(),
        _ => view! { <start::Start /> }.into_any(),
    }
}

impl Sent for VolunteerForm {
    const RECEIVED: Route = Route::VolunteerReceived;
    const CLOSED: Route = Route::VolunteerClosed;
    const ONCE: &'static str = "volunteer-once";

    fn send(key: Uuid, form: &Self) -> impl Future<Output = client::Call<Submitted>> {
        client::volunteer(key, form)
    }

    fn asked_at(lang: Lang, field: &str) -> Option<String> {
        flow::question_of(field).map(|question| ask::change_href(lang, question))
    }
}

/// Whether anything is answered yet.
fn is_started(form: &VolunteerForm) -> bool {
    *form != VolunteerForm::default()
}
