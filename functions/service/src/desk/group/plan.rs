//! Planning a session, and calling it off.

use super::error::GroupError;
use super::file::{Held, view};
use super::{AtSession, tell};
use crate::desk::Since;
use crate::desk::access::recognise;
use crate::desk::names::Names;
use crate::env::Env;
use crate::file::Fault;
use crate::hash::HashKey;
use crate::history::{self, Line, Subject};
use crate::port::{
    Dossiers as _, Groups as _, Kind, SessionQuery, SessionSpan, Store, StoreError, StoredSession, Unit as _,
};
use domain::application::Actor;
use domain::desk::{DeskAct, On};
use domain::group::{Attendance, GroupSession, SessionForm};
use domain::wire::desk::group::SessionFile;
use domain::{FieldErrors, Illegal};

/// More sessions than a programme plans ahead.
const PLANNED_MAX: usize = 2_000;

/// Plans a session; the same again by the same member is one.
pub async fn plan<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    token: &str,
    form: &SessionForm,
) -> Result<SessionFile, GroupError> {
    let mut unit = env.store.begin_write().await?;
    let member = recognise(env, &mut unit, hash, token).await?;
    member.require(DeskAct::ActOnGroups, On::Desk)?;
    member.require(DeskAct::ActOnGroups, On::Record(Some(form.programme)))?;
    let env = env.in_hands_of(member.id);
    let stored = keep_session(env, &mut unit, form, false).await?;
    let file = view(env, &mut unit, stored).await?;
    unit.commit().await?;
    Ok(file)
}

/// Keeps a session that somebody planned who may.
pub async fn keep_session<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    form: &SessionForm,
    demo: bool,
) -> Result<StoredSession, GroupError> {
    let session = form.plan(env.id(), env.now())?;
    if let Some(cohort) = session.cohort {
        let found = unit.cohort(cohort).await?;
        if found.is_none_or(|found| found.cohort.programme != session.programme) {
            let mut faults = FieldErrors::default();
            faults.add("cohort", Illegal::new("unknown"));
            return Err(faults.into());
        }
    }
    let planned = SessionQuery {
        programmes: &[session.programme],
        kind: Some(session.kind),
        cohort: session.cohort,
        span: SessionSpan::Coming(env.now()),
        limit: PLANNED_MAX,
    };
    // The same room at the same hour: the answer to who planned it was lost.
    let again = |there: &StoredSession| {
        there.staff == env.by && GroupSession { id: session.id, ..there.session.clone() } == session
    };
    if let Some(there) = unit.group_sessions(&planned).await?.into_iter().find(again) {
        return Ok(there);
    }
    let stored = StoredSession { session, created: env.now(), staff: env.by, demo, version: 1 };
    unit.add_group_session(&stored).await?;
    note(env, unit, &stored, "plan-session").await?;
    Ok(stored)
}

/// Calls a session off, and tells whoever is expected.
pub async fn cancel<S: Store>(
    env: Env<'_, S>,
    at: AtSession<'_>,
    seen: i64,
) -> Result<SessionFile, GroupError> {
    let Held { mut unit, member, mut stored } = Held::open(env, at, DeskAct::ActOnGroups).await?;
    let env = env.in_hands_of(member.id);
    if stored.version != seen {
        return Err(since(env, &mut unit, &stored).await?);
    }
    stored.session.can_cancel(env.now())?;
    stored.session.cancelled = Some(env.now());
    stored.version += 1;
    unit.save_group_session(&stored).await?;
    note(env, &mut unit, &stored, "cancel-session").await?;
    let list = unit.attendees(stored.session.id).await?;
    for attendee in list.iter().filter(|attendee| attendee.attendance == Attendance::Expected) {
        tell::tell(env, &mut unit, &stored.session, (attendee.dossier, Kind::SessionCancelled)).await?;
    }
    let file = view(env, &mut unit, stored).await?;
    unit.commit().await?;
    Ok(file)
}

async fn note<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    stored: &StoredSession,
    act: &str,
) -> Result<(), Fault> {
    let state = stored.session.state(env.now()).code();
    let reason = Some(stored.session.kind.code());
    let line = Line { actor: Actor::Coordinator, act, from: None, reason, text: None };
    history::note(env, unit, Subject::record(stored.session.id, stored.version, state), line).await
}

/// Who came first.
async fn since<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    stored: &StoredSession,
) -> Result<GroupError, GroupError> {
    let id = stored.session.id;
    let nobody = || StoreError::Inconsistent { table: "history", column: "dossier", row: id.to_string() };
    let last = unit.history(id).await?.pop().ok_or_else(nobody)?;
    let mut names = Names::load::<S>(unit).await?;
    let who = names.maybe(env, unit, last.staff).await?.map(|colleague| colleague.name);
    let (actor, at, version) = (last.actor, last.at, stored.version);
    Ok(GroupError::Stale(Box::new(Since { actor, who, act: last.act, at, version })))
}
