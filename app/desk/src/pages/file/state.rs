//! The file that is open, above its page.

use crate::client;
use crate::state::Session;
use browser::call::CallError;
use domain::wire::desk::{DeskHistoryLine, FileView};
use leptos::prelude::*;
use std::sync::Arc;
use uuid::Uuid;

/// What came in between: the lines of the history that the reader had not seen when they acted.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Between {
    /// Which act was under way.
    pub(crate) act: String,
    pub(crate) lines: Vec<DeskHistoryLine>,
}

/// The file, as context.
#[derive(Clone, Copy)]
pub(crate) struct FileState {
    file: RwSignal<Option<Arc<FileView>>>,
    pub(crate) failed: RwSignal<Option<CallError>>,
    /// What was just done: the key of a sentence.
    pub(crate) done: RwSignal<Option<&'static str>>,
    /// Somebody else was faster.
    pub(crate) between: RwSignal<Option<Between>>,
    /// Which file is wanted: a slower answer about another one is dropped.
    wanted: StoredValue<Option<Uuid>>,
}

impl FileState {
    pub(crate) fn new() -> Self {
        Self {
            file: RwSignal::new(None),
            failed: RwSignal::new(None),
            done: RwSignal::new(None),
            between: RwSignal::new(None),
            wanted: StoredValue::new(None),
        }
    }

    /// The file, if it is the one.
    pub(crate) fn here(self, id: Uuid) -> Option<Arc<FileView>> {
        self.file.get().filter(|file| file.row.id == id)
    }

    /// Reads a file. One that was read before is shown until the answer comes, and no longer.
    pub(crate) fn need(self, id: Uuid, session: Session) {
        if self.wanted.get_value() != Some(id) {
            self.file.set(None);
            self.done.set(None);
            self.between.set(None);
        }
        self.load(id, session);
    }

    pub(crate) fn load(self, id: Uuid, session: Session) {
        self.wanted.set_value(Some(id));
        self.failed.set(None);
        leptos::task::spawn_local(async move {
            let answer = session.heard(client::file(id).await);
            if self.wanted.try_get_value().flatten() != Some(id) {
                return;
            }
            match answer {
                Ok(file) => drop(self.file.try_set(Some(Arc::new(file)))),
                Err(error) => drop(self.failed.try_set(Some(error))),
            }
        });
    }

    /// Takes the file as an act left it.
    pub(crate) fn finish(self, file: FileView, done: &'static str) {
        self.failed.try_set(None);
        self.between.try_set(None);
        self.done.try_set(Some(done));
        self.file.try_set(Some(Arc::new(file)));
    }

    /// Takes the file as somebody else left it, and keeps what they did: the reader sees it beside what they typed.
    pub(crate) fn overtaken(self, act: &str, file: FileView) {
        let seen = self.file.try_get_untracked().flatten().map_or(0, |old| old.history.len());
        let lines = file.history.iter().skip(seen).cloned().collect();
        self.done.try_set(None);
        self.between.try_set(Some(Between { act: act.to_owned(), lines }));
        self.file.try_set(Some(Arc::new(file)));
    }
}
