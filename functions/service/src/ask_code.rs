//! Asking for an access code. The answer is always the same, in words and in work, so that nobody learns from it
//! which references exist: a reference that nobody has gets a decoy of everything that is read, sealed and written.

use crate::env::Env;
use crate::file::{Answers, FORM, Fault, OpenPerson, faults_into};
use crate::hash::{HashKey, rate_name};
use crate::outbox::{self, Letter, Values};
use crate::port::{
    Access as _, Address, Code, Dossier, DossierKind, Dossiers as _, Kind, Outbox as _, Persons as _, Store,
    Unit as _,
};
use crate::seal::PersonKey;
use crate::{limits, rate};
use domain::contact::ContactWay;
use domain::form::ApplicationForm;
use domain::volunteer::form::VolunteerForm;
use domain::{Lang, Reference};
use uuid::Uuid;

/// Why no code was written. Never says whether the reference exists.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AskCodeError {
    /// Ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}
faults_into!(AskCodeError);

/// Writes a code for the dossier with this reference, if there is one and its person can be reached.
pub async fn ask_code<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    typed: &str,
    address: &str,
) -> Result<(), AskCodeError> {
    let reference = Reference::parse(typed).unwrap_or_else(|_| Reference::from_random(env.random()));
    let mut unit = env.store.begin_write().await?;
    let by_address = format!("code/{}", hash.address(address));
    let by_reference = format!("code/{}", hash.reference(&rate_name(typed)));
    let calm = rate::within(env, &mut unit, &by_address, limits::CODES_PER_ADDRESS, limits::CODES_IN).await?;
    let few =
        rate::within(env, &mut unit, &by_reference, limits::CODES_PER_REFERENCE, limits::CODES_IN).await?;
    if calm && few {
        let reachable = match unit.dossier_by_reference(&reference).await? {
            Some(dossier) => reach(env, &mut unit, &dossier).await?,
            None => unit.person(Uuid::nil()).await?.and(None),
        };
        write(env, &mut unit, hash, reachable, reference).await?;
    }
    unit.commit().await?;
    Ok(())
}

/// A dossier whose person gets messages.
struct Reachable {
    dossier: Uuid,
    person: Uuid,
    key: PersonKey,
    lang: Lang,
    to: Address,
}

async fn reach<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    dossier: &Dossier,
) -> Result<Option<Reachable>, Fault> {
    match dossier.kind {
        DossierKind::Application => reach_by::<S, ApplicationForm>(env, unit, dossier).await,
        DossierKind::Volunteer => reach_by::<S, VolunteerForm>(env, unit, dossier).await,
    }
}

async fn reach_by<S: Store, F: Answers>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    dossier: &Dossier,
) -> Result<Option<Reachable>, Fault> {
    let Some(person) = OpenPerson::<F>::load(env, unit, dossier.person).await? else { return Ok(None) };
    let to = person.form.contact().and_then(|contact| outbox::code_address(&contact));
    let lang = dossier.correspondence.into();
    Ok(to.map(|to| Reachable { dossier: dossier.id, person: dossier.person, key: person.key, lang, to }))
}

/// One code, one message, or a decoy of each.
async fn write<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    hash: &HashKey,
    reachable: Option<Reachable>,
    reference: Reference,
) -> Result<(), AskCodeError> {
    let digits = six_digits(env);
    let dossier = reachable.as_ref().map(|r| r.dossier);
    let code = Code {
        id: env.id(),
        dossier,
        hash: hash.code(dossier.unwrap_or_default(), &digits),
        created: env.now(),
        expires: env.now() + limits::CODE_LIFE,
    };
    unit.add_code(&code).await?;
    let (values, expires) = (Values { code: Some(digits), ..Values::default() }, Some(code.expires));
    if let Some(Reachable { lang, person, key, to, .. }) = reachable {
        let letter = Letter { to, lang, reference, values };
        let message = outbox::seal(env, person, &key, Kind::Code, &letter, expires)?;
        unit.add_message(&message).await?;
    } else {
        let key = decoy_key(env)?;
        let to = Address::Mail("nobody.at.all@example.invalid".to_owned());
        let letter = Letter { to, lang: Lang::Fr, reference, values };
        let message = outbox::seal(env, Uuid::nil(), &key, Kind::Code, &letter, expires)?;
        unit.add_decoy(&message).await?;
    }
    Ok(())
}

/// Opens a file that does not exist: a key is unwrapped, answers of the usual length are opened and read.
fn decoy_key<S>(env: Env<'_, S>) -> Result<PersonKey, Fault> {
    let (key, wrapped) = env.keys.new_key(Uuid::nil(), env.rng)?;
    let form = ApplicationForm {
        contact: Some(ContactWay::Email),
        email: "nobody.at.all@example.invalid".to_owned(),
        note: "x".repeat(120),
        ..ApplicationForm::default()
    };
    let sealed = key.seal(FORM, &serde_json::to_vec(&form)?, env.rng)?;
    let key = env.keys.unwrap(Uuid::nil(), &wrapped)?;
    let form: ApplicationForm = serde_json::from_slice(&key.open(FORM, &sealed)?)?;
    std::hint::black_box(form.read_contact().is_ok());
    Ok(key)
}

pub(crate) fn six_digits<S>(env: Env<'_, S>) -> String {
    // 2⁶⁴ is so much larger than a million that the remainder leans to no side.
    format!("{:06}", u64::from_le_bytes(env.random()) % 1_000_000)
}
