//! The trail of the list of staff: who gave and took which roles, and when. Codes and ids are kept; names come from the list
//! when somebody reads it. Partners do not see each other's.

use super::access::Member;
use super::administer::{manages, touches};
use super::names::Names;
use crate::env::Env;
use crate::file::Fault;
use crate::port::{Staff, StaffBook as _, StaffChange, Store};
use domain::desk::Grant;
use domain::desk::staff::StaffAct;
use domain::wire::desk::StaffChangeView;

/// Most changes that are shown.
const SHOWN: usize = 200;

/// Somebody was listed.
pub(super) async fn listed<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    by: &Member,
    staff: &Staff,
) -> Result<(), Fault> {
    keep(env, unit, by, staff, (StaffAct::Listed, staff.grants.clone(), Vec::new())).await
}

/// Somebody was changed: a line for their roles, another for whether they may sign in.
pub(super) async fn changed<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    by: &Member,
    (before, now): (&Staff, &Staff),
) -> Result<(), Fault> {
    let but = |these: &[Grant], those: &[Grant]| -> Vec<Grant> {
        these.iter().copied().filter(|grant| !those.contains(grant)).collect()
    };
    let (given, taken) = (but(&now.grants, &before.grants), but(&before.grants, &now.grants));
    if !(given.is_empty() && taken.is_empty()) {
        keep(env, unit, by, now, (StaffAct::Roles, given, taken)).await?;
    }
    if before.active != now.active {
        let act = if now.active { StaffAct::LetIn } else { StaffAct::ShutOut };
        keep(env, unit, by, now, (act, Vec::new(), Vec::new())).await?;
    }
    Ok(())
}

async fn keep<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    by: &Member,
    staff: &Staff,
    (act, given, taken): (StaffAct, Vec<Grant>, Vec<Grant>),
) -> Result<(), Fault> {
    let change = StaffChange { id: env.id(), staff: staff.id, at: env.now(), by: by.id, act, given, taken };
    Ok(unit.add_staff_change(&change).await?)
}

/// What an administrator sees of it, newest first: roles that they manage, and sign-in of whom they may change.
pub(super) async fn seen_by<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    member: &Member,
) -> Result<Vec<StaffChangeView>, Fault> {
    let theirs: Vec<_> = unit.all_staff().await?.into_iter().filter(|staff| touches(member, staff)).collect();
    let mut names = Names::load::<S>(unit).await?;
    let mut seen = Vec::new();
    for StaffChange { staff, at, by, act, mut given, mut taken, .. } in unit.staff_changes().await? {
        given.retain(|grant| manages(member, *grant));
        taken.retain(|grant| manages(member, *grant));
        let shown = match act {
            StaffAct::Listed | StaffAct::Roles => !(given.is_empty() && taken.is_empty()),
            StaffAct::ShutOut | StaffAct::LetIn => theirs.iter().any(|one| one.id == staff),
        };
        if shown && seen.len() < SHOWN {
            let who = names.of(env, unit, staff).await?.name;
            let by = names.of(env, unit, by).await?.name;
            seen.push(StaffChangeView { at, act, who, by, given, taken });
        }
    }
    Ok(seen)
}
