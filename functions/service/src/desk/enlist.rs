//! Putting somebody on the list of staff: the administrator, the operator who sets up the first one, the demo.

use crate::env::Env;
use crate::file::{Fault, OpenPerson, faults_into};
use crate::hash::HashKey;
use crate::port::{Persons as _, Staff, StaffBook as _, Store};
use domain::FieldErrors;
use domain::desk::Grant;
use domain::desk::staff::StaffCard;

/// Why somebody was not listed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EnlistError {
    /// Name or address cannot be read.
    #[error("fields")]
    Fields(FieldErrors),
    /// Somebody with this address is listed already.
    #[error("listed already")]
    Listed,
    /// Ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}
faults_into!(EnlistError);

/// Lists somebody in an open unit.
pub async fn enlist<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    hash: &HashKey,
    card: StaffCard,
    grants: Vec<Grant>,
) -> Result<Staff, EnlistError> {
    let (card, contact) = card.complete().map_err(EnlistError::Fields)?;
    let contact_hash = hash.contact(&contact);
    if let Some(hash) = &contact_hash
        && unit.staff_of_contact(hash).await?.is_some()
    {
        return Err(EnlistError::Listed);
    }
    let person = OpenPerson::create(env, card, contact_hash)?;
    unit.add_person(&person.row).await?;
    let staff =
        Staff { id: env.id(), person: person.row.id, grants, active: true, created: env.now(), version: 1 };
    unit.add_staff(&staff).await?;
    Ok(staff)
}
