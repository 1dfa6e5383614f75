//! The trail of the list of staff: who gave and took which roles, and when. Codes and ids are kept; names come from the list
//! when somebody reads it. Partners do not see each other's.

use super::access::Member;
use super::administer::manages;
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

/// Somebody was changed: a line for their roles, another for whether they may sign in. With that all of their roles go or come
/// back, and whose roles they are says who may read it.
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
        let all = now.grants.clone();
        let what = if now.active {
            (StaffAct::LetIn, all, Vec::new())
        } else {
            (StaffAct::ShutOut, Vec::new(), all)
        };
        keep(env, unit, by, now, what).await?;
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

/// What an administrator sees of it, newest first: the roles that they manage, and nothing of others.
pub(super) async fn seen_by<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    member: &Member,
) -> Result<Vec<StaffChangeView>, Fault> {
    let mut names = Names::load::<S>(unit).await?;
    let mut seen = Vec::new();
    for StaffChange { staff, at, by, act, mut given, mut taken, .. } in unit.staff_changes().await? {
        given.retain(|grant| manages(member, *grant));
        taken.retain(|grant| manages(member, *grant));
        if !(given.is_empty() && taken.is_empty()) && seen.len() < SHOWN {
            let who = names.of(env, unit, staff).await?.name;
            let by = names.of(env, unit, by).await?.name;
            seen.push(StaffChangeView { at, act, who, by, given, taken });
        }
    }
    Ok(seen)
}
