//! One's own duo while its pages are open: in memory only, never on the device.

use crate::client::{self, CallError};
use crate::route::DuoAct;
use domain::duo::closing::{ClosingForm, MidtermForm};
use domain::duo::goal::Goal;
use domain::duo::reason::EndReason;
use domain::wire::DuoView;
use leptos::prelude::*;
use uuid::Uuid;

/// What is being typed on the page of an act: it stays while the language changes or the duo is read again.
#[derive(Debug, Clone, Default)]
pub struct DuoDraft {
    /// Which act, and with which meeting.
    pub of: Option<(Uuid, DuoAct, Option<Uuid>)>,
    /// The day of a meeting, as a date field gives it.
    pub date: String,
    /// Its time, as a time field gives it.
    pub time: String,
    /// How long, as a code.
    pub minutes: String,
    /// Where, as a code.
    pub place: Option<&'static str>,
    /// A word on the place.
    pub place_text: String,
    /// The goals, with empty lines.
    pub goals: Vec<Goal>,
    /// The mid-term answers.
    pub midterm: MidtermForm,
    /// The closing answers.
    pub closing: ClosingForm,
    /// A question or a worry.
    pub text: String,
    /// Why the duo ends.
    pub reason: Option<EndReason>,
    /// Whether they met.
    pub met: Option<bool>,
}

/// The duo, once it is open.
#[derive(Clone, Copy)]
pub struct DuoState {
    /// The duo, once read.
    pub duo: RwSignal<Option<DuoView>>,
    /// Why it could not be read.
    pub failed: RwSignal<Option<CallError>>,
    /// What was just done: the key of a sentence for the top of the page.
    pub done: RwSignal<Option<&'static str>>,
    /// What is being typed on the page of an act.
    pub draft: RwSignal<DuoDraft>,
}

impl DuoState {
    /// Nothing open.
    pub fn new() -> Self {
        Self {
            duo: RwSignal::new(None),
            failed: RwSignal::new(None),
            done: RwSignal::new(None),
            draft: RwSignal::new(DuoDraft::default()),
        }
    }

    /// Whether this duo is here.
    pub fn has(self, id: Uuid) -> bool {
        self.duo.with(|duo| duo.as_ref().is_some_and(|duo| duo.id == id))
    }

    /// Forgets another duo.
    pub fn turn_to(self, id: Uuid) {
        if self.duo.with_untracked(|duo| duo.as_ref().is_some_and(|duo| duo.id != id)) {
            self.duo.set(None);
            self.done.set(None);
        }
    }

    /// Reads the duo (again): the other one may have acted.
    pub fn load(self, id: Uuid) {
        self.failed.set(None);
        leptos::task::spawn_local(async move {
            match client::duo(id).await {
                Ok(duo) => {
                    self.duo.try_set(Some(duo));
                }
                Err(error) => {
                    // The session is over, or belongs to somebody else: nothing stays on the screen.
                    if matches!(error.status(), Some(401 | 403 | 404)) {
                        self.duo.try_set(None);
                    }
                    self.failed.try_set(Some(error));
                }
            }
        });
    }

    /// Takes the duo as an act left it, with a word on what was done.
    pub fn finish(self, duo: DuoView, done: &'static str) {
        self.duo.try_set(Some(duo));
        self.failed.try_set(None);
        self.done.try_set(Some(done));
        self.draft.try_set(DuoDraft::default());
    }

    /// Forgets everything.
    pub fn clear(self) {
        self.duo.set(None);
        self.failed.set(None);
        self.done.set(None);
        self.draft.set(DuoDraft::default());
    }
}

impl Default for DuoState {
    fn default() -> Self {
        Self::new()
    }
}
