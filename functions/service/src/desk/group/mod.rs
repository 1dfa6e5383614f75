//! Sessions for several people, who was there, and the cohorts of companies.
//!
//! Seats and what is said of somebody have no version: the store takes a seat only while one is left, and says something
//! new of somebody only where what was seen still stands. So two who invite or record at once are both right, or one of
//! them reads what the other did. Attendance opens gates in the same transaction ([`gate`]).

mod cohort;
mod error;
mod file;
mod gate;
mod guests;
mod list;
mod plan;
mod seat;
mod tell;

pub use cohort::{add_cohort, cohort_file, cohorts, keep_cohort};
pub use error::GroupError;
pub use file::session_file;
pub(crate) use gate::modules;
pub use list::{Listed, sessions};
pub use plan::{cancel, keep_session, plan};
pub use seat::{invite, record, say, seat};

use crate::hash::HashKey;
use uuid::Uuid;

/// Who asks for which session.
#[derive(Clone, Copy)]
pub struct AtSession<'a> {
    /// For the session of the desk.
    pub hash: &'a HashKey,
    /// The session of the desk.
    pub token: &'a str,
    /// The session for several people.
    pub session: Uuid,
}
