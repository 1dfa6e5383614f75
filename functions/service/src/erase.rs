//! Erasing a person: the key goes, and with it everything that it sealed. The application stays as a number, so
//! that the reports still add up.

use crate::act::ActError;
use crate::env::Env;
use crate::file::{Fault, OpenPerson, faults_into};
use crate::hash::HashKey;
use crate::history::{self, Line};
use crate::open_session::{Visit, authorise};
use crate::outbox::{self, Notices, Recipient};
use crate::port::{Application, Applications as _, Kind, Mentors as _, Persons as _, Store, Unit as _};
use domain::application::reason::WithdrawalReason;
use domain::application::{Actor, Command};

/// Why nothing was erased.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EraseError {
    /// No session, or none any more.
    #[error("no session")]
    NoSession,
    /// The application changed at the same moment.
    #[error(transparent)]
    Act(#[from] ActError),
    /// Ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}
faults_into!(EraseError);

/// Erases the session's person and tells them so, with a message whose own key dies when it is sent.
pub async fn erase<S: Store>(env: Env<'_, S>, hash: &HashKey, visit: Visit<'_>) -> Result<(), EraseError> {
    let mut unit = env.store.begin_write().await?;
    let application = authorise(env, &mut unit, hash, visit).await?.ok_or(EraseError::NoSession)?;
    erase_in(env, &mut unit, application, Actor::Mentee, Notices::Send).await?;
    unit.commit().await?;
    // The commit stands, whatever the sweep after it says: the next tick sweeps again.
    let _ = env.store.forget_traces().await;
    Ok(())
}

/// Erases in an open unit: the person's own wish, or the end of the time for which data are kept.
pub(crate) async fn erase_in<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    mut application: Application,
    actor: Actor,
    notices: Notices,
) -> Result<(), EraseError> {
    let person = OpenPerson::load(env, unit, &application).await?;
    let before = application.state.clone();
    if before.is_open() {
        let withdraw = Command::Withdraw(WithdrawalReason::Unsaid);
        application.state = before.clone().after(&withdraw, Actor::Mentee).map_err(ActError::from)?;
        application.since = env.now();
        if let Some(mentor) = before.mentor() {
            unit.release_place(mentor).await?;
        }
    }
    application.version += 1;
    unit.save_application(&application).await.map_err(ActError::from)?;
    let line = Line { actor, act: "erase", from: Some(before.code()), reason: None, text: None };
    history::note(env, unit, &application, line).await?;
    unit.erase_person(application.person, env.now()).await?;
    if let (Notices::Send, Some(person)) = (notices, person) {
        tell(env, unit, &person, &application).await?;
    }
    Ok(())
}

async fn tell<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    person: &OpenPerson,
    application: &Application,
) -> Result<(), EraseError> {
    let Ok(contact) = person.form.read_contact() else { return Ok(()) };
    let recipient = Recipient::of(person, application, &contact);
    Ok(outbox::tell_last(env, unit, &recipient, Kind::Erased).await?)
}
