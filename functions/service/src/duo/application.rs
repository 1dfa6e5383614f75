//! A duo and the application of its mentee: whichever is moved, the other follows in the same unit.

use super::DuoActError;
use super::announce::{announce, proposed};
use super::turn::{move_duo, turn};
use crate::act::{ActError, set_state};
use crate::env::Env;
use crate::file::Fault;
use crate::history::{self, Line};
use crate::port::{Application, Applications as _, Duos as _, Mentors as _, Store, StoreError, StoredDuo};
use domain::application::reason::DeclineReason as ApplicationDecline;
use domain::application::{Actor, Command as ApplicationCommand, State as ApplicationState};
use domain::duo::reason::{DeclineReason, EndReason};
use domain::duo::{Command, Side, State};
use uuid::Uuid;

/// The application after a move of the duo.
pub(crate) async fn application_follows<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    duo: &StoredDuo,
    command: &Command,
    actor: Actor,
) -> Result<(), DuoActError> {
    let found = unit.application(duo.application).await?;
    let mut application = found.ok_or_else(|| StoreError::Inconsistent {
        table: "duo",
        column: "application",
        row: duo.id.to_string(),
    })?;
    for (command, actor) in steps(&application.state, duo, command, actor) {
        set_state(env, unit, &mut application, (&command, actor, None)).await?;
    }
    Ok(())
}

fn steps(
    application: &ApplicationState,
    duo: &StoredDuo,
    command: &Command,
    actor: Actor,
) -> Vec<(ApplicationCommand, Actor)> {
    match (application, command) {
        (ApplicationState::Proposed(_), Command::AcceptProposal) => {
            let mut steps = Vec::new();
            if actor == Actor::Mentee {
                steps.push((ApplicationCommand::AcceptMentor, actor));
            }
            if matches!(duo.state, State::Accepted(_)) {
                steps.push((ApplicationCommand::StartDuo, Actor::Mentor));
            }
            steps
        }
        (ApplicationState::Proposed(_), _) if !duo.state.is_open() => match (command, actor) {
            (Command::DeclineProposal(reason), Actor::Mentee) => {
                vec![(ApplicationCommand::DeclineMentor(said(*reason)), actor)]
            }
            _ => vec![(ApplicationCommand::Release, actor)],
        },
        (ApplicationState::DuoStarted(_), _) if !duo.state.is_open() && duo.state.leaves_mentee_waiting() => {
            // The mentor's doing brings the person back by the clock: it is not their wish.
            let actor = if actor == Actor::Mentor { Actor::Clock } else { actor };
            vec![(ApplicationCommand::Rematch, actor)]
        }
        _ => Vec::new(),
    }
}

/// The reason as the application's history knows it.
fn said(reason: DeclineReason) -> ApplicationDecline {
    match reason {
        DeclineReason::Sector => ApplicationDecline::Sector,
        DeclineReason::Logistics => ApplicationDecline::Logistics,
        DeclineReason::NoTime | DeclineReason::Language | DeclineReason::Unsaid => ApplicationDecline::Unsaid,
    }
}

/// The duo after a move of the application: proposed, answered, or closed with it.
pub(crate) async fn duo_follows<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    before: &ApplicationState,
    application: &mut Application,
    (command, actor): (&ApplicationCommand, Actor),
) -> Result<(), ActError> {
    if let ApplicationCommand::Propose(mentor) = command {
        return propose(env, unit, application, *mentor, actor).await;
    }
    if before.mentor().is_none() {
        return Ok(());
    }
    let duo = unit.duo_of_application(application.id).await?.filter(|duo| duo.state.is_open());
    let Some(mut duo) = duo else { return Ok(()) };
    let (command, actor) = mirrored(&duo.state, command, actor);
    let before = turn(env, unit, &mut duo, &command, actor).await?;
    if matches!(duo.state, State::Accepted(_)) && matches!(application.state, ApplicationState::Proposed(_)) {
        set_state(env, unit, application, (&ApplicationCommand::StartDuo, Actor::Mentor, None)).await?;
    }
    Ok(announce(env, unit, &duo, (&before, &command, actor)).await?)
}

/// What a move of the application is for its duo.
fn mirrored(duo: &State, command: &ApplicationCommand, actor: Actor) -> (Command, Actor) {
    match (command, actor) {
        (ApplicationCommand::AcceptMentor, _) => (Command::AcceptProposal, Actor::Mentee),
        // A coordinator who starts the duo has the mentor's word.
        (ApplicationCommand::StartDuo, _) => (Command::AcceptProposal, Actor::Mentor),
        (ApplicationCommand::DeclineMentor(reason), _) => {
            (Command::DeclineProposal((*reason).into()), Actor::Mentee)
        }
        (ApplicationCommand::Withdraw(_), _) => {
            (Command::DeclineProposal(DeclineReason::Unsaid), Actor::Mentee)
        }
        (ApplicationCommand::Release, Actor::Mentor) => {
            (Command::DeclineProposal(DeclineReason::Unsaid), Actor::Mentor)
        }
        (ApplicationCommand::Release, Actor::Clock) => (Command::ExpireProposal, Actor::Clock),
        (ApplicationCommand::Rematch, Actor::Mentee) => (duo.ending(EndReason::NewMentor), Actor::Mentee),
        (ApplicationCommand::Rematch, _) => (duo.ending(EndReason::NewMentor), Actor::Coordinator),
        _ => (Command::Cancel(EndReason::Unsaid), Actor::Coordinator),
    }
}

/// Reserves the mentor's place and makes the duo.
async fn propose<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    application: &Application,
    mentor: Uuid,
    actor: Actor,
) -> Result<(), ActError> {
    let mentor = unit.mentor(mentor).await?.ok_or(ActError::MentorNotAvailable)?;
    let other = application.programme.is_some_and(|programme| programme != mentor.programme);
    if other || !unit.reserve_place(mentor.id).await? {
        return Err(ActError::MentorNotAvailable);
    }
    let now = env.now();
    let duo = StoredDuo {
        id: env.id(),
        application: application.id,
        mentor: mentor.id,
        programme: mentor.programme,
        state: State::new(env.today()),
        since: now,
        created: now,
        version: 1,
        wake: Some(now),
    };
    unit.add_duo(&duo).await?;
    let line = Line { actor, act: "propose", from: None, reason: None, text: None };
    history::note(env, unit, (&duo).into(), line).await?;
    Ok(proposed(env, unit, &duo).await?)
}

/// Ends the duos of somebody who goes: erased, or no mentor any more. The mentee of a mentor who goes is looked after
/// by their application; a mentee who is erased has none that could follow.
pub(crate) async fn leave_duos<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    dossier: Uuid,
    side: Side,
) -> Result<(), Fault> {
    let duos = match side {
        Side::Mentee => unit.duo_of_application(dossier).await?.into_iter().collect(),
        Side::Mentor => unit.duos_of_mentor(dossier).await?,
    };
    for mut duo in duos.into_iter().filter(|duo| duo.state.is_open()) {
        let command = match (&duo.state, side) {
            (State::Proposed(_), _) => Command::DeclineProposal(DeclineReason::Unsaid),
            (state, Side::Mentee) => state.ending(EndReason::Unsaid),
            (state, Side::Mentor) => state.ending(EndReason::NoTime),
        };
        match side {
            Side::Mentee => {
                let before = turn(env, unit, &mut duo, &command, Actor::Mentee).await.map_err(fault)?;
                announce(env, unit, &duo, (&before, &command, Actor::Mentee)).await?;
            }
            Side::Mentor => {
                move_duo(env, unit, &mut duo, &command, Actor::Mentor).await.map_err(fault)?;
            }
        }
    }
    Ok(())
}

/// In one unit nobody else moves the duo: a refusal is a fault of ours.
fn fault(error: DuoActError) -> Fault {
    match error {
        DuoActError::Fault(fault) => fault,
        other => StoreError::Failed(format!("a duo does not end: {other}")).into(),
    }
}
