//! Submitting an application: once per form instance, whatever the network does.

use crate::desk::tags;
use crate::env::Env;
use crate::file::OpenPerson;
use crate::hash::HashKey;
use crate::history::{self, Line};
use crate::intake;
use crate::outbox::{self, Notices};
use crate::port::{
    Access as _, Answered, Application, Applications as _, Kind, Mentors as _, Persons as _, Store, Unit as _,
};
use domain::application::clock::{WAITS, next};
use domain::application::{Actor, State};
use domain::contact::ContactWay;
use domain::form::{ApplicationForm, Submission};
use domain::programme::data::RULES_VERSION;
use domain::wire::Submitted;
use domain::{FieldErrors, Illegal};
use uuid::Uuid;

pub use crate::intake::{Source, SubmitError};

/// What is submitted.
#[derive(Debug, Clone, Copy)]
pub struct Submit<'a> {
    /// The key of the form instance.
    pub key: Uuid,
    /// The answers as typed.
    pub form: &'a ApplicationForm,
    /// Where it comes from.
    pub source: Source<'a>,
}

/// Receives an application. The same key with the same answers gets the same answer, also twenty times at once.
pub async fn submit<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    what: Submit<'_>,
) -> Result<Submitted, SubmitError> {
    let submission = what.form.complete(env.today())?;
    let body_hash = hash.body(&serde_json::to_vec(what.form)?);
    let mut unit = env.store.begin_write().await?;
    if let Some(answered) = intake::answered::<S>(&mut unit, what.key, &body_hash).await? {
        let found = unit.application(answered.dossier).await?;
        let application = found.ok_or_else(|| intake::lost(&answered))?;
        unit.end().await?;
        return Ok(receipt(&application, answered.contact));
    }
    check_mentors::<S>(&mut unit, &submission).await?;
    intake::check_rates(env, &mut unit, hash, &submission.contact, what.source).await?;
    let contact = submission.contact.way();
    let application = receive(env, &mut unit, hash, submission, what.source).await?;
    let answered =
        Answered { key: what.key, body_hash, dossier: application.id, contact, created: env.now() };
    unit.add_answered(&answered).await?;
    unit.commit().await?;
    Ok(receipt(&application, contact))
}

/// What is said about an application that was received: the same again later, wherever it stands by then.
fn receipt(application: &Application, contact: ContactWay) -> Submitted {
    let next = next(&State::new(), application.received, &WAITS);
    Submitted { reference: application.reference.clone(), next, contact }
}

/// A wish must be one that the public can make: a published mentor of the chosen programme, shown by name.
async fn check_mentors<S: Store>(unit: &mut S::Unit, submission: &Submission) -> Result<(), SubmitError> {
    let chosen = submission.choice.programme().filter(|id| id.programme().named_mentors);
    for id in &submission.mentors {
        let mentor = unit.mentor(*id).await?;
        if !mentor.is_some_and(|mentor| mentor.published && Some(mentor.programme) == chosen) {
            let mut fields = FieldErrors::default();
            fields.add("mentors", Illegal::new("mentor-not-available"));
            return Err(SubmitError::Fields(fields));
        }
    }
    Ok(())
}

/// Writes person, application, history and message.
async fn receive<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    hash: &HashKey,
    submission: Submission,
    source: Source<'_>,
) -> Result<Application, SubmitError> {
    let now = env.now();
    let contact_hash = hash.contact(&submission.contact);
    let duplicate_of = match &contact_hash {
        Some(contact) => unit.open_application_of(contact).await?,
        None => None,
    };
    let person = OpenPerson::create(env, submission.form, contact_hash)?;
    unit.add_person(&person.row).await?;
    let (channel, notices) = source.channel();
    let application = Application {
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
    };
    unit.add_application(&application).await?;
    tags::set::<S>(unit, hash, application.id, &application.reference, &person.form).await?;
    let line = Line { actor: Actor::Mentee, act: "submit", from: None, reason: None, text: None };
    history::note(env, unit, (&application).into(), line).await?;
    if notices == Notices::Send {
        outbox::post(env, unit, &person, &application, Kind::Received).await?;
    }
    Ok(application)
}
