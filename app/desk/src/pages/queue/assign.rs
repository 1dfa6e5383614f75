//! Takes a file, from its row.

use super::QueueState;
use crate::client;
use crate::state::Session;
use domain::wire::desk::AssignBody;
use leptos::prelude::*;
use uuid::Uuid;

/// Gives a file to the reader; the row shows it once it is so.
pub(super) fn to_me(id: Uuid, queue: QueueState, session: Session) {
    let Some(me) = session.me_now() else { return };
    leptos::task::spawn_local(async move {
        match session.heard(client::file_act(id, "assign", &AssignBody { to: Some(me.id) }).await) {
            Ok(file) => {
                queue.failed.try_set(None);
                queue.put(file.row);
                queue.tell_taken(id);
            }
            Err(error) => drop(queue.failed.try_set(Some(error))),
        }
    });
}
