//! Received: said only after the server has. The reference, what comes next and by which day.

use crate::pages::apply::help;
use crate::route::Route;
use crate::state::{VolunteerFormState, use_state};
use crate::texts::{Texts, use_texts};
use crate::ui::{Page, icon, scene};
use domain::wire::Submitted;
use leptos::prelude::*;

#[component]
pub fn Received() -> impl IntoView {
    let texts = use_texts();
    let state: VolunteerFormState = use_state();
    match state.received.get_untracked() {
        Some(submitted) => receipt(texts, &submitted, state.earlier.get_untracked()),
        None => elsewhere(texts),
    }
}

/// Somebody came by the address, or again: the reference opens the file.
fn elsewhere(texts: Texts) -> AnyView {
    view! {
        <Page title=texts.get("volunteer-received-none")>
            <div class="page"><div class="measure stack">
                <h1 tabindex="-1">{texts.get("volunteer-received-none")}</h1>
                <p class="lead">{texts.get("volunteer-received-none-text")}</p>
                <div class="acts"><a class="button" href=Route::Status.href(texts.lang())>{texts.get("volunteer-follow")}</a></div>
                {help(texts)}
            </div></div>
        </Page>
    }
    .into_any()
}

fn receipt(texts: Texts, submitted: &Submitted, earlier: bool) -> AnyView {
    let way = submitted.contact.code();
    let reference = submitted.reference.to_string();
    let steps = steps(texts, submitted);
    let print = |_| {
        let _ = window().print();
    };
    view! {
        <Page title=texts.get("volunteer-received-title")>
            <div class="page"><div class="measure stack stack-loose">
                <div class="receipt">
                    {scene("done", 360, 180)}
                    <h1 tabindex="-1">{texts.get("volunteer-received-title")}</h1>
                    <p>{texts.get("received-reference")}</p>
                    <p class="reference">{reference}</p>
                    <p class="soft">{texts.get("received-write-down")}</p>
                </div>
                {earlier.then(|| view! { <div class="notice notice-sun">{icon("info")}<p>{texts.get("received-earlier")}</p></div> })}
                <section class="stack">
                    <h2>{texts.get("received-next")}</h2>
                    {steps}
                </section>
                <div class="acts">
                    <a class="button" href=Route::Status.href(texts.lang())>{texts.get("volunteer-follow")}</a>
                    <button class="link" type="button" on:click=print>{icon("print")}{texts.get("print")}</button>
                </div>
                <p>{texts.code("volunteer-follow", way)}</p>
                {help(texts)}
            </div></div>
        </Page>
    }
    .into_any()
}

/// From today to the first mentee.
fn steps(texts: Texts, submitted: &Submitted) -> AnyView {
    let how = texts.code("received-how", submitted.contact.code());
    let next = submitted.next.map(|next| {
        view! { <li class="next"><strong>{texts.with("received-by", &[("day", &texts.date(next.by))])}</strong><p>{how.clone()}</p></li> }
    });
    let step = |part: &str| {
        let (title, text) =
            (texts.get(&format!("volunteer-step-{part}")), texts.get(&format!("volunteer-step-{part}-text")));
        view! { <li class="next"><strong>{title}</strong><p>{text}</p></li> }.into_any()
    };
    view! {
        <ol class="steps" role="list">
            <li class="done">{icon("check")}<strong>{texts.get("received-today")}</strong><p>{texts.get("volunteer-received-here")}</p></li>
            {next}
            {["talk", "charter", "mentee"].map(step).into_iter().collect_view()}
        </ol>
    }
    .into_any()
}
