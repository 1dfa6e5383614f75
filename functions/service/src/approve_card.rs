//! The coordinator's yes to a public card: nothing is public without it, and it is worth nothing without the
//! volunteer's own.

use crate::env::Env;
use crate::file::{Fault, OpenPerson, faults_into};
use crate::history::Line;
use crate::outbox::Notices;
use crate::port::{Kind, Store, Unit as _, Volunteer, Volunteers as _};
use crate::volunteer_move::{VolunteerActError, check_seen, save};
use crate::volunteer_notice::tell;
use domain::application::Actor;
use domain::volunteer::VolunteerForm;
use uuid::Uuid;

/// Whose card is approved.
#[derive(Debug, Clone, Copy)]
pub struct ApproveCard {
    /// Of whom.
    pub volunteer: Uuid,
    /// The version that the coordinator saw: a card that changed since is another card.
    pub seen: i64,
    /// Whether the person is told.
    pub notices: Notices,
}

/// Why a card was not approved.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ApproveCardError {
    /// There is no such volunteer (any more).
    #[error("no such volunteer")]
    Unknown,
    /// The volunteer has not said yes.
    #[error("the volunteer has not said yes")]
    NoConsent,
    /// Another change came first, or the file is closed.
    #[error(transparent)]
    Act(#[from] VolunteerActError),
    /// Ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}
faults_into!(ApproveCardError);

/// Says yes to the card as the volunteer wants it.
pub async fn approve_card<S: Store>(
    env: Env<'_, S>,
    what: ApproveCard,
) -> Result<Volunteer, ApproveCardError> {
    let mut unit = env.store.begin_write().await?;
    let mut volunteer = unit.volunteer(what.volunteer).await?.ok_or(ApproveCardError::Unknown)?;
    check_seen(&volunteer, Some(what.seen))?;
    let loaded = OpenPerson::load(env, &mut unit, volunteer.person).await?;
    let person = loaded.ok_or(ApproveCardError::Unknown)?;
    approve(env, &mut unit, &mut volunteer, &person, what.notices).await?;
    unit.commit().await?;
    Ok(volunteer)
}

/// Says yes in an open unit.
pub(crate) async fn approve<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    volunteer: &mut Volunteer,
    person: &OpenPerson<VolunteerForm>,
    notices: Notices,
) -> Result<(), ApproveCardError> {
    if !volunteer.state.is_open() {
        return Err(VolunteerActError::Closed.into());
    }
    volunteer.publication = volunteer.publication.clone().approve(env.now());
    if !volunteer.publication.is_public() {
        return Err(ApproveCardError::NoConsent);
    }
    let from = Some(volunteer.state.code());
    let line = Line { actor: Actor::Coordinator, act: "approve-card", from, reason: None, text: None };
    save(env, unit, volunteer, &person.form, line).await?;
    if notices == Notices::Send {
        tell(env, unit, volunteer, person, &Kind::News.into()).await?;
    }
    Ok(())
}
