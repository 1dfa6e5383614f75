//! `/api/v1/desk/sign-in/…`

pub(crate) mod code;
pub(crate) mod leave;
pub(crate) mod provider;
pub(crate) mod ways;
