//! What staff ask for: `/api/v1/desk/…`

#[cfg(feature = "board")]
pub(crate) mod board;
#[cfg(feature = "board")]
pub(crate) mod exports;
#[cfg(feature = "board")]
mod follow;
#[cfg(feature = "matching")]
pub(crate) mod matching;
#[cfg(feature = "desk")]
pub(crate) mod me;
#[cfg(feature = "signin")]
pub(crate) mod sign_in;
#[cfg(feature = "desk")]
pub(crate) mod staff;
#[cfg(feature = "board")]
pub(crate) mod worries;
