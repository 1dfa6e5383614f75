//! Who could be a pair: hard rules filter, a transparent score ranks, a global assignment proposes, a person decides
//! (domain.md §6).

pub mod assign;
mod board;
mod fit;
mod profile;
mod reason;
mod say;
mod sheet;
mod suggest;
mod weights;

pub use board::{Board, Locks, Set};
pub use profile::{Guide, Seeker};
pub use reason::{Bar, Change, Cost, Left, Outcome, Reason, Said, Unmet, Why};
pub use say::Words;
pub use sheet::{Edit, Line, Price, Sheet, SheetError};
pub use suggest::{Ranked, Ranking, Row, SCORE_BEST, Weighed, counterfactuals};
pub use weights::{WAIT_DAYS_MAX, WAITING_MAX, WEIGHT_MAX, Weights};

#[cfg(test)]
mod tests;
