//! The use cases against a real database file, and the contract of the port.

mod access;
mod acts;
mod contract;
mod erase;
mod reports;
mod submit;
mod support;
mod worker;
