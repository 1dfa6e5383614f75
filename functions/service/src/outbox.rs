//! Writing to the outbox: the message is sealed and stored with the move that it tells of.

use crate::env::Env;
use crate::file::{Fault, OpenPerson};
use crate::limits;
use crate::port::{
    Address, Application, CallFor, Kind, Message, Outbox as _, Persons as _, Store, Unit as _,
};
use crate::seal::PersonKey;
use chrono::{DateTime, Utc};
use domain::contact::Contact;
use domain::{Lang, Reference};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Whether people are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notices {
    /// As they should be.
    Send,
    /// Not at all: the demo's people do not exist.
    Silent,
}

/// What a message needs to be written out: sealed, since it holds an address and perhaps a first name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Letter {
    pub(crate) to: Address,
    pub(crate) lang: Lang,
    pub(crate) reference: Reference,
    #[serde(default)]
    pub(crate) values: Values,
}

/// What the sentences of some kinds hold besides the reference ([`Kind`] says which). A value that is missing
/// reads "see your page".
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Values {
    /// An access code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) code: Option<String>,
    /// The other one's first name; in messages about meetings only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) name: Option<String>,
    /// An instant as [`crate::dates::moment`] writes it, in the person's language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) when: Option<String>,
    /// The code of a kind of place (`domain::duo`), never the place itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) place: Option<String>,
    /// The code of a kind of session (`domain::group`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) session: Option<String>,
    /// Where a session is: an organisation's address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) address: Option<String>,
    /// A last day as [`crate::dates::day`] writes it, in the person's language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) until: Option<String>,
}

/// What is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Notice {
    pub(crate) kind: Kind,
    pub(crate) values: Values,
    /// From when on nobody needs it: the meeting that it reminds of has begun.
    pub(crate) expires: Option<DateTime<Utc>>,
}

impl From<Kind> for Notice {
    fn from(kind: Kind) -> Self {
        Self { kind, values: Values::default(), expires: None }
    }
}

/// Who is told: any person with a reference.
#[derive(Clone)]
pub(crate) struct Recipient<'a> {
    pub(crate) person: Uuid,
    pub(crate) key: &'a PersonKey,
    /// First and last name: for the address of a letter, nowhere else.
    pub(crate) name: String,
    pub(crate) contact: &'a Contact,
    pub(crate) lang: Lang,
    pub(crate) reference: &'a Reference,
}

/// How somebody hears of something.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Reach {
    /// By a message to this address.
    Message(Address),
    /// Somebody calls, or tells them at the desk.
    Call,
    /// Not at all.
    Nothing,
}

/// How a message of this kind reaches a person. Codes go elsewhere: [`code_address`].
fn reach(contact: &Contact, name: &str, kind: Kind) -> Reach {
    match contact {
        Contact::Email(email) => Reach::Message(Address::Mail(email.as_str().to_owned())),
        Contact::Sms(phone) => Reach::Message(Address::Sms(phone.as_str().to_owned())),
        Contact::Letter(address) if kind.suits_paper() => {
            Reach::Message(Address::Post { name: name.to_owned(), lines: lines(address) })
        }
        Contact::Call(_) | Contact::Desk if kind.deserves_a_call() => Reach::Call,
        Contact::Letter(_) | Contact::Call(_) | Contact::Desk => Reach::Nothing,
    }
}

/// The lines of an address that was typed on several or on one.
fn lines(address: &str) -> Vec<String> {
    let separator = if address.trim().contains('\n') { '\n' } else { ',' };
    address.split(separator).map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// Where an access code goes: who asked to be called gets it by text message if the telephone takes one.
pub(crate) fn code_address(contact: &Contact) -> Option<Address> {
    match contact {
        Contact::Email(email) => Some(Address::Mail(email.as_str().to_owned())),
        Contact::Sms(phone) => Some(Address::Sms(phone.as_str().to_owned())),
        Contact::Call(phone) if phone.takes_sms() => Some(Address::Sms(phone.as_str().to_owned())),
        Contact::Call(_) | Contact::Letter(_) | Contact::Desk => None,
    }
}

/// The field name under which a message is sealed.
fn message_field(message: Uuid) -> String {
    format!("message/{message}")
}

/// Seals a letter into a message that is due now.
pub(crate) fn seal<S>(
    env: Env<'_, S>,
    person: Uuid,
    key: &PersonKey,
    kind: Kind,
    letter: &Letter,
    expires: Option<DateTime<Utc>>,
) -> Result<Message, Fault> {
    let (id, now) = (env.id(), env.now());
    let sealed = key.seal(&message_field(id), &serde_json::to_vec(letter)?, env.rng)?;
    Ok(Message { id, person, kind, key: None, sealed, created: now, due: now, expires, attempts: 0 })
}

/// Seals a letter under a key of its own, which dies when the message is settled: for a person who is erased, and
/// for an office (the nil id).
pub(crate) fn seal_apart<S>(
    env: Env<'_, S>,
    person: Uuid,
    kind: Kind,
    letter: &Letter,
) -> Result<Message, Fault> {
    let (key, wrapped) = env.keys.new_key(person, env.rng)?;
    let message = seal(env, person, &key, kind, letter, None)?;
    Ok(Message { key: Some(wrapped), ..message })
}

/// Opens a message; nothing if its person, and so its key, is gone.
pub(crate) async fn open<S: Store>(env: Env<'_, S>, message: &Message) -> Result<Option<Letter>, Fault> {
    let of_person = match message.key {
        Some(_) => None,
        None => env.store.look_up(async |unit| unit.person(message.person).await).await?,
    };
    open_with(env, message, of_person.and_then(|person| person.key).as_deref())
}

/// Opens a message under its own key, or else its person's; nothing if both are gone.
pub(crate) fn open_with<S>(
    env: Env<'_, S>,
    message: &Message,
    of_person: Option<&[u8]>,
) -> Result<Option<Letter>, Fault> {
    let Some(wrapped) = message.key.as_deref().or(of_person) else { return Ok(None) };
    let key = env.keys.unwrap(message.person, wrapped)?;
    Ok(Some(serde_json::from_slice(&key.open(&message_field(message.id), &message.sealed)?)?))
}

/// Tells a person something, in the way that reaches them.
pub(crate) async fn tell<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    recipient: &Recipient<'_>,
    notice: &Notice,
) -> Result<(), Fault> {
    match reach(recipient.contact, &recipient.name, notice.kind) {
        Reach::Message(to) => {
            let letter = recipient.letter(to, notice.values.clone());
            let (person, key) = (recipient.person, recipient.key);
            let message = seal(env, person, key, notice.kind, &letter, notice.expires)?;
            unit.add_message(&message).await?;
        }
        Reach::Call => unit.put_on_call_list(recipient.person, CallFor::News, env.now()).await?,
        Reach::Nothing => {}
    }
    Ok(())
}

/// The last message of a person whose key is destroyed; nobody calls any more.
pub(crate) async fn tell_last<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    recipient: &Recipient<'_>,
    kind: Kind,
) -> Result<(), Fault> {
    if let Reach::Message(to) = reach(recipient.contact, &recipient.name, kind) {
        let letter = recipient.letter(to, Values::default());
        unit.add_message(&seal_apart(env, recipient.person, kind, &letter)?).await?;
    }
    Ok(())
}

impl<'a> Recipient<'a> {
    /// The person of an application, at a contact that need not be the present one.
    pub(crate) fn of(person: &'a OpenPerson, application: &'a Application, contact: &'a Contact) -> Self {
        Self {
            person: person.row.id,
            key: &person.key,
            name: format!("{} {}", person.form.first_name, person.form.last_name),
            contact,
            lang: application.correspondence.into(),
            reference: &application.reference,
        }
    }

    fn letter(&self, to: Address, values: Values) -> Letter {
        Letter { to, lang: self.lang, reference: self.reference.clone(), values }
    }
}

/// Tells the person of an application something.
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

/// Tells the person of an application something at a contact that need not be the present one.
pub(crate) async fn post_to<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    person: &OpenPerson,
    application: &Application,
    kind: Kind,
    contact: &Contact,
) -> Result<(), Fault> {
    tell(env, unit, &Recipient::of(person, application, contact), &kind.into()).await
}

/// A message to this person failed for good: the second one puts them on the call list.
pub(crate) async fn note_failure<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    person: Uuid,
) -> Result<(), Fault> {
    if unit.failures_of(person).await? >= limits::FAILURES_BEFORE_A_CALL {
        unit.put_on_call_list(person, CallFor::Failures, env.now()).await?;
    }
    Ok(())
}

/// The gateway says that a message which it took did not arrive. Says whether that was news; a second report of the
/// same message is none.
pub async fn bounced<S: Store>(env: Env<'_, S>, message: Uuid) -> Result<bool, Fault> {
    let mut unit = env.store.begin_write().await?;
    let Some(person) = unit.bounce_message(message, env.now()).await? else { return Ok(false) };
    note_failure(env, &mut unit, person).await?;
    unit.commit().await?;
    Ok(true)
}

#[cfg(test)]
#[path = "outbox_tests.rs"]
mod tests;
