//! The row that the keyboard stands on. It outlives every change of the rows: an answer that comes late, a file that was
//! taken, a filter.

use crate::keys::focus;
use leptos::prelude::*;
use uuid::Uuid;

/// A table whose rows are walked through with keys; all of it handles.
pub(crate) trait Rows: Copy + 'static {
    /// The row of the keyboard.
    fn current(self) -> RwSignal<Option<usize>>;

    /// The ids of the page, in its order.
    fn ids(self) -> Vec<Uuid>;
}

/// Goes to a row: the focus is on its link, so that screen readers read it and Enter opens it.
fn stand(rows: impl Rows, at: usize) {
    rows.current().set(Some(at));
    focus(&row_id(at));
}

/// One row down or up; whether the key says so.
pub(crate) fn step(rows: impl Rows, key: &str) -> bool {
    let (count, current) = (rows.ids().len(), rows.current().get_untracked());
    let next = match key {
        "j" => current.map_or(0, |at| at + 1),
        "k" => current.map_or(0, |at| at.saturating_sub(1)),
        _ => return false,
    };
    if count > 0 {
        stand(rows, next.min(count - 1));
    }
    count > 0
}

/// From the search to what it found.
pub(crate) fn enter(rows: impl Rows) {
    if !rows.ids().is_empty() {
        stand(rows, 0);
    }
}

/// Changes the rows. Whoever stood on one stands on the same one afterwards, or on the first where it is gone.
pub(crate) fn keep(rows: impl Rows, change: impl FnOnce()) {
    let current = rows.current();
    let stood = current.try_get_untracked().flatten();
    let id = stood.and_then(|at| rows.ids().get(at).copied());
    let held = stood.is_some_and(has_focus);
    change();
    let now = rows.ids();
    let there = id.and_then(|id| now.iter().position(|row| *row == id));
    let next = if held { there.or((!now.is_empty()).then_some(0)) } else { there };
    current.try_set(next);
    if let Some(at) = next.filter(|_| held) {
        request_animation_frame(move || focus(&row_id(at)));
    }
}

fn row_id(at: usize) -> String {
    format!("row-{at}")
}

fn has_focus(at: usize) -> bool {
    document().active_element().is_some_and(|element| element.id() == row_id(at))
}
