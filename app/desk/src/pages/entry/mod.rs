//! Entry on somebody's behalf: what came on paper, by phone or at the counter, with the same rules as the public form. One
//! dense page; what is typed stays in memory until it is sent.

mod fields;
mod languages;
mod volunteer;

use crate::client;
use crate::navigation::use_navigation;
use crate::pages::Page;
use crate::route::{Address, Route};
use crate::state::{Session, use_state};
use crate::words::problem;
use browser::call::CallError;
use domain::desk::record::EntryChannel;
use domain::form::ApplicationForm;
use domain::volunteer::VolunteerForm;
use domain::wire::desk::{Entered, EntryBody};
use domain::{FieldErrors, Illegal};
use leptos::prelude::*;
use ui::errors::form_title;
use ui::texts::use_texts;
use ui::{ErrorSummary, icon};
use uuid::Uuid;

/// Whose form it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    JobSeeker,
    /// `?who=volunteer`
    Volunteer,
}

/// The form, above its page: a change of page or language keeps it.
#[derive(Clone, Copy)]
pub(crate) struct EntryState {
    pub(super) form: RwSignal<ApplicationForm>,
    /// The other form, of somebody who wants to be a mentor.
    pub(super) offer: RwSignal<VolunteerForm>,
    pub(super) channel: RwSignal<Option<EntryChannel>>,
    pub(super) errors: RwSignal<FieldErrors>,
    /// The same for each try, so that it stays one file.
    key: RwSignal<Option<Uuid>>,
    failed: RwSignal<Option<CallError>>,
    entered: RwSignal<Option<Entered>>,
    busy: RwSignal<bool>,
}

impl EntryState {
    pub(crate) fn new() -> Self {
        Self {
            form: RwSignal::new(ApplicationForm::default()),
            offer: RwSignal::new(volunteer::empty()),
            channel: RwSignal::new(None),
            errors: RwSignal::new(FieldErrors::default()),
            key: RwSignal::new(None),
            failed: RwSignal::new(None),
            entered: RwSignal::new(None),
            busy: RwSignal::new(false),
        }
    }

    fn submit(self, kind: Kind, session: Session) {
        if self.busy.get_untracked() {
            return;
        }
        self.failed.set(None);
        let Some(channel) = self.channel.get_untracked() else {
            let mut errors = FieldErrors::default();
            errors.add("channel", Illegal::new("required"));
            self.errors.set(errors);
            return;
        };
        let key = self.key.get_untracked().or_else(client::new_key);
        self.key.set(key);
        let Some(key) = key else { return };
        let (application, volunteer) = match kind {
            Kind::JobSeeker => (Some(Box::new(self.form.get_untracked())), None),
            Kind::Volunteer => (None, Some(Box::new(self.offer.get_untracked()))),
        };
        let body = EntryBody { channel, application, volunteer };
        self.busy.set(true);
        leptos::task::spawn_local(async move {
            let answer = session.heard(client::enter(key, &body).await);
            self.busy.try_set(false);
            match answer {
                Ok(entered) => {
                    self.again();
                    self.entered.try_set(Some(entered));
                }
                Err(error) => {
                    if let CallError::Problem(problem) = &error {
                        // Other answers under the same key are refused: what is corrected goes under a new one.
                        self.key.try_set(None);
                        self.errors.try_set(problem.fields.clone());
                    }
                    self.failed.try_set(Some(error));
                }
            }
        });
    }

    /// An empty form.
    fn again(self) {
        self.form.try_set(ApplicationForm::default());
        self.offer.try_set(volunteer::empty());
        self.errors.try_set(FieldErrors::default());
        self.key.try_set(None);
        self.failed.try_set(None);
    }
}

/// The query of the volunteers' form.
const VOLUNTEER: &str = "who=volunteer";

/// The page.
pub(crate) fn page() -> AnyView {
    view! { <Entry /> }.into_any()
}

#[component]
fn Entry() -> impl IntoView {
    let texts = use_texts();
    let state: EntryState = use_state();
    let session: Session = use_state();
    let navigation = use_navigation();
    let done = Memo::new(move |_| state.entered.with(Option::is_some));
    let kind = Memo::new(move |_| match navigation.address().query.as_str() {
        VOLUNTEER => Kind::Volunteer,
        _ => Kind::JobSeeker,
    });
    // The faults of one form are not those of the other.
    Effect::new(move |before: Option<Kind>| {
        let now = kind.get();
        if before.is_some_and(|before| before != now) {
            state.errors.set(FieldErrors::default());
            state.failed.set(None);
            state.key.set(None);
        }
        now
    });
    let next = move |_| {
        state.entered.set(None);
        state.channel.set(None);
    };
    view! {
        <Page title=form_title(texts.get("entry-title"), state.errors)>
            <div class="desk-page entry">
                <h1 tabindex="-1">{texts.get("entry-title")}</h1>
                <div role="status">{move || state.entered.get().map(|entered| view! {
                    <div class="notice notice-good">
                        {icon("check")}
                        <h2>{texts.get("entry-done")}</h2>
                        <p>{texts.with("entry-reference", &[("reference", &entered.reference.to_string())])}</p>
                        <div class="acts">
                            <a class="button button-small" href=Route::File(entered.id).href(texts.lang())>{texts.get("entry-open")}</a>
                            <button class="button button-quiet button-small" type="button" on:click=next>{texts.get("entry-next")}</button>
                        </div>
                    </div>
                }.into_any())}</div>
                {move || (!done.get()).then(|| form(state, kind.get(), session))}
            </div>
        </Page>
    }
}

fn form(state: EntryState, kind: Kind, session: Session) -> AnyView {
    let texts = use_texts();
    let link = |to: Kind, query: &str, key: &str| {
        let address = Address { lang: texts.lang(), route: Route::Entry, query: query.to_owned() };
        let current = (kind == to).then_some("page");
        view! { <li><a href=address.href() aria-current=current>{texts.get(key)}</a></li> }.into_any()
    };
    let fields = match kind {
        Kind::JobSeeker => fields::fields(state, &session.grants()),
        Kind::Volunteer => volunteer::fields(state, &session.grants()),
    };
    view! {
        <p class="lead">{texts.get("entry-lead")}</p>
        <nav class="entry-kinds" aria-label=texts.get("entry-who")><ul role="list">
            {link(Kind::JobSeeker, "", "entry-who-mentee")}{link(Kind::Volunteer, VOLUNTEER, "entry-who-volunteer")}
        </ul></nav>
        <form class="entry-form" novalidate on:submit=move |event| { event.prevent_default(); state.submit(kind, session); }>
            <ErrorSummary errors=state.errors />
            {move || state.failed.get().map(|error| view! {
                <div class="notice notice-bad" role="alert">{icon("warning")}<p>{problem(&error)}</p></div>
            }.into_any())}
            {fields}
            <div class="acts"><button class="button" aria-busy=move || state.busy.get().to_string()>{texts.get("entry-do")}</button></div>
        </form>
    }
    .into_any()
}
