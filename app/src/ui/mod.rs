//! Presentational pieces: those of both apps (crate `ui`), and those that know a mentor, a call or a page of this one.

pub mod mentor;
pub mod page;
pub mod panel;
mod sentence;

pub use ::ui::{ErrorSummary, aloud, arc, back_link, errors, fields, fresh, fresh_in_turn, icon, scene};
pub use page::Page;
pub use sentence::sentence;
