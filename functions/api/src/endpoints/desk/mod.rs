//! What staff ask for: `/api/v1/desk/…`

#[cfg(feature = "desk")]
pub(crate) mod bulk;
#[cfg(any(feature = "desk", feature = "dossier"))]
mod case;
#[cfg(feature = "desk")]
pub(crate) mod entry;
#[cfg(feature = "dossier")]
pub(crate) mod file;
#[cfg(feature = "desk")]
pub(crate) mod me;
#[cfg(feature = "desk")]
pub(crate) mod messages;
#[cfg(feature = "desk")]
pub(crate) mod queue;
