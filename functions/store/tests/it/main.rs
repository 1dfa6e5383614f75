//! The use cases against a real database file, and the contract of the port.

mod submit;
mod support;
