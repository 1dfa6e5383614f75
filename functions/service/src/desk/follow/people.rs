//! The names of the two, of many duos at once.

use crate::env::Env;
use crate::file::{FORM, Fault};
use crate::port::{Follow as _, SealedPerson, Store};
use domain::duo::Pair;
use serde::Deserialize;
use std::collections::HashMap;
use uuid::Uuid;

/// What is read of a form: of either kind.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Named {
    first_name: String,
    last_name: String,
}

/// First and last names by duo; empty for somebody who is erased. A mentor without a file has the name of their card.
pub(super) async fn names_of<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    duos: &[Uuid],
) -> Result<HashMap<Uuid, TwoNames>, Fault> {
    let mut names = HashMap::with_capacity(duos.len());
    for people in unit.people_of_duos(duos).await? {
        let mentor = match &people.mentor {
            Some(mentor) => name(env, mentor)?,
            None => people.card.unwrap_or_default(),
        };
        names.insert(people.duo, Pair { mentee: name(env, &people.mentee)?, mentor });
    }
    Ok(names)
}

/// The names of the two.
pub(super) type TwoNames = Pair<String>;

fn name<S>(env: Env<'_, S>, person: &SealedPerson) -> Result<String, Fault> {
    let (Some(key), Some(form)) = (&person.key, &person.form) else { return Ok(String::new()) };
    let form = env.keys.unwrap(person.id, key)?.open(FORM, form)?;
    let Named { first_name, last_name } = serde_json::from_slice(&form)?;
    Ok(format!("{first_name} {last_name}").trim().to_owned())
}
