//! Check-ins: the coordinator speaks to the two (domain.md §6 and §8). At 14 days, twice in the first month, then each
//! month, half-way at three months, and at the end. What is due is counted from the days on which somebody spoke to
//! them; nothing of it is stored.

use super::clock::{closing_by, first_meeting_by};
use super::state::{Accepted, FirstMeetingSet, State};
use super::term::Term;
use crate::calendar::{plus_days, plus_months};
use crate::codes::codes;
use crate::illegal::Illegal;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Days from the first meeting to the first check-in.
pub const FIRST_DAYS: u64 = 14;
/// The month after which the check-in asks how it goes, half-way.
pub const MIDTERM_MONTH: u32 = 3;
/// So many days ahead a check-in stands on the list of what comes soon.
pub const SOON_DAYS: u64 = 7;
/// Longest internal note, in characters.
pub const NOTE_MAX: usize = 1000;

codes! {
    /// What the coordinator should do next for a duo.
    pub enum Milestone {
        /// See that they meet for the first time: fourteen days after both said yes
        FirstMeeting = "first-meeting",
        /// First check-in, within fourteen days
        First = "first",
        /// Second check-in of the first month
        Second = "second",
        /// Check-in of a later month
        Monthly = "monthly",
        /// Check-in half-way, at three months
        Midterm = "midterm",
        /// Talk at the end, from two weeks before it until four weeks after
        End = "end",
    }
}

codes! {
    /// How they were spoken to.
    pub enum CheckinChannel {
        /// By telephone
        Phone = "phone",
        /// By video
        Video = "video",
        /// Face to face
        InPerson = "in-person",
        /// By mail
        Mail = "mail",
        /// By text message
        Message = "message",
    }
}

codes! {
    /// Who was spoken to.
    pub enum CheckinWith {
        /// The job seeker
        Mentee = "mentee",
        /// The mentor
        Mentor = "mentor",
        /// Both
        Both = "both",
    }
}

codes! {
    /// What could end the duo early (domain.md §6).
    pub enum Concern {
        /// Not enough time
        Time = "time",
        /// They do not get on
        Chemistry = "chemistry",
        /// They expect something else
        Expectations = "expectations",
        /// Times or places do not fit
        Logistics = "logistics",
        /// The mentor helps too little or asks too much
        Mentor = "mentor",
        /// The programme helps too little or too much
        Programme = "programme",
        /// Another kind of help is more urgent
        Support = "support",
    }
}

/// What is due next, and by when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckinDue {
    /// What.
    pub what: Milestone,
    /// The last day on which it is in time.
    pub by: NaiveDate,
    /// Whether that day is over.
    pub late: bool,
}

/// One place in the plan of check-ins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Slot {
    what: Milestone,
    /// From this day on a check-in counts for it.
    opens: NaiveDate,
    by: NaiveDate,
}

/// What is due next for a duo that had check-ins on these days, in any order; nothing before both said yes, and
/// nothing once the last talk took place or its time is over.
pub fn next_due(state: &State, held: &[NaiveDate], today: NaiveDate) -> Option<CheckinDue> {
    match state {
        State::Accepted(Accepted { on }) | State::FirstMeetingSet(FirstMeetingSet { accepted: on }) => {
            let by = first_meeting_by(*on);
            Some(CheckinDue { what: Milestone::FirstMeeting, by, late: by < today })
        }
        State::Active(_) | State::AtRisk(_) | State::Paused(_) => owed(&plan(state.term()?), held, today),
        State::Completed(_) | State::EndedEarly(_) => {
            let end = end_slot(state.term()?);
            if today > end.by { None } else { owed(&[end], held, today) }
        }
        State::Proposed(_) | State::Cancelled(_) => None,
    }
}

/// Whether something is due within the next days, today included, or late.
pub fn is_soon(due: &CheckinDue, today: NaiveDate) -> bool {
    due.by <= plus_days(today, SOON_DAYS)
}

/// The plan of a term, in order of days. A day within a pause waits until the duo goes on.
fn plan(term: &Term) -> Vec<Slot> {
    let start = term.start;
    let month = plus_months(start, 1);
    let mut slots = vec![
        Slot { what: Milestone::First, opens: start, by: plus_days(start, FIRST_DAYS) },
        Slot { what: Milestone::Second, opens: start, by: month },
    ];
    let mut opens = month;
    for number in 2.. {
        let by = plus_months(start, number);
        if by >= term.end {
            break;
        }
        let what = if number == MIDTERM_MONTH { Milestone::Midterm } else { Milestone::Monthly };
        slots.push(Slot { what, opens, by });
        opens = by;
    }
    slots.retain(|slot| slot.by < term.end);
    for slot in &mut slots {
        for pause in &term.pauses {
            if (pause.from..pause.until).contains(&slot.by) {
                slot.by = pause.until;
            }
        }
    }
    slots.push(end_slot(term));
    slots
}

fn end_slot(term: &Term) -> Slot {
    Slot { what: Milestone::End, opens: term.completable_from(), by: closing_by(term) }
}

/// The first place that is still to be filled. Each check-in fills the open place whose day is nearest; a place that was
/// missed is asked for until a later one is filled or late as well: nobody is called twice for one talk.
fn owed(slots: &[Slot], held: &[NaiveDate], today: NaiveDate) -> Option<CheckinDue> {
    let mut filled = vec![false; slots.len()];
    let mut held = held.to_vec();
    held.sort_unstable();
    for day in held {
        let open = slots.iter().zip(&mut filled).filter(|(slot, filled)| !**filled && slot.opens <= day);
        if let Some((_, place)) = open.min_by_key(|(slot, _)| (slot.by - day).num_days().abs()) {
            *place = true;
        }
    }
    let overtaken =
        slots.iter().zip(&filled).rposition(|(slot, filled)| *filled || slot.by < today).unwrap_or_default();
    let (slot, _) = slots
        .iter()
        .zip(&filled)
        .enumerate()
        .find(|(position, (_, filled))| *position >= overtaken && !**filled)
        .map(|(_, found)| found)?;
    Some(CheckinDue { what: slot.what, by: slot.by, late: slot.by < today })
}

/// The day of a check-in that somebody records.
///
/// # Errors
/// `future`, or `before-start` (`first`): earlier than the proposal.
pub fn check_day(day: NaiveDate, proposed: NaiveDate, today: NaiveDate) -> Result<NaiveDate, Illegal> {
    if day > today {
        return Err(Illegal::new("future"));
    }
    if day < proposed {
        return Err(Illegal::new("before-start").with("first", proposed));
    }
    Ok(day)
}

#[cfg(test)]
#[path = "checkin_tests.rs"]
mod tests;
