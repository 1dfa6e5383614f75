//! The rules of Passerelle: who may join which programme, how an application moves, what a form accepts.
//!
//! Pure: no I/O, no clock, no randomness, no framework. The browser and the functions run this same code, so an
//! answer that the form accepts is an answer that the server accepts. Errors are codes with parameters; the
//! sentences are in the reader's language and live in `app/texts` and `functions/service/texts`.
#![warn(missing_docs)]

mod codes;

pub mod application;
pub mod calendar;
pub mod catalogue;
pub mod contact;
pub mod desk;
pub mod duo;
pub mod embed;
pub mod figures;
pub mod form;
pub mod group;
pub mod illegal;
pub mod language;
pub mod matching;
pub mod person;
pub mod place;
pub mod programme;
pub mod reference;
pub mod text;
pub mod volunteer;
pub mod wire;

pub use illegal::{FieldErrors, Illegal};
pub use language::Lang;
pub use programme::ProgrammeId;
pub use reference::Reference;
