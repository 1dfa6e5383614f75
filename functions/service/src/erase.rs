//! Erasing a person: the key goes, and with it everything that it sealed. The dossier stays as a number, so that the
//! reports still add up; of a mentor nothing stays public.

use crate::act::ActError;
use crate::duo::leave_duos;
use crate::env::Env;
use crate::file::{Answers, Fault, OpenPerson, faults_into};
use crate::hash::HashKey;
use crate::history::{self, Line};
use crate::mentor_row;
use crate::open_session::{Denied, Visit, authorise};
use crate::outbox::{self, Notices, Recipient};
use crate::port::{
    Applications as _, DeskBook as _, Dossier, DossierKind, Dossiers as _, Kind, Persons as _, Store,
    Unit as _, Volunteers as _,
};
use crate::volunteer_move::VolunteerActError;
use domain::application::reason::WithdrawalReason;
use domain::application::{Actor, Command};
use domain::duo::Side;
use domain::form::ApplicationForm;
use domain::volunteer::consent::Publication;
use domain::volunteer::reason::StopReason;
use domain::volunteer::{self, VolunteerForm};
use uuid::Uuid;

/// Why nothing was erased.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EraseError {
    /// No session, or another dossier's.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The application changed at the same moment.
    #[error(transparent)]
    Act(#[from] ActError),
    /// The volunteer's file changed at the same moment.
    #[error(transparent)]
    VolunteerAct(#[from] VolunteerActError),
    /// Ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}
faults_into!(EraseError);

/// Erases the session's person and tells them so, with a message whose own key dies when it is sent.
pub async fn erase<S: Store>(env: Env<'_, S>, hash: &HashKey, visit: Visit<'_>) -> Result<(), EraseError> {
    let mut unit = env.store.begin_write().await?;
    let dossier = authorise(env, &mut unit, hash, visit).await?;
    erase_in(env, &mut unit, &dossier, dossier.kind.actor(), Notices::Send).await?;
    unit.commit().await?;
    // The commit stands, whatever the sweep after it says: the next tick sweeps again.
    let _ = env.store.forget_traces().await;
    Ok(())
}

/// Erases in an open unit: the person's own wish, or the end of the time for which data are kept.
pub(crate) async fn erase_in<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    dossier: &Dossier,
    actor: Actor,
    notices: Notices,
) -> Result<(), EraseError> {
    erase_merged(env, unit, dossier.id, actor).await?;
    match dossier.kind {
        DossierKind::Application => {
            close_application(env, unit, dossier.id, actor).await?;
            finish::<S, ApplicationForm>(env, unit, dossier, notices).await
        }
        DossierKind::Volunteer => {
            close_volunteer(env, unit, dossier.id, actor).await?;
            finish::<S, VolunteerForm>(env, unit, dossier, notices).await
        }
    }
}

async fn close_application<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    id: Uuid,
    actor: Actor,
) -> Result<(), EraseError> {
    let mut application = unit.application(id).await?.ok_or(Denied::NotFound)?;
    let before = application.state.clone();
    if before.is_open() {
        let withdraw = Command::Withdraw(WithdrawalReason::Unsaid);
        application.state = before.clone().after(&withdraw, Actor::Mentee).map_err(ActError::from)?;
        application.since = env.now();
    }
    application.version += 1;
    leave_duos(env, unit, id, Side::Mentee).await?;
    unit.save_application(&application).await.map_err(ActError::from)?;
    let line = Line { actor, act: "erase", from: Some(before.code()), reason: None, text: None };
    Ok(history::note(env, unit, (&application).into(), line).await?)
}

async fn close_volunteer<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    id: Uuid,
    actor: Actor,
) -> Result<(), EraseError> {
    let mut volunteer = unit.volunteer(id).await?.ok_or(Denied::NotFound)?;
    let before = volunteer.state.clone();
    if before.is_open() {
        let stop = if before.is_new() {
            volunteer::Command::Withdraw(StopReason::Unsaid)
        } else {
            volunteer::Command::Leave(StopReason::Unsaid)
        };
        volunteer.state = before.clone().after(&stop, Actor::Mentor).map_err(VolunteerActError::from)?;
        volunteer.since = env.now();
    }
    volunteer.version += 1;
    volunteer.publication = Publication::default();
    volunteer.wake = None;
    unit.save_volunteer(&volunteer).await.map_err(VolunteerActError::from)?;
    leave_duos(env, unit, id, Side::Mentor).await?;
    mentor_row::blank::<S>(unit, id).await?;
    let line = Line { actor, act: "erase", from: Some(before.code()), reason: None, text: None };
    Ok(history::note(env, unit, (&volunteer).into(), line).await?)
}

/// A file that was found twice is one person's: what went into this one goes too, and what this one went into.
async fn erase_merged<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    dossier: Uuid,
    actor: Actor,
) -> Result<(), EraseError> {
    let (mut found, mut next) = (vec![dossier], vec![dossier]);
    while let Some(case) = next.pop() {
        let into = unit.merge_of(case).await?.map(|merge| merge.into);
        let others: Vec<Uuid> =
            unit.merges_into(case).await?.into_iter().map(|merge| merge.case).chain(into).collect();
        for other in others {
            if found.contains(&other) {
                continue;
            }
            found.push(other);
            next.push(other);
            let Some(dossier) = unit.dossier(other).await? else { continue };
            match dossier.kind {
                DossierKind::Application => close_application(env, unit, other, actor).await?,
                DossierKind::Volunteer => close_volunteer(env, unit, other, actor).await?,
            }
            unit.erase_person(dossier.person, env.now()).await?;
        }
    }
    Ok(())
}

/// Destroys the key, and tells the person at the address that was in their answers.
async fn finish<S: Store, F: Answers>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    dossier: &Dossier,
    notices: Notices,
) -> Result<(), EraseError> {
    let person = OpenPerson::<F>::load(env, unit, dossier.person).await?;
    unit.erase_person(dossier.person, env.now()).await?;
    let Some(person) = person.filter(|_| notices == Notices::Send) else { return Ok(()) };
    let Some(contact) = person.form.contact() else { return Ok(()) };
    let recipient = Recipient {
        person: dossier.person,
        key: &person.key,
        name: person.form.full_name(),
        contact: &contact,
        lang: dossier.correspondence.into(),
        reference: &dossier.reference,
    };
    Ok(outbox::tell_last(env, unit, &recipient, Kind::Erased).await?)
}
