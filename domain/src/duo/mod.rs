//! A duo: mentee and mentor from the proposal to the last question, over six months.
//!
//! Each state is a type with its own data and its own moves, as in [`crate::application`]; [`State::after`] is where a
//! stored state meets a command. Meetings live beside the state; months and lights are counted from both, never
//! stored. Days are those of Brussels, and every "now" and "today" is passed in.

pub mod checkin;
pub mod clock;
pub mod closing;
pub mod command;
pub mod goal;
pub mod light;
pub mod meeting;
pub mod month;
pub mod offer;
pub mod reason;
pub mod side;
pub mod state;
pub mod term;

pub use command::{Act, Command, DuoError};
pub use meeting::Meeting;
pub use side::{Pair, Side};
pub use state::State;
pub use term::Term;

/// What the clocks and the page need to know of a duo, beside its meetings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duo {
    /// Where it stands.
    pub state: State,
    /// Who has answered the mid-term questions.
    pub midterm: Pair<bool>,
    /// Who has answered the closing questions.
    pub closing: Pair<bool>,
}
