//! The SQL adapter of the service's port.
//!
//! One set of statements, written so that SQLite and PostgreSQL both take them; the engines differ in how they open,
//! begin and report ([`engine`]). In the components the engine is SQLite through Spin, in tests and for the demo it
//! is SQLite natively, on the same file format.

pub mod engine;
#[cfg(all(feature = "spin", target_arch = "wasm32"))]
pub mod host;

mod migrate;
mod row;
mod sql;
mod tables;
mod turns;
mod unit;

#[cfg(feature = "native")]
pub use engine::native::Native;
#[cfg(all(feature = "spin", target_arch = "wasm32"))]
pub use engine::spin::Spin;
pub use unit::{SqlStore, SqlUnit};

/// The store of tests, tools and the demo.
#[cfg(feature = "native")]
pub type NativeStore = SqlStore<Native>;

/// The store of the components.
#[cfg(all(feature = "spin", target_arch = "wasm32"))]
pub type SpinStore = SqlStore<Spin>;

/// What every test and tool needs together with a store.
pub use service::port;
