//! Whose case it is at the desk, and who stands in.

use super::access::{Member, enter, recognise};
use super::case::{AtCase, CaseError, fault};
use super::file::view_again;
use super::names::Names;
use crate::env::Env;
use crate::file::Fault;
use crate::hash::HashKey;
use crate::port::{Assignment, DeskBook as _, StandIn, Store, Unit as _};
use domain::desk::{DeskAct, On};
use domain::wire::desk::{AssignBody, FileView, StandInBody, StandInTerm, StandInView};
use domain::{FieldErrors, Illegal, ProgrammeId};
use uuid::Uuid;

/// Gives a case to somebody who acts on files of its programme, or to nobody.
pub async fn assign<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    token: &str,
    case: Uuid,
    body: &AssignBody,
) -> Result<FileView, CaseError> {
    let mut unit = env.store.begin_write().await?;
    let at = AtCase::open(env, &mut unit, hash, token, (case, DeskAct::Assign)).await?;
    check_colleague::<S>(&mut unit, body.to, at.open.case.programme).await?;
    let to = body.to.map(|staff| Assignment { staff, at: env.now(), by: at.member.id });
    unit.assign(case, to).await?;
    let view = view_again(env, &mut unit, at).await?;
    unit.commit().await?;
    Ok(view)
}

/// Whether somebody can be given a case of a programme.
pub(crate) async fn check_colleague<S: Store>(
    unit: &mut S::Unit,
    to: Option<Uuid>,
    programme: Option<ProgrammeId>,
) -> Result<(), CaseError> {
    let Some(to) = to else { return Ok(()) };
    let names = Names::load::<S>(unit).await?;
    if names.who_act(&[programme]).contains(&to) { Ok(()) } else { Err(fault("to", "not-a-colleague")) }
}

/// Who begins to read a case that is nobody's has it.
pub(crate) async fn keep_for<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    case: Uuid,
    staff: Uuid,
) -> Result<(), Fault> {
    if unit.assignment(case).await?.is_none() {
        unit.assign(case, Some(Assignment { staff, at: env.now(), by: staff })).await?;
    }
    Ok(())
}

/// Who stands in for the reader, for whom they stand in today, and who could.
pub async fn stand_in<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    token: &str,
) -> Result<StandInView, CaseError> {
    let member = enter(env, hash, token).await?;
    member.require(DeskAct::Assign, On::Desk)?;
    let mut unit = env.store.begin_read().await?;
    let found = terms(env, &mut unit, &member).await;
    unit.end().await?;
    Ok(found?)
}

async fn terms<S: Store>(env: Env<'_, S>, unit: &mut S::Unit, member: &Member) -> Result<StandInView, Fault> {
    let (today, mut names) = (env.today(), Names::load::<S>(unit).await?);
    let own = match unit.stand_in_of(member.id).await?.filter(|own| own.until >= today) {
        Some(StandIn { by, from, until, .. }) => {
            Some(StandInTerm { who: names.of(env, unit, by).await?, from, until })
        }
        None => None,
    };
    let mut for_others = Vec::new();
    for away in unit.stands_in_for(member.id, today).await? {
        if let Some(StandIn { from, until, .. }) = unit.stand_in_of(away).await? {
            for_others.push(StandInTerm { who: names.of(env, unit, away).await?, from, until });
        }
    }
    let mut colleagues = names.who_act(&member.programmes(DeskAct::Assign));
    colleagues.retain(|colleague| *colleague != member.id);
    Ok(StandInView { own, for_others, colleagues: names.all(env, unit, colleagues).await?, today })
}

/// Names who sees one's cases as their own between two days, or nobody. Answers with how it is now.
pub async fn set_stand_in<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    token: &str,
    body: &StandInBody,
) -> Result<StandInView, CaseError> {
    let mut unit = env.store.begin_write().await?;
    let member = recognise(env, &mut unit, hash, token).await?;
    member.require(DeskAct::Assign, On::Desk)?;
    let names = Names::load::<S>(&mut unit).await?;
    // A term that is over would be none.
    let first = body.from.max(env.today());
    let by = match body.to {
        None => None,
        Some(to) if to == member.id || !names.who_act(&member.programmes(DeskAct::Assign)).contains(&to) => {
            return Err(fault("to", "not-a-colleague"));
        }
        Some(_) if body.last < first => {
            let mut faults = FieldErrors::default();
            faults.add("last", Illegal::new("before-start").with("first", first));
            return Err(faults.into());
        }
        Some(by) => Some(StandIn { away: member.id, by, from: body.from, until: body.last }),
    };
    unit.set_stand_in(member.id, by).await?;
    let view = terms(env, &mut unit, &member).await?;
    unit.commit().await?;
    Ok(view)
}
