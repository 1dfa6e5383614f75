//! One endpoint per file: what it reads, the use case, what it answers, and how that use case's errors are refused.

pub(crate) mod ask_code;
pub(crate) mod correct;
pub(crate) mod erase;
pub(crate) mod export;
pub(crate) mod figures;
pub(crate) mod health;
pub(crate) mod leave;
pub(crate) mod mentor;
pub(crate) mod mentors;
pub(crate) mod open_session;
pub(crate) mod own_act;
pub(crate) mod own_file;
pub(crate) mod programmes;
pub(crate) mod submit;
pub(crate) mod version;
