//! How staff sign in: with a code by mail ([`code`]), or at the organisation's provider ([`oidc`]); and how they leave.
//!
//! Both ways end in [`open`], and both begin with [`first`]: the operator says who the first administrator is.

pub mod claims;
pub mod code;
mod first;
pub mod leave;
pub mod oidc;
mod open;

pub use code::{ask, enter};
pub use leave::{leave, leave_everywhere};
