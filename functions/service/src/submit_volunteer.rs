//! Submitting a volunteer's offer: once per form instance, whatever the network does.

use crate::desk::tags;
use crate::env::Env;
use crate::file::OpenPerson;
use crate::hash::HashKey;
use crate::history::{self, Line};
use crate::intake::{self, Source, SubmitError};
use crate::outbox::Notices;
use crate::port::{
    Accepted, Access as _, Answered, Kind, Papers, Persons as _, Store, Unit as _, Volunteer, Volunteers as _,
};
use crate::{volunteer_clock, volunteer_notice};
use domain::application::Actor;
use domain::contact::ContactWay;
use domain::programme::data::RULES_VERSION;
use domain::volunteer::clock::{WAITS, next};
use domain::volunteer::consent::Publication;
use domain::volunteer::{State, VolunteerForm, VolunteerSubmission};
use domain::wire::Submitted;
use uuid::Uuid;

/// What is submitted.
#[derive(Debug, Clone, Copy)]
pub struct SubmitVolunteer<'a> {
    /// The key of the form instance.
    pub key: Uuid,
    /// The answers as typed.
    pub form: &'a VolunteerForm,
    /// Where it comes from.
    pub source: Source<'a>,
}

/// Receives an offer. The same key with the same answers gets the same answer, also twenty times at once.
pub async fn submit_volunteer<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    what: SubmitVolunteer<'_>,
) -> Result<Submitted, SubmitError> {
    let submission = what.form.complete(env.today())?;
    let body_hash = hash.body(&serde_json::to_vec(what.form)?);
    let mut unit = env.store.begin_write().await?;
    if let Some(answered) = intake::answered::<S>(&mut unit, what.key, &body_hash).await? {
        let found = unit.volunteer(answered.dossier).await?;
        let volunteer = found.ok_or_else(|| intake::lost(&answered))?;
        unit.end().await?;
        return Ok(receipt(&volunteer, answered.contact));
    }
    intake::check_rates(env, &mut unit, hash, &submission.contact, what.source).await?;
    let contact = submission.contact.way();
    let volunteer = receive(env, &mut unit, hash, submission, what.source).await?;
    let answered = Answered { key: what.key, body_hash, dossier: volunteer.id, contact, created: env.now() };
    unit.add_answered(&answered).await?;
    unit.commit().await?;
    Ok(receipt(&volunteer, contact))
}

/// What is said about an offer that was received: the same again later, wherever it stands by then.
fn receipt(volunteer: &Volunteer, contact: ContactWay) -> Submitted {
    let next = next(&State::new(), volunteer.received, volunteer.received, &WAITS);
    Submitted { reference: volunteer.reference.clone(), next, contact }
}

/// Writes person, volunteer, history and message.
async fn receive<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    hash: &HashKey,
    submission: VolunteerSubmission,
    source: Source<'_>,
) -> Result<Volunteer, SubmitError> {
    let now = env.now();
    let contact_hash = hash.contact(&submission.contact);
    let duplicate_of = match &contact_hash {
        Some(contact) => unit.open_volunteer_of(contact).await?,
        None => None,
    };
    let person = OpenPerson::create(env, submission.form, contact_hash)?;
    unit.add_person(&person.row).await?;
    let (channel, notices) = source.channel();
    let publication = Publication::default();
    let volunteer = Volunteer {
        id: env.id(),
        person: person.row.id,
        reference: intake::free_reference(env, unit).await?,
        programme: submission.choice.programme(),
        state: State::new(),
        since: now,
        received: now,
        version: 1,
        correspondence: submission.correspondence,
        channel,
        rules: RULES_VERSION.to_owned(),
        duplicate_of,
        publication: match submission.publish {
            Some(fields) => publication.give(fields, now),
            None => publication,
        },
        papers: Papers {
            note: Accepted { version: submission.note.code.to_owned(), at: now },
            charter: None,
        },
        wake: volunteer_clock::first(submission.status, now),
    };
    unit.add_volunteer(&volunteer).await?;
    tags::set::<S>(unit, hash, volunteer.id, &volunteer.reference, &person.form).await?;
    let line = Line { actor: Actor::Mentor, act: "submit", from: None, reason: None, text: None };
    history::note(env, unit, (&volunteer).into(), line).await?;
    if notices == Notices::Send {
        volunteer_notice::tell(env, unit, &volunteer, &person, &Kind::VolunteerReceived.into()).await?;
    }
    Ok(volunteer)
}
