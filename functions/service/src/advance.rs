//! Anybody's move on any application: the coordinator's desk, the clock, the demo.

use crate::act::{Move, make_move};
use crate::env::Env;
use crate::outbox::Notices;
use crate::port::{Application, Applications as _, Store, StoreError, Unit as _};
use domain::application::{Actor, Command};
use uuid::Uuid;

pub use crate::act::ActError;

/// A move to make.
#[derive(Debug, Clone)]
pub struct Advance<'a> {
    /// Of which application.
    pub application: Uuid,
    /// What.
    pub command: Command,
    /// By whom; the caller has made sure that they are who they say.
    pub actor: Actor,
    /// The question or answer in words; sealed in the history.
    pub text: Option<&'a str>,
    /// The version that the actor saw.
    pub seen: Option<i64>,
    /// Whether the person is told.
    pub notices: Notices,
}

/// Why an application did not advance.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AdvanceError {
    /// There is no such application.
    #[error("no such application")]
    Unknown,
    /// The move was not made.
    #[error(transparent)]
    Act(#[from] ActError),
}

impl From<StoreError> for AdvanceError {
    fn from(error: StoreError) -> Self {
        Self::Act(error.into())
    }
}

/// Makes one move in a transaction of its own.
pub async fn advance<S: Store>(env: Env<'_, S>, what: Advance<'_>) -> Result<Application, AdvanceError> {
    let mut unit = env.store.begin_write().await?;
    let application = unit.application(what.application).await?.ok_or(AdvanceError::Unknown)?;
    let step = Move {
        command: &what.command,
        actor: what.actor,
        text: what.text,
        seen: what.seen,
        notices: what.notices,
    };
    let application = make_move(env, &mut unit, application, step).await?;
    unit.commit().await?;
    Ok(application)
}
