//! State that outlives a page: provided once above the pages, found as context.

pub mod answers;
pub mod catalogue;
pub mod connection;
pub mod duo;
pub mod favourites;
pub mod file;
pub mod form;
pub mod space;

pub use answers::Answers;
pub use catalogue::Catalogue;
pub use connection::Connection;
pub use duo::DuoState;
pub use favourites::Favourites;
pub use file::FileState;
pub use form::{Form, FormState, VolunteerFormState};
pub use space::SpaceState;

use leptos::prelude::*;

/// A piece of state from context.
#[expect(clippy::expect_used, reason = "provided once at the root; without it there is no app")]
pub fn use_state<T: Clone + 'static>() -> T {
    use_context().expect("state is provided by App")
}

/// Today in Brussels by the device's clock; the server judges by its own.
#[cfg_attr(
    not(target_os = "unknown"),
    expect(
        clippy::disallowed_methods,
        reason = "the app's one clock: everything below takes the day as an argument"
    )
)]
pub fn today() -> chrono::NaiveDate {
    #[cfg(target_os = "unknown")]
    let now = chrono::DateTime::from_timestamp_millis(millis()).unwrap_or_default();
    #[cfg(not(target_os = "unknown"))]
    let now = chrono::DateTime::<chrono::Utc>::from(std::time::SystemTime::now());
    domain::calendar::brussels_date(now)
}

#[cfg(target_os = "unknown")]
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "milliseconds fit an i64 for ages"
)]
fn millis() -> i64 {
    js_sys::Date::now() as i64
}
