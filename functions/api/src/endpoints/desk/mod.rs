//! What staff ask for: `/api/v1/desk/…`

#[cfg(feature = "desk")]
pub(crate) mod me;
#[cfg(feature = "signin")]
pub(crate) mod sign_in;
#[cfg(feature = "desk")]
pub(crate) mod staff;
