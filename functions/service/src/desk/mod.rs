//! What staff do. Each use case recognises the member, asks the policy (`domain::desk::may`), and acts.

pub mod access;
pub mod administer;
pub mod enlist;
pub mod sign_in;
pub mod follow;
pub mod matching;

pub use access::{Barred, Member};
