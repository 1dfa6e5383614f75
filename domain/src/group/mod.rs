//! Sessions for several people at once: information, training of mentors, collective sessions; and the companies whose
//! employees come together, as cohorts.
//!
//! A session lies on one day in Brussels and has seats. Who was there is an [`Attendance`], recorded from the
//! beginning of the session on. Attendance opens gates ([`training`]); nothing that is corrected later closes one.

pub mod cohort;
mod plan;
pub mod training;

pub use plan::{PLACE_MAX, SEATS_MAX, SessionForm};

use crate::codes::codes;
use crate::illegal::Illegal;
use crate::programme::ProgrammeId;
use chrono::{DateTime, Utc};
use uuid::Uuid;

codes! {
    /// What a session is for.
    pub enum SessionKind {
        /// The programme presents itself to volunteers
        Information = "information",
        /// A module of the training of mentors
        Training = "training",
        /// Mentees and mentors together
        Collective = "collective",
    }
}

codes! {
    /// Where somebody stands on the list of a session.
    pub enum Attendance {
        /// They are invited and hold a seat
        Expected = "expected",
        /// They were there
        Present = "present",
        /// They did not come
        Absent = "absent",
        /// They said that they cannot come: their seat is free again
        Excused = "excused",
    }
}

codes! {
    /// Where a session stands: derived from the time, never stored.
    pub enum SessionState {
        /// It lies ahead
        Coming = "coming",
        /// It has begun
        UnderWay = "under-way",
        /// It is over
        Past = "past",
        /// It does not take place
        Cancelled = "cancelled",
    }
}

codes! {
    /// Why somebody may be on the list of a session.
    pub enum Guest {
        /// A volunteer who goes through the gates of the programme
        Preparing = "preparing",
        /// A mentor of the programme
        Mentor = "mentor",
        /// A mentor of the cohort that the session is for
        CohortMentor = "cohort-mentor",
        /// The mentor of a duo of the programme
        DuoMentor = "duo-mentor",
        /// The mentee of a duo of the programme
        DuoMentee = "duo-mentee",
    }
}

impl Attendance {
    /// Whether a seat is held for them. Who stayed away without a word held it to the end.
    pub const fn holds_seat(self) -> bool {
        !matches!(self, Self::Excused)
    }
}

impl SessionKind {
    /// Whether such a person may be on the list: volunteers are informed and taught; duos and cohorts come together.
    pub const fn takes(self, guest: Guest) -> bool {
        match self {
            Self::Information | Self::Training => matches!(guest, Guest::Preparing | Guest::Mentor),
            Self::Collective => matches!(guest, Guest::CohortMentor | Guest::DuoMentor | Guest::DuoMentee),
        }
    }

    /// The kinds that a programme has.
    pub fn of(programme: ProgrammeId) -> Vec<Self> {
        let data = programme.programme();
        let has = |kind: &Self| match kind {
            Self::Information => true,
            Self::Training => data.training_modules > 0,
            Self::Collective => data.collective_sessions,
        };
        Self::ALL.iter().copied().filter(has).collect()
    }
}

/// A session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupSession {
    /// Id.
    pub id: Uuid,
    /// Of which programme.
    pub programme: ProgrammeId,
    /// What for.
    pub kind: SessionKind,
    /// Which module, from 1; of a training only.
    pub module: Option<u8>,
    /// For the mentors of this cohort and their mentees; of a collective session only.
    pub cohort: Option<Uuid>,
    /// When it begins.
    pub starts: DateTime<Utc>,
    /// When it ends, on the same day in Brussels.
    pub ends: DateTime<Utc>,
    /// Where: a line.
    pub place: String,
    /// For how many people.
    pub seats: u16,
    /// When it was called off.
    pub cancelled: Option<DateTime<Utc>>,
}

impl GroupSession {
    /// Where it stands.
    pub fn state(&self, now: DateTime<Utc>) -> SessionState {
        match self.cancelled {
            Some(_) => SessionState::Cancelled,
            None if now < self.starts => SessionState::Coming,
            None if now < self.ends => SessionState::UnderWay,
            None => SessionState::Past,
        }
    }

    /// Seats that are left beside those that are held.
    pub fn free(&self, held: usize) -> u16 {
        self.seats.saturating_sub(u16::try_from(held).unwrap_or(u16::MAX))
    }

    /// Whether it takes somebody on its list. From its beginning on, too: who came without an invitation was there.
    ///
    /// # Errors
    /// `session-cancelled`.
    pub fn takes_people(&self) -> Result<(), Illegal> {
        if self.cancelled.is_some() { Err(Illegal::new("session-cancelled")) } else { Ok(()) }
    }

    /// Whether this can be said of somebody on the list now. An excuse may come before the session.
    ///
    /// # Errors
    /// `session-cancelled`; `session-not-begun` for who was there and who was not, before it begins.
    pub fn can_record(&self, attendance: Attendance, now: DateTime<Utc>) -> Result<(), Illegal> {
        self.takes_people()?;
        let told_by_the_day = matches!(attendance, Attendance::Present | Attendance::Absent);
        if told_by_the_day && now < self.starts { Err(Illegal::new("session-not-begun")) } else { Ok(()) }
    }

    /// Whether it can be called off.
    ///
    /// # Errors
    /// `session-cancelled` if it was; `session-begun` from its beginning on: it took place.
    pub fn can_cancel(&self, now: DateTime<Utc>) -> Result<(), Illegal> {
        self.takes_people()?;
        if now >= self.starts { Err(Illegal::new("session-begun")) } else { Ok(()) }
    }
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
