//! Sending an act on a volunteer's file: one at a time, every failure in words, nothing typed is lost.

use crate::client::{self, Call, CallError};
use crate::navigation::{Navigation, use_navigation};
use crate::pages::apply::focus;
use crate::route::Route;
use crate::state::{SpaceState, use_state};
use crate::texts::use_texts;
use crate::ui::{ErrorSummary, icon, panel};
use domain::wire::{
    AcceptCharterBody, AcceptProposalBody, AskCoordinatorBody, AvailabilityBody, CapacityBody,
    ChangeContactBody, CorrectVolunteerBody, DeclineProposalBody, OwnVolunteer, PauseBody, PublishBody,
    StopBody, VersionBody,
};
use domain::{FieldErrors, Lang};
use leptos::html::Div;
use leptos::prelude::*;
use serde::Serialize;
use uuid::Uuid;

/// Id of the heading of a page: the focus goes there when a button is gone.
pub(super) const HEADING: &str = "space-title";

/// The body of an act. One type, so that the call is compiled once.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Body {
    Version(VersionBody),
    Capacity(CapacityBody),
    Availability(AvailabilityBody),
    Publish(PublishBody),
    Pause(PauseBody),
    Charter(AcceptCharterBody),
    Stop(StopBody),
    Correct(Box<CorrectVolunteerBody>),
    Contact(ChangeContactBody),
    Accept(AcceptProposalBody),
    Decline(DeclineProposalBody),
    Ask(AskCoordinatorBody),
}

/// Where an act goes.
#[derive(Clone, Copy)]
pub(super) enum To {
    /// The file.
    File(&'static str),
    /// The contact, the same for both kinds of file.
    Contact,
    /// A proposal.
    Proposal(Uuid, &'static str),
}

/// What is on its way from a page, and what came back instead of success.
#[derive(Clone, Copy)]
pub(super) struct Sending {
    pub(super) space: SpaceState,
    pub(super) busy: RwSignal<bool>,
    /// Faults of fields.
    pub(super) errors: RwSignal<FieldErrors>,
    /// Any other failure.
    failed: RwSignal<Option<CallError>>,
    /// Somebody was faster: the page shows the present state.
    stale: RwSignal<bool>,
    /// The proposal that the page shows; none on the pages of the file.
    proposal: Option<Uuid>,
    navigation: Navigation,
}

impl Sending {
    /// The same for the page of a proposal.
    pub(super) fn of_proposal(id: Uuid) -> Self {
        Self { proposal: Some(id), ..Self::new() }
    }

    pub(super) fn new() -> Self {
        let space: SpaceState = use_state();
        Self {
            space,
            busy: RwSignal::new(false),
            // The fields of the application's form show their faults from there.
            errors: space.answers.errors,
            failed: RwSignal::new(None),
            stale: RwSignal::new(false),
            proposal: None,
            navigation: use_navigation(),
        }
    }

    /// The version that the person saw.
    pub(super) fn version(self) -> i64 {
        self.space.file.with_untracked(|file| file.as_ref().map_or(0, |f| f.version))
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

    /// Ends with a failure: faults go to their fields, the rest above the button.
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
    pub(super) fn act(self, to: To, body: Body, done: &'static str) {
        self.act_and(to, body, done, Route::Space);
    }

    /// The same, with another page to go to.
    pub(super) fn act_and(self, to: To, body: Body, done: &'static str, then: Route) {
        if !self.begin() {
            return;
        }
        let lang = self.navigation.address_now().lang;
        leptos::task::spawn_local(async move {
            match carry_out(lang, to, &body).await {
                Ok(file) => {
                    self.busy.try_set(false);
                    match file {
                        // Other forms of the same page keep what was typed in them.
                        Ok(file) if matches!(then, Route::Proposal(_)) => self.space.note(file, done),
                        Ok(file) => self.space.finish(file, done),
                        Err(error) => self.unread(error, done),
                    }
                    if self.navigation.route_now() == then {
                        // The button is gone, and the focus with it.
                        focus(HEADING);
                    } else {
                        self.navigation.replace(then);
                    }
                }
                Err(error) if error.status() == Some(409) => self.show_present(lang).await,
                Err(error) => self.fail(error),
            }
        });
    }

    /// The act is done, and the file did not come: the page says the one, and asks again for the other.
    fn unread(self, error: CallError, done: &'static str) {
        self.space.file.try_set(None);
        self.space.failed.try_set(Some(error));
        self.space.done.try_set(Some(done));
    }

    /// Somebody was faster: what was typed stays, and the present state stands beside it.
    async fn show_present(self, lang: Lang) {
        match own(lang).await {
            Ok(file) => {
                self.space.file.try_set(Some(file));
                self.stale.try_set(true);
                self.busy.try_set(false);
                if self.navigation.route_now() == Route::Space {
                    focus(HEADING);
                }
            }
            Err(error) => self.fail(error),
        }
    }

    /// What went wrong, in words; a live region from the start, brought into view when it speaks.
    pub(super) fn notice(self) -> AnyView {
        let node = NodeRef::<Div>::new();
        Effect::new(move |_| {
            if (self.failed.with(Option::is_some) || self.stale.get())
                && let Some(region) = node.get()
            {
                region.scroll_into_view_with_bool(false);
            }
        });
        view! { <div role="alert" node_ref=node>{move || self.failure()}{move || self.late()}</div> }
            .into_any()
    }

    fn failure(self) -> Option<AnyView> {
        let texts = use_texts();
        let error = self.failed.get()?;
        let over = (error.status() == Some(401)).then(|| {
            view! { <a class="link" href=Route::Status.href(texts.lang())>{texts.get("status-again")}</a> }
        });
        let words = match error.code() {
            _ if over.is_some() => texts.get("status-over-typed"),
            "not-eligible" => texts.get("correct-closed"),
            _ => panel::problem(&error),
        };
        Some(view! { <div class="notice notice-bad">{icon("warning")}<p>{words}</p>{over}</div> }.into_any())
    }

    fn late(self) -> Option<AnyView> {
        let texts = use_texts();
        if !self.stale.get() {
            return None;
        }
        let words = self.space.file.with(|file| {
            let file = file.as_ref()?;
            let Some(id) = self.proposal else {
                let state = texts.code("space-state", &file.state);
                return Some(texts.with("space-stale-text", &[("state", &state)]));
            };
            // One that is no longer there has its own words in place of the form.
            let found = file.proposals.iter().find(|proposal| proposal.id == id)?;
            Some(texts.code("space-proposal", &found.state))
        })?;
        // On the page of an act something was typed, and the file stands elsewhere.
        let typed = (self.navigation.route_now() != Route::Space).then(|| {
            view! {
                <p>{texts.get("space-stale-typed")}</p>
                <a class="link" href=Route::Space.href(texts.lang())>{texts.get("space-see")}</a>
            }
        });
        Some(
            view! {
                <div class="notice notice-sun">
                    {icon("warning")}<h2>{texts.get("status-stale")}</h2>
                    <p>{words}</p>
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

    /// The button that sends.
    pub(super) fn button(self, class: &'static str, label: String) -> AnyView {
        view! {
            <button class=class type="submit" aria-busy=move || self.busy.get().then_some("true")>{label}</button>
        }
        .into_any()
    }

    /// A button of one tap.
    pub(super) fn tap(self, class: &'static str, key: &str, act: impl Fn() + Send + 'static) -> AnyView {
        let label = use_texts().get(key);
        view! {
            <button class=class type="button" on:click=move |_| act() aria-busy=move || self.busy.get().then_some("true")>{label}</button>
        }
        .into_any()
    }
}

/// Does the act, then gives the file. The outer failure: it was not done. The inner one: it was, and only the file is missing.
async fn carry_out(lang: Lang, to: To, body: &Body) -> Call<Call<OwnVolunteer>> {
    match to {
        To::File(act) => client::volunteer_act(act, body).await.map(Ok),
        To::Contact => client::change_contact(lang, body).await.map(of_this_session),
        To::Proposal(id, act) => {
            client::proposal_act(id, act, body).await?;
            Ok(own(lang).await)
        }
    }
}

async fn own(lang: Lang) -> Call<OwnVolunteer> {
    client::own_volunteer(lang).await.and_then(of_this_session)
}

/// Another session was opened in another tab: the one of this page is over.
fn of_this_session(file: Option<OwnVolunteer>) -> Call<OwnVolunteer> {
    file.ok_or_else(client::no_session)
}
