//! What staff do. Each use case recognises the member, asks the policy (`domain::desk::may`), and acts.

mod case;
mod hand_over;
mod history;
mod names;
mod row;
pub(crate) mod tags;
mod trail;

pub mod access;
pub mod act;
pub mod administer;
pub mod assign;
pub mod bulk;
pub mod enlist;
pub mod entry;
pub mod file;
pub mod follow;
pub mod group;
pub mod letters;
pub mod matching;
pub mod merge;
pub mod messages;
pub mod notes;
pub mod queue;
pub mod sign_in;

pub use access::{Barred, Member};
pub use case::{CaseError, Since};
