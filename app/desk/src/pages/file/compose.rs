//! A refusal: a coded reason, a plain sentence, a next door, always all three; and what the person will read, in their
//! language.

use super::fields::Draft;
use crate::texts_of::texts_of;
use crate::words::door as door_words;
use domain::application::reason::{Door, RefusalReason};
use domain::volunteer::reason::VolunteerRefusal;
use domain::wire::desk::{FileView, RefuseBody};
use domain::{FieldErrors, Illegal, Lang};
use leptos::prelude::*;
use std::sync::Arc;
use ui::fields::{Choice, choices};
use ui::texts::{Bundle, use_texts};

/// The fields, with the preview beside them.
pub(super) fn fields(file: &Arc<FileView>, draft: &Draft) -> AnyView {
    let texts = use_texts();
    let lang = Lang::from(file.row.correspondence);
    let bundle = texts_of(lang);
    let (reason, words, door) = (
        RwSignal::new(draft.value("reason")),
        RwSignal::new(draft.value("words")),
        RwSignal::new(draft.value("next_door")),
    );
    let reasons = reasons(file);
    let doors =
        Door::ALL.iter().filter(|door| door.programme().is_none_or(|id| Some(id) != file.row.programme));
    let doors = doors.map(|door| Choice { code: door.code(), label: door_words(texts, *door), hint: None });
    let family = family(file);
    let told = move || {
        let bundle = bundle.get();
        bundle.map(|bundle| preview(&bundle, family, &reason.get(), &words.get(), &door.get()))
    };
    view! {
        <div class="file-compose">
            <div class="stack">
                {draft.choose_heard("reason", "refuse-reason", reasons, move |code| reason.set(code.to_owned()))}
                {draft.area_heard("words", if lang == Lang::Nl { "refuse-words-nl" } else { "refuse-words-fr" }, 5, move |text| words.set(text))}
                {draft.choose_heard("next_door", "refuse-door", doors.collect(), move |code| door.set(code.to_owned()))}
            </div>
            <div class="file-preview" lang=lang.code()>
                <p class="file-preview-title" lang=texts.lang().code()>{texts.get("file-preview")}</p>
                {told}
            </div>
        </div>
    }
    .into_any()
}

fn family(file: &FileView) -> &'static str {
    if file.volunteer.is_some() { "space-refusal" } else { "refusal" }
}

fn reasons(file: &FileView) -> Vec<Choice> {
    if file.volunteer.is_some() {
        choices("file-space-refusal", VolunteerRefusal::ALL.iter().map(|reason| reason.code()))
    } else {
        choices("file-refusal", RefusalReason::ALL.iter().map(|reason| reason.code()))
    }
}

/// What the person reads: the same sentences as on their page.
fn preview(bundle: &Arc<Bundle>, family: &str, reason: &str, words: &str, door: &str) -> AnyView {
    let why = (!reason.is_empty()).then(|| view! { <p><strong>{bundle.code(family, reason)}</strong></p> });
    let words =
        (!words.trim().is_empty()).then(|| view! { <p class="file-quote">{words.trim().to_owned()}</p> });
    let door = Door::from_code(door).map(|door| match door.programme() {
        Some(id) => bundle.with("status-door-programme", &[("programme", id.programme().name)]),
        None if door == Door::Register => bundle.get("status-door-register"),
        None => bundle.get("status-door-actiris"),
    });
    view! { {why}{words}{door.map(|door| view! { <p>{door}</p> })} }.into_any()
}

/// The body, if it is whole.
pub(super) fn body(file: &FileView, draft: &Draft, faults: &mut FieldErrors) -> Option<RefuseBody> {
    let mut required = |field: &str| {
        let value = draft.value(field).trim().to_owned();
        if value.is_empty() {
            faults.add(field, Illegal::new("required"));
        }
        value
    };
    let (reason, words) = (required("reason"), required("words"));
    let next_door = Door::from_code(&required("next_door"))?;
    Some(RefuseBody { reason, words, next_door, version: file.row.version })
}
