//! Signing in with a one-time code by mail, where the organisation has no provider. As with references, nobody learns
//! from the answer or its work which addresses are listed: an address that is not gets a decoy of everything.

use super::first::first;
use super::open::open;
use crate::ask_code::six_digits;
use crate::env::Env;
use crate::file::{FORM, Fault, OpenPerson, faults_into};
use crate::hash::{HashKey, same};
use crate::open_session::Token;
use crate::outbox::{self, Letter, Values};
use crate::port::{
    Access as _, Address, Code, Kind, Outbox as _, Persons as _, Staff, StaffBook as _, Store, Unit as _,
};
use crate::seal::PersonKey;
use crate::{limits, rate};
use domain::contact::{Contact, Email};
use domain::desk::staff::StaffCard;
use domain::{Lang, Reference};
use uuid::Uuid;

/// Who asks for a code, and from where.
#[derive(Debug, Clone, Copy)]
pub struct Ask<'a> {
    /// The mail address as typed.
    pub email: &'a str,
    /// The network address.
    pub address: &'a str,
    /// The first administrator's mail address; empty for none.
    pub first_administrator: &'a str,
}

/// Sends a code to a member of staff who may sign in.
pub async fn ask<S: Store>(env: Env<'_, S>, hash: &HashKey, ask: Ask<'_>) -> Result<(), Fault> {
    let (email, contact) = read(hash, ask.email);
    let mut unit = env.store.begin_write().await?;
    let by_address = format!("desk-code/{}", hash.address(ask.address));
    let by_contact = format!("desk-code/{contact}");
    let (most, window) = (limits::DESK_CODES_PER_ADDRESS, limits::DESK_CODES_IN);
    let calm = rate::within(env, &mut unit, &by_address, most, window).await?;
    let few = rate::within(env, &mut unit, &by_contact, limits::DESK_CODES_PER_CONTACT, window).await?;
    if calm && few {
        if let Some(email) = &email {
            first(env, &mut unit, hash, ask.first_administrator, email).await?;
        }
        let staff = unit.staff_of_contact(&contact).await?;
        let reachable = match staff.filter(|staff| staff.active) {
            Some(staff) => reach(env, &mut unit, staff).await?,
            None => unit.person(Uuid::nil()).await?.and(None),
        };
        write(env, &mut unit, hash, reachable).await?;
    }
    unit.commit().await?;
    Ok(())
}

/// The address and its keyed hash; of what is no address, a hash that nobody has.
fn read(hash: &HashKey, typed: &str) -> (Option<Email>, String) {
    let email = Email::parse(typed).ok();
    let contact = email.clone().and_then(|email| hash.contact(&Contact::Email(email)));
    (email, contact.unwrap_or_else(|| hash.reference(typed.trim())))
}

/// A member of staff and their key.
struct Reachable {
    staff: Uuid,
    key: PersonKey,
    person: Uuid,
    card: StaffCard,
}

async fn reach<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    staff: Staff,
) -> Result<Option<Reachable>, Fault> {
    let opened = OpenPerson::<StaffCard>::load(env, unit, staff.person).await?;
    Ok(opened.map(|person| Reachable {
        staff: staff.id,
        person: person.row.id,
        key: person.key,
        card: person.form,
    }))
}

/// One code, one message, or a decoy of each.
async fn write<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    hash: &HashKey,
    reachable: Option<Reachable>,
) -> Result<(), Fault> {
    let digits = six_digits(env);
    let staff = reachable.as_ref().map(|r| r.staff);
    let code = Code {
        id: env.id(),
        // A code opens whatever has this id.
        dossier: staff,
        hash: hash.code(staff.unwrap_or_default(), &digits),
        created: env.now(),
        expires: env.now() + limits::CODE_LIFE,
    };
    unit.add_code(&code).await?;
    let (values, expires) = (Values { code: Some(digits), ..Values::default() }, Some(code.expires));
    // No sentence of this message holds a reference: staff have none.
    let reference = Reference::from_random(env.random());
    if let Some(Reachable { person, key, card, .. }) = reachable {
        let letter = Letter { to: Address::Mail(card.email), lang: card.lang, reference, values };
        unit.add_message(&outbox::seal(env, person, &key, Kind::DeskCode, &letter, expires)?).await?;
    } else {
        let (key, to) = decoy(env)?;
        let letter = Letter { to, lang: Lang::Fr, reference, values };
        unit.add_decoy(&outbox::seal(env, Uuid::nil(), &key, Kind::DeskCode, &letter, expires)?).await?;
    }
    Ok(())
}

/// Opens somebody who does not exist.
fn decoy<S>(env: Env<'_, S>) -> Result<(PersonKey, Address), Fault> {
    let (key, wrapped) = env.keys.new_key(Uuid::nil(), env.rng)?;
    let card = StaffCard {
        name: "Nobody At All".to_owned(),
        email: "nobody.at.all@example.invalid".to_owned(),
        lang: Lang::Fr,
    };
    let sealed = key.seal(FORM, &serde_json::to_vec(&card)?, env.rng)?;
    let key = env.keys.unwrap(Uuid::nil(), &wrapped)?;
    let card: StaffCard = serde_json::from_slice(&key.open(FORM, &sealed)?)?;
    Ok((key, Address::Mail(card.email)))
}

/// Why a code opened nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EnterError {
    /// Address and code open nothing: unknown, wrong, too old, spent. Which one is not said.
    #[error("address and code do not fit")]
    Denied,
    /// Ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}
faults_into!(EnterError);

/// Signs in with a code. Every call spends a try, and costs the same whether the address is listed or not.
pub async fn enter<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    email: &str,
    code: &str,
) -> Result<Token, EnterError> {
    let (_, contact) = read(hash, email);
    let digits: String = code.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    let now = env.now();
    let mut unit = env.store.begin_write().await?;
    let staff = unit.staff_of_contact(&contact).await?;
    let active = staff.as_ref().is_some_and(|staff| staff.active);
    let staff = staff.map(|staff| staff.id).unwrap_or_default();
    let stored = unit.latest_code(staff).await?;
    let id = stored.as_ref().map(|code| code.id).unwrap_or_default();
    let live = unit.spend_try(id, now, limits::CODE_TRIES).await?;
    let right = same(&hash.code(staff, &digits), stored.as_ref().map_or("", |code| &code.hash));
    if !(live && right && active) {
        // The try stays spent.
        unit.commit().await?;
        return Err(EnterError::Denied);
    }
    unit.use_code(id, now).await?;
    let token = open(env, &mut unit, hash, staff).await?;
    unit.commit().await?;
    Ok(token)
}
