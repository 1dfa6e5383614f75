//! One move of an application: decided by the domain, with place, history and notice. Shared by all who move one.

use crate::env::Env;
use crate::file::{Fault, OpenPerson, faults_into};
use crate::history::{self, Line};
use crate::outbox::{self, Notices};
use crate::port::{Application, Applications as _, Kind, Mentors as _, SaveError, Store};
use domain::application::{Act, Actor, Command, MoveError};
use uuid::Uuid;

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
    application.state = before.clone().after(what.command, what.actor)?;
    move_place::<S>(unit, &application, before.mentor()).await?;
    application.since = env.now();
    application.version += 1;
    unit.save_application(&application).await?;
    let person = OpenPerson::load(env, unit, application.person).await?;
    let line = Line {
        actor: what.actor,
        act: what.command.act().code(),
        from: Some(before.code()),
        reason: what.command.reason(),
        text: person.as_ref().and_then(|person| Some((&person.key, what.text?))),
    };
    history::note(env, unit, (&application).into(), line).await?;
    if let (Notices::Send, Some(person), Some(kind)) = (what.notices, &person, notice(&what)) {
        outbox::post(env, unit, person, &application, kind).await?;
    }
    Ok(application)
}

/// What the person is told: nobody needs a message about their own click, except that a withdrawal arrived.
fn notice(what: &Move<'_>) -> Option<Kind> {
    match (what.command.act(), what.actor) {
        (Act::Withdraw, _) => Some(Kind::Withdrawn),
        (_, Actor::Mentee) => None,
        _ => Some(Kind::News),
    }
}

/// A mentor's place follows the application: reserved by a proposal, kept by a duo, else given back.
async fn move_place<S: Store>(
    unit: &mut S::Unit,
    application: &Application,
    before: Option<Uuid>,
) -> Result<(), ActError> {
    let after = application.state.mentor();
    if before == after {
        return Ok(());
    }
    if let Some(mentor) = before {
        unit.release_place(mentor).await?;
    }
    if let Some(id) = after {
        let mentor = unit.mentor(id).await?.ok_or(ActError::MentorNotAvailable)?;
        let other = application.programme.is_some_and(|programme| programme != mentor.programme);
        if other || !unit.reserve_place(id).await? {
            return Err(ActError::MentorNotAvailable);
        }
    }
    Ok(())
}
