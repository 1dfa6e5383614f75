//! The lines of a draft: who with whom and why, and who without.

use super::draft::Drafting;
use super::said::said;
use super::{client, reasons};
use crate::route::Route;
use crate::words::problem;
use browser::call::Call;
use domain::wire::desk::matching::{Draft, DraftPair, DraftState, Suggestions};
use leptos::prelude::*;
use ui::icon;
use ui::panel::waiting;
use ui::texts::use_texts;
use uuid::Uuid;

/// Those with a mentor.
pub(super) fn pairs(draft: &Draft, state: Drafting) -> AnyView {
    let texts = state.texts;
    if draft.pairs.is_empty() {
        return ().into_any();
    }
    let open = draft.state == DraftState::Open;
    let rows = draft.pairs.iter().map(|pair| row(pair, open, state));
    view! {
        <h2>{texts.get("draft-with")}</h2>
        <div class="desk-table-box"><table class="desk-table">
            <caption class="sr">{texts.get("draft-with")}</caption>
            <thead><tr>
                <th scope="col">{texts.get("queue-person")}</th><th scope="col">{texts.get("draft-mentor")}</th>
                <th scope="col">{texts.get("draft-why")}</th><th scope="col">{texts.get("draft-change")}</th>
            </tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table></div>
    }
    .into_any()
}

fn row(pair: &DraftPair, open: bool, state: Drafting) -> AnyView {
    let texts = state.texts;
    let id = pair.application;
    let days = usize::try_from(pair.waiting_since_days).unwrap_or_default();
    let mentor = texts.read(|bundle| outline::card::who(bundle, &pair.mentor));
    let barred = pair.barred.iter().map(|bar| view! { <span class="light light-red">{icon("warning")}<span>{texts.code("match-bar", bar.code())}</span></span> }.into_any());
    let outcome = pair
        .outcome
        .as_ref()
        .map(|outcome| view! { <p><strong>{said(texts, "match-outcome", outcome)}</strong></p> });
    let hand =
        pair.changed_by_hand.then(|| view! { <span class="tag tag-sun">{texts.get("draft-hand")}</span> });
    let (lock, words) = if pair.locked { ("unlock", "draft-unlock") } else { ("lock", "draft-lock") };
    let who = format!(" {}", pair.name);
    let change = open.then(|| view! {
        <div class="draft-acts">
            <button class="link" type="button" aria-expanded=move || (state.choosing.get() == Some(id)).to_string() on:click=move |_| {
                state.choosing.update(|choosing| *choosing = (*choosing != Some(id)).then_some(id));
            }>{texts.get("draft-other")}<span class="sr">{who.clone()}</span></button>
            <button class="link" type="button" on:click=move |_| state.line(lock, id)>{texts.get(words)}<span class="sr">{who.clone()}</span></button>
            <button class="link" type="button" on:click=move |_| state.line("unassign", id)>{texts.get("draft-off")}<span class="sr">{who.clone()}</span></button>
        </div>
    });
    let others = move || {
        (state.choosing.get() == Some(id))
            .then(|| view! { <tr><td colspan="4"><Others application=id state=state /></td></tr> }.into_any())
    };
    view! {
        <tr>
            <th scope="row"><a href=Route::Match(id).href(texts.lang())>{pair.name.clone()}</a>
                <span class="cell-more"><span class="reference">{pair.reference.to_string()}</span><span>{texts.count("match-waits", days)}</span></span></th>
            <td>{mentor}<span class="cell-more">{texts.with("match-score", &[("score", &(pair.score / 10).to_string())])}{hand}{barred.collect_view()}</span></td>
            <td>{outcome}<details class="file-add"><summary>{texts.count("draft-reasons", pair.for_mentee.len() + pair.for_mentor.len())}</summary>{reasons(&pair.for_mentee, &pair.for_mentor, &pair.unmet)}</details></td>
            <td>{change}</td>
        </tr>
        {others}
    }
    .into_any()
}

/// Those without one, and why.
pub(super) fn unmatched(draft: &Draft, state: Drafting) -> AnyView {
    let texts = state.texts;
    if draft.unmatched.is_empty() {
        return ().into_any();
    }
    let open = draft.state == DraftState::Open;
    let rows = draft.unmatched.iter().map(|one| {
        let id = one.application;
        let days = usize::try_from(one.waiting_since_days).unwrap_or_default();
        let change = open.then(|| view! {
            <button class="link" type="button" aria-expanded=move || (state.choosing.get() == Some(id)).to_string() on:click=move |_| {
                state.choosing.update(|choosing| *choosing = (*choosing != Some(id)).then_some(id));
            }>{texts.get("draft-choose")}</button>
            {one.locked.then(|| view! { <button class="link" type="button" on:click=move |_| state.line("unlock", id)>{texts.get("draft-unlock")}</button> })}
        });
        let others = move || (state.choosing.get() == Some(id)).then(|| view! { <tr><td colspan="3"><Others application=id state=state /></td></tr> }.into_any());
        view! {
            <tr>
                <th scope="row"><a href=Route::Match(id).href(texts.lang())>{one.name.clone()}</a>
                    <span class="cell-more"><span class="reference">{one.reference.to_string()}</span><span>{texts.count("match-waits", days)}</span></span></th>
                <td>{said(texts, "match-left", &one.why)}</td>
                <td>{change}</td>
            </tr>
            {others}
        }
        .into_any()
    });
    view! {
        <h2>{texts.get("draft-without")}</h2>
        <div class="desk-table-box"><table class="desk-table">
            <caption class="sr">{texts.get("draft-without")}</caption>
            <thead><tr><th scope="col">{texts.get("queue-person")}</th><th scope="col">{texts.get("draft-why")}</th><th scope="col">{texts.get("draft-change")}</th></tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table></div>
    }
    .into_any()
}

/// The other mentors for somebody, to choose from; what it costs is said once it is done, and can be changed again.
#[component]
fn Others(application: Uuid, state: Drafting) -> impl IntoView {
    let texts = use_texts();
    let found = RwSignal::new(None::<Call<Suggestions>>);
    leptos::task::spawn_local(async move {
        let answer = state.session.heard(client::suggestions(application, texts.lang()).await);
        found.try_set(Some(answer));
    });
    move || match found.get() {
        None => waiting(),
        Some(Err(error)) => view! { <p role="alert">{problem(&error)}</p> }.into_any(),
        Some(Ok(found)) => {
            let none = found.suggestions.is_empty().then(|| view! { <p>{texts.get("match-none-title")}</p> });
            let choices = found.suggestions.into_iter().map(|one| {
                let who = texts.read(|bundle| outline::card::who(bundle, &one.mentor));
                let score = texts.with("match-score", &[("score", &(one.score / 10).to_string())]);
                let open = one.unmet.iter().map(|wish| said(texts, "match-unmet", wish)).collect::<Vec<_>>().join(" ");
                let mentor = one.mentor.id;
                view! { <li><button class="button button-quiet button-small" type="button" on:click=move |_| state.assign(application, mentor)>{who}</button>
                    <span class="soft">{score}" · "{texts.count("match-free", usize::from(one.free))}" "{open}</span></li> }
                .into_any()
            });
            view! { {none}<ul class="draft-others" role="list">{choices.collect_view()}</ul> }.into_any()
        }
    }
}
