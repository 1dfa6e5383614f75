//! When, how and where a mentor meets. The same fields stand beside a proposal.

use super::keep;
use super::send::{Body, Sending, To};
use crate::route::Route;
use crate::state::today;
use crate::texts::use_texts;
use crate::ui::fields::{self, Ask, choices};
use domain::catalogue::{Mode, TimeOfDay};
use domain::place::Commune;
use domain::volunteer::VolunteerQuestion;
use domain::wire::AvailabilityBody;
use leptos::prelude::*;

/// The form.
pub(super) fn form(sending: Sending, heading: String) -> AnyView {
    let texts = use_texts();
    let submit = Callback::new(move |()| send(sending, Route::Space));
    let fields = view! {
        <div class="stack stack-tight">
            <h1 tabindex="-1">{heading}</h1>
            <p class="hint">{texts.get("space-availability-lead")}</p>
        </div>
        {parts(sending)}
        <div class="acts">{sending.button("button", texts.get("correct-do"))}{keep("space-keep")}</div>
    };
    sending.form(submit, fields.into_any())
}

/// Sends the fields; then goes to a page.
pub(super) fn send(sending: Sending, then: Route) {
    let form = sending.space.draft.with_untracked(|draft| draft.form.clone());
    let faults = form.check(VolunteerQuestion::When, today());
    if !faults.is_empty() {
        sending.errors.set(faults);
        return;
    }
    let body = AvailabilityBody {
        times: form.times,
        modes: form.modes,
        commune: form.commune,
        version: sending.version(),
    };
    sending.act_and(To::File("availability"), Body::Availability(body), "space-done-availability", then);
}

/// The fields.
pub(super) fn parts(sending: Sending) -> AnyView {
    let draft = sending.space.draft;
    let (times, modes) = draft.with_untracked(|draft| (draft.form.times.clone(), draft.form.modes.clone()));
    let times: Vec<&'static str> = times.iter().map(|time| time.code()).collect();
    let modes: Vec<&'static str> = modes.iter().map(|mode| mode.code()).collect();
    let tick_time = move |code: &'static str, on: bool| {
        draft.update(|draft| toggle(&mut draft.form.times, TimeOfDay::from_code(code), on));
    };
    let tick_mode = move |code: &'static str, on: bool| {
        draft.update(|draft| toggle(&mut draft.form.modes, Mode::from_code(code), on));
    };
    let face_to_face = Memo::new(move |_| draft.with(|draft| draft.form.modes.contains(&Mode::InPerson)));
    let all_times = choices("time", TimeOfDay::ALL.iter().map(|time| time.code()));
    let all_modes = choices("mode", Mode::ALL.iter().map(|mode| mode.code()));
    view! {
        {fields::ticks(asked("times", "space-times"), all_times, sending.errors, times, tick_time)}
        {fields::ticks(asked("modes", "space-modes"), all_modes, sending.errors, modes, tick_mode)}
        {move || face_to_face.get().then(|| commune(sending))}
    }
    .into_any()
}

/// The commune, in the order of its name in the reader's language.
fn commune(sending: Sending) -> AnyView {
    let texts = use_texts();
    let draft = sending.space.draft;
    let now = draft.with_untracked(|draft| draft.form.commune);
    let mut names: Vec<(String, Commune)> =
        Commune::ALL.iter().map(|commune| (texts.code("commune", commune.code()), *commune)).collect();
    names.sort_by(|(one, _), (other, _)| one.cmp(other));
    let options = names.into_iter().map(|(name, commune)| {
        view! { <option value=commune.code() selected=now == Some(commune)>{name}</option> }.into_any()
    });
    let choose = move |event| {
        let commune = Commune::from_code(&event_target_value(&event));
        draft.update(|draft| draft.form.commune = commune);
    };
    view! {
        <div class="field">
            <label for="commune">{texts.get("space-commune")}" "<span class="optional">{texts.get("field-optional")}</span></label>
            <select class="input w-20" id="commune" on:change=choose>
                <option value="" selected=now.is_none()>{texts.get("space-commune-any")}</option>
                {options.collect_view()}
            </select>
        </div>
    }
    .into_any()
}

/// A question with words of this area.
pub(super) fn asked(field: &'static str, key: &str) -> Ask {
    let texts = use_texts();
    let hint = texts.find(&format!("{key}-hint"));
    Ask { field, label: texts.get(key), hint, heading: false, optional: false }
}

/// Adds a value to a list of answers, or takes it out.
pub(super) fn toggle<T: PartialEq>(list: &mut Vec<T>, value: Option<T>, on: bool) {
    let Some(value) = value else { return };
    list.retain(|other| *other != value);
    if on {
        list.push(value);
    }
}
