//! The file: where the application stands, what comes next, and what the person can do.

use super::send::{HEADING, Sending};
use super::{aside, follow_kind, history, mentor, reference_line, standing, steps, stopped, word};
use crate::client::CallError;
use crate::route::{Route, StatusAct};
use crate::state::{FileState, use_state};
use crate::texts::use_texts;
use crate::ui::{Page, icon, panel};
use domain::wire::OwnFile;
use leptos::prelude::*;

/// The page of the file.
#[component]
pub fn File() -> impl IntoView {
    let texts = use_texts();
    let state: FileState = use_state();
    let sending = Sending::new();
    follow_kind();
    Effect::new(move |_| {
        state.need(texts.lang());
    });
    let title = Signal::derive(move || match state.file.with(|f| f.as_ref().map(|f| f.state.clone())) {
        Some(code) => texts.code("state", &code),
        None if is_over(state) => texts.get("status-over"),
        None => texts.get("status-title"),
    });
    // The heading stays while the file comes: the focus is on it.
    view! {
        <Page title=title>
            <div class="page"><div class="stack stack-loose">
                <div class="stack stack-tight">
                    {move || state.file.with(|file| file.as_ref().map(reference_line))}
                    <h1 id=HEADING tabindex="-1">{move || title.get()}</h1>
                    {word(state.done.into())}
                    {sending.notice()}
                </div>
                {move || without_file(state)}
                {move || state.file.with(|file| file.as_ref().map(|file| opened(file, sending)))}
            </div></div>
        </Page>
    }
}

/// Whether the session is over, or never was.
fn is_over(state: FileState) -> bool {
    state.failed.with(|error| error.as_ref().and_then(CallError::status) == Some(401))
}

/// What stands in place of a file that is on its way, or does not come.
pub(super) fn without_file(state: FileState) -> Option<AnyView> {
    let texts = use_texts();
    if is_over(state) && state.file.with(Option::is_none) {
        return Some(
            view! {
                <div class="stack measure">
                    <p class="lead">{texts.get("status-over-text")}</p>
                    <div class="acts"><a class="button" href=Route::Status.href(texts.lang())>{texts.get("status-again")}</a></div>
                </div>
            }
            .into_any(),
        );
    }
    if let Some(error) = state.failed.get() {
        return Some(panel::failed(&error, move || state.load(texts.lang())));
    }
    state.file.with(Option::is_none).then(panel::waiting)
}

fn opened(file: &OwnFile, sending: Sending) -> AnyView {
    view! {
        <div class="beside">
            <div class="stack stack-loose">
                {standing::standing(file)}
                {question(file)}
                {mentor::proposed(file, sending)}
                {duo(file)}
                {stopped::stopped(file)}
                {steps::steps(file)}
                {history::history(file)}
            </div>
            {aside::aside(file, sending)}
        </div>
    }
    .into_any()
}

/// The way to the duo, or a quiet one to the one that was: it has meetings to look back on, and an attestation.
fn duo(file: &OwnFile) -> Option<AnyView> {
    let texts = use_texts();
    let href = Route::Duo(file.duo?).href(texts.lang());
    match file.state.as_str() {
        "duo-started" => Some(
            view! {
                <section class="notice" aria-labelledby="duo-way">
                    {icon("bridge")}
                    <h2 id="duo-way">{texts.get("duo-way")}</h2>
                    <p>{texts.get("duo-way-open-text")}</p>
                    <div class="acts"><a class="button" href=href>{texts.get("duo-way-open")}</a></div>
                </section>
            }
            .into_any(),
        ),
        // A proposal is answered right here.
        "proposed" => None,
        _ if file.duo_begun => Some(
            view! { <p><a class="link" href=href>{texts.get("duo-way-old")}</a>" "{texts.get("duo-way-old-text")}</p> }
                .into_any(),
        ),
        _ => None,
    }
}

/// The question that waits for an answer.
fn question(file: &OwnFile) -> Option<AnyView> {
    let texts = use_texts();
    let question = file.question.clone()?;
    let by = file.next.map(|next| texts.with("status-answer-by", &[("day", &texts.date(next.by))]));
    let topic = file.topic.map(|topic| texts.code("topic", topic.code()));
    Some(
        view! {
            <section class="notice notice-sun" aria-labelledby="question">
                {icon("speech")}
                <h2 id="question">{texts.get("status-question")}</h2>
                <p class="soft">{topic}</p>
                <p>{question}</p>
                <p>{by}</p>
                <div class="acts"><a class="button" href=Route::StatusAct(StatusAct::Answer).href(texts.lang())>{texts.get("status-answer")}</a></div>
            </section>
        }
        .into_any(),
    )
}
