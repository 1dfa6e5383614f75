//! Submitting an application: once per form instance, whatever the network does.

use crate::env::Env;
use crate::file::{FORM, Fault, OpenPerson, faults_into};
use crate::hash::HashKey;
use crate::history::{self, Line};
use crate::outbox::{self, Notices};
use crate::port::{
    Access as _, Answered, Application, Applications as _, Channel, Dossiers as _, Kind, Mentors as _,
    Person, Persons as _, Store, StoreError, Unit as _,
};
use crate::{limits, rate};
use domain::application::clock::{WAITS, next};
use domain::application::{Actor, State};
use domain::contact::ContactWay;
use domain::form::{ApplicationForm, CompleteError, Submission};
use domain::programme::data::RULES_VERSION;
use domain::programme::eligibility::Verdict;
use domain::wire::Submitted;
use domain::{FieldErrors, Illegal, Reference};
use uuid::Uuid;

/// Where a submission comes from.
#[derive(Debug, Clone, Copy)]
pub enum Source<'a> {
    /// The public form, from this network address.
    Public {
        /// The visitor's address.
        address: &'a str,
    },
    /// A demonstration: no rates, no messages, marked as made up.
    Demo,
}

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

/// Why an application was not received; nothing has changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SubmitError {
    /// Answers are missing or wrong.
    #[error(transparent)]
    Fields(FieldErrors),
    /// The chosen programme is surely closed to this person.
    #[error("the programme is closed to this person")]
    NotEligible(Verdict),
    /// The key was used for other answers.
    #[error("the key belongs to other answers")]
    IdempotencyMismatch,
    /// Too many from this contact or address.
    #[error("too many submissions")]
    TooMany {
        /// When it makes sense to try again.
        retry_after_seconds: i64,
    },
    /// Ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}
faults_into!(SubmitError);

impl From<CompleteError> for SubmitError {
    fn from(error: CompleteError) -> Self {
        match error {
            CompleteError::Fields(fields) => Self::Fields(fields),
            CompleteError::NotEligible(verdict) => Self::NotEligible(verdict),
        }
    }
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
    if let Some(answered) = unit.answered(what.key).await? {
        if answered.body_hash != body_hash {
            return Err(SubmitError::IdempotencyMismatch);
        }
        let lost = StoreError::Inconsistent {
            table: "idempotency",
            column: "dossier",
            row: answered.key.to_string(),
        };
        let application = unit.application(answered.dossier).await?.ok_or(lost)?;
        unit.end().await?;
        return Ok(receipt(&application, answered.contact));
    }
    check_mentors::<S>(&mut unit, &submission).await?;
    if let Source::Public { address } = what.source {
        check_rates(env, &mut unit, hash, &submission, address).await?;
    }
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

async fn check_rates<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    hash: &HashKey,
    submission: &Submission,
    address: &str,
) -> Result<(), SubmitError> {
    let mut rates = vec![(
        format!("submit/{}", hash.address(address)),
        limits::SUBMISSIONS_PER_ADDRESS,
        limits::SUBMISSIONS_PER_ADDRESS_IN,
    )];
    rates.extend(hash.contact(&submission.contact).map(|contact| {
        (format!("submit/{contact}"), limits::SUBMISSIONS_PER_CONTACT, limits::SUBMISSIONS_PER_CONTACT_IN)
    }));
    for (bucket, limit, window) in rates {
        if !rate::within(env, unit, &bucket, limit, window).await? {
            return Err(SubmitError::TooMany { retry_after_seconds: window.num_seconds() });
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
    let (now, person) = (env.now(), env.id());
    let (key, wrapped) = env.keys.new_key(person, env.rng)?;
    let contact_hash = hash.contact(&submission.contact);
    let duplicate_of = match &contact_hash {
        Some(contact) => unit.open_application_of(contact).await?,
        None => None,
    };
    let sealed = key.seal(FORM, &serde_json::to_vec(&submission.form)?, env.rng)?;
    let row = Person {
        id: person,
        key: Some(wrapped),
        form: Some(sealed),
        contact_hash,
        created: now,
        erased: None,
    };
    unit.add_person(&row).await?;
    let (channel, notices) = match source {
        Source::Public { .. } => (Channel::Web, Notices::Send),
        Source::Demo => (Channel::Demo, Notices::Silent),
    };
    let application = Application {
        id: env.id(),
        person,
        reference: free_reference(env, unit).await?,
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
    let line = Line { actor: Actor::Mentee, act: "submit", from: None, reason: None, text: None };
    history::note(env, unit, &application, line).await?;
    if notices == Notices::Send {
        let person = OpenPerson { row, key, form: submission.form };
        outbox::post(env, unit, &person, &application, Kind::Received).await?;
    }
    Ok(application)
}

/// A reference that nobody has; 30⁸ of them make a second try rare.
async fn free_reference<S: Store>(env: Env<'_, S>, unit: &mut S::Unit) -> Result<Reference, SubmitError> {
    for _ in 0..5 {
        let reference = Reference::from_random(env.random());
        if unit.dossier_by_reference(&reference).await?.is_none() {
            return Ok(reference);
        }
    }
    Err(StoreError::Failed("no free reference in five tries".to_owned()).into())
}
