//! Pairs to avoid. Former pairs are known from their duos; here is what else somebody said.

use super::MatchingError;
use super::card::card;
use crate::desk::Barred;
use crate::desk::access::{enter, recognise};
use crate::env::Env;
use crate::file::{Fault, OpenPerson};
use crate::hash::HashKey;
use crate::port::{Application, Applications as _, Avoid, Matching as _, Mentors as _, Store, Unit as _};
use domain::desk::{DeskAct, On};
use domain::form::ApplicationForm;
use domain::text::free;
use domain::wire::desk::matching::{AVOID_TEXT_MAX, AvoidBody, AvoidPair, Avoided};
use domain::{FieldErrors, Lang};
use uuid::Uuid;

/// The pairs to avoid of an application.
pub async fn list<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    token: &str,
    application: Uuid,
) -> Result<Avoided, MatchingError> {
    let member = enter(env, hash, token).await?;
    let mut unit = env.store.begin_read().await?;
    let found = async {
        let application = unit.application(application).await?.ok_or(Barred::NotFound)?;
        member.require(DeskAct::Match, On::Record(application.programme))?;
        view(env, &mut unit, &application).await
    }
    .await;
    unit.end().await?;
    found
}

/// Notes a pair; a word on it is sealed under the mentee's key.
pub async fn add<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    token: &str,
    body: &AvoidBody,
) -> Result<Avoided, MatchingError> {
    let mut unit = env.store.begin_write().await?;
    let member = recognise(env, &mut unit, hash, token).await?;
    let application = unit.application(body.application).await?.ok_or(Barred::NotFound)?;
    member.require(DeskAct::Match, On::Record(application.programme))?;
    let mut faults = FieldErrors::default();
    let text = faults.take("text", free(&body.text, AVOID_TEXT_MAX)).ok_or(faults)?;
    // A mentor of another programme does not exist here.
    let mentor = unit.mentor(body.mentor).await?;
    mentor.filter(|mentor| Some(mentor.programme) == application.programme).ok_or(Barred::NotFound)?;
    let person = OpenPerson::<ApplicationForm>::load(env, &mut unit, application.person).await?;
    let person = person.ok_or(Barred::NotFound)?;
    let id = env.id();
    let words = if text.is_empty() {
        None
    } else {
        Some(person.key.seal(&field(id), text.as_bytes(), env.rng).map_err(Fault::from)?)
    };
    let avoid = Avoid {
        id,
        application: application.id,
        mentor: body.mentor,
        reason: body.reason,
        person: application.person,
        words,
        at: env.now(),
        staff: member.id,
    };
    unit.add_avoid(&avoid).await?;
    let seen = view(env, &mut unit, &application).await?;
    unit.commit().await?;
    Ok(seen)
}

/// Removes one.
pub async fn remove<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    token: &str,
    (id, application): (Uuid, Uuid),
) -> Result<Avoided, MatchingError> {
    let mut unit = env.store.begin_write().await?;
    let member = recognise(env, &mut unit, hash, token).await?;
    let application = unit.application(application).await?.ok_or(Barred::NotFound)?;
    member.require(DeskAct::Match, On::Record(application.programme))?;
    if !unit.remove_avoid(application.id, id).await? {
        return Err(Barred::NotFound.into());
    }
    let seen = view(env, &mut unit, &application).await?;
    unit.commit().await?;
    Ok(seen)
}

async fn view<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    application: &Application,
) -> Result<Avoided, MatchingError> {
    let person = OpenPerson::<ApplicationForm>::load(env, unit, application.person).await?;
    let mut pairs = Vec::new();
    for avoid in unit.avoids(application.id).await? {
        let card = card(env, unit, avoid.mentor, Lang::default()).await?;
        let text = match (&person, &avoid.words) {
            (Some(person), Some(words)) => {
                let open = person.key.open(&field(avoid.id), words).map_err(Fault::from)?;
                String::from_utf8(open).map_err(|_| Fault::Shape)?
            }
            _ => String::new(),
        };
        pairs.push(AvoidPair {
            id: avoid.id,
            application: avoid.application,
            mentor: avoid.mentor,
            mentor_name: card.and_then(|card| card.name),
            reason: avoid.reason,
            text,
            at: avoid.at,
            by: avoid.staff,
        });
    }
    Ok(Avoided { pairs })
}

/// The field name under which the word on a pair is sealed.
fn field(id: Uuid) -> String {
    format!("avoid/{id}")
}
