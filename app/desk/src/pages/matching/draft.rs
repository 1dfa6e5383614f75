//! One draft: compare, change by hand with the cost in words, publish together.

use super::client;
use super::draft_table::{pairs, unmatched};
use super::said::said;
use crate::pages::{Page, not_found};
use crate::route::Route;
use crate::state::{Session, use_state};
use crate::words::fault;
use browser::call::CallError;
use domain::wire::desk::matching::{AssignBody, Draft, DraftBody, DraftState, LineBody};
use leptos::prelude::*;
use serde::Serialize;
use ui::icon;
use ui::panel::waiting;
use ui::texts::{Texts, use_texts};
use uuid::Uuid;

/// The page.
pub(crate) fn page(id: Uuid) -> AnyView {
    view! { <OneDraft id=id /> }.into_any()
}

/// State of the page; all of it handles.
#[derive(Clone, Copy)]
pub(super) struct Drafting {
    id: Uuid,
    draft: RwSignal<Option<Draft>>,
    fault: RwSignal<Option<CallError>>,
    busy: RwSignal<bool>,
    /// The person whose other mentors are shown.
    pub(super) choosing: RwSignal<Option<Uuid>>,
    sure: RwSignal<bool>,
    pub(super) session: Session,
    pub(super) texts: Texts,
}

impl Drafting {
    fn load(self) {
        self.fault.set(None);
        leptos::task::spawn_local(async move {
            let answer = client::draft(self.id, self.texts.lang()).await;
            self.take(answer);
        });
    }

    fn take(self, answer: browser::call::Call<Draft>) {
        self.busy.try_set(false);
        match self.session.heard(answer) {
            Ok(draft) => {
                self.fault.try_set(None);
                self.choosing.try_set(None);
                self.sure.try_set(false);
                self.draft.try_set(Some(draft));
            }
            Err(error) => drop(self.fault.try_set(Some(error))),
        }
    }

    fn act(self, act: &'static str, body: impl Serialize + 'static) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        leptos::task::spawn_local(async move {
            let answer = client::draft_act(self.id, act, self.texts.lang(), &body).await;
            let is_old = matches!(&answer, Err(error) if error.status() == Some(409));
            self.take(answer);
            // A colleague was faster: the draft comes as it is now, and the fault says why nothing was changed.
            if is_old && let Ok(draft) = client::draft(self.id, self.texts.lang()).await {
                self.draft.try_set(Some(draft));
            }
        });
    }

    fn version(self) -> i64 {
        self.draft.with_untracked(|draft| draft.as_ref().map_or(0, |draft| draft.version))
    }

    /// `lock`, `unlock`, `unassign`.
    pub(super) fn line(self, act: &'static str, application: Uuid) {
        self.act(act, LineBody { application, version: self.version() });
    }

    pub(super) fn assign(self, application: Uuid, mentor: Uuid) {
        self.act("assign", AssignBody { application, mentor, version: self.version() });
    }

    fn whole(self, act: &'static str) {
        self.act(act, DraftBody { version: self.version() });
    }
}

#[component]
fn OneDraft(id: Uuid) -> impl IntoView {
    let texts = use_texts();
    let state = Drafting {
        id,
        draft: RwSignal::new(None),
        fault: RwSignal::new(None),
        busy: RwSignal::new(false),
        choosing: RwSignal::new(None),
        sure: RwSignal::new(false),
        session: use_state(),
        texts,
    };
    state.load();
    let missing = Memo::new(move |_| {
        state.fault.with(|fault| fault.as_ref().is_some_and(|fault| fault.status() == Some(404)))
    });
    move || {
        if missing.get() {
            return not_found();
        }
        view! {
            <Page title=texts.get("draft-title")>
                <div class="desk-page" aria-busy=move || state.busy.get().to_string()>
                    <a class="link back" href=Route::Matching.href(texts.lang())>{icon("back")}{texts.get("desk-menu-matching")}</a>
                    <h1 tabindex="-1">{texts.get("draft-title")}</h1>
                    {move || state.fault.get().map(|error| fault(&error, state.draft.with(Option::is_some), move || state.load()))}
                    {move || match state.draft.get() {
                        Some(draft) => whole(&draft, state),
                        None if state.fault.with(Option::is_none) => waiting(),
                        None => ().into_any(),
                    }}
                </div>
            </Page>
        }
        .into_any()
    }
}

fn whole(draft: &Draft, state: Drafting) -> AnyView {
    let texts = state.texts;
    let is_open = draft.state == DraftState::Open;
    // Published drafts keep the sum of the day; comparing is for those that can still be changed.
    let share = draft.total.saturating_mul(100).checked_div(draft.best).unwrap_or(100);
    let fit =
        is_open.then(|| view! { <span>{texts.with("draft-fit", &[("share", &share.to_string())])}</span> });
    let cost = draft
        .last_change
        .iter()
        .map(|cost| view! { <li>{said(texts, "match-cost", cost)}</li> }.into_any())
        .collect::<Vec<_>>();
    let acts = is_open.then(|| acts(draft.pairs.len(), state));
    view! {
        <p class="file-facts">
            <span>{draft.programme.programme().name}</span>
            <span class="tag">{texts.code("draft-state", draft.state.code())}</span>
            <span>{texts.with("draft-by", &[("name", &draft.by_name), ("when", &texts.moment(draft.created))])}</span>
            <span>{texts.count("draft-pairs", draft.pairs.len())}</span>
            <span>{texts.count("draft-unmatched", draft.unmatched.len())}</span>
            {fit}
        </p>
        <div role="status">{(!cost.is_empty()).then(|| view! {
            <div class="notice notice-sun">{icon("info")}<h2>{texts.get("draft-cost")}</h2><ul>{cost}</ul></div>
        })}</div>
        {acts}
        {pairs(draft, state)}
        {unmatched(draft, state)}
    }
    .into_any()
}

fn acts(count: usize, state: Drafting) -> AnyView {
    let texts = state.texts;
    (move || {
        if state.sure.get() {
            view! {
                <div class="bulk bulk-preview">
                    <p class="bulk-count">{texts.count("draft-sure", count)}</p>
                    <button class="button button-small" type="button" on:click=move |_| state.whole("publish")>{texts.get("draft-publish-do")}</button>
                    <button class="button button-quiet button-small" type="button" on:click=move |_| state.sure.set(false)>{texts.get("desk-back")}</button>
                </div>
            }
            .into_any()
        } else {
            view! {
                <div class="acts">
                    {(count > 0).then(|| view! { <button class="button button-small" type="button" on:click=move |_| state.sure.set(true)>{texts.get("draft-publish")}</button> })}
                    <button class="button button-quiet button-small" type="button" on:click=move |_| state.whole("recompute")>{texts.get("draft-again")}</button>
                    <button class="button button-warn button-small" type="button" on:click=move |_| state.whole("discard")>{texts.get("draft-discard")}</button>
                </div>
            }
            .into_any()
        }
    })
    .into_any()
}
