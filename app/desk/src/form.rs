//! A form of an area: its fields live in the drafts, so that what is typed outlives a page, a conflict and a lost session.

use crate::state::{Drafts, Session, use_state};
use crate::words::problem;
use browser::call::{Call, CallError};
use chrono::NaiveDate;
use domain::{FieldErrors, Illegal};
use leptos::prelude::*;
use std::future::Future;
use ui::ErrorSummary;
use ui::fields::{Ask, Choice, Line, area, line, radios, select, ticks};
use ui::icon;
use ui::texts::{Texts, use_texts};

/// A form; all of it handles.
#[derive(Clone, Copy)]
pub(crate) struct Form {
    /// The words of its fields begin so: `duo` and `until` give `duo-until`.
    family: &'static str,
    /// The names of its drafts begin so: `<record>/<act>/`.
    place: StoredValue<String>,
    drafts: Drafts,
    session: Session,
    pub(crate) errors: RwSignal<FieldErrors>,
    pub(crate) failed: RwSignal<Option<CallError>>,
    busy: RwSignal<bool>,
    texts: Texts,
}

impl Form {
    pub(crate) fn new(family: &'static str, place: String) -> Self {
        Self {
            family,
            place: StoredValue::new(place),
            drafts: use_state(),
            session: use_state(),
            errors: RwSignal::new(FieldErrors::default()),
            failed: RwSignal::new(None),
            busy: RwSignal::new(false),
            texts: use_texts(),
        }
    }

    fn key(self, field: &str) -> String {
        self.place.try_with_value(|place| format!("{place}{field}")).unwrap_or_default()
    }

    /// What was typed or chosen so far.
    pub(crate) fn value(self, field: &str) -> String {
        self.drafts.get(&self.key(field)).trim().to_owned()
    }

    /// Fills a field, whatever is in it.
    pub(crate) fn set(self, field: &str, value: &str) {
        self.drafts.set(self.key(field), value.to_owned());
    }

    /// Fills a field that nobody has touched.
    pub(crate) fn begin(self, field: &str, value: &str) {
        if self.value(field).is_empty() {
            self.drafts.set(self.key(field), value.to_owned());
        }
    }

    /// The value, or a fault of the field.
    pub(crate) fn required(self, field: &str, faults: &mut FieldErrors) -> String {
        let value = self.value(field);
        if value.is_empty() {
            faults.add(field, Illegal::new("required"));
        }
        value
    }

    /// The codes that are ticked.
    pub(crate) fn ticked(self, field: &str) -> Vec<String> {
        self.value(field).split(' ').filter(|code| !code.is_empty()).map(str::to_owned).collect()
    }

    fn keep(self, field: &'static str) -> impl Fn(String) + Clone + Send + 'static {
        move |text| self.drafts.set(self.key(field), text)
    }

    /// A question; its words are `<family>-<field>` and, where it exists, `<family>-<field>-hint`.
    fn ask(self, field: &'static str, optional: bool) -> Ask {
        let texts = use_texts();
        let key = format!("{}-{}", self.family, field.replace('_', "-"));
        Ask {
            field,
            label: texts.get(&key),
            hint: texts.find(&format!("{key}-hint")),
            heading: false,
            optional,
        }
    }

    pub(crate) fn area(self, field: &'static str, rows: u8, optional: bool) -> AnyView {
        area(
            self.ask(field, optional),
            rows,
            self.errors,
            self.drafts.get(&self.key(field)),
            self.keep(field),
        )
    }

    pub(crate) fn line(self, field: &'static str, kind: Line) -> AnyView {
        line(self.ask(field, false), kind, self.errors, self.value(field), self.keep(field))
    }

    pub(crate) fn day(self, field: &'static str) -> AnyView {
        self.line(field, Line { kind: "date", class: "w-10", ..Line::TEXT })
    }

    /// One of some codes.
    pub(crate) fn choose(self, field: &'static str, options: Vec<Choice>) -> AnyView {
        self.choose_heard(field, options, |_| {})
    }

    /// The same, where the choice changes the rest of the form.
    pub(crate) fn choose_heard(
        self,
        field: &'static str,
        options: Vec<Choice>,
        heard: impl Fn(&'static str) + Clone + Send + 'static,
    ) -> AnyView {
        let value = self.value(field);
        let selected = options.iter().map(|option| option.code).find(|code| *code == value);
        let keep = self.keep(field);
        let set = move |code: &'static str| {
            keep(code.to_owned());
            heard(code);
        };
        radios(self.ask(field, false), options, self.errors, selected, set)
    }

    /// One of many codes, from a menu.
    pub(crate) fn pick(
        self,
        field: &'static str,
        options: Vec<Choice>,
        heard: impl Fn(&str) + Clone + Send + 'static,
    ) -> AnyView {
        let value = self.value(field);
        let selected = options.iter().map(|option| option.code).find(|code| *code == value);
        let keep = self.keep(field);
        let set = move |code: String| {
            heard(&code);
            keep(code);
        };
        select(self.ask(field, false), options, self.errors, selected, set)
    }

    /// One of some records, from a menu: value and name.
    pub(crate) fn pick_one(self, field: &'static str, options: Vec<(String, String)>) -> AnyView {
        let (ask, errors, now) = (self.ask(field, false), self.errors, self.value(field));
        let options = options.into_iter().map(|(value, name)| {
            let on = value == now;
            view! { <option value=value selected=on>{name}</option> }.into_any()
        });
        let keep = self.keep(field);
        view! {
            <div class="field" class:wrong=move || errors.with(|e| e.of(field).is_some())>
                <label for=field>{ask.label.clone()}</label>
                {ask.hint()}
                {ask.fault(errors)}
                <select class="input w-20" id=field name=field aria-describedby=ask.described_by(errors)
                    aria-invalid=move || errors.with(|e| e.of(field).map(|_| "true")) on:change=move |event| keep(event_target_value(&event))>
                    <option value="" selected=now.is_empty()>{use_texts().get("field-choose")}</option>
                    {options.collect_view()}
                </select>
            </div>
        }
        .into_any()
    }

    /// Any number of codes.
    pub(crate) fn tick(self, field: &'static str, options: Vec<Choice>, optional: bool) -> AnyView {
        let now = self.ticked(field);
        let selected =
            options.iter().map(|option| option.code).filter(|code| now.iter().any(|one| one == code));
        let selected = selected.collect();
        let set = move |code: &'static str, on: bool| self.set_tick(field, code, on);
        ticks(self.ask(field, optional), options, self.errors, selected, set)
    }

    /// Ticks a code, or takes the tick away.
    pub(crate) fn set_tick(self, field: &'static str, code: &str, on: bool) {
        let mut now = self.ticked(field);
        now.retain(|one| one != code);
        if on {
            now.push(code.to_owned());
        }
        self.drafts.set(self.key(field), now.join(" "));
    }

    /// A question for fields that a page draws itself.
    pub(crate) fn question(self, field: &'static str) -> Ask {
        self.ask(field, false)
    }

    /// The whole form: faults, fields, the button that sends it and, beside it, the way out.
    pub(crate) fn view(
        self,
        send: &'static str,
        warns: bool,
        fields: AnyView,
        submit: impl Fn() + 'static,
        close: Option<AnyView>,
    ) -> AnyView {
        let texts = use_texts();
        let class = if warns { "button button-warn" } else { "button" };
        let explained = texts.find(&format!("{send}-text")).map(|text| view! { <p>{text}</p> });
        view! {
            <form class="file-form stack" novalidate aria-label=texts.get(send) on:submit=move |event| { event.prevent_default(); submit(); }>
                <ErrorSummary errors=self.errors />
                {self.fault()}
                {explained}
                {fields}
                <div class="acts">
                    <button class=class aria-busy=move || self.busy.get().to_string()>{texts.get(send)}</button>
                    {close}
                </div>
            </form>
        }
        .into_any()
    }

    /// What went wrong, beside the faults of fields.
    pub(crate) fn fault(self) -> AnyView {
        (move || {
            self.failed.get().map(|error| {
                view! { <div class="notice notice-bad" role="alert">{icon("warning")}<p>{problem(&error)}</p></div> }
                    .into_any()
            })
        })
        .into_any()
    }

    /// Faults with their days as people write them.
    fn readable(self, mut faults: FieldErrors) -> FieldErrors {
        let values = faults.0.values_mut().flat_map(|fault| fault.params.iter_mut());
        for (_, value) in values {
            if let Ok(day) = value.parse::<NaiveDate>() {
                *value = self.texts.date(day);
            }
        }
        faults
    }

    /// Sends what is whole. What was typed is forgotten only once the API has said that it is done; `fell` gets what
    /// is neither a fault of a field nor a lost session, and says whether it has dealt with it.
    pub(crate) fn send<T: 'static>(
        self,
        call: impl Future<Output = Call<T>> + 'static,
        done: impl FnOnce(T) + 'static,
        fell: impl AsyncFnOnce(&CallError) -> bool + 'static,
    ) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.failed.set(None);
        self.errors.set(FieldErrors::default());
        let place = self.place.get_value();
        leptos::task::spawn_local(async move {
            let answer = self.session.heard(call.await);
            self.busy.try_set(false);
            match answer {
                Ok(value) => {
                    self.drafts.sent(&place);
                    done(value);
                }
                Err(CallError::Problem(problem)) if !problem.fields.is_empty() => {
                    drop(self.errors.try_set(self.readable(problem.fields)));
                }
                Err(error) => {
                    if !fell(&error).await {
                        self.failed.try_set(Some(error));
                    }
                }
            }
        });
    }
}

/// Nothing in particular is done about a failure: the form says it.
pub(crate) async fn say_it(_: &CallError) -> bool {
    false
}
