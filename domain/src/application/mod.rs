//! An application's way from "received" to a duo: states, moves, who may make them, and by which day.
//!
//! Each state is a type that holds only its own data, and its methods are its legal moves: an impossible move does
//! not compile. [`State::after`] is the one place where a stored state meets a command that arrives from outside.

pub mod clock;
pub mod command;
pub mod reason;
pub mod state;

pub use command::{Act, Actor, Command, MoveError};
pub use state::State;
