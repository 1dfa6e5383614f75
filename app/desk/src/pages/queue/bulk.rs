//! Several files at once: choose, see what would happen, do it, take it back.

use super::QueueState;
use crate::client;
use crate::state::{Session, use_state};
use crate::words::problem;
use browser::call::CallError;
use domain::desk::record::BULK_MAX;
use domain::wire::desk::{BulkAct, BulkBody, BulkResult, RowOutcome};
use leptos::prelude::*;
use std::collections::BTreeMap;
use ui::icon;
use ui::texts::use_texts;
use uuid::Uuid;

/// Where a bulk act stands.
#[derive(Debug, Clone, PartialEq)]
enum Step {
    Choosing,
    /// What would happen.
    Preview(BulkAct, BulkResult),
    /// It is done, for so many.
    Done {
        count: usize,
        undo: Option<Uuid>,
    },
    /// It was taken back, for so many.
    Undone(usize),
    Failed(CallError),
}

/// What the menu says: a word, or the id of a colleague.
fn act_of(choice: &str) -> Option<BulkAct> {
    match choice {
        "" => None,
        "take-up" => Some(BulkAct::TakeUp),
        "nobody" => Some(BulkAct::Assign { to: None }),
        id => id.parse().ok().map(|id| BulkAct::Assign { to: Some(id) }),
    }
}

/// The bar; there while something is chosen, or something can be taken back.
#[component]
pub(crate) fn BulkBar(
    /// The queue.
    queue: QueueState,
    /// Reads it again.
    reload: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let session: Session = use_state();
    let step = RwSignal::new(Step::Choosing);
    let choice = RwSignal::new(String::new());
    let count = Memo::new(move |_| queue.chosen.with(BTreeMap::len));
    // A new choice begins a new act.
    Effect::new(move |_| {
        if count.get() > 0 && !matches!(step.get_untracked(), Step::Choosing) {
            step.set(Step::Choosing);
        }
    });
    let send = move |act: BulkAct, preview: bool| {
        let files = queue
            .chosen
            .with_untracked(|chosen| chosen.iter().map(|(id, version)| (*id, *version)).collect());
        leptos::task::spawn_local(async move {
            let body = BulkBody { act: act.clone(), files, preview };
            let answer = session.heard(client::bulk(&body).await);
            let next = match answer {
                Ok(result) if preview => Step::Preview(act, result),
                Ok(result) => {
                    queue.chosen.try_set(BTreeMap::new());
                    reload();
                    Step::Done { count: how_many(&result, RowOutcome::Done), undo: result.undo }
                }
                Err(error) => Step::Failed(error),
            };
            step.try_set(next);
        });
    };
    let take_back = move |undo: Uuid| {
        leptos::task::spawn_local(async move {
            let next = match session.heard(client::undo(undo).await) {
                Ok(result) => {
                    reload();
                    Step::Undone(how_many(&result, RowOutcome::Done))
                }
                Err(error) => Step::Failed(error),
            };
            step.try_set(next);
        });
    };
    move || {
        match step.get() {
        Step::Choosing if count.get() == 0 => ().into_any(),
        Step::Choosing => choosing(queue, count.get(), choice, send),
        Step::Preview(act, result) => preview(queue, act, &result, step, send),
        Step::Done { count, undo } => done(count, undo, step, take_back),
        Step::Undone(count) => {
            let texts = use_texts();
            view! { <div class="bulk" role="status">{icon("check")}<p>{texts.count("bulk-undone", count)}</p></div> }.into_any()
        }
        Step::Failed(error) => {
            view! { <div class="notice notice-bad" role="alert">{icon("warning")}<p>{problem(&error)}</p></div> }.into_any()
        }
    }
    }
}

fn choosing(
    queue: QueueState,
    count: usize,
    choice: RwSignal<String>,
    send: impl Fn(BulkAct, bool) + Copy + Send + Sync + 'static,
) -> AnyView {
    let texts = use_texts();
    let colleagues =
        queue.page.with(|page| page.as_ref().map(|page| page.colleagues.clone()).unwrap_or_default());
    let colleagues = colleagues.into_iter().map(|one| {
        let value = one.id.to_string();
        let on = choice.with_untracked(|choice| *choice == value);
        view! { <option value=value selected=on>{texts.with("bulk-assign", &[("name", &one.name)])}</option> }
            .into_any()
    });
    let too_many = (count > BULK_MAX).then(|| {
        let most = BULK_MAX.to_string();
        view! { <p class="error">{icon("warning")}<span>{texts.with("bulk-too-many", &[("max", &most)])}</span></p> }
    });
    view! {
        <form class="bulk" aria-label=texts.get("bulk") on:submit=move |event| {
            event.prevent_default();
            if let Some(act) = act_of(&choice.get_untracked()).filter(|_| count <= BULK_MAX) { send(act, true); }
        }>
            <p class="bulk-count">{texts.count("bulk-count", count)}</p>
            <label class="sr" for="bulk-act">{texts.get("bulk-act")}</label>
            <select class="input" id="bulk-act" on:change=move |event| choice.set(event_target_value(&event))>
                <option value="">{texts.get("bulk-act")}</option>
                <option value="take-up" selected=choice.with_untracked(|c| c == "take-up")>{texts.get("bulk-take-up")}</option>
                {colleagues.collect_view()}
                <option value="nobody" selected=choice.with_untracked(|c| c == "nobody")>{texts.get("bulk-release")}</option>
            </select>
            <button class="button button-small">{texts.get("bulk-preview")}</button>
            <button class="link" type="button" on:click=move |_| queue.chosen.set(BTreeMap::new())>{texts.get("bulk-none")}</button>
            {too_many}
        </form>
    }
    .into_any()
}

/// What would happen, counted, and by name where something would not.
fn preview(
    queue: QueueState,
    act: BulkAct,
    result: &BulkResult,
    step: RwSignal<Step>,
    send: impl Fn(BulkAct, bool) + Copy + Send + Sync + 'static,
) -> AnyView {
    let texts = use_texts();
    let will = how_many(result, RowOutcome::Done);
    let others = result.files.iter().filter(|row| row.outcome != RowOutcome::Done).map(|row| {
        let name = queue.page.with_untracked(|page| {
            let rows = page.iter().flat_map(|page| page.rows.iter());
            rows.into_iter().find(|there| there.id == row.id).map(|there| there.name.clone())
        });
        let why = texts.get(match row.outcome {
            RowOutcome::Already => "bulk-already",
            RowOutcome::Stale => "bulk-stale",
            RowOutcome::Impossible => "bulk-impossible",
            RowOutcome::Done | RowOutcome::Unknown => "bulk-unknown",
        });
        view! { <li><strong>{name}</strong>" – "{why}</li> }.into_any()
    });
    let others = others.collect::<Vec<_>>();
    view! {
        <div class="bulk bulk-preview" role="status">
            <p class="bulk-count">{texts.count("bulk-will", will)}</p>
            {(!others.is_empty()).then(|| view! { <ul>{others}</ul> })}
            {(will > 0).then(|| view! { <button class="button button-small" type="button" on:click=move |_| send(act.clone(), false)>{texts.get("bulk-do")}</button> })}
            <button class="button button-quiet button-small" type="button" on:click=move |_| step.set(Step::Choosing)>{texts.get("desk-back")}</button>
        </div>
    }
    .into_any()
}

fn done(
    count: usize,
    undo: Option<Uuid>,
    step: RwSignal<Step>,
    take_back: impl Fn(Uuid) + Copy + Send + Sync + 'static,
) -> AnyView {
    let texts = use_texts();
    let undo = undo.map(|undo| {
        view! { <button class="button button-quiet button-small" type="button" on:click=move |_| take_back(undo)>{texts.get("bulk-undo")}</button> }
    });
    view! {
        <div class="bulk" role="status">
            {icon("check")}<p>{texts.count("bulk-done", count)}</p>{undo}
            <button class="link" type="button" on:click=move |_| step.set(Step::Choosing)>{texts.get("desk-close")}</button>
        </div>
    }
    .into_any()
}

fn how_many(result: &BulkResult, outcome: RowOutcome) -> usize {
    result.files.iter().filter(|row| row.outcome == outcome).count()
}
