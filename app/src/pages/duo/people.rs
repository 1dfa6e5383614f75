//! Whom one can call: the coordinator, and somebody outside the duo who hears worries.

use crate::route::{DuoAct, Route};
use crate::texts::{Texts, use_texts};
use crate::ui::icon;
use domain::duo::offer::Offer;
use domain::wire::{ContactPerson, DuoView};
use leptos::prelude::*;

/// The coordinator.
pub(super) fn coordinator(duo: &DuoView) -> AnyView {
    let texts = use_texts();
    let ask = duo.acts.contains(&Offer::Ask).then(|| {
        let href = Route::DuoAct(duo.id, DuoAct::Ask).href(texts.lang());
        view! { <a class="link" href=href>{icon("speech")}{texts.get("duo-ask")}</a> }
    });
    view! {
        <section class="card" aria-labelledby="duo-coordinator">
            <h2 class="h3" id="duo-coordinator">{texts.get("duo-coordinator")}</h2>
            <p>{texts.with("duo-coordinator-text", &[("programme", &duo.coordinator.name)])}</p>
            <p>{reach(texts, &duo.coordinator)}</p>
            {ask}
        </section>
    }
    .into_any()
}

/// Somebody outside the duo: always in sight, never loud.
pub(super) fn worry(duo: &DuoView) -> Option<AnyView> {
    if !duo.acts.contains(&Offer::Worry) {
        return None;
    }
    let texts = use_texts();
    let href = Route::DuoAct(duo.id, DuoAct::Worry).href(texts.lang());
    Some(
        view! {
            <section class="worry" aria-labelledby="duo-worry">
                {outsider(texts, &duo.safeguarding)}
                <p>{texts.get("duo-worry-text")}</p>
                <p>{texts.get("duo-worry-secret")}</p>
                <div class="acts"><a class="link" href=href>{texts.get("duo-worry-tell")}</a></div>
            </section>
        }
        .into_any(),
    )
}

/// Name and telephone of somebody outside the duo.
pub(super) fn outsider(texts: Texts, person: &ContactPerson) -> AnyView {
    let initial: String = person.name.chars().take(1).collect();
    view! {
        <span class="avatar" aria-hidden="true">{initial}</span>
        <div>
            <h2 class="h3" id="duo-worry">{texts.get("duo-worry")}</h2>
            <p>{person.name.clone()}</p>
            <p>{reach(texts, person)}</p>
        </div>
    }
    .into_any()
}

fn reach(texts: Texts, person: &ContactPerson) -> AnyView {
    let digits: String = person.phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    let shown = person.phone.replace(' ', "\u{A0}");
    let mail = person.email.clone().map(|mail| {
        view! { " " <a class="link" href=format!("mailto:{mail}")>{icon("post")}{texts.get("duo-mail")}</a> }
    });
    view! { <a class="link phone nowrap" href=format!("tel:{digits}")>{icon("phone")}{shown}</a>{mail} }
        .into_any()
}
