//! Changing how the person is reached. The old address is told too: who took over a phone must not stay unseen.

use crate::act::ActError;
use crate::env::Env;
use crate::file::{Fault, OpenPerson, faults_into};
use crate::hash::HashKey;
use crate::history::{self, Line};
use crate::open_session::{Visit, authorise};
use crate::outbox;
use crate::own_file::view;
use crate::port::{Applications as _, Kind, Store, Unit as _};
use domain::FieldErrors;
use domain::application::{Act, Actor, MoveError};
use domain::form::ApplicationForm;
use domain::language::Correspondence;
use domain::wire::{ChangeContactBody, OwnFile};

/// Why the contact stays as it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChangeContactError {
    /// No session, or none any more.
    #[error("no session")]
    NoSession,
    /// The contact is incomplete or wrong.
    #[error(transparent)]
    Fields(#[from] FieldErrors),
    /// Another change came first, or the application is closed.
    #[error(transparent)]
    Act(#[from] ActError),
    /// Ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}
faults_into!(ChangeContactError);

/// Replaces the contact.
pub async fn change_contact<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    visit: Visit<'_>,
    body: &ChangeContactBody,
) -> Result<OwnFile, ChangeContactError> {
    amend(env, hash, visit, "change-contact", body.version, |form| {
        let typed = ApplicationForm {
            contact: body.contact,
            email: body.email.clone(),
            phone: body.phone.clone(),
            address: body.address.clone(),
            ..ApplicationForm::default()
        };
        form.set_contact(&typed.read_contact()?);
        Ok::<_, ChangeContactError>(None)
    })
    .await
}

/// Amends the sealed answers of an open application, with history; the state and its date stay.
pub(crate) async fn amend<S: Store, E>(
    env: Env<'_, S>,
    hash: &HashKey,
    visit: Visit<'_>,
    act: &str,
    seen: i64,
    change: impl FnOnce(&mut ApplicationForm) -> Result<Option<Correspondence>, E>,
) -> Result<OwnFile, E>
where
    E: From<ActError> + From<Fault> + From<NoSession>,
{
    let mut unit = env.store.begin_write().await.map_err(Fault::from)?;
    let found = authorise(env, &mut unit, hash, visit).await.map_err(Fault::from)?;
    let mut application = found.ok_or(NoSession)?;
    let mut person = OpenPerson::load(env, &mut unit, &application).await?.ok_or(NoSession)?;
    if application.version != seen {
        return Err(ActError::VersionConflict.into());
    }
    if !application.state.is_open() {
        // The nearest act that the domain knows: an answer to a closed file.
        let closed = MoveError::Impossible { state: application.state.code(), act: Act::Answer };
        return Err(ActError::Move(closed).into());
    }
    let before = person.form.read_contact().ok();
    if let Some(correspondence) = change(&mut person.form)? {
        application.correspondence = correspondence;
    }
    let after = person.form.read_contact().ok();
    application.version += 1;
    unit.save_application(&application).await.map_err(ActError::from)?;
    let line =
        Line { actor: Actor::Mentee, act, from: Some(application.state.code()), reason: None, text: None };
    history::note(env, &mut unit, &application, line).await?;
    if before != after {
        let mut old =
            OpenPerson { row: person.row.clone(), key: person.key.clone(), form: person.form.clone() };
        before.iter().for_each(|contact| old.form.set_contact(contact));
        outbox::post(env, &mut unit, &old, &application, Kind::News).await?;
        person.row.contact_hash = after.and_then(|contact| hash.contact(&contact));
    }
    person.save(env, &mut unit).await?;
    let file = view::<S>(&mut unit, &application, &person, visit.lang).await?;
    unit.commit().await.map_err(Fault::from)?;
    Ok(file)
}

/// No session, or none any more.
pub(crate) struct NoSession;

impl From<NoSession> for ChangeContactError {
    fn from(_: NoSession) -> Self {
        Self::NoSession
    }
}
impl From<NoSession> for crate::correct::CorrectError {
    fn from(_: NoSession) -> Self {
        Self::NoSession
    }
}
