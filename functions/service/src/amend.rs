//! Amending the sealed answers of an open application: the state and its date stay, version and history move on.
//! When the contact changes the old address is told too: who took over a telephone must not stay unseen.

use crate::act::ActError;
use crate::desk::tags;
use crate::env::Env;
use crate::file::{Fault, OpenPerson, faults_into};
use crate::hash::HashKey;
use crate::history::{self, Line};
use crate::open_session::{Denied, Visit, authorise, open_application};
use crate::outbox;
use crate::own_file::view;
use crate::port::{Application, Dossier, Kind, Store, Unit};
use domain::application::{Act, Actor, MoveError};
use domain::contact::Contact;
use domain::wire::OwnFile;

/// Why nothing was amended.
pub(crate) enum AmendError {
    Denied(Denied),
    Act(ActError),
    Fault(Fault),
}
faults_into!(AmendError);

impl From<Fault> for AmendError {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

/// An open application whose answers may be changed; dropping it changes nothing.
pub(crate) struct Amendment<U> {
    unit: U,
    before: Option<Contact>,
    pub(crate) application: Application,
    pub(crate) person: OpenPerson,
}

impl<U: Unit> Amendment<U> {
    /// Opens the session's file, if it is the version that the person saw.
    pub(crate) async fn begin<S: Store<Unit = U>>(
        env: Env<'_, S>,
        hash: &HashKey,
        visit: Visit<'_>,
        seen: i64,
    ) -> Result<Self, AmendError> {
        let mut unit = env.store.begin_write().await?;
        let dossier = authorise(env, &mut unit, hash, visit).await.map_err(AmendError::Denied)?;
        Self::open(env, unit, &dossier, seen).await
    }

    /// Opens the application of a dossier, if it is the version that the person saw.
    pub(crate) async fn open<S: Store<Unit = U>>(
        env: Env<'_, S>,
        mut unit: U,
        dossier: &Dossier,
        seen: i64,
    ) -> Result<Self, AmendError> {
        let (application, person) =
            open_application(env, &mut unit, dossier).await.map_err(AmendError::Denied)?;
        if application.version != seen {
            return Err(AmendError::Act(ActError::VersionConflict));
        }
        if !application.state.is_open() {
            // The nearest act that the domain knows: an answer to a closed file.
            let closed = MoveError::Impossible { state: application.state.code(), act: Act::Answer };
            return Err(AmendError::Act(closed.into()));
        }
        Ok(Self { unit, before: person.form.read_contact().ok(), application, person })
    }

    /// Writes what was changed.
    pub(crate) async fn finish<S: Store<Unit = U>>(
        self,
        env: Env<'_, S>,
        hash: &HashKey,
        visit: Visit<'_>,
        act: &str,
    ) -> Result<OwnFile, AmendError> {
        let Self { mut unit, before, mut application, mut person } = self;
        application.version += 1;
        let saved = unit.save_application(&application).await;
        saved.map_err(|error| AmendError::Act(error.into()))?;
        let from = Some(application.state.code());
        let line = Line { actor: Actor::Mentee, act, from, reason: None, text: None };
        history::note(env, &mut unit, (&application).into(), line).await?;
        let after = person.form.read_contact().ok();
        if before != after {
            person.row.contact_hash = after.as_ref().and_then(|contact| hash.contact(contact));
            unit.take_off_call_list(person.row.id, env.now()).await?;
            if let Some(old) = &before {
                outbox::post_to(env, &mut unit, &person, &application, Kind::News, old).await?;
            }
        }
        person.save(env, &mut unit).await?;
        tags::set::<S>(&mut unit, hash, application.id, &application.reference, &person.form).await?;
        let file = view::<S>(&mut unit, &application, &person, visit.lang).await?;
        unit.commit().await?;
        Ok(file)
    }
}
