//! Internal notes: of this organisation only. They have no version, so none is ever in conflict.

use super::act::sending;
use super::fields::Draft;
use super::opened;
use crate::navigation::use_navigation;
use crate::words::problem;
use domain::Illegal;
use domain::wire::desk::{FileView, NoteBody};
use leptos::prelude::*;
use ui::icon;
use ui::texts::use_texts;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The part of the page.
pub(super) fn notes(file: &FileView) -> AnyView {
    let texts = use_texts();
    let navigation = use_navigation();
    let sending = sending(file.row.id);
    let draft = Draft::new("note", sending);
    let field = draft.area("note", "note", 3);
    // The key `n` leads here, from the file and from the queue.
    let wanted = Memo::new(move |_| opened(navigation).as_deref() == Some("note"));
    Effect::new(move |_| {
        if wanted.get() {
            request_animation_frame(|| {
                let field =
                    document().get_element_by_id("note").and_then(|e| e.dyn_into::<HtmlElement>().ok());
                if let Some(field) = field {
                    let _ = field.focus();
                }
            });
        }
    });
    let submit = move || {
        let text = draft.value("note").trim().to_owned();
        if text.is_empty() {
            sending.errors.update(|errors| errors.add("note", Illegal::new("required")));
            return;
        }
        sending.send("note", NoteBody { text }, draft.place.clone(), "file-done-note");
    };
    let lines = file.notes.iter().map(|note| {
        view! { <li><p class="file-note">{note.text.clone()}</p><p class="soft small">{note.by.name.clone()}" – "{texts.moment(note.at)}</p></li> }.into_any()
    });
    view! {
        <section class="file-part" aria-labelledby="notes-title">
            <h2 id="notes-title">{texts.get("file-notes")}</h2>
            <form class="file-quick" novalidate on:submit=move |event| { event.prevent_default(); submit(); }>
                {move || sending.failed.get().map(|error| view! {
                    <div class="notice notice-bad" role="alert">{icon("warning")}<p>{problem(&error)}</p></div>
                }.into_any())}
                {field}
                <button class="button button-quiet button-small" aria-busy=move || sending.busy.get().to_string()>{texts.get("file-note-do")}</button>
            </form>
            <ul class="file-notes" role="list">{lines.collect_view()}</ul>
        </section>
    }
    .into_any()
}
