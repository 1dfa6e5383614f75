//! One's own file while its page is open: in memory only, never on the device.

use crate::client::{self, CallError};
use domain::wire::OwnFile;
use leptos::prelude::*;

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
}

impl FileState {
    /// Nothing open.
    pub fn new() -> Self {
        Self {
            reference: RwSignal::new(String::new()),
            file: RwSignal::new(None),
            failed: RwSignal::new(None),
            done: RwSignal::new(None),
        }
    }

    /// Reads the file (again).
    pub fn load(self) {
        self.failed.set(None);
        leptos::task::spawn_local(async move {
            match client::own_file().await {
                Ok(file) => {
                    self.file.try_set(Some(file));
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
    }
}
