//! What matching knows of both sides. What a person *is* has no place here (education, status, age, origin, what they
//! wrote): what is not here cannot lower a score.

use super::Bar;
use crate::application::Actor;
use crate::catalogue::{Mode, Sector, TimeOfDay};
use crate::duo::State;
use crate::duo::reason::CancelReason;
use crate::form::{ApplicationForm, ModeWish};
use crate::language::{Spoken, Tongue};
use crate::place::{Commune, Residence};
use crate::programme::ProgrammeId;
use crate::programme::eligibility::YesNo;
use uuid::Uuid;

/// The wishes of a mentee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seeker {
    /// The application.
    pub id: Uuid,
    /// Who has it; absent while Actiris advises.
    pub programme: Option<ProgrammeId>,
    /// Languages with level.
    pub languages: Vec<Spoken>,
    /// Fields of work; empty without a project.
    pub sectors: Vec<Sector>,
    /// When they are free.
    pub times: Vec<TimeOfDay>,
    /// How they would like to meet.
    pub mode: ModeWish,
    /// Where they live; absent outside of Brussels.
    pub home: Option<Commune>,
    /// Mentors whom they asked for, in their order.
    pub wished: Vec<Uuid>,
    /// Days since the application was received.
    pub waiting_days: u32,
    /// Mentors with whom they are not to be matched, and the rule that says so.
    pub apart: Vec<(Uuid, Bar)>,
}

/// What a mentor offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guide {
    /// The mentor.
    pub id: Uuid,
    /// Their programme.
    pub programme: ProgrammeId,
    /// Field of work.
    pub sector: Sector,
    /// Languages in which they can coach.
    pub languages: Vec<Tongue>,
    /// When they are free.
    pub times: Vec<TimeOfDay>,
    /// How they meet.
    pub modes: Vec<Mode>,
    /// Where they meet face to face, if they said.
    pub commune: Option<Commune>,
    /// Whether they take mentees: not on pause, not gone.
    pub open: bool,
    /// How many more mentees they can take.
    pub free: u8,
}

impl Seeker {
    /// The wishes of a form.
    pub fn of(id: Uuid, programme: Option<ProgrammeId>, form: &ApplicationForm, waiting_days: u32) -> Self {
        let project = form.project == Some(YesNo::Yes);
        let home = match Residence::from_postcode(&form.postcode) {
            Ok(Residence::Brussels(commune)) => Some(commune),
            Ok(Residence::Elsewhere) | Err(_) => None,
        };
        Self {
            id,
            programme,
            languages: form.languages.clone(),
            sectors: if project { form.sectors.clone() } else { Vec::new() },
            times: form.times.clone(),
            mode: form.mode.unwrap_or(ModeWish::Either),
            home,
            wished: form.mentors.clone(),
            waiting_days,
            apart: Vec::new(),
        }
    }

    /// Whether a duo that is over keeps the two apart: they were one, or one of them said no. A proposal that nobody
    /// answered, or that the programme took back, does not.
    pub fn keeps_apart(duo: &State) -> bool {
        match duo {
            State::Completed(_) | State::EndedEarly(_) => true,
            State::Cancelled(cancelled) => {
                matches!(cancelled.by, Actor::Mentee | Actor::Mentor)
                    && cancelled.reason != CancelReason::NoAnswer
            }
            _ => false,
        }
    }

    /// Whether they would meet face to face: else the place does not matter.
    pub fn travels(&self) -> bool {
        self.mode != ModeWish::Online
    }
}
