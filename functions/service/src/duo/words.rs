//! Where words of a duo are sealed: a sealed text cannot be moved to another place.

use crate::port::Questions;
use domain::{FieldErrors, Illegal, text};
use uuid::Uuid;

pub(crate) fn place_field(meeting: Uuid) -> String {
    format!("meeting/{meeting}/place")
}

pub(crate) fn goal_field(duo: Uuid, position: usize) -> String {
    format!("duo/{duo}/goal/{position}")
}

pub(crate) fn reply_field(duo: Uuid, questions: Questions) -> String {
    format!("duo/{duo}/{}", questions.code())
}

pub(crate) fn note_field(note: Uuid) -> String {
    format!("note/{note}")
}

pub(crate) fn check_in_field(check_in: Uuid) -> String {
    format!("check-in/{check_in}")
}

pub(crate) fn answer_field(note: Uuid) -> String {
    format!("note/{note}/answer")
}

pub(crate) fn worry_note_field(note: Uuid) -> String {
    format!("worry-note/{note}")
}

/// Free words that somebody has to have written, in the field `text`.
pub(crate) fn required(typed: &str, max: usize) -> Result<String, FieldErrors> {
    let read = text::free(typed, max);
    let read = read.and_then(|t| if t.is_empty() { Err(Illegal::new("required")) } else { Ok(t) });
    let mut faults = FieldErrors::default();
    faults.take("text", read).ok_or(faults)
}
