//! The duo that is open, above its page.

use crate::pages::board::client;
use crate::state::Session;
use browser::call::CallError;
use domain::wire::desk::board::{DeskLine, DuoFile};
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;
use uuid::Uuid;

/// What came in between: the lines of the history that the reader had not seen when they acted.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Between {
    pub(super) lines: Vec<DeskLine>,
    /// What the API says about it, for what leaves no line in the history.
    pub(super) params: BTreeMap<String, String>,
}

/// The duo, as context.
#[derive(Clone, Copy)]
pub(crate) struct DuoState {
    duo: RwSignal<Option<Arc<DuoFile>>>,
    pub(super) failed: RwSignal<Option<CallError>>,
    /// What was just done: the key of a sentence.
    pub(super) done: RwSignal<Option<&'static str>>,
    /// Somebody else was faster.
    pub(super) between: RwSignal<Option<Between>>,
    /// Which one is wanted: a slower answer about another one is dropped.
    wanted: StoredValue<Option<Uuid>>,
}

impl DuoState {
    pub(crate) fn new() -> Self {
        Self {
            duo: RwSignal::new(None),
            failed: RwSignal::new(None),
            done: RwSignal::new(None),
            between: RwSignal::new(None),
            wanted: StoredValue::new(None),
        }
    }

    /// The duo, if it is the one.
    pub(super) fn here(self, id: Uuid) -> Option<Arc<DuoFile>> {
        self.duo.get().filter(|duo| duo.row.id == id)
    }

    /// Reads a duo. One that was read before is shown until the answer comes, and no longer.
    pub(super) fn need(self, id: Uuid, session: Session) {
        if self.wanted.get_value() != Some(id) {
            self.duo.set(None);
        }
        self.done.set(None);
        self.between.set(None);
        self.load(id, session);
    }

    pub(super) fn load(self, id: Uuid, session: Session) {
        self.wanted.set_value(Some(id));
        self.failed.set(None);
        leptos::task::spawn_local(async move {
            let answer = session.heard(client::duo(id).await);
            if self.wanted.try_get_value().flatten() != Some(id) {
                return;
            }
            match answer {
                Ok(duo) => drop(self.duo.try_set(Some(Arc::new(duo)))),
                Err(error) => drop(self.failed.try_set(Some(error))),
            }
        });
    }

    /// Takes the duo as an act left it.
    pub(super) fn finish(self, duo: DuoFile, done: &'static str) {
        self.failed.try_set(None);
        self.between.try_set(None);
        self.done.try_set(Some(done));
        self.duo.try_set(Some(Arc::new(duo)));
    }

    /// Takes the duo as somebody else left it, and keeps what they did: the reader sees it beside what they typed.
    pub(super) fn overtaken(self, duo: DuoFile, params: BTreeMap<String, String>) {
        let seen = self.duo.try_get_untracked().flatten().map_or(0, |old| old.history.len());
        let lines = duo.history.iter().skip(seen).cloned().collect();
        self.done.try_set(None);
        self.between.try_set(Some(Between { lines, params }));
        self.duo.try_set(Some(Arc::new(duo)));
    }
}
