//! What staff ask for: `/api/v1/desk/…`

#[cfg(feature = "board")]
pub(crate) mod board;
#[cfg(feature = "desk")]
pub(crate) mod bulk;
#[cfg(any(feature = "desk", feature = "dossier"))]
mod case;
#[cfg(feature = "desk")]
pub(crate) mod entry;
#[cfg(feature = "board")]
pub(crate) mod exports;
#[cfg(feature = "dossier")]
pub(crate) mod file;
#[cfg(feature = "board")]
mod follow;
#[cfg(feature = "groups")]
pub(crate) mod groups;
#[cfg(feature = "matching")]
pub(crate) mod matching;
#[cfg(feature = "desk")]
pub(crate) mod me;
#[cfg(feature = "desk")]
pub(crate) mod messages;
#[cfg(feature = "desk")]
pub(crate) mod queue;
#[cfg(feature = "signin")]
pub(crate) mod sign_in;
#[cfg(feature = "desk")]
pub(crate) mod staff;
#[cfg(feature = "board")]
pub(crate) mod worries;
