//! The file of a volunteer: where it stands, what waits for them, and what they can do.

use super::send::{HEADING, Sending};
use super::{aside, calls, duos, follow_kind, gates, history, places, reference_line, standing};
use crate::client::CallError;
use crate::pages::status::word;
use crate::route::Route;
use crate::state::{SpaceState, use_state};
use crate::texts::use_texts;
use crate::ui::{Page, panel};
use domain::wire::OwnVolunteer;
use leptos::prelude::*;

/// The page of the file.
#[component]
pub(super) fn Space() -> impl IntoView {
    let texts = use_texts();
    let space: SpaceState = use_state();
    let sending = Sending::new();
    follow_kind();
    Effect::new(move |_| space.need(texts.lang()));
    let title = Signal::derive(move || match space.file.with(|f| f.as_ref().map(|f| f.state.clone())) {
        Some(code) => texts.code("space-state", &code),
        None if is_over(space) => texts.get("status-over"),
        None => texts.get("space-title"),
    });
    // The heading stays while the file comes: the focus is on it.
    view! {
        <Page title=title>
            <div class="page"><div class="stack stack-loose">
                <div class="stack stack-tight">
                    {move || space.file.with(|file| file.as_ref().map(reference_line))}
                    <h1 id=HEADING tabindex="-1">{move || title.get()}</h1>
                    {word(space.done.into())}
                    {sending.notice()}
                </div>
                {move || without_file(space)}
                {move || space.file.with(|file| file.as_ref().map(|file| opened(file, sending)))}
            </div></div>
        </Page>
    }
}

/// Whether the session is over, or never was.
fn is_over(space: SpaceState) -> bool {
    space.failed.with(|error| error.as_ref().and_then(CallError::status) == Some(401))
}

/// What stands in place of a file that is on its way, or does not come.
pub(super) fn without_file(space: SpaceState) -> Option<AnyView> {
    let texts = use_texts();
    if is_over(space) && space.file.with(Option::is_none) {
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
    if let Some(error) = space.failed.get() {
        return Some(panel::failed(&error, move || space.load(texts.lang())));
    }
    space.file.with(Option::is_none).then(panel::waiting)
}

fn opened(file: &OwnVolunteer, sending: Sending) -> AnyView {
    view! {
        <div class="beside">
            <div class="stack stack-loose">
                {calls::call(file, sending)}
                {duos::proposals(file)}
                {standing::standing(file)}
                {gates::gates(file)}
                {duos::duos(file)}
                {places::places(file)}
                {history::history(file)}
            </div>
            {aside::aside(file, sending)}
        </div>
    }
    .into_any()
}
