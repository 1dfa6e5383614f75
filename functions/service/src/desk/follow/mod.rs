//! Following duos: the board, one duo, what its coordinator does with it; outcomes, worries, exports.
//!
//! Moves of a duo are those of `crate::duo`, made in the hands of a member. What staff record beside them (check-ins,
//! outcomes, answers) is append-only and needs no version: two who record at once are both right.

mod error;
mod names;
mod open;
mod people;
mod row;

pub mod acts;
pub mod board;
pub mod checkin;
pub mod export;
pub mod file;
pub mod outcome;
pub mod question;
pub mod settle;
pub mod sheet;
pub mod worry;

pub use error::{FollowError, Overtaken};
pub use open::AtDuo;

/// What one answer holds at most, and unless asked otherwise.
const PAGE_MAX: usize = 200;
const PAGE: usize = 50;
