//! Sends an act on a file. What was typed is forgotten only once the API has said that it is done.

use super::state::FileState;
use crate::client;
use crate::navigation::Navigation;
use crate::pages::queue::QueueState;
use crate::state::{Drafts, Session};
use browser::call::CallError;
use domain::FieldErrors;
use domain::wire::desk::AssignBody;
use leptos::prelude::*;
use serde::Serialize;
use uuid::Uuid;

/// Where the key of what is being written is kept, beside its drafts.
const KEY: &str = "key";

/// What a form needs to send itself; all of it handles.
#[derive(Clone, Copy)]
pub(super) struct Sending {
    pub(super) id: Uuid,
    pub(super) session: Session,
    pub(super) state: FileState,
    pub(super) drafts: Drafts,
    pub(super) queue: QueueState,
    pub(super) navigation: Navigation,
    pub(super) errors: RwSignal<FieldErrors>,
    pub(super) failed: RwSignal<Option<CallError>>,
    pub(super) busy: RwSignal<bool>,
}

impl Sending {
    /// Sends an act. `place` is where its drafts are; `stays` where the form remains open for the next one.
    pub(super) fn send(
        self,
        act: &'static str,
        body: impl Serialize + 'static,
        place: String,
        done: &'static str,
    ) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.failed.set(None);
        self.errors.set(FieldErrors::default());
        let key = self.key(act, &place);
        leptos::task::spawn_local(async move {
            let call = match key {
                Some(key) => client::file_note(self.id, act, key, &body).await,
                None => client::file_act(self.id, act, &body).await,
            };
            let answer = self.session.heard(call);
            self.busy.try_set(false);
            match answer {
                Ok(file) => {
                    self.drafts.sent(&place);
                    self.queue.put(file.row.clone());
                    // First the form closes, then the file changes: the form of an act that is over is never drawn.
                    if self.navigation.address_now().query.contains("do=") {
                        super::show(self.navigation, self.id, None);
                    }
                    self.state.finish(file, done);
                }
                Err(error) => {
                    if matches!(error, CallError::Problem(_)) {
                        // What is corrected goes under a new key.
                        self.drafts.set(format!("{place}{KEY}"), String::new());
                    }
                    self.fell_through(act, error).await;
                }
            }
        });
    }

    /// The key of a note or a contact: the same until there is an answer, so that a second try stays one.
    fn key(self, act: &str, place: &str) -> Option<Uuid> {
        if !matches!(act, "note" | "contact") {
            return None;
        }
        let kept = self.drafts.get(&format!("{place}{KEY}")).parse().ok();
        let key = kept.or_else(client::new_key)?;
        self.drafts.set(format!("{place}{KEY}"), key.to_string());
        Some(key)
    }

    async fn fell_through(self, act: &'static str, error: CallError) {
        if matches!(error.code(), "version-conflict" | "move-impossible")
            && let Ok(file) = self.session.heard(client::file(self.id).await)
        {
            self.queue.put(file.row.clone());
            self.state.overtaken(act, file);
            return;
        }
        if let CallError::Problem(problem) = &error
            && !problem.fields.is_empty()
        {
            let fields = problem.fields.0.iter().map(|(field, fault)| (id_of(act, field), fault.clone()));
            self.errors.try_set(FieldErrors(fields.collect()));
            return;
        }
        self.failed.try_set(Some(error));
    }
}

/// The id of a field on this page: notes and contacts stand beside the form of an act, and all of them have a text.
fn id_of(act: &str, field: &str) -> String {
    match (act, field) {
        ("note", "text") => "note",
        ("contact", "text") => "said",
        (_, field) => field,
    }
    .to_owned()
}

/// Gives the file to somebody, or to nobody.
pub(super) fn assign(id: Uuid, to: Option<Uuid>, state: FileState, session: Session) {
    leptos::task::spawn_local(async move {
        match session.heard(client::file_act(id, "assign", &AssignBody { to }).await) {
            Ok(file) => state.finish(file, "file-done-assign"),
            Err(error) => drop(state.failed.try_set(Some(error))),
        }
    });
}
