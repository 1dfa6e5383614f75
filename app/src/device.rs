//! What stays on the device: favourites and, if the person wishes, a draft.

pub use browser::device::{forget, read, write};

/// Keys on the device; all of them are wiped together.
pub const FAVOURITES: &str = "passerelle.favourites";
/// The draft of an application.
pub const DRAFT: &str = "passerelle.draft";
/// The draft of a volunteer's form.
pub const VOLUNTEER_DRAFT: &str = "passerelle.volunteer";
