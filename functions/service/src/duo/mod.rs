//! Duos: one file per use case, and what they share.
//!
//! A duo and the application of its mentee move together, in one transaction ([`turn`], [`application`]). While a duo
//! is open it holds a place of its mentor: reserved with the proposal, given back with the one move that closes it.

mod announce;
mod application;
mod error;
pub(crate) mod member;
pub mod own;
pub(crate) mod turn;
pub(crate) mod words;

pub mod answer;
pub mod ask;
pub mod calendar;
pub mod clock;
pub mod closing;
pub mod contacts;
pub mod end;
pub mod goals;
pub mod lists;
pub mod meeting;
pub mod midterm;
pub mod report;
pub mod view;
pub mod worry;

pub(crate) use application::{duo_follows, leave_duos};
pub use error::DuoActError;
