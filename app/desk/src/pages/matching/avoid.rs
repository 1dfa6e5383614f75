//! Pairs to avoid: who is never to be proposed to this person, and why.

use super::client;
use super::suggestions::Matching;
use crate::words::problem;
use browser::call::CallError;
use domain::wire::desk::matching::AvoidPair;
use leptos::prelude::*;
use ui::icon;
use ui::texts::use_texts;
use uuid::Uuid;

/// The list; an entry can be taken away again.
#[component]
pub(super) fn Avoid(
    /// The page.
    matching: Matching,
) -> impl IntoView {
    let texts = use_texts();
    let pairs = RwSignal::new(Vec::<AvoidPair>::new());
    let failed = RwSignal::new(None::<CallError>);
    leptos::task::spawn_local(async move {
        match matching.session.heard(client::avoided(matching.application).await) {
            Ok(avoided) => drop(pairs.try_set(avoided.pairs)),
            Err(error) => drop(failed.try_set(Some(error))),
        }
    });
    let remove = move |id: Uuid| {
        leptos::task::spawn_local(async move {
            match matching.session.heard(client::remove_avoid(id, matching.application).await) {
                Ok(avoided) => {
                    pairs.try_set(avoided.pairs);
                    matching.load();
                }
                Err(error) => drop(failed.try_set(Some(error))),
            }
        });
    };
    move || {
        let lines = pairs.get().into_iter().map(|pair| {
            let name = pair.mentor_name.clone().unwrap_or_else(|| texts.get("match-a-mentor"));
            let why = texts.code("match-avoid", pair.reason.code());
            let id = pair.id;
            view! { <li><strong>{name}</strong>" – "{why}<p class="file-note">{pair.text}</p>
                <button class="link" type="button" on:click=move |_| remove(id)>{texts.get("match-avoid-remove")}</button></li> }
            .into_any()
        });
        let lines = lines.collect::<Vec<_>>();
        let fault = failed.get().map(|error| {
            view! { <div class="notice notice-bad" role="alert">{icon("warning")}<p>{problem(&error)}</p></div> }
        });
        (!lines.is_empty() || fault.is_some()).then(|| {
            view! {
                <section class="file-part" aria-labelledby="avoid-title">
                    <h2 id="avoid-title">{texts.get("match-avoid-title")}</h2>
                    {fault}<ul class="file-notes" role="list">{lines}</ul>
                </section>
            }
            .into_any()
        })
    }
}
