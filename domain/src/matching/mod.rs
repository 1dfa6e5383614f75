//! Who could be a pair: hard rules filter, a transparent score ranks, a global assignment proposes, a person decides
//! (domain.md §6).

mod reason;
mod weights;

pub use reason::{Bar, Change, Cost, Left, Outcome, Reason, Said, Unmet, Why};
pub use weights::{WAIT_DAYS_MAX, WAITING_MAX, WEIGHT_MAX, Weights};
