//! The desk: who of the staff may do what, on whose file.

pub mod back;
pub mod policy;
pub mod role;
pub mod staff;

pub use policy::{DeskAct, On, may};
pub use role::{Grant, Role};
