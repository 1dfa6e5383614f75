//! Telling people of a session: when and where. Their own page does not show it, so the message says it all.

use crate::dates;
use crate::env::Env;
use crate::file::{Fault, OpenPerson};
use crate::outbox::{self, Notice, Recipient, Values};
use crate::port::{Applications as _, Channel, Kind, Store, Volunteers as _};
use crate::volunteer_notice;
use domain::Lang;
use domain::form::ApplicationForm;
use domain::group::GroupSession;
use domain::volunteer::VolunteerForm;
use uuid::Uuid;

fn notice(session: &GroupSession, kind: Kind, lang: Lang) -> Notice {
    let values = Values {
        session: Some(session.kind.code().to_owned()),
        when: Some(dates::moment(lang, session.starts)),
        address: Some(session.place.clone()),
        ..Values::default()
    };
    Notice { kind, values, expires: Some(session.starts) }
}

/// Tells somebody; the demo's people do not exist, and who is erased is told nothing.
pub(super) async fn tell<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    session: &GroupSession,
    (dossier, kind): (Uuid, Kind),
) -> Result<(), Fault> {
    if let Some(volunteer) = unit.volunteer(dossier).await? {
        let person = OpenPerson::<VolunteerForm>::load(env, unit, volunteer.person).await?;
        let Some(person) = person.filter(|_| !volunteer.is_demo()) else { return Ok(()) };
        let notice = notice(session, kind, volunteer.correspondence.into());
        return volunteer_notice::tell(env, unit, &volunteer, &person, &notice).await;
    }
    let Some(application) = unit.application(dossier).await? else { return Ok(()) };
    let person = OpenPerson::<ApplicationForm>::load(env, unit, application.person).await?;
    let Some(person) = person.filter(|_| application.channel != Channel::Demo) else { return Ok(()) };
    let Ok(contact) = person.form.read_contact() else { return Ok(()) };
    let notice = notice(session, kind, application.correspondence.into());
    outbox::tell(env, unit, &Recipient::of(&person, &application, &contact), &notice).await
}
