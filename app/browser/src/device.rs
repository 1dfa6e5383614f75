//! What stays on the device. Storage may be full, blocked or absent.

use crate::json;
use leptos::prelude::window;
use serde::Serialize;
use serde::de::DeserializeOwned;
use web_sys::Storage;

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// Reads a value; absent, unreadable and blocked are the same.
pub fn read<T: DeserializeOwned>(key: &str) -> Option<T> {
    json::parse(&storage()?.get_item(key).ok().flatten()?)
}

/// Writes a value, and says whether it stays.
pub fn write<T: Serialize>(key: &str, value: &T) -> bool {
    let text = serde_json::to_string(value).ok();
    storage().zip(text).is_some_and(|(storage, text)| storage.set_item(key, &text).is_ok())
}

/// Forgets a value.
pub fn forget(key: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(key);
    }
}
