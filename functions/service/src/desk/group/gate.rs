//! Attendance as a gate of volunteers.

use super::error::GroupError;
use crate::env::Env;
use crate::file::{Fault, OpenPerson};
use crate::outbox::Notices;
use crate::port::{Groups as _, Store, Volunteer, Volunteers as _};
use crate::volunteer_move::make_move;
use domain::ProgrammeId;
use domain::application::Actor;
use domain::group::training::opens;
use domain::group::{Attendance, GroupSession};
use domain::programme::Gate;
use domain::volunteer::{Command, State, VolunteerForm};
use domain::wire::desk::group::ModulesView;
use uuid::Uuid;

/// Passes the gate that opens when this is said of somebody, if it is still before them.
pub(super) async fn pass<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    session: &GroupSession,
    (dossier, said): (Uuid, Attendance),
) -> Result<(), GroupError> {
    let attended = unit.modules_attended(session.programme, dossier).await?;
    let Some(gate) = opens(session, said, &attended) else { return Ok(()) };
    let Some(mut volunteer) = unit.volunteer(dossier).await? else { return Ok(()) };
    if volunteer.programme != Some(session.programme) || !is_ahead(&volunteer.state, gate) {
        return Ok(());
    }
    let Some(person) = OpenPerson::<VolunteerForm>::load(env, unit, volunteer.person).await? else {
        return Ok(());
    };
    let notices = if volunteer.is_demo() { Notices::Silent } else { Notices::Send };
    let step = (&Command::PassGate(gate), Actor::Coordinator, notices);
    Ok(make_move(env, unit, &mut volunteer, &person, step).await?)
}

/// Whether a volunteer can still pass a gate.
pub(super) fn is_ahead(state: &State, gate: Gate) -> bool {
    matches!(state, State::Preparing(preparing) if preparing.can_pass(gate))
}

/// Whether a gate is behind a volunteer. Who is a mentor has passed all that were needed.
pub(super) fn is_passed(state: &State, gate: Gate) -> bool {
    match state {
        State::Preparing(preparing) => preparing.steps.iter().any(|step| step.gate == gate && step.passed),
        state => state.is_mentor() || matches!(state, State::Left(_)),
    }
}

/// The modules that a volunteer has been to; nothing where the training has none.
pub(crate) async fn modules<S: Store>(
    unit: &mut S::Unit,
    volunteer: &Volunteer,
) -> Result<Option<ModulesView>, Fault> {
    let modules =
        volunteer.programme.map_or(0, |programme: ProgrammeId| programme.programme().training_modules);
    let Some(programme) = volunteer.programme.filter(|_| modules > 0) else { return Ok(None) };
    Ok(Some(ModulesView { modules, attended: unit.modules_attended(programme, volunteer.id).await? }))
}
