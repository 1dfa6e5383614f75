//! Sending an act on a duo: one at a time, every failure in words, nothing typed is lost.

use super::{find, stands};
use crate::client::{self, CallError};
use crate::navigation::{Navigation, use_navigation};
use crate::pages::apply::focus;
use crate::route::Route;
use crate::state::{DuoState, use_state};
use crate::texts::{Texts, use_texts};
use crate::ui::{ErrorSummary, icon, panel};
use chrono::NaiveDate;
use domain::FieldErrors;
use domain::duo::meeting::MeetingState;
use domain::wire::{
    AskCoordinatorBody, CancelMeetingBody, ChangeMentorBody, ClosingBody, DuoView, EndBody, GoalsBody,
    MidtermBody, MoveBody, PlanBody, ReportBody, WorryBody,
};
use leptos::html::Div;
use leptos::prelude::*;
use serde::Serialize;
use uuid::Uuid;

/// Id of the heading of the duo.
pub(super) const HEADING: &str = "duo-title";

/// The body of an act. One type, so that the call is compiled once.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Body {
    Plan(PlanBody),
    Move(MoveBody),
    Cancel(CancelMeetingBody),
    Report(ReportBody),
    Goals(GoalsBody),
    Midterm(MidtermBody),
    Closing(ClosingBody),
    Ask(AskCoordinatorBody),
    Worry(WorryBody),
    End(EndBody),
    ChangeMentor(ChangeMentorBody),
}

/// What is on its way from a page, and what came back instead of success.
#[derive(Clone, Copy)]
pub(super) struct Sending {
    pub(super) id: Uuid,
    pub(super) state: DuoState,
    pub(super) busy: RwSignal<bool>,
    /// Faults of fields.
    pub(super) errors: RwSignal<FieldErrors>,
    /// Any other failure.
    failed: RwSignal<Option<CallError>>,
    /// The duo has moved: why this act is not possible, or an empty word.
    stale: RwSignal<Option<String>>,
    texts: Texts,
    navigation: Navigation,
}

impl Sending {
    pub(super) fn new(id: Uuid) -> Self {
        Self {
            id,
            state: use_state(),
            busy: RwSignal::new(false),
            errors: RwSignal::new(FieldErrors::default()),
            failed: RwSignal::new(None),
            stale: RwSignal::new(None),
            texts: use_texts(),
            navigation: use_navigation(),
        }
    }

    /// The version that the person saw.
    pub(super) fn version(self) -> i64 {
        self.state.duo.with_untracked(|duo| duo.as_ref().map_or(0, |duo| duo.version))
    }

    /// Forgets what went wrong before.
    pub(super) fn calm(self) {
        self.failed.set(None);
        self.stale.set(None);
        self.errors.set(FieldErrors::default());
    }

    /// Ends with a failure: faults go to their fields, the rest above the form.
    fn fail(self, error: CallError) {
        self.busy.try_set(false);
        match error {
            CallError::Problem(problem) if !problem.fields.is_empty() => {
                self.errors.try_set(readable(self.texts, problem.fields));
            }
            other => {
                self.failed.try_set(Some(other));
            }
        }
    }

    /// Sends an act; after success the duo is shown with a word on what was done.
    pub(super) fn act(self, act: &'static str, body: Body, done: &'static str) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.calm();
        let id = self.id;
        leptos::task::spawn_local(async move {
            match client::duo_act(id, act, &body).await {
                Ok(duo) => {
                    self.busy.try_set(false);
                    let done = if disagrees(&body, &duo) { "duo-done-disputed" } else { done };
                    self.state.finish(duo, done);
                    match self.navigation.route_now() {
                        Route::DuoAct(at, _) if at == id => self.navigation.replace(Route::Duo(id)),
                        // The button is gone, and the focus with it.
                        Route::Duo(at) if at == id => focus(HEADING),
                        _ => {}
                    }
                }
                Err(error) if error.status() == Some(409) => {
                    let reason = match &error {
                        CallError::Problem(problem) => problem.params.get("reason").cloned(),
                        CallError::Offline => None,
                    };
                    match client::duo(id).await {
                        Ok(duo) => {
                            self.state.duo.try_set(Some(duo));
                            self.state.done.try_set(None);
                            self.stale.try_set(Some(reason.unwrap_or_default()));
                            self.busy.try_set(false);
                        }
                        Err(error) => self.fail(error),
                    }
                }
                Err(error) => self.fail(error),
            }
        });
    }

    /// What went wrong, in words; a live region from the start, brought into view when it speaks.
    pub(super) fn notice(self) -> AnyView {
        let node = NodeRef::<Div>::new();
        Effect::new(move |_| {
            if (self.failed.with(Option::is_some) || self.stale.with(Option::is_some))
                && let Some(region) = node.get()
            {
                region.scroll_into_view_with_bool(false);
            }
        });
        view! { <div role="alert" node_ref=node>{move || self.failure()}{move || self.present()}</div> }
            .into_any()
    }

    fn failure(self) -> Option<AnyView> {
        let texts = self.texts;
        let error = self.failed.get()?;
        let over = (error.status() == Some(401)).then(|| {
            view! { <a class="link" href=Route::Status.href(texts.lang())>{texts.get("status-again")}</a> }
        });
        let words = if over.is_some() { texts.get("status-over-typed") } else { panel::problem(&error) };
        Some(view! { <div class="notice notice-bad">{icon("warning")}<p>{words}</p>{over}</div> }.into_any())
    }

    /// The present state, after somebody was faster.
    fn present(self) -> Option<AnyView> {
        let texts = self.texts;
        let reason = self.stale.get()?;
        let why = texts.find(&format!("duo-cannot-{reason}"));
        let now = self.state.duo.with(|duo| duo.as_ref().map(|duo| stands::sentence(duo, texts)));
        // On the page of an act something was typed, and the duo stands elsewhere.
        let typed = matches!(self.navigation.route_now(), Route::DuoAct(..)).then(|| {
            view! {
                <p>{texts.get("duo-stale-typed")}</p>
                <a class="link" href=Route::Duo(self.id).href(texts.lang())>{texts.get("duo-see")}</a>
            }
        });
        Some(
            view! {
                <div class="notice notice-sun">
                    {icon("warning")}<h2>{why.unwrap_or_else(|| texts.get("duo-stale"))}</h2>
                    <p>{texts.get("duo-stale-now")}" "{now}</p>
                    {typed}
                </div>
            }
            .into_any(),
        )
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

    /// The button that sends, and a link that leaves everything as it is.
    pub(super) fn buttons(self, class: &'static str, label: &str) -> AnyView {
        let texts = self.texts;
        view! {
            <div class="acts">
                <button class=class type="submit" aria-busy=move || self.busy.get().then_some("true")>{texts.get(label)}</button>
                <a class="link" href=Route::Duo(self.id).href(texts.lang())>{texts.get(leaving(label))}</a>
            </div>
        }
        .into_any()
    }
}

/// The words that leave everything as it is: what was typed is not sent, or nothing is planned.
fn leaving(label: &str) -> &'static str {
    match label {
        "duo-ask-do" | "duo-worry-do" | "duo-answers-send" => "duo-keep-unsent",
        "duo-plan-do" => "duo-keep-unplanned",
        _ => "duo-keep",
    }
}

/// Whether the two have just said different things of a meeting.
fn disagrees(body: &Body, duo: &DuoView) -> bool {
    let Body::Report(report) = body else { return false };
    find(duo, report.meeting).is_some_and(|meeting| meeting.state == MeetingState::Disputed)
}

/// The same faults with days in words.
fn readable(texts: Texts, mut faults: FieldErrors) -> FieldErrors {
    for fault in faults.0.values_mut() {
        for value in fault.params.values_mut() {
            if let Ok(day) = value.parse::<NaiveDate>() {
                *value = texts.date(day);
            }
        }
    }
    faults
}
