//! What staff do. Each use case recognises the member, asks the policy (`domain::desk::may`), and acts.

mod names;
mod row;
pub(crate) mod tags;

pub mod access;
pub mod enlist;
pub mod queue;

pub use access::{Barred, Member};
