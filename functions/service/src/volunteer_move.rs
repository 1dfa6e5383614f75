//! One change of a volunteer's file: decided by the domain, with history, mentor and notice. Shared by all who make one.

use crate::duo::leave_duos;
use crate::env::Env;
use crate::file::{Fault, OpenPerson, faults_into};
use crate::history::{self, Line};
use crate::mentor_row;
use crate::outbox::Notices;
use crate::port::{Accepted, Groups as _, SaveError, Store, Volunteer, Volunteers as _};
use crate::{volunteer_clock, volunteer_notice};
use domain::application::Actor;
use domain::duo::Side;
use domain::group::training::can_note;
use domain::programme::Gate;
use domain::volunteer::{Command, MoveError, VolunteerAct, VolunteerForm};

/// Why a change was not made; nothing has changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VolunteerActError {
    /// Another change came first: look again.
    #[error("another change came first")]
    VersionConflict,
    /// The state does not allow it, or not to this actor.
    #[error(transparent)]
    Move(#[from] MoveError),
    /// The training has modules that the volunteer has not been to.
    #[error("{missing} modules of the training are missing")]
    TrainingIncomplete {
        /// How many.
        missing: usize,
    },
    /// The file is closed: nothing is changed in it any more.
    #[error("the file is closed")]
    Closed,
    /// Ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}
faults_into!(VolunteerActError);

impl From<SaveError> for VolunteerActError {
    fn from(error: SaveError) -> Self {
        match error {
            SaveError::Stale => Self::VersionConflict,
            SaveError::Store(error) => Self::Fault(error.into()),
        }
    }
}

/// Refuses what was asked of an older page.
pub(crate) fn check_seen(volunteer: &Volunteer, seen: Option<i64>) -> Result<(), VolunteerActError> {
    if seen.is_some_and(|seen| seen != volunteer.version) {
        return Err(VolunteerActError::VersionConflict);
    }
    Ok(())
}

/// Moves a volunteer in an open unit.
pub(crate) async fn make_move<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    volunteer: &mut Volunteer,
    person: &OpenPerson<VolunteerForm>,
    step: (&Command, Actor, Notices),
) -> Result<(), VolunteerActError> {
    make_move_saying(env, unit, volunteer, person, step, None).await
}

/// The same with words, sealed in the history.
pub(crate) async fn make_move_saying<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    volunteer: &mut Volunteer,
    person: &OpenPerson<VolunteerForm>,
    (command, actor, notices): (&Command, Actor, Notices),
    words: Option<&str>,
) -> Result<(), VolunteerActError> {
    let from = volunteer.state.code();
    let after = volunteer.state.clone().after(command, actor)?;
    check_training::<S>(unit, volunteer, command).await?;
    volunteer.state = after;
    volunteer.since = env.now();
    if let Command::AcceptCharter(version) = command {
        volunteer.papers.charter = Some(Accepted { version: version.code.to_owned(), at: env.now() });
    }
    volunteer.wake = volunteer_clock::after(volunteer);
    let act = command.act();
    let text = words.map(|words| (&person.key, words));
    let line = Line { actor, act: act.code(), from: Some(from), reason: command.reason(), text };
    save(env, unit, volunteer, &person.form, line).await?;
    if act == VolunteerAct::Leave {
        leave_duos(env, unit, volunteer.id, Side::Mentor).await?;
    }
    if let (Notices::Send, Some(notice)) = (notices, volunteer_notice::of_move(volunteer, act, actor)) {
        volunteer_notice::tell(env, unit, volunteer, person, &notice).await?;
    }
    Ok(())
}

/// Nobody notes a training as passed, by whatever way, of whom modules are missing.
async fn check_training<S: Store>(
    unit: &mut S::Unit,
    volunteer: &Volunteer,
    command: &Command,
) -> Result<(), VolunteerActError> {
    let (Command::PassGate(gate @ Gate::Training), Some(programme)) = (command, volunteer.programme) else {
        return Ok(());
    };
    let attended = unit.modules_attended(programme, volunteer.id).await?;
    can_note(programme, *gate, &attended).map_err(|missing| VolunteerActError::TrainingIncomplete { missing })
}

/// Saves a changed file with its line of history; the mentor follows.
pub(crate) async fn save<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    volunteer: &mut Volunteer,
    form: &VolunteerForm,
    line: Line<'_>,
) -> Result<(), VolunteerActError> {
    volunteer.version += 1;
    unit.save_volunteer(volunteer).await?;
    history::note(env, unit, (&*volunteer).into(), line).await?;
    Ok(mentor_row::follow::<S>(unit, volunteer, form).await?)
}
