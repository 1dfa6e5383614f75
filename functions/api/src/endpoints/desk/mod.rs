//! What staff ask for: `/api/v1/desk/…`

#[cfg(feature = "desk")]
pub(crate) mod me;
#[cfg(feature = "desk")]
pub(crate) mod queue;
