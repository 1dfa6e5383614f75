//! A volunteer's own file while its page is open: in memory only, never on the device.

use crate::client::{self, CallError};
use domain::Lang;
use domain::wire::{Own, OwnVolunteer};
use leptos::prelude::*;

/// The file, once it is open.
#[derive(Clone, Copy)]
pub struct SpaceState {
    /// The file, once read.
    pub file: RwSignal<Option<OwnVolunteer>>,
    /// Why it could not be read.
    pub failed: RwSignal<Option<CallError>>,
    /// What was just done: the key of a sentence for the top of the file.
    pub done: RwSignal<Option<&'static str>>,
}

impl SpaceState {
    /// Nothing open.
    pub fn new() -> Self {
        Self { file: RwSignal::new(None), failed: RwSignal::new(None), done: RwSignal::new(None) }
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
            match client::own(lang).await {
                Ok(Own::Volunteer(file)) => {
                    self.file.try_set(Some(*file));
                }
                // A job seeker's file: the page says that no volunteer's file is open.
                Ok(Own::Application(_)) => {
                    self.file.try_set(None);
                    self.failed.try_set(Some(client::no_session()));
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
        self.file.set(None);
        self.failed.set(None);
        self.done.set(None);
    }
}

impl Default for SpaceState {
    fn default() -> Self {
        Self::new()
    }
}
