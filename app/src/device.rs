//! What stays on the device: favourites and, if the person wishes, a draft. Storage may be full, blocked or absent.

use gloo_storage::{LocalStorage, Storage};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Keys on the device; all of them are wiped together.
pub const FAVOURITES: &str = "passerelle.favourites";
/// The draft of an application.
pub const DRAFT: &str = "passerelle.draft";

/// Reads a value; absent, unreadable and blocked are the same.
pub fn read<T: DeserializeOwned>(key: &str) -> Option<T> {
    LocalStorage::get(key).ok()
}

/// Writes a value, and says whether it stays.
pub fn write<T: Serialize>(key: &str, value: &T) -> bool {
    LocalStorage::set(key, value).is_ok()
}

/// Forgets a value.
pub fn forget(key: &str) {
    LocalStorage::delete(key);
}
