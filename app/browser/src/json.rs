//! JSON as the browser reads it: its own parser does the work, so that none has to be downloaded.

use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;

/// A value out of parsed JSON, if it is of the type.
pub fn read<T: DeserializeOwned>(value: &JsValue) -> Option<T> {
    serde_wasm_bindgen::from_value(value.clone()).ok()
}

/// A value out of text.
pub fn parse<T: DeserializeOwned>(text: &str) -> Option<T> {
    read(&js_sys::JSON::parse(text).ok()?)
}
