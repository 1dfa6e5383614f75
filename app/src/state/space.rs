//! A volunteer's own file while its page is open: in memory only, never on the device.

use crate::client::{self, CallError};
use crate::route::Route;
use crate::state::FormState;
use domain::form::ApplicationForm;
use domain::volunteer::VolunteerForm;
use domain::wire::OwnVolunteer;
use domain::{Lang, Reference};
use leptos::prelude::*;

/// What is being typed on the page of an act: it stays while the language changes or the file is read again.
#[derive(Debug, Clone, Default)]
pub struct SpaceDraft {
    /// On which page.
    pub page: Option<Route>,
    /// The answers as they become: capacity, availability, what may be public, corrections.
    pub form: VolunteerForm,
    /// A question in words.
    pub text: String,
    /// Coded reason.
    pub reason: Option<&'static str>,
    /// How long a pause lasts: `day` or `open`.
    pub pause: Option<&'static str>,
    /// The day on which they are back, as the browser's field writes it.
    pub until: String,
    /// Whether the charter is accepted.
    pub agreed: bool,
}

/// The file, once it is open.
#[derive(Clone, Copy)]
pub struct SpaceState {
    /// The file, once read.
    pub file: RwSignal<Option<OwnVolunteer>>,
    /// Why it could not be read.
    pub failed: RwSignal<Option<CallError>>,
    /// What was just done: the key of a sentence for the top of the file.
    pub done: RwSignal<Option<&'static str>>,
    /// What is being typed on the page of an act.
    pub draft: RwSignal<SpaceDraft>,
    /// Contact and languages while they are corrected, in the fields of the application's form; never kept on the device.
    pub answers: FormState,
    /// The session turned out to be a job seeker's: their file has pages of its own.
    pub elsewhere: RwSignal<bool>,
    /// Whose draft this is, while no file is here.
    typed_for: StoredValue<Option<Reference>>,
}

impl SpaceState {
    /// Nothing open.
    pub fn new() -> Self {
        Self {
            file: RwSignal::new(None),
            failed: RwSignal::new(None),
            done: RwSignal::new(None),
            draft: RwSignal::new(SpaceDraft::default()),
            answers: FormState::new(),
            elsewhere: RwSignal::new(false),
            typed_for: StoredValue::new(None),
        }
    }

    /// A code has opened a session: what is here may be somebody else's, so it goes until the file has been read anew.
    pub fn reopen(self) {
        let here = self.file.try_with_untracked(|file| file.as_ref().map(|file| file.reference.clone()));
        self.typed_for.try_set_value(here.flatten());
        self.failed.try_set(None);
        self.file.try_set(None);
    }

    /// Takes the file. What was typed for another one is forgotten.
    fn take(self, file: OwnVolunteer) {
        let whose = self.typed_for.try_get_value().flatten();
        if whose.is_some_and(|reference| reference != file.reference) {
            self.draft.try_set(SpaceDraft::default());
        }
        self.file.try_set(Some(file));
    }

    /// Reads the file if it is not here.
    pub fn need(self, lang: Lang) {
        if self.file.with_untracked(Option::is_none) {
            self.load(lang);
        }
    }

    /// Reads the file (again).
    pub fn load(self, lang: Lang) {
        self.failed.set(None);
        leptos::task::spawn_local(async move {
            match client::own_volunteer(lang).await {
                Ok(Some(file)) => self.take(file),
                Ok(None) => {
                    self.file.try_set(None);
                    self.elsewhere.try_set(true);
                }
                Err(error) => {
                    if error.status() == Some(401) {
                        self.file.try_set(None);
                    }
                    self.failed.try_set(Some(error));
                }
            }
        });
    }

    /// Begins a page with the answers of the file, unless it is under way already.
    pub fn begin(self, page: Route) {
        if self.draft.with_untracked(|draft| draft.page == Some(page)) {
            return;
        }
        let form = self.file.with_untracked(|file| file.as_ref().map(|f| f.form.clone())).unwrap_or_default();
        self.answers.errors.set(domain::FieldErrors::default());
        self.answers.form.set(shared(&form));
        self.draft.set(SpaceDraft { page: Some(page), form, ..SpaceDraft::default() });
    }

    /// Takes the file as an act left it, with a word on what was done; what is typed beside it stays.
    pub fn note(self, file: OwnVolunteer, done: &'static str) {
        self.file.try_set(Some(file));
        self.failed.try_set(None);
        self.done.try_set(Some(done));
    }

    /// The same at the end of a page.
    pub fn finish(self, file: OwnVolunteer, done: &'static str) {
        self.note(file, done);
        self.draft.try_set(SpaceDraft::default());
    }

    /// Forgets everything.
    pub fn clear(self) {
        self.file.set(None);
        self.failed.set(None);
        self.done.set(None);
        self.elsewhere.set(false);
        self.draft.set(SpaceDraft::default());
        self.answers.form.set(ApplicationForm::default());
    }
}

/// The answers that both forms ask in the same words.
fn shared(form: &VolunteerForm) -> ApplicationForm {
    ApplicationForm {
        languages: form.languages.clone(),
        first_name: form.first_name.clone(),
        last_name: form.last_name.clone(),
        contact: form.contact,
        email: form.email.clone(),
        phone: form.phone.clone(),
        address: form.address.clone(),
        correspondence: form.correspondence,
        ..ApplicationForm::default()
    }
}

impl Default for SpaceState {
    fn default() -> Self {
        Self::new()
    }
}
