//! Anybody's move on any volunteer's file: the coordinator's desk, the clock, the demo.

use crate::env::Env;
use crate::file::{Fault, OpenPerson, faults_into};
use crate::outbox::Notices;
use crate::port::{Store, Unit as _, Volunteer, Volunteers as _};
use crate::volunteer_move::{check_seen, make_move};
use domain::ProgrammeId;
use domain::application::Actor;
use domain::volunteer::gate::plan;
use domain::volunteer::{Command, VolunteerForm, WorkStatus};
use uuid::Uuid;

pub use crate::volunteer_move::VolunteerActError;

/// What is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// A coordinator begins to read: the gates are those of the programme. Who asked for advice gets this one.
    TakeUp(Option<ProgrammeId>),
    /// Any other move.
    Do(Command),
}

/// A move to make.
#[derive(Debug, Clone)]
pub struct AdvanceVolunteer {
    /// Of whom.
    pub volunteer: Uuid,
    /// What.
    pub step: Step,
    /// By whom; the caller has made sure that they are who they say.
    pub actor: Actor,
    /// The version that the actor saw.
    pub seen: Option<i64>,
    /// Whether the person is told.
    pub notices: Notices,
}

/// Why a volunteer did not advance.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AdvanceVolunteerError {
    /// There is no such volunteer (any more).
    #[error("no such volunteer")]
    Unknown,
    /// Actiris still advises: the file has no programme, and none was given.
    #[error("no programme")]
    NoProgramme,
    /// The move was not made.
    #[error(transparent)]
    Act(#[from] VolunteerActError),
    /// Ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}
faults_into!(AdvanceVolunteerError);

/// Makes one move in a transaction of its own.
pub async fn advance_volunteer<S: Store>(
    env: Env<'_, S>,
    what: AdvanceVolunteer,
) -> Result<Volunteer, AdvanceVolunteerError> {
    let mut unit = env.store.begin_write().await?;
    let found = unit.volunteer(what.volunteer).await?;
    let mut volunteer = found.ok_or(AdvanceVolunteerError::Unknown)?;
    check_seen(&volunteer, what.seen)?;
    let loaded = OpenPerson::<VolunteerForm>::load(env, &mut unit, volunteer.person).await?;
    let person = loaded.ok_or(AdvanceVolunteerError::Unknown)?;
    let command = match what.step {
        Step::Do(command) => command,
        Step::TakeUp(programme) => {
            let programme = volunteer.programme.or(programme).ok_or(AdvanceVolunteerError::NoProgramme)?;
            volunteer.programme = Some(programme);
            Command::TakeUp(plan(programme, person.form.status.unwrap_or(WorkStatus::Other)))
        }
    };
    make_move(env, &mut unit, &mut volunteer, &person, (&command, what.actor, what.notices)).await?;
    unit.commit().await?;
    Ok(volunteer)
}
