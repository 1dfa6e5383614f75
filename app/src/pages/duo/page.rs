//! The page of a duo: what comes next, the bridge, the light, meetings, goals, people, history.

use super::send::{HEADING, Sending};
use super::{
    acts, bridge, goals, history, is_over, is_proposed, light, meeting, months, next, people, stands,
};
use crate::client::CallError;
use crate::route::Route;
use crate::state::{DuoState, today, use_state};
use crate::texts::use_texts;
use crate::ui::{Page, fresh, icon, panel};
use domain::wire::DuoView;
use leptos::prelude::*;
use uuid::Uuid;

/// The page of a duo.
#[component]
pub fn DuoPage(
    /// Which one.
    id: Uuid,
) -> impl IntoView {
    let state: DuoState = use_state();
    let sending = Sending::new(id);
    Effect::new(move |_| {
        state.turn_to(id);
        state.load(id);
    });
    let gone = Memo::new(move |_| is_gone(state));
    move || fresh(if gone.get() { super::super::not_found() } else { frame(id, sending) })
}

/// Whether there is no such duo, or none for this person: both read the same.
pub(super) fn is_gone(state: DuoState) -> bool {
    state.failed.with(|error| matches!(error.as_ref().and_then(CallError::status), Some(403 | 404)))
}

/// Whether the session is over, or never was.
fn is_closed(state: DuoState) -> bool {
    state.failed.with(|error| error.as_ref().and_then(CallError::status) == Some(401))
        && state.duo.with(Option::is_none)
}

fn frame(id: Uuid, sending: Sending) -> AnyView {
    let texts = use_texts();
    let state = sending.state;
    let title =
        Signal::derive(move || match state.duo.with(|duo| duo.as_ref().map(|d| stands::title(d, texts))) {
            Some(title) => title,
            None if is_closed(state) => texts.get("status-over"),
            None => texts.get("duo-title"),
        });
    // The heading stays while the duo comes: the focus is on it.
    view! {
        <Page title=title>
            <div class="page"><div class="stack stack-loose">
                <div class="stack stack-tight">
                    {move || state.duo.with(|duo| duo.as_ref().map(above))}
                    <h1 id=HEADING tabindex="-1">{move || title.get()}</h1>
                    {done(state)}
                    {sending.notice()}
                    {move || state.duo.with(|duo| duo.as_ref().map(below))}
                </div>
                {move || without_duo(id, state)}
                {move || state.duo.with(|duo| duo.as_ref().map(|duo| opened(duo, sending)))}
            </div></div>
        </Page>
    }
    .into_any()
}

/// A good word at the top; the live region stands from the start, so that the word is read aloud.
fn done(state: DuoState) -> AnyView {
    let texts = use_texts();
    view! {
        <div role="status">
            {move || state.done.get().map(|key| view! {
                <div class="notice notice-good">{icon("check")}<p>{texts.get(key)}</p></div>
            }.into_any())}
        </div>
    }
    .into_any()
}

/// What stands in place of a duo that is on its way, or does not come.
pub(super) fn without_duo(id: Uuid, state: DuoState) -> Option<AnyView> {
    let texts = use_texts();
    if is_closed(state) {
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
        return Some(panel::failed(&error, move || state.load(id)));
    }
    state.duo.with(Option::is_none).then(panel::waiting)
}

/// The programme above the title, with the mark of made-up data.
fn above(duo: &DuoView) -> AnyView {
    let texts = use_texts();
    let demo = duo.demo.then(|| view! { " " <span class="tag tag-sun">{texts.get("demo")}</span> });
    view! { <p class="soft">{duo.programme.programme().name}{demo}</p> }.into_any()
}

/// Where it stands, under the title.
fn below(duo: &DuoView) -> AnyView {
    let texts = use_texts();
    let reason = stands::reason(duo, texts).map(|reason| view! { <p class="soft">{reason}</p> });
    view! { <p class="lead">{stands::sentence(duo, texts)}</p>{reason} }.into_any()
}

fn opened(duo: &DuoView, sending: Sending) -> AnyView {
    let texts = use_texts();
    let quiet = is_proposed(duo) || duo.state == "cancelled";
    let picture = (!quiet).then(|| {
        view! {
            <section class="stack">
                <h2>{texts.get("duo-months")}</h2>
                {bridge::bridge(duo, today())}
                {light::light(duo)}
            </section>
        }
        .into_any()
    });
    view! {
        <div class="beside">
            <div class="stack stack-loose">
                {next::next(duo, sending)}
                {picture}
                {(!is_over(duo)).then(|| meeting::ahead(duo))}
                {(!quiet).then(|| goals::shown(duo))}
                {(!quiet).then(|| months::months(duo))}
                {history::history(duo)}
            </div>
            <div class="stack">
                {acts::acts(duo, sending)}
                {people::coordinator(duo)}
                {people::worry(duo)}
            </div>
        </div>
    }
    .into_any()
}
