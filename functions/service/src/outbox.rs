//! Writing to the outbox: the message is sealed and stored with the move that it tells of.

use crate::env::Env;
use crate::file::{Fault, OpenPerson};
use crate::limits;
use crate::port::{Address, Application, Kind, Message, Outbox as _, Store};
use crate::seal::PersonKey;
use domain::contact::Contact;
use domain::{Lang, Reference};
use serde::{Deserialize, Serialize};

/// Whether people are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notices {
    /// As they should be.
    Send,
    /// Not at all: the demo's people do not exist.
    Silent,
}

/// What a message needs to be written out: sealed, since it holds an address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Letter {
    pub(crate) to: Address,
    pub(crate) lang: Lang,
    pub(crate) reference: Reference,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) code: Option<String>,
}

/// The field name under which a message is sealed.
pub(crate) fn message_field(message: uuid::Uuid) -> String {
    format!("message/{message}")
}

/// Where a message of this kind reaches the person. Who asked to be called gets codes by text message, the rest by call.
pub(crate) fn address(contact: &Contact, kind: Kind) -> Option<Address> {
    match contact {
        Contact::Email(email) => Some(Address::Mail(email.as_str().to_owned())),
        Contact::Sms(phone) => Some(Address::Sms(phone.as_str().to_owned())),
        Contact::Call(phone) if kind == Kind::Code && phone.takes_sms() => {
            Some(Address::Sms(phone.as_str().to_owned()))
        }
        Contact::Call(_) | Contact::Letter(_) | Contact::Desk => None,
    }
}

/// Seals a letter into a message that is due now.
pub(crate) fn seal<S>(
    env: Env<'_, S>,
    person: uuid::Uuid,
    key: &PersonKey,
    kind: Kind,
    letter: &Letter,
) -> Result<Message, Fault> {
    let (id, now) = (env.id(), env.now());
    let sealed = key.seal(&message_field(id), &serde_json::to_vec(letter)?, env.rng)?;
    let expires = (kind == Kind::Code).then(|| now + limits::CODE_LIFE);
    Ok(Message { id, person, kind, key: None, sealed, created: now, due: now, expires, attempts: 0 })
}

/// Tells a person something, if they can be reached by a message at all.
pub(crate) async fn post<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    person: &OpenPerson,
    application: &Application,
    kind: Kind,
) -> Result<(), Fault> {
    match person.form.read_contact() {
        Ok(contact) => post_to(env, unit, person, application, kind, &contact).await,
        Err(_) => Ok(()),
    }
}

/// Tells a person something at a contact that need not be the present one.
pub(crate) async fn post_to<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    person: &OpenPerson,
    application: &Application,
    kind: Kind,
    contact: &Contact,
) -> Result<(), Fault> {
    let Some(to) = address(contact, kind) else { return Ok(()) };
    let letter = Letter {
        to,
        lang: application.correspondence.into(),
        reference: application.reference.clone(),
        code: None,
    };
    let message = seal(env, person.row.id, &person.key, kind, &letter)?;
    Ok(unit.add_message(&message).await?)
}
