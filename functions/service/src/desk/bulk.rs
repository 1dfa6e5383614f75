//! Several cases at once: first as a preview that is taken back whole, then for good, and undone as long as nothing else
//! touched them.

use super::access::{Barred, Member, recognise};
use super::act::move_it;
use super::assign::{check_colleague, keep_for};
use super::case::{CaseError, fault};
use crate::env::Env;
use crate::hash::HashKey;
use crate::port::{
    Applications as _, Assignment, BulkItem, BulkMark, CaseState, Cases as _, DeskBook as _, Store, Unit as _,
};
use domain::application::{Command, State};
use domain::desk::record::BULK_MAX;
use domain::desk::{DeskAct, On};
use domain::wire::desk::{BulkAct, BulkBody, BulkResult, RowOutcome, RowResult, UndoBody};
use uuid::Uuid;

const ASSIGN: &str = "assign";
const TAKE_UP: &str = "take-up";

/// What a member needs for it.
fn right(act: &BulkAct) -> DeskAct {
    match act {
        BulkAct::Assign { .. } => DeskAct::Assign,
        BulkAct::TakeUp => DeskAct::ActOnFile,
    }
}

/// Does it to each case where it can be done, and says what became of each.
pub async fn bulk<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    token: &str,
    body: &BulkBody,
) -> Result<BulkResult, CaseError> {
    if body.files.is_empty() || body.files.len() > BULK_MAX {
        return Err(fault("files", "how-many"));
    }
    let mut unit = env.store.begin_write().await?;
    let member = recognise(env, &mut unit, hash, token).await?;
    member.require(right(&body.act), On::Desk)?;
    let env = env.in_hands_of(member.id);
    let (mut files, mut items) = (Vec::new(), Vec::new());
    for (id, seen) in &body.files {
        let (outcome, item) = one(env, &mut unit, &member, (&body.act, *id, *seen)).await?;
        files.push(RowResult { id: *id, outcome });
        items.extend(item);
    }
    if body.preview || items.is_empty() {
        // What was tried is taken back.
        unit.end().await?;
        return Ok(BulkResult { undo: None, files });
    }
    let act = if matches!(body.act, BulkAct::TakeUp) { TAKE_UP } else { ASSIGN };
    let mark = BulkMark { id: env.id(), staff: member.id, act: act.to_owned(), at: env.now() };
    unit.add_bulk(&mark, &items).await?;
    unit.commit().await?;
    Ok(BulkResult { undo: Some(mark.id), files })
}

async fn one<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    member: &Member,
    (act, id, seen): (&BulkAct, Uuid, i64),
) -> Result<(RowOutcome, Option<BulkItem>), CaseError> {
    let found = unit.case(id).await?.filter(|case| member.may(right(act), On::Record(case.programme)));
    let Some(case) = found else { return Ok((RowOutcome::Unknown, None)) };
    if case.version != seen {
        return Ok((RowOutcome::Stale, None));
    }
    let before = unit.assignment(id).await?;
    let version = match (act, &case.state) {
        (BulkAct::Assign { to }, _) if before.map(|before| before.staff) == *to => {
            return Ok((RowOutcome::Already, None));
        }
        (BulkAct::Assign { to }, _) => {
            match check_colleague::<S>(unit, *to, case.programme).await {
                Ok(()) => {}
                Err(CaseError::Fields(_)) => return Ok((RowOutcome::Impossible, None)),
                Err(error) => return Err(error),
            }
            let to = to.map(|staff| Assignment { staff, at: env.now(), by: member.id });
            unit.assign(id, to).await?;
            case.version
        }
        (BulkAct::TakeUp, CaseState::Application(State::InReview(_))) => {
            return Ok((RowOutcome::Already, None));
        }
        (BulkAct::TakeUp, CaseState::Application(State::Received(_))) => {
            let Some(application) = unit.application(id).await? else {
                return Ok((RowOutcome::Unknown, None));
            };
            let demo = application.is_demo();
            let moved = move_it(env, unit, application, (&Command::TakeUp, None, demo)).await?;
            keep_for::<S>(env, unit, id, member.id).await?;
            moved.version
        }
        // A volunteer's gates are looked at one by one.
        (BulkAct::TakeUp, _) => return Ok((RowOutcome::Impossible, None)),
    };
    Ok((RowOutcome::Done, Some(BulkItem { case: id, version, before })))
}

/// Takes one's own bulk act back. A case that something else touched since stays as it is.
pub async fn undo<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    token: &str,
    body: &UndoBody,
) -> Result<BulkResult, CaseError> {
    let mut unit = env.store.begin_write().await?;
    let member = recognise(env, &mut unit, hash, token).await?;
    member.require(DeskAct::Assign, On::Desk)?;
    let env = env.in_hands_of(member.id);
    let found = unit.bulk(body.undo).await?.filter(|(mark, _)| mark.staff == member.id);
    let (mark, items) = found.ok_or(Barred::NotFound)?;
    let mut files = Vec::new();
    for item in items {
        let (id, outcome) = (item.case, take_back(env, &mut unit, &member, &mark, item).await?);
        files.push(RowResult { id, outcome });
    }
    unit.end_bulk(mark.id).await?;
    unit.commit().await?;
    Ok(BulkResult { undo: None, files })
}

async fn take_back<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    member: &Member,
    mark: &BulkMark,
    item: BulkItem,
) -> Result<RowOutcome, CaseError> {
    let found = unit.case(item.case).await?;
    let found = found.filter(|case| member.may(DeskAct::Assign, On::Record(case.programme)));
    let Some(case) = found else { return Ok(RowOutcome::Unknown) };
    let present = unit.assignment(item.case).await?;
    let ours = present.is_none_or(|present| present.by == member.id && present.at == mark.at);
    // A take-up leaves a case with whoever had it before.
    let kept = mark.act == TAKE_UP && present == item.before;
    if case.version != item.version || !(ours || kept) {
        return Ok(RowOutcome::Stale);
    }
    if mark.act == TAKE_UP {
        let Some(application) = unit.application(item.case).await? else { return Ok(RowOutcome::Unknown) };
        let demo = application.is_demo();
        move_it(env, unit, application, (&Command::PutBack, None, demo)).await?;
    }
    unit.assign(item.case, item.before).await?;
    Ok(RowOutcome::Done)
}
