//! What volunteers are told.

use crate::dates;
use crate::env::Env;
use crate::file::{Answers as _, Fault, OpenPerson};
use crate::outbox::{self, Notice, Recipient, Values};
use crate::port::{Kind, Store, Volunteer};
use chrono::NaiveDate;
use domain::application::Actor;
use domain::contact::Contact;
use domain::volunteer::clock::{WAITS, next};
use domain::volunteer::{VolunteerAct, VolunteerForm};

/// A volunteer as somebody who is told something, at a contact that need not be the present one.
pub(crate) fn recipient<'a>(
    volunteer: &'a Volunteer,
    person: &'a OpenPerson<VolunteerForm>,
    contact: &'a Contact,
) -> Recipient<'a> {
    Recipient {
        person: person.row.id,
        key: &person.key,
        name: person.form.full_name(),
        contact,
        lang: volunteer.correspondence.into(),
        reference: &volunteer.reference,
    }
}

/// Tells a volunteer something.
pub(crate) async fn tell<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    volunteer: &Volunteer,
    person: &OpenPerson<VolunteerForm>,
    notice: &Notice,
) -> Result<(), Fault> {
    match person.form.contact() {
        Some(contact) => outbox::tell(env, unit, &recipient(volunteer, person, &contact), notice).await,
        None => Ok(()),
    }
}

/// What a volunteer is told of a move after it was made. Nobody needs a message about their own click, except that
/// they are a mentor now, or none any more.
pub(crate) fn of_move(volunteer: &Volunteer, act: VolunteerAct, actor: Actor) -> Option<Notice> {
    match (act, actor) {
        (VolunteerAct::AcceptCharter, _) | (VolunteerAct::Resume, Actor::Clock) => {
            Some(Kind::Available.into())
        }
        (VolunteerAct::AskAvailable, _) => {
            let by = next(&volunteer.state, volunteer.received, volunteer.since, &WAITS)?.by;
            Some(until(Kind::StillAvailable, volunteer, by))
        }
        (VolunteerAct::PauseUnanswered, _) => Some(Kind::Paused.into()),
        (VolunteerAct::Leave, _) => Some(Kind::Left.into()),
        (VolunteerAct::Withdraw, _) => Some(Kind::Withdrawn.into()),
        (_, Actor::Mentor) => None,
        _ => Some(Kind::News.into()),
    }
}

/// A notice with a last day.
pub(crate) fn until(kind: Kind, volunteer: &Volunteer, day: NaiveDate) -> Notice {
    let until = Some(dates::day(volunteer.correspondence.into(), day));
    Notice { values: Values { until, ..Values::default() }, ..kind.into() }
}
