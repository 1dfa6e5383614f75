//! Sessions as a list: without names.

use super::error::GroupError;
use crate::desk::access::enter;
use crate::env::Env;
use crate::file::Fault;
use crate::hash::HashKey;
use crate::port::{Groups as _, SessionQuery, SessionSpan, Store, StoredSession, Unit as _};
use domain::ProgrammeId;
use domain::desk::{DeskAct, On};
use domain::group::{Attendance, SessionKind};
use domain::wire::desk::group::{SessionPage, SessionRow};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Most sessions of either part of a list.
const MOST: usize = 100;

/// What is listed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Listed {
    /// Of this programme.
    pub programme: Option<ProgrammeId>,
    /// Of this kind.
    pub kind: Option<SessionKind>,
}

/// The sessions of the reader's programmes.
pub async fn sessions<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    token: &str,
    what: Listed,
) -> Result<SessionPage, GroupError> {
    let member = enter(env, hash, token).await?;
    member.require(DeskAct::ReadGroups, On::Desk)?;
    let own = member.programmes(DeskAct::ReadGroups).into_iter().flatten();
    let programmes: Vec<ProgrammeId> =
        own.filter(|own| what.programme.is_none_or(|programme| programme == *own)).collect();
    let mut unit = env.store.begin_read().await?;
    let page = page(env, &mut unit, &programmes, what.kind).await;
    unit.end().await?;
    Ok(page?)
}

async fn page<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    programmes: &[ProgrammeId],
    kind: Option<SessionKind>,
) -> Result<SessionPage, Fault> {
    let query = |span| SessionQuery { programmes, kind, cohort: None, span, limit: MOST };
    let coming = unit.group_sessions(&query(SessionSpan::Coming(env.now()))).await?;
    let past = unit.group_sessions(&query(SessionSpan::Past(env.now()))).await?;
    Ok(SessionPage {
        coming: rows(env, unit, coming).await?,
        past: rows(env, unit, past).await?,
        now: env.now(),
    })
}

/// Sessions with how many people stand where.
pub(super) async fn rows<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    sessions: Vec<StoredSession>,
) -> Result<Vec<SessionRow>, Fault> {
    let ids: Vec<Uuid> = sessions.iter().map(|stored| stored.session.id).collect();
    let mut counts: BTreeMap<(Uuid, Attendance), usize> = BTreeMap::new();
    for (session, attendance, count) in unit.count_attendance(&ids).await? {
        counts.insert((session, attendance), count);
    }
    let mut companies = BTreeMap::new();
    for cohort in sessions.iter().filter_map(|stored| stored.session.cohort).collect::<BTreeSet<_>>() {
        companies.insert(cohort, unit.cohort(cohort).await?.map(|stored| stored.cohort.company));
    }
    let row = |StoredSession { session, demo, version, .. }: StoredSession| {
        let count = |attendance| counts.get(&(session.id, attendance)).copied().unwrap_or_default();
        let held = Attendance::ALL.iter().filter(|a| a.holds_seat()).map(|a| count(*a)).sum();
        SessionRow {
            id: session.id,
            programme: session.programme,
            kind: session.kind,
            module: session.module,
            cohort: session.cohort,
            company: session.cohort.and_then(|cohort| companies.get(&cohort).cloned().flatten()),
            starts: session.starts,
            ends: session.ends,
            free: session.free(held),
            state: session.state(env.now()),
            expected: count(Attendance::Expected),
            present: count(Attendance::Present),
            absent: count(Attendance::Absent),
            excused: count(Attendance::Excused),
            seats: session.seats,
            place: session.place,
            demo,
            version,
        }
    };
    Ok(sessions.into_iter().map(row).collect())
}
