//! What the app and the site share: addresses, texts, the data of the first view, and a mentor's card and profile as
//! HTML, so that the list in the first view and the live one are the same.

pub mod card;
pub mod first;
pub mod html;
mod messages;
pub mod mould;
pub mod profile;
pub mod route;
pub mod social;
pub mod texts;
