//! One move of an application: decided by the domain, with history, duo and notice. Shared by all who move one.

use crate::duo::duo_follows;
use crate::env::Env;
use crate::file::{Fault, OpenPerson, faults_into};
use crate::history::{self, Line};
use crate::outbox::{self, Notices};
use crate::port::{Application, Applications as _, Kind, SaveError, Store};
use domain::application::{Act, Actor, Command, MoveError};
use domain::form::ApplicationForm;

/// Why a move was not made; nothing has changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ActError {
    /// Another change came first: look again.
    #[error("another change came first")]
    VersionConflict,
    /// The state does not allow it, or not to this actor.
    #[error(transparent)]
    Move(#[from] MoveError),
    /// The mentor has no free place (any more), or is not one of this programme.
    #[error("the mentor is not available")]
    MentorNotAvailable,
    /// Ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}
faults_into!(ActError);

impl From<SaveError> for ActError {
    fn from(error: SaveError) -> Self {
        match error {
            SaveError::Stale => Self::VersionConflict,
            SaveError::Store(error) => Self::Fault(error.into()),
        }
    }
}

/// What is to be done, by whom.
pub(crate) struct Move<'a> {
    pub(crate) command: &'a Command,
    pub(crate) actor: Actor,
    /// The question or the answer in words.
    pub(crate) text: Option<&'a str>,
    /// The version that the actor saw, if they saw one.
    pub(crate) seen: Option<i64>,
    pub(crate) notices: Notices,
}

/// Moves an application in an open unit.
pub(crate) async fn make_move<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    mut application: Application,
    what: Move<'_>,
) -> Result<Application, ActError> {
    if what.seen.is_some_and(|seen| seen != application.version) {
        return Err(ActError::VersionConflict);
    }
    let before = application.state.clone();
    set_state(env, unit, &mut application, (what.command, what.actor, what.text)).await?;
    duo_follows(env, unit, &before, &mut application, (what.command, what.actor)).await?;
    if let (Notices::Send, Some(kind)) = (what.notices, notice(&what))
        && let Some(person) = OpenPerson::load(env, unit, application.person).await?
    {
        outbox::post(env, unit, &person, &application, kind).await?;
    }
    Ok(application)
}

/// Moves an application with its line of history, and nothing else: the duo and its place are the caller's.
pub(crate) async fn set_state<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    application: &mut Application,
    (command, actor, text): (&Command, Actor, Option<&str>),
) -> Result<(), ActError> {
    let from = application.state.code();
    application.state = application.state.clone().after(command, actor)?;
    // What nobody reads after all has waited since it came.
    application.since = if *command == Command::PutBack { application.received } else { env.now() };
    application.version += 1;
    unit.save_application(application).await?;
    let person = match text {
        Some(_) => OpenPerson::<ApplicationForm>::load(env, unit, application.person).await?,
        None => None,
    };
    let line = Line {
        actor,
        act: command.act().code(),
        from: Some(from),
        reason: command.reason(),
        text: person.as_ref().and_then(|person| Some((&person.key, text?))),
    };
    Ok(history::note(env, unit, (&*application).into(), line).await?)
}

/// What the person is told: nobody needs a message about their own click, except that a withdrawal arrived.
fn notice(what: &Move<'_>) -> Option<Kind> {
    match (what.command.act(), what.actor) {
        (Act::Withdraw, _) => Some(Kind::Withdrawn),
        // The duo tells both.
        (_, Actor::Mentee) | (Act::Propose | Act::Release | Act::StartDuo | Act::Rematch, _) => None,
        _ => Some(Kind::News),
    }
}
