//! What staff do. Each use case recognises the member, asks the policy (`domain::desk::may`), and acts.

pub mod access;
pub mod enlist;
pub mod matching;

pub use access::{Barred, Member};
