//! What staff ask for: `/api/v1/desk/…`

#[cfg(feature = "matching")]
pub(crate) mod matching;
#[cfg(feature = "desk")]
pub(crate) mod me;
