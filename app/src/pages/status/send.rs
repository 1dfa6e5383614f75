//! Sending an act on one's own file: one at a time, every failure in words, nothing typed is lost.

use crate::client::{self, CallError};
use crate::navigation::{Navigation, use_navigation};
use crate::pages::apply::focus;
use crate::route::Route;
use crate::state::{FileState, use_state};
use crate::texts::use_texts;
use crate::ui::{ErrorSummary, icon, panel};
use domain::FieldErrors;
use domain::wire::{
    AcceptMentorBody, AnswerBody, ChangeContactBody, CorrectBody, DeclineMentorBody, WithdrawBody,
};
use leptos::html::Div;
use leptos::prelude::*;
use serde::Serialize;

/// Id of the heading of the file.
pub(super) const HEADING: &str = "file-title";

/// The body of an act. One type, so that the call is compiled once.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Body {
    Withdraw(WithdrawBody),
    Answer(AnswerBody),
    Correct(Box<CorrectBody>),
    ChangeContact(ChangeContactBody),
    AcceptMentor(AcceptMentorBody),
    DeclineMentor(DeclineMentorBody),
}

/// What is on its way from a page, and what came back instead of success.
#[derive(Clone, Copy)]
pub(super) struct Sending {
    pub(super) file: FileState,
    pub(super) busy: RwSignal<bool>,
    /// Faults of fields.
    pub(super) errors: RwSignal<FieldErrors>,
    /// Any other failure.
    failed: RwSignal<Option<CallError>>,
    /// Somebody was faster: the page shows the present state.
    stale: RwSignal<bool>,
    navigation: Navigation,
}

impl Sending {
    pub(super) fn new() -> Self {
        Self {
            file: use_state(),
            busy: RwSignal::new(false),
            errors: RwSignal::new(FieldErrors::default()),
            failed: RwSignal::new(None),
            stale: RwSignal::new(false),
            navigation: use_navigation(),
        }
    }

    /// The same for a page that shows the faults of the answers.
    pub(super) fn of_answers() -> Self {
        let sending = Self::new();
        Self { errors: sending.file.answers.errors, ..sending }
    }

    /// The version that the person saw.
    pub(super) fn version(self) -> i64 {
        self.file.file.with_untracked(|file| file.as_ref().map_or(0, |f| f.version))
    }

    /// Begins, unless something is on its way already.
    pub(super) fn begin(self) -> bool {
        if self.busy.get_untracked() {
            return false;
        }
        self.busy.set(true);
        self.calm();
        self.errors.set(FieldErrors::default());
        true
    }

    /// Forgets what went wrong before.
    pub(super) fn calm(self) {
        self.failed.set(None);
        self.stale.set(false);
    }

    /// Ends with a failure: faults go to their fields, the rest above the form.
    pub(super) fn fail(self, error: CallError) {
        self.busy.try_set(false);
        match error {
            CallError::Problem(problem) if !problem.fields.is_empty() => {
                self.errors.try_set(problem.fields);
            }
            other => {
                self.failed.try_set(Some(other));
            }
        }
    }

    /// Sends an act; after success the file is shown with a word on what was done.
    pub(super) fn act(self, act: &'static str, body: Body, done: &'static str) {
        if !self.begin() {
            return;
        }
        let lang = self.navigation.address_now().lang;
        leptos::task::spawn_local(async move {
            match client::act(lang, act, &body).await {
                Ok(file) => {
                    self.busy.try_set(false);
                    self.file.finish(file, done);
                    match self.navigation.route_now() {
                        Route::StatusAct(_) => self.navigation.replace(Route::StatusFile),
                        // The button is gone, and the focus with it.
                        Route::StatusFile => focus(HEADING),
                        _ => {}
                    }
                }
                Err(error) if error.status() == Some(409) => match client::own_file(lang).await {
                    Ok(None) => self.fail(client::no_session()),
                    Ok(file) => {
                        self.file.file.try_set(file);
                        self.stale.try_set(true);
                        self.busy.try_set(false);
                        if self.navigation.route_now() == Route::StatusFile {
                            focus(HEADING);
                        }
                    }
                    Err(error) => self.fail(error),
                },
                Err(error) => self.fail(error),
            }
        });
    }

    /// What went wrong, in words; a live region from the start, brought into view when it speaks.
    pub(super) fn notice(self) -> AnyView {
        let texts = use_texts();
        let lang = texts.lang();
        let shown = move || {
            let error = self.failed.get()?;
            let over = (error.status() == Some(401)).then(|| {
                view! { <a class="link" href=Route::Status.href(lang)>{texts.get("status-again")}</a> }
            });
            let words = match error.code() {
                _ if over.is_some() => texts.get("status-over-typed"),
                "not-eligible" => texts.get("correct-closed"),
                _ => panel::problem(&error),
            };
            Some(
                view! { <div class="notice notice-bad">{icon("warning")}<p>{words}</p>{over}</div> }
                    .into_any(),
            )
        };
        let late = move || {
            self.stale.get().then(|| {
                let state = self.file.file.with(|file| file.as_ref().map(|f| texts.code("state", &f.state)));
                // On the page of an act something was typed, and the file stands elsewhere.
                let typed = (self.navigation.route_now() != Route::StatusFile).then(|| {
                    view! {
                        <p>{texts.get("status-stale-typed")}</p>
                        <a class="link" href=Route::StatusFile.href(lang)>{texts.get("status-see")}</a>
                    }
                });
                view! {
                    <div class="notice notice-sun">
                        {icon("warning")}<h2>{texts.get("status-stale")}</h2>
                        <p>{texts.with("status-stale-text", &[("state", &state.unwrap_or_default())])}</p>
                        {typed}
                    </div>
                }
                .into_any()
            })
        };
        let node = NodeRef::<Div>::new();
        Effect::new(move |_| {
            if (self.failed.with(Option::is_some) || self.stale.get())
                && let Some(region) = node.get()
            {
                region.scroll_into_view_with_bool(false);
            }
        });
        view! { <div role="alert" node_ref=node>{shown}{late}</div> }.into_any()
    }

    /// A form around its fields: faults first, and under the button what else went wrong.
    pub(super) fn form(self, submit: Callback<()>, fields: AnyView) -> AnyView {
        view! {
            <form class="ask" novalidate on:submit=move |event| { event.prevent_default(); submit.run(()); }>
                <ErrorSummary errors=self.errors />
                {fields}
                {self.notice()}
            </form>
        }
        .into_any()
    }

    /// The button that sends.
    pub(super) fn button(self, class: &'static str, label: String) -> AnyView {
        view! {
            <button class=class type="submit" aria-busy=move || self.busy.get().then_some("true")>{label}</button>
        }
        .into_any()
    }
}
