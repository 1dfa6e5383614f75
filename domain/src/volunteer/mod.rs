//! A volunteer's way from the form to a mentor who takes mentees: form, consent, gates, states, clocks.
//!
//! Same shape as [`crate::application`]: each state is a type that holds only its own data, its methods are its legal
//! moves, and [`State::after`] is the one place where a stored state meets a command that arrives from outside.

pub mod clock;
pub mod command;
pub mod consent;
pub mod expenses;
pub mod form;
pub mod gate;
pub mod note;
pub mod reason;
pub mod state;

pub use command::{Command, MoveError, VolunteerAct};
pub use form::{VolunteerForm, VolunteerQuestion, VolunteerSubmission, WorkStatus};
pub use state::State;
