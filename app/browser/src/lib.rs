//! What both apps ask of the browser. Compiles on any target, so that the build can render pages; runs in one only.

pub mod call;
pub mod device;
pub mod history;
pub mod json;
