//! The tables, one file per group of the port: its statements, and how its rows become entities.

mod access;
mod applications;
mod board;
mod cases;
mod desk_book;
mod dossiers;
mod duos;
mod embeds;
mod follow;
mod groups;
mod matching;
mod meetings;
mod mentors;
mod outbox;
mod persons;
mod reports;
mod restricted;
mod staff;
mod upkeep;
mod volunteers;

use serde::Serialize;
use service::port::StoreError;

/// What is stored as JSON: no statement asks for its parts.
fn json(value: &impl Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|error| StoreError::Failed(error.to_string()))
}
