//! The tables, one file per group of the port: its statements, and how its rows become entities.

mod access;
mod applications;
mod dossiers;
mod mentors;
mod outbox;
mod persons;
mod reports;
mod upkeep;
