//! The first administrator: named by the operator, listed when somebody comes to sign in and no administrator of the
//! house is there.

use crate::desk::enlist::{EnlistError, enlist};
use crate::env::Env;
use crate::file::Fault;
use crate::hash::{HashKey, same};
use crate::port::{SaveError, Staff, StaffBook as _, Store, StoreError};
use domain::contact::{Contact, Email};
use domain::desk::staff::StaffCard;
use domain::desk::{Grant, Role};

const ADMINISTRATOR: Grant = Grant::house(Role::Administrator);

/// Lists the first administrator if it is them who come, and nobody has the role. Who is listed already gets the role
/// beside their own; who was shut out stays out.
pub(super) async fn first<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    hash: &HashKey,
    named: &str,
    comes: &Email,
) -> Result<(), Fault> {
    let Ok(named) = Email::parse(named) else { return Ok(()) };
    if !same(&named.normalised(), &comes.normalised()) {
        return Ok(());
    }
    let administers = |staff: &Staff| staff.active && staff.grants.contains(&ADMINISTRATOR);
    if unit.all_staff().await?.iter().any(administers) {
        return Ok(());
    }
    let contact = hash.contact(&Contact::Email(named.clone()));
    match unit.staff_of_contact(&contact.unwrap_or_default()).await? {
        Some(mut staff) if staff.active => {
            staff.grants.push(ADMINISTRATOR);
            staff.version += 1;
            unit.save_staff(&staff).await.map_err(|error| match error {
                // The unit holds the only pen.
                SaveError::Stale => Fault::Store(StoreError::Busy),
                SaveError::Store(error) => error.into(),
            })
        }
        Some(_) => Ok(()),
        None => {
            // The name is what the address says until somebody writes a better one.
            let name = named.as_str().split('@').next().unwrap_or_default().to_owned();
            let card = StaffCard { name, email: named.as_str().to_owned(), ..StaffCard::default() };
            match enlist(env, unit, hash, card, vec![ADMINISTRATOR]).await {
                Ok(_) | Err(EnlistError::Listed | EnlistError::Fields(_)) => Ok(()),
                Err(EnlistError::Fault(fault)) => Err(fault),
            }
        }
    }
}
