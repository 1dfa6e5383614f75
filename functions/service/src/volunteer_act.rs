//! What volunteers do with their own file: change answers, consent and capacity; pause, come back, accept the charter,
//! leave. Each answers with the file as it is now.

use crate::desk::tags;
use crate::env::Env;
use crate::file::{Answers as _, Fault, OpenPerson, faults_into};
use crate::hash::HashKey;
use crate::history::Line;
use crate::open_session::{Denied, Visit, authorise, open_volunteer};
use crate::outbox::{self, Notices};
use crate::own_volunteer::view;
use crate::port::{Kind, Outbox as _, Store, Unit as _, Volunteer};
use crate::volunteer_move::{check_seen, make_move, save};
use crate::volunteer_notice;
use domain::FieldErrors;
use domain::application::Actor;
use domain::form::CompleteError;
use domain::programme::eligibility::Verdict;
use domain::volunteer::VolunteerForm;
use domain::wire::OwnVolunteer;

pub use crate::volunteer_move::VolunteerActError;
pub use crate::volunteer_wish::Wish;

/// Why an act was not done; nothing has changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OwnVolunteerActError {
    /// No session, or another dossier's.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// Answers are missing or wrong.
    #[error(transparent)]
    Fields(#[from] FieldErrors),
    /// With these answers the programme is surely closed.
    #[error("the programme is closed to this person")]
    NotEligible(Verdict),
    /// The change cannot be made (any more).
    #[error(transparent)]
    Act(#[from] VolunteerActError),
    /// Ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}
faults_into!(OwnVolunteerActError);

impl From<CompleteError> for OwnVolunteerActError {
    fn from(error: CompleteError) -> Self {
        match error {
            CompleteError::Fields(fields) => Self::Fields(fields),
            CompleteError::NotEligible(verdict) => Self::NotEligible(verdict),
        }
    }
}

/// Does what the volunteer of the session wants, if the file is still as they saw it.
pub async fn act<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    visit: Visit<'_>,
    wish: Wish,
    seen: i64,
) -> Result<OwnVolunteer, OwnVolunteerActError> {
    let mut unit = env.store.begin_write().await?;
    let dossier = authorise(env, &mut unit, hash, visit).await?;
    let opened = open_volunteer(env, &mut unit, &dossier).await?;
    check_seen(&opened.0, Some(seen))?;
    carry_out(env, unit, hash, opened, wish).await
}

/// Does it to an opened file, and keeps it.
pub(crate) async fn carry_out<S: Store>(
    env: Env<'_, S>,
    mut unit: S::Unit,
    hash: &HashKey,
    (mut volunteer, mut person): (Volunteer, OpenPerson<VolunteerForm>),
    wish: Wish,
) -> Result<OwnVolunteer, OwnVolunteerActError> {
    if let Some(command) = wish.command(env.today())? {
        let what = (&command, Actor::Mentor, Notices::Send);
        make_move(env, &mut unit, &mut volunteer, &person, what).await?;
    } else {
        amend(env, &mut unit, hash, &mut volunteer, &mut person, wish).await?;
    }
    let file = view(env, &mut unit, &volunteer, &person).await?;
    unit.commit().await?;
    Ok(file)
}

/// Changes the answers of an open file: the state and its date stay, version and history move on. When the contact
/// changes the old address is told too: who took over a telephone must not stay unseen.
async fn amend<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    hash: &HashKey,
    volunteer: &mut Volunteer,
    person: &mut OpenPerson<VolunteerForm>,
    wish: Wish,
) -> Result<(), OwnVolunteerActError> {
    if !volunteer.state.is_open() {
        return Err(VolunteerActError::Closed.into());
    }
    let (act, before) = (wish.code(), person.form.contact());
    person.form = wish.amend(volunteer, &person.form, env.now())?;
    let after = person.form.contact();
    if before != after {
        person.row.contact_hash = after.as_ref().and_then(|contact| hash.contact(contact));
        unit.take_off_call_list(person.row.id, env.now()).await?;
        if let Some(old) = &before {
            let recipient = volunteer_notice::recipient(volunteer, person, old);
            outbox::tell(env, unit, &recipient, &Kind::News.into()).await?;
        }
    }
    person.save(env, unit).await?;
    tags::set::<S>(unit, hash, volunteer.id, &volunteer.reference, &person.form).await?;
    let from = Some(volunteer.state.code());
    let line = Line { actor: Actor::Mentor, act, from, reason: None, text: None };
    Ok(save(env, unit, volunteer, &person.form, line).await?)
}
