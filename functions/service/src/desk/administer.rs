//! The list of staff: who administers the house changes everybody, who administers a programme its own staff.

use super::access::{Barred, Member, recognise};
use super::enlist::{EnlistError, enlist};
use super::trail;
use crate::env::Env;
use crate::file::{Fault, OpenPerson, faults_into};
use crate::hash::HashKey;
use crate::port::{SaveError, Staff, StaffBook as _, Store, Unit as _};
use domain::desk::staff::StaffCard;
use domain::desk::{DeskAct, Grant, On, Role};
use domain::wire::desk::{ChangeStaffBody, EnlistBody, StaffEntry, StaffList};
use domain::{FieldErrors, Illegal};
use uuid::Uuid;

/// Most roles of one member.
const GRANTS_MAX: usize = 20;

/// Why the list did not change.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AdministerError {
    /// Not by them.
    #[error(transparent)]
    Barred(#[from] Barred),
    /// Name, address or roles.
    #[error("fields")]
    Fields(FieldErrors),
    /// Somebody with this address is listed already.
    #[error("listed already")]
    Listed,
    /// Somebody else was faster.
    #[error("changed meanwhile")]
    VersionConflict,
    /// Nobody would be left to administer the house.
    #[error("the last administrator")]
    LastAdministrator,
    /// Ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}
faults_into!(AdministerError);

impl From<EnlistError> for AdministerError {
    fn from(error: EnlistError) -> Self {
        match error {
            EnlistError::Fields(fields) => Self::Fields(fields),
            EnlistError::Listed => Self::Listed,
            EnlistError::Fault(fault) => Self::Fault(fault),
        }
    }
}

impl From<SaveError> for AdministerError {
    fn from(error: SaveError) -> Self {
        match error {
            SaveError::Stale => Self::VersionConflict,
            SaveError::Store(error) => Self::Fault(error.into()),
        }
    }
}

/// The members whom the reader may change.
pub async fn list<S: Store>(env: Env<'_, S>, hash: &HashKey, token: &str) -> Result<StaffList, Barred> {
    let mut unit = env.store.begin_write().await?;
    let member = recognise(env, &mut unit, hash, token).await?;
    member.require(DeskAct::ManageStaff, On::Desk)?;
    let mut items = Vec::new();
    for staff in unit.all_staff().await? {
        if touches(&member, &staff) {
            items.extend(entry(env, &mut unit, &staff).await?);
        }
    }
    let changes = trail::seen_by(env, &mut unit, &member).await?;
    unit.commit().await?;
    let grantable = Grant::all().into_iter().filter(|grant| manages(&member, *grant)).collect();
    Ok(StaffList { items, grantable, changes })
}

/// Lists somebody.
pub async fn add<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    token: &str,
    body: EnlistBody,
) -> Result<StaffEntry, AdministerError> {
    let mut unit = env.store.begin_write().await?;
    let member = recognise(env, &mut unit, hash, token).await?;
    member.require(DeskAct::ManageStaff, On::Desk)?;
    let grants = read(body.grants)?;
    only_theirs(&member, &grants)?;
    let staff = enlist(env, &mut unit, hash, body.card, grants).await?;
    trail::listed(env, &mut unit, &member, &staff).await?;
    let entry = entry(env, &mut unit, &staff).await?;
    unit.commit().await?;
    entry.ok_or(AdministerError::Barred(Barred::NotFound))
}

/// Changes what somebody is, and whether they may sign in.
pub async fn change<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    token: &str,
    id: Uuid,
    body: ChangeStaffBody,
) -> Result<StaffEntry, AdministerError> {
    let mut unit = env.store.begin_write().await?;
    let member = recognise(env, &mut unit, hash, token).await?;
    member.require(DeskAct::ManageStaff, On::Desk)?;
    let staff = unit.staff(id).await?.filter(|staff| touches(&member, staff)).ok_or(Barred::NotFound)?;
    if staff.version != body.version {
        return Err(AdministerError::VersionConflict);
    }
    let administered = administers(&staff);
    let grants = read(body.grants)?;
    let given = grants.iter().filter(|grant| !staff.grants.contains(grant));
    let withdrawn = staff.grants.iter().filter(|grant| !grants.contains(grant));
    only_theirs(&member, &given.chain(withdrawn).copied().collect::<Vec<_>>())?;
    if body.active != staff.active {
        // Who works elsewhere too is shut out, or let in, by the house.
        only_theirs(&member, &staff.grants)?;
    }
    let before = staff.clone();
    let changed = Staff { grants, active: body.active, version: staff.version + 1, ..staff };
    unit.save_staff(&changed).await?;
    trail::changed(env, &mut unit, &member, (&before, &changed)).await?;
    if !changed.active {
        unit.end_staff_sessions_of(id).await?;
        unit.link_staff(id, None).await?;
    }
    if administered && !unit.all_staff().await?.iter().any(administers) {
        return Err(AdministerError::LastAdministrator);
    }
    let entry = entry(env, &mut unit, &changed).await?;
    unit.commit().await?;
    entry.ok_or(AdministerError::Barred(Barred::NotFound))
}

/// Whether the administrator may give and take this role.
pub(super) fn manages(member: &Member, grant: Grant) -> bool {
    member.may(DeskAct::ManageStaff, On::Record(grant.programme))
}

/// Whether somebody is staff where the administrator administers. Nobody else exists for them.
fn touches(member: &Member, staff: &Staff) -> bool {
    staff.grants.iter().any(|grant| manages(member, *grant))
}

/// Whether somebody administers the house: one of them stays.
fn administers(staff: &Staff) -> bool {
    staff.active && staff.grants.contains(&Grant::house(Role::Administrator))
}

fn only_theirs(member: &Member, grants: &[Grant]) -> Result<(), Barred> {
    if grants.iter().all(|grant| manages(member, *grant)) { Ok(()) } else { Err(Barred::NotAllowed) }
}

/// Roles that make sense, each once.
fn read(mut grants: Vec<Grant>) -> Result<Vec<Grant>, AdministerError> {
    let fault = |code| {
        let mut fields = FieldErrors::default();
        fields.add("grants", Illegal::new(code));
        Err(AdministerError::Fields(fields))
    };
    if grants.is_empty() {
        return fault("required");
    }
    if grants.len() > GRANTS_MAX || !grants.iter().all(|grant| grant.makes_sense()) {
        return fault("unknown");
    }
    grants.sort_unstable();
    grants.dedup();
    Ok(grants)
}

async fn entry<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    staff: &Staff,
) -> Result<Option<StaffEntry>, Fault> {
    let card = OpenPerson::<StaffCard>::load(env, unit, staff.person).await?.map(|person| person.form);
    let linked = unit.subject_of_staff(staff.id).await?.is_some();
    Ok(card.map(|card| StaffEntry {
        id: staff.id,
        card,
        grants: staff.grants.clone(),
        active: staff.active,
        linked,
        since: staff.created,
        version: staff.version,
    }))
}
