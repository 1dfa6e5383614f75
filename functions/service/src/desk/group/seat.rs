//! Inviting people, and saying who was there.

use super::error::{GroupError, Said};
use super::file::{Held, look, view};
use super::guests::guest;
use super::{AtSession, gate, tell};
use crate::desk::Barred;
use crate::desk::names::Names;
use crate::desk::row::OpenCase;
use crate::env::Env;
use crate::port::{Attendee, Cases as _, Groups as _, Kind, Recorded, Seat, Store, StoredSession, Unit as _};
use domain::desk::DeskAct;
use domain::group::{Attendance, SEATS_MAX};
use domain::wire::desk::group::{RecordBody, SessionFile};
use domain::{FieldErrors, Illegal};
use uuid::Uuid;

/// Invites people: all of them, or nobody.
pub async fn invite<S: Store>(
    env: Env<'_, S>,
    at: AtSession<'_>,
    people: &[Uuid],
) -> Result<SessionFile, GroupError> {
    let Held { mut unit, member, stored } = Held::open(env, at, DeskAct::ActOnGroups).await?;
    let env = env.in_hands_of(member.id);
    if people.is_empty() || people.len() > usize::from(SEATS_MAX) {
        let mut faults = FieldErrors::default();
        faults.add("people", Illegal::new("number-range").with("min", 1).with("max", SEATS_MAX));
        return Err(faults.into());
    }
    for dossier in people {
        match seat(env, &mut unit, &stored, *dossier).await {
            Err(GroupError::Full { .. }) => return Err(GroupError::Full { asked: people.len() }),
            seated => seated?,
        }
        look(env, &mut unit, &member, (*dossier, stored.session.programme)).await?;
    }
    let file = view(env, &mut unit, stored).await?;
    unit.commit().await?;
    Ok(file)
}

/// Gives somebody a seat and tells them. Who came without an invitation is put on the list once it began, and not told.
pub async fn seat<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    stored: &StoredSession,
    dossier: Uuid,
) -> Result<(), GroupError> {
    let session = &stored.session;
    session.takes_people()?;
    let case = unit.case(dossier).await?.ok_or(Barred::NotFound)?;
    if case.programme != Some(session.programme) {
        return Err(Barred::NotFound.into());
    }
    let open = OpenCase::open(env, case)?;
    let guest = guest(env, unit, session, &open).await?;
    if !guest.is_some_and(|guest| session.kind.takes(guest)) {
        return Err(GroupError::NotForThem);
    }
    let (attendance, at, staff) = (Attendance::Expected, env.now(), env.by);
    let attendee = Attendee { session: session.id, dossier, attendance, at, staff };
    match unit.take_seat(&attendee).await? {
        Seat::Taken => {}
        Seat::Listed => return Err(GroupError::Listed),
        Seat::Full => return Err(GroupError::Full { asked: 1 }),
    }
    if env.now() < session.starts {
        tell::tell(env, unit, session, (dossier, Kind::SessionInvited)).await?;
    }
    Ok(())
}

/// Says of somebody on the list whether they come, or were there; what opens a gate opens it.
pub async fn record<S: Store>(
    env: Env<'_, S>,
    at: AtSession<'_>,
    body: &RecordBody,
) -> Result<SessionFile, GroupError> {
    let Held { mut unit, member, stored } = Held::open(env, at, DeskAct::ActOnGroups).await?;
    let env = env.in_hands_of(member.id);
    say(env, &mut unit, &stored, body).await?;
    let file = view(env, &mut unit, stored).await?;
    unit.commit().await?;
    Ok(file)
}

/// The same in an open unit, by somebody who may.
pub async fn say<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    stored: &StoredSession,
    body: &RecordBody,
) -> Result<(), GroupError> {
    let (session, dossier, attendance) = (&stored.session, body.person, body.attendance);
    session.can_record(attendance, env.now())?;
    let to = Attendee { session: session.id, dossier, attendance, at: env.now(), staff: env.by };
    match unit.record_attendance(&to, body.seen).await? {
        Recorded::Done => gate::pass(env, unit, session, (dossier, attendance)).await,
        Recorded::Full => Err(GroupError::Full { asked: 1 }),
        Recorded::Changed(None) => Err(Barred::NotFound.into()),
        // The answer to who said so was lost.
        Recorded::Changed(Some(there)) if (there.attendance, there.staff) == (attendance, env.by) => Ok(()),
        Recorded::Changed(Some(there)) => {
            let mut names = Names::load::<S>(unit).await?;
            let by = names.maybe(env, unit, there.staff).await?.map(|colleague| colleague.name);
            Err(GroupError::Changed(Box::new(Said { attendance: there.attendance, at: there.at, by })))
        }
    }
}
