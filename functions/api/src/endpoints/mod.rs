//! One endpoint per file: what it reads, the use case, what it answers, and how that use case's errors are refused.

#[cfg(feature = "public")]
pub(crate) mod ask_code;
#[cfg(feature = "own")]
pub(crate) mod correct;
#[cfg(any(
    feature = "desk",
    feature = "dossier",
    feature = "matching",
    feature = "board",
    feature = "signin"
))]
pub(crate) mod desk;
#[cfg(feature = "duo")]
pub(crate) mod duo;
#[cfg(feature = "public")]
pub(crate) mod embed;
#[cfg(feature = "own")]
pub(crate) mod erase;
#[cfg(feature = "own")]
pub(crate) mod export;
#[cfg(feature = "public")]
pub(crate) mod figures;
#[cfg(feature = "public")]
pub(crate) mod health;
#[cfg(feature = "public")]
pub(crate) mod leave;
#[cfg(feature = "public")]
pub(crate) mod mentor;
#[cfg(feature = "public")]
pub(crate) mod mentors;
#[cfg(feature = "public")]
pub(crate) mod open_session;
#[cfg(feature = "own")]
pub(crate) mod own_act;
#[cfg(feature = "own")]
pub(crate) mod own_file;
#[cfg(feature = "public")]
pub(crate) mod programmes;
#[cfg(feature = "public")]
pub(crate) mod submit;
#[cfg(feature = "public")]
pub(crate) mod submit_volunteer;
#[cfg(feature = "public")]
pub(crate) mod version;
#[cfg(feature = "own")]
pub(crate) mod volunteer_act;
