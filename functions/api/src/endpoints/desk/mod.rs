//! What staff ask for: `/api/v1/desk/…`

#[cfg(feature = "board")]
pub(crate) mod board;
#[cfg(feature = "desk")]
pub(crate) mod bulk;
#[cfg(any(feature = "desk", feature = "dossier", feature = "office"))]
mod case;
#[cfg(feature = "drafts")]
pub(crate) mod drafts;
#[cfg(feature = "desk")]
pub(crate) mod entry;
#[cfg(feature = "exports")]
pub(crate) mod exports;
#[cfg(feature = "dossier")]
pub(crate) mod file;
#[cfg(any(feature = "board", feature = "exports"))]
mod follow;
#[cfg(feature = "groups")]
pub(crate) mod groups;
#[cfg(any(feature = "drafts", feature = "matching"))]
mod matched;
#[cfg(feature = "matching")]
pub(crate) mod matching;
#[cfg(feature = "desk")]
pub(crate) mod me;
#[cfg(feature = "office")]
pub(crate) mod messages;
#[cfg(feature = "desk")]
pub(crate) mod queue;
#[cfg(feature = "signin")]
pub(crate) mod sign_in;
#[cfg(feature = "office")]
pub(crate) mod staff;
#[cfg(feature = "board")]
pub(crate) mod worries;
