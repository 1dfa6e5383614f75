//! What outlives a page: who is signed in, and what is being typed.

mod drafts;
mod session;

pub(crate) use drafts::Drafts;
pub(crate) use session::{Session, Standing};

use leptos::prelude::*;

/// A piece of state from context.
#[expect(clippy::expect_used, reason = "provided once at the root; without it there is no app")]
pub(crate) fn use_state<T: Clone + 'static>() -> T {
    use_context().expect("state is provided by Desk")
}
