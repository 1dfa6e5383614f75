//! How many mentees at once. Fewer than are taken is fine: nobody is sent away.

use super::keep;
use super::places::room;
use super::send::{Body, Sending, To};
use crate::texts::use_texts;
use crate::ui::fields::Ask;
use domain::volunteer::form::CAPACITY_MAX;
use domain::wire::{CapacityBody, OwnVolunteer};
use leptos::prelude::*;

/// The form.
pub(super) fn form(file: &OwnVolunteer, sending: Sending, heading: String) -> AnyView {
    let texts = use_texts();
    let draft = sending.space.draft;
    let taken = file.taken;
    let chosen = Memo::new(move |_| draft.with(|draft| draft.form.capacity.unwrap_or(1)));
    let submit = Callback::new(move |()| {
        let body = CapacityBody { capacity: chosen.get_untracked(), version: sending.version() };
        sending.act(To::File("capacity"), Body::Capacity(body), "space-done-capacity");
    });
    let ask = Ask {
        field: "capacity",
        label: heading,
        hint: Some(texts.get("space-capacity-hint")),
        heading: true,
        optional: false,
    };
    let fewer = move || {
        (chosen.get() < taken)
            .then(|| super::notice("", "info", texts.count("space-capacity-fewer", taken.into())))
    };
    let fields = view! {
        {segments(ask, sending, chosen)}
        <p class="soft">{texts.get("space-capacity-now")}" "{room(texts, file)}</p>
        <div aria-live="polite">{fewer}</div>
        <div class="acts">{sending.button("button", texts.get("correct-do"))}{keep("space-keep")}</div>
    };
    sending.form(submit, fields.into_any())
}

/// One to three, side by side.
fn segments(ask: Ask, sending: Sending, chosen: Memo<u8>) -> AnyView {
    let draft = sending.space.draft;
    let label = ask.label.clone();
    let options = (1..=CAPACITY_MAX).map(|n| {
        let id = if n == 1 { "capacity".to_owned() } else { format!("capacity-{n}") };
        let on = chosen.get_untracked() == n;
        view! {
            <label>
                <input type="radio" name="capacity" id=id value=n.to_string() checked=on prop:checked=on
                    on:change=move |_| draft.update(|draft| draft.form.capacity = Some(n)) />
                {n.to_string()}
            </label>
        }
        .into_any()
    });
    view! {
        <fieldset class="field" aria-describedby=ask.described_by(sending.errors)>
            <legend><h1 tabindex="-1">{label}</h1></legend>
            {ask.hint()}
            {ask.fault(sending.errors)}
            <div class="segments">{options.collect_view()}</div>
        </fieldset>
    }
    .into_any()
}
