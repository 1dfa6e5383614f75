//! One's own file while its page is open: in memory only, never on the device.

use crate::client::{self, CallError};
use crate::route::StatusAct;
use crate::state::FormState;
use domain::wire::OwnFile;
use domain::{FieldErrors, Lang};
use leptos::prelude::*;

/// What is being typed on the page of an act: it stays while the language changes or the file is read again.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    /// Which act.
    pub act: Option<StatusAct>,
    /// Answer in words.
    pub text: String,
    /// Coded reason.
    pub reason: Option<&'static str>,
}

/// The reference that was typed, and the file once it is open.
#[derive(Clone, Copy)]
pub struct FileState {
    /// As typed on the first page; needed again beside the code.
    pub reference: RwSignal<String>,
    /// The file, once read.
    pub file: RwSignal<Option<OwnFile>>,
    /// Why it could not be read.
    pub failed: RwSignal<Option<CallError>>,
    /// What was just done: the key of a sentence for the top of the file.
    pub done: RwSignal<Option<&'static str>>,
    /// What is being typed on the page of an act.
    pub draft: RwSignal<Draft>,
    /// The answers while they are corrected; never kept on the device.
    pub answers: FormState,
    /// The language of the file that is here.
    pub lang: StoredValue<Option<Lang>>,
    /// The session turned out to be a volunteer's: their file has pages of its own.
    pub elsewhere: RwSignal<bool>,
}

impl Default for FileState {
    fn default() -> Self {
        Self::new()
    }
}

impl FileState {
    /// Nothing open.
    pub fn new() -> Self {
        Self {
            reference: RwSignal::new(String::new()),
            file: RwSignal::new(None),
            failed: RwSignal::new(None),
            done: RwSignal::new(None),
            draft: RwSignal::new(Draft::default()),
            answers: FormState::new(),
            lang: StoredValue::new(None),
            elsewhere: RwSignal::new(false),
        }
    }

    /// Takes a file that a code has opened. What was typed for another file is forgotten.
    pub fn opened(self, file: OwnFile, lang: Lang) {
        let same =
            self.file.with_untracked(|old| old.as_ref().is_some_and(|o| o.reference == file.reference));
        if !same {
            self.draft.try_set(Draft::default());
        }
        self.lang.try_set_value(Some(lang));
        self.file.try_set(Some(file));
    }

    /// Reads the file if it is not here in this language.
    pub fn need(self, lang: Lang) {
        if self.file.with_untracked(Option::is_none) || self.lang.get_value() != Some(lang) {
            self.load(lang);
        }
    }

    /// Begins an act with the answers of the file, unless this act is under way already.
    pub fn begin(self, act: StatusAct) {
        if self.draft.with_untracked(|draft| draft.act == Some(act)) {
            return;
        }
        self.draft.set(Draft { act: Some(act), ..Draft::default() });
        self.reset_answers();
    }

    /// Takes the answers as the file has them.
    pub fn reset_answers(self) {
        let form = self.file.with_untracked(|file| file.as_ref().map(|f| f.form.clone()));
        self.answers.form.set(form.unwrap_or_default());
        self.answers.errors.set(FieldErrors::default());
    }

    /// Takes the file as an act left it, with a word on what was done.
    pub fn finish(self, file: OwnFile, done: &'static str) {
        self.file.try_set(Some(file));
        self.failed.try_set(None);
        self.done.try_set(Some(done));
        self.draft.try_set(Draft::default());
    }

    /// Reads the file (again), with the mentor's card in a language.
    pub fn load(self, lang: Lang) {
        self.failed.set(None);
        self.lang.set_value(Some(lang));
        leptos::task::spawn_local(async move {
            match client::own_file(lang).await {
                Ok(file) => {
                    self.elsewhere.try_set(file.is_none());
                    self.file.try_set(file);
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

    /// Forgets everything.
    pub fn clear(self) {
        self.reference.set(String::new());
        self.file.set(None);
        self.failed.set(None);
        self.done.set(None);
        self.draft.set(Draft::default());
        self.elsewhere.set(false);
        self.reset_answers();
    }
}
