//! Codes of what the desk writes down: how somebody said yes, how they were spoken to, how their form came in.

use crate::codes::codes;

codes! {
    /// How a person agreed to a hand-over.
    pub enum ConsentWay {
        /// In a talk, face to face
        InPerson = "in-person",
        /// On the telephone
        Phone = "phone",
        /// In writing: mail, message or letter
        Written = "written",
    }
}

codes! {
    /// How the desk was in contact with a person.
    pub enum LogChannel {
        /// On the telephone
        Phone = "phone",
        /// By mail or message
        Mail = "mail",
        /// At the counter
        Counter = "counter",
        /// By letter
        Letter = "letter",
    }
}

codes! {
    /// How a form that the desk enters for somebody reached it (Constitutional Court 126/2025: digital is never the only way).
    pub enum EntryChannel {
        /// The printed form
        Paper = "paper",
        /// On the telephone
        Phone = "phone",
        /// At the counter
        Counter = "counter",
    }
}

/// Longest internal note.
pub const NOTE_MAX: usize = 2000;
/// Longest question, sentence of a refusal, or summary of a contact.
pub const WORDS_MAX: usize = 1000;
/// Most files of one bulk act.
pub const BULK_MAX: usize = 200;
