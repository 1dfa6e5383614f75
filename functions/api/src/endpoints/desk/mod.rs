//! What staff ask for: `/api/v1/desk/…`

#[cfg(feature = "board")]
pub(crate) mod board;
#[cfg(feature = "board")]
pub(crate) mod exports;
#[cfg(feature = "board")]
mod follow;
#[cfg(feature = "desk")]
pub(crate) mod me;
#[cfg(feature = "board")]
pub(crate) mod worries;
