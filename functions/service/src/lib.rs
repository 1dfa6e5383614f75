//! The use cases of Passerelle and the ports that they need.
//!
//! Every use case does the same five things, in one transaction: load → authorise → decide (in `domain`) → write,
//! with history and outbox → commit. This crate names neither the web framework, nor Spin, nor SQL: the adapters
//! stand in `functions/store` (data) and in the components (clock, randomness, gateway).
//!
//! Who calls what: `api` submits, opens sessions, reads and acts; `worker` ticks; `tests/demo` submits and advances.

mod act;
mod amend;
mod file;
mod gsm;
mod history;
mod intake;
mod mentor_row;
mod outbox;
mod rate;
mod volunteer_clock;
mod volunteer_move;
mod volunteer_notice;
mod volunteer_wish;

pub mod advance;
pub mod advance_volunteer;
pub mod approve_card;
pub mod ask_code;
pub mod catalogue;
pub mod change_contact;
pub mod correct;
pub mod dates;
pub mod desk;
pub mod duo;
pub mod embed;
pub mod env;
pub mod erase;
pub mod export;
pub mod figures;
pub mod gateway;
pub mod hash;
pub mod leave;
pub mod letter;
pub mod limits;
pub mod messages;
pub mod open_data;
pub mod open_session;
pub mod own_act;
pub mod own_file;
pub mod own_volunteer;
pub mod port;
pub mod programmes;
pub mod retention;
pub mod seal;
pub mod submit;
pub mod submit_volunteer;
pub mod tick;
pub mod volunteer_act;

pub use env::{Clock, Env, Rng};
pub use file::Fault;
pub use outbox::{Notices, bounced};
