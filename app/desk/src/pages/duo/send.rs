//! Sends an act on a duo; where somebody else was faster, shows what they did beside what was typed.

use super::DuoState;
use crate::form::Form;
use crate::navigation::{Navigation, use_navigation};
use crate::pages::board::client;
use crate::state::{Session, use_state};
use browser::call::CallError;
use serde::Serialize;
use uuid::Uuid;

/// What every part of the page acts with; all of it handles.
#[derive(Clone, Copy)]
pub(super) struct Sending {
    pub(super) id: Uuid,
    pub(super) navigation: Navigation,
    state: DuoState,
    session: Session,
}

impl Sending {
    pub(super) fn new(id: Uuid) -> Self {
        Self { id, navigation: use_navigation(), state: use_state(), session: use_state() }
    }

    /// Sends a form. The act of the API may have another name than the one of the form.
    pub(super) fn send(
        self,
        form: Form,
        act: &'static str,
        body: impl Serialize + 'static,
        done: &'static str,
    ) {
        let call = async move { client::duo_act(self.id, act, &body).await };
        let finish = move |duo| {
            // First the form closes, then the duo changes: the form of an act that is over is never drawn.
            if self.navigation.address_now().query.contains("do=") {
                super::show(self.navigation, self.id, None);
            }
            self.state.finish(duo, done);
        };
        form.send(call, finish, async move |error: &CallError| self.fell_through(error).await);
    }

    async fn fell_through(self, error: &CallError) -> bool {
        let CallError::Problem(problem) = error else { return false };
        if !matches!(problem.code.as_str(), "version-conflict" | "move-impossible") {
            return false;
        }
        match self.session.heard(client::duo(self.id).await) {
            Ok(duo) => {
                self.state.overtaken(duo, problem.params.clone());
                true
            }
            Err(_) => false,
        }
    }
}
