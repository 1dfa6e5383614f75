//! The desk: who of the staff may do what, on whose file.

pub mod back;
pub mod board;
pub mod clock;
pub mod export;
pub mod merge;
pub mod outcome;
pub mod policy;
pub mod queue;
pub mod record;
pub mod role;
pub mod staff;
pub mod token;
pub mod worry;

pub use policy::{DeskAct, On, may};
pub use role::{Grant, Role};
