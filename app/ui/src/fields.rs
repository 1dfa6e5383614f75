//! Form fields: label, hint, fault and control, tied together for screen readers.
//!
//! The id of a control is the field's name on the wire, so that a fault from the server finds its place.

use crate::texts::use_texts;
use crate::{aloud, icon};
use domain::FieldErrors;
use leptos::prelude::*;

/// A field's words and place.
#[derive(Clone)]
pub struct Ask {
    /// Name on the wire, and id.
    pub field: &'static str,
    /// The question.
    pub label: String,
    /// A sentence of help.
    pub hint: Option<String>,
    /// Whether the question is the page's `h1`.
    pub heading: bool,
    /// Whether it may stay empty.
    pub optional: bool,
}

impl Ask {
    /// Takes label and hint from the texts: `field-<name>` and, where it exists, `field-<name>-hint`.
    pub fn new(field: &'static str) -> Self {
        let texts = use_texts();
        let key = field.replace('_', "-");
        Self {
            field,
            label: texts.get(&format!("field-{key}")),
            hint: texts.find(&format!("field-{key}-hint")),
            heading: false,
            optional: false,
        }
    }

    /// Makes the question the page's `h1`.
    #[must_use]
    pub fn heading(mut self) -> Self {
        self.heading = true;
        self
    }

    /// Marks it as optional.
    #[must_use]
    pub fn optional(mut self) -> Self {
        self.optional = true;
        self
    }

    fn words(&self) -> AnyView {
        let texts = use_texts();
        let optional =
            self.optional.then(|| view! { " " <span class="optional">{texts.get("field-optional")}</span> });
        let label = self.label.clone();
        if self.heading {
            view! { <h1 tabindex="-1">{label}{optional}</h1> }.into_any()
        } else {
            view! { {label}{optional} }.into_any()
        }
    }

    /// The sentence of help, with the id that [`Self::described_by`] names.
    pub fn hint(&self) -> AnyView {
        let id = format!("{}-hint", self.field);
        self.hint.clone().map(|hint| view! { <p class="hint" id=id>{hint}</p> }).into_any()
    }

    /// The fault of the field, while there is one.
    pub fn fault(&self, errors: RwSignal<FieldErrors>) -> AnyView {
        let texts = use_texts();
        let field = self.field;
        (move || {
            let fault = errors.with(|e| e.of(field).cloned())?;
            Some(view! {
                <p class="error" id=format!("{field}-error")>
                    {icon("warning")}<span>{aloud(texts.get("error-prefix"))}{texts.fault(field, &fault)}</span>
                </p>
            }
            .into_any())
        })
        .into_any()
    }

    /// The ids of hint and fault, for the control.
    pub fn described_by(
        &self,
        errors: RwSignal<FieldErrors>,
    ) -> impl Fn() -> Option<String> + Clone + Send + Sync + 'static {
        let (field, hint) = (self.field, self.hint.is_some());
        move || {
            let wrong = errors.with(|e| e.of(field).is_some());
            let ids: Vec<String> = [(hint, "hint"), (wrong, "error")]
                .into_iter()
                .filter(|(there, _)| *there)
                .map(|(_, part)| format!("{field}-{part}"))
                .collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    }
}

/// Whether a field is wrong, as an ARIA value.
fn invalid(
    field: &'static str,
    errors: RwSignal<FieldErrors>,
) -> impl Fn() -> Option<&'static str> + Send + Sync + 'static {
    move || errors.with(|e| e.of(field).map(|_| "true"))
}

/// How a line is typed.
#[derive(Clone, Copy)]
pub struct Line {
    /// `text`, `email`, `tel`, `search`.
    pub kind: &'static str,
    /// The keyboard of a phone.
    pub inputmode: &'static str,
    /// What the browser may fill in.
    pub autocomplete: &'static str,
    /// Classes of width: `w-4`, `w-10`, `w-20`, or none.
    pub class: &'static str,
}

impl Line {
    /// Ordinary text.
    pub const TEXT: Self = Self { kind: "text", inputmode: "text", autocomplete: "off", class: "" };
    /// A short number such as a year or a postcode.
    pub const DIGITS: Self = Self { kind: "text", inputmode: "numeric", autocomplete: "off", class: "w-4" };
    /// An e-mail address.
    pub const EMAIL: Self = Self { kind: "email", inputmode: "email", autocomplete: "email", class: "" };
    /// A telephone number.
    pub const PHONE: Self = Self { kind: "tel", inputmode: "tel", autocomplete: "tel", class: "w-20" };
}

/// One line of text.
pub fn line(
    ask: Ask,
    line: Line,
    errors: RwSignal<FieldErrors>,
    value: String,
    set: impl Fn(String) + Send + 'static,
) -> AnyView {
    let field = ask.field;
    view! {
        <div class="field" class:wrong=move || errors.with(|e| e.of(field).is_some())>
            <label for=field>{ask.words()}</label>
            {ask.hint()}
            {ask.fault(errors)}
            <input class=format!("input {}", line.class) id=field name=field type=line.kind inputmode=line.inputmode
                autocomplete=line.autocomplete aria-describedby=ask.described_by(errors)
                aria-invalid=invalid(field, errors) value=value.clone() prop:value=value
                on:input=move |event| set(event_target_value(&event)) />
        </div>
    }
    .into_any()
}

/// Several lines of text.
pub fn area(
    ask: Ask,
    rows: u8,
    errors: RwSignal<FieldErrors>,
    value: String,
    set: impl Fn(String) + Send + 'static,
) -> AnyView {
    let field = ask.field;
    view! {
        <div class="field" class:wrong=move || errors.with(|e| e.of(field).is_some())>
            <label for=field>{ask.words()}</label>
            {ask.hint()}
            {ask.fault(errors)}
            <textarea class="input" id=field name=field rows=rows.to_string() aria-describedby=ask.described_by(errors)
                aria-invalid=invalid(field, errors) prop:value=value.clone()
                on:input=move |event| set(event_target_value(&event))>{value.clone()}</textarea>
        </div>
    }
    .into_any()
}

/// One answer among several.
pub struct Choice {
    /// Code on the wire.
    pub code: &'static str,
    /// The words.
    pub label: String,
    /// A sentence of help.
    pub hint: Option<String>,
}

impl Choice {
    /// Words from the texts: `<family>-<code>` and, where it exists, `<family>-<code>-hint`.
    pub fn new(family: &str, code: &'static str) -> Self {
        let texts = use_texts();
        Self { code, label: texts.code(family, code), hint: texts.find(&format!("{family}-{code}-hint")) }
    }
}

/// Choices from the codes of an enum.
pub fn choices(family: &str, codes: impl IntoIterator<Item = &'static str>) -> Vec<Choice> {
    codes.into_iter().map(|code| Choice::new(family, code)).collect()
}

/// One answer of several (radio buttons).
pub fn radios(
    ask: Ask,
    options: Vec<Choice>,
    errors: RwSignal<FieldErrors>,
    selected: Option<&'static str>,
    set: impl Fn(&'static str) + Clone + Send + 'static,
) -> AnyView {
    let rows = group(&ask, "radio", options, move |code| selected == Some(code), move |code, _| set(code));
    fieldset(&ask, errors, rows)
}

/// Radio buttons with a part of the form right under some of the answers: `below` is asked for each.
pub fn radios_with(
    ask: Ask,
    options: Vec<Choice>,
    errors: RwSignal<FieldErrors>,
    selected: Option<&'static str>,
    set: impl Fn(&'static str) + Clone + Send + 'static,
    below: impl Fn(&'static str) -> AnyView,
) -> AnyView {
    let codes: Vec<&'static str> = options.iter().map(|option| option.code).collect();
    let rows = group(&ask, "radio", options, move |code| selected == Some(code), move |code, _| set(code));
    let rows = rows.into_iter().zip(codes).map(|(row, code)| (row, below(code)).into_any()).collect();
    fieldset(&ask, errors, rows)
}

/// Any number of answers (checkboxes).
pub fn ticks(
    ask: Ask,
    options: Vec<Choice>,
    errors: RwSignal<FieldErrors>,
    selected: Vec<&'static str>,
    set: impl Fn(&'static str, bool) + Clone + Send + 'static,
) -> AnyView {
    let rows = group(&ask, "checkbox", options, move |code| selected.contains(&code), set);
    fieldset(&ask, errors, rows)
}

fn group(
    ask: &Ask,
    kind: &'static str,
    options: Vec<Choice>,
    is_on: impl Fn(&'static str) -> bool,
    set: impl Fn(&'static str, bool) + Clone + Send + 'static,
) -> Vec<AnyView> {
    let field = ask.field;
    let first = options.first().map(|o| o.code);
    options
        .into_iter()
        .map(|option| {
            let code = option.code;
            // The first control carries the field's id: a link of the summary leads to it.
            let id = if Some(code) == first { field.to_owned() } else { format!("{field}-{code}") };
            let on = is_on(code);
            let set = set.clone();
            let hint = option.hint.map(|hint| view! { <span class="hint">{hint}</span> });
            view! {
                <label class="choice">
                    <input type=kind id=id name=field value=code checked=on prop:checked=on
                        on:change=move |event| set(code, event_target_checked(&event)) />
                    <span>{option.label}{hint}</span>
                </label>
            }
            .into_any()
        })
        .collect()
}

fn fieldset(ask: &Ask, errors: RwSignal<FieldErrors>, rows: Vec<AnyView>) -> AnyView {
    let field = ask.field;
    let two = rows.len() > 6;
    view! {
        <fieldset class="field" class:wrong=move || errors.with(|e| e.of(field).is_some()) aria-describedby=ask.described_by(errors)>
            <legend>{ask.words()}</legend>
            {ask.hint()}
            {ask.fault(errors)}
            <div class="choices" class:choices-two=two>{rows}</div>
        </fieldset>
    }
    .into_any()
}

/// One answer from a menu, where there are too many for buttons. An empty code is no answer.
pub fn select(
    ask: Ask,
    options: Vec<Choice>,
    errors: RwSignal<FieldErrors>,
    selected: Option<&'static str>,
    set: impl Fn(String) + Send + 'static,
) -> AnyView {
    let field = ask.field;
    let options = options.into_iter().map(|option| {
        let on = selected == Some(option.code);
        view! { <option value=option.code selected=on>{option.label}</option> }.into_any()
    });
    view! {
        <div class="field" class:wrong=move || errors.with(|e| e.of(field).is_some())>
            <label for=field>{ask.words()}</label>
            {ask.hint()}
            {ask.fault(errors)}
            <select class="input w-20" id=field name=field aria-describedby=ask.described_by(errors)
                aria-invalid=invalid(field, errors) on:change=move |event| set(event_target_value(&event))>
                <option value="" selected=selected.is_none()>{use_texts().get("field-choose")}</option>
                {options.collect_view()}
            </select>
        </div>
    }
    .into_any()
}

/// A small number, all of them side by side.
pub fn segments(
    ask: Ask,
    numbers: std::ops::RangeInclusive<u8>,
    errors: RwSignal<FieldErrors>,
    selected: Option<u8>,
    set: impl Fn(u8) + Clone + Send + 'static,
) -> AnyView {
    let field = ask.field;
    let first = *numbers.start();
    let rows = numbers.map(|n| {
        let id = if n == first { field.to_owned() } else { format!("{field}-{n}") };
        let (on, set) = (selected == Some(n), set.clone());
        view! {
            <label><input type="radio" id=id name=field value=n.to_string() checked=on prop:checked=on
                on:change=move |_| set(n) /><span>{n.to_string()}</span></label>
        }
        .into_any()
    });
    view! {
        <fieldset class="field" class:wrong=move || errors.with(|e| e.of(field).is_some()) aria-describedby=ask.described_by(errors)>
            <legend>{ask.words()}</legend>
            {ask.hint()}
            {ask.fault(errors)}
            <div class="segments">{rows.collect_view()}</div>
        </fieldset>
    }
    .into_any()
}
