//! One of a few, side by side: how far a goal is, a scale, a length.

use crate::ui::fields::Ask;
use domain::FieldErrors;
use leptos::prelude::*;

/// One of the answers.
pub(super) struct Segment {
    code: String,
    label: String,
}

impl Segment {
    pub(super) fn new(code: impl Into<String>, label: String) -> Self {
        Self { code: code.into(), label }
    }
}

/// The answers in a row, as radio buttons. The first carries the field's id: a link of the summary leads to it.
pub(super) fn segments(
    ask: Ask,
    options: Vec<Segment>,
    errors: RwSignal<FieldErrors>,
    selected: Option<String>,
    set: impl Fn(String) + Clone + Send + 'static,
) -> AnyView {
    let field = ask.field;
    let rows = options.into_iter().enumerate().map(|(place, Segment { code, label })| {
        let id = if place == 0 { field.to_owned() } else { format!("{field}-{code}") };
        let on = selected.as_ref() == Some(&code);
        let set = set.clone();
        let chosen = code.clone();
        view! {
            <label>
                <input type="radio" id=id name=field value=code checked=on prop:checked=on
                    on:change=move |_| set(chosen.clone()) />
                <span>{label}</span>
            </label>
        }
        .into_any()
    });
    let rows = rows.collect_view();
    view! {
        <fieldset class="field" class:wrong=move || errors.with(|e| e.of(field).is_some()) aria-describedby=ask.described_by(errors)>
            <legend>{ask.label.clone()}</legend>
            {ask.hint()}
            {ask.fault(errors)}
            <div class="segments">{rows}</div>
        </fieldset>
    }
    .into_any()
}
