//! Cohorts: the volunteers whose sealed form holds the code of a company. Codes are read in memory, as the forms are
//! opened: nothing beside the form says for whom somebody works.

use super::error::GroupError;
use super::file::name;
use super::guests::{code_of, volunteers};
use super::list;
use crate::desk::access::{Barred, enter, recognise};
use crate::desk::row::OpenCase;
use crate::env::Env;
use crate::file::Fault;
use crate::hash::HashKey;
use crate::port::{
    CaseState, Follow as _, Groups as _, SessionQuery, SessionSpan, Store, StoredCohort, Unit as _,
};
use domain::desk::board::Stage;
use domain::desk::{DeskAct, On};
use domain::group::cohort::{CohortForm, has_cohorts};
use domain::wire::desk::group::{CohortDuo, CohortFile, CohortMember, CohortPage, CohortRow};
use domain::{FieldErrors, Illegal, ProgrammeId};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Most sessions that a cohort's page shows, of either part.
const SESSIONS_MAX: usize = 100;

/// The cohorts of the reader's programmes.
pub async fn cohorts<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    token: &str,
) -> Result<CohortPage, GroupError> {
    let member = enter(env, hash, token).await?;
    member.require(DeskAct::ReadGroups, On::Desk)?;
    let own = member.programmes(DeskAct::ReadGroups).into_iter().flatten();
    let programmes: Vec<ProgrammeId> = own.filter(|programme| has_cohorts(*programme)).collect();
    let mut unit = env.store.begin_read().await?;
    let rows = rows(env, &mut unit, &programmes).await;
    unit.end().await?;
    Ok(CohortPage { rows: rows? })
}

async fn rows<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    programmes: &[ProgrammeId],
) -> Result<Vec<CohortRow>, Fault> {
    let stored = unit.cohorts(programmes).await?;
    let mut members: BTreeMap<(ProgrammeId, String), usize> = BTreeMap::new();
    for programme in programmes {
        // Forms are only opened where there is a code to look for.
        if stored.iter().any(|stored| stored.cohort.programme == *programme) {
            for open in volunteers(env, unit, *programme, None).await? {
                if let Some(code) = code_of(&open).filter(|_| counts(&open)) {
                    *members.entry((*programme, code)).or_default() += 1;
                }
            }
        }
    }
    let count = |stored: &StoredCohort| {
        let key = (stored.cohort.programme, stored.cohort.code.clone());
        members.get(&key).copied().unwrap_or_default()
    };
    Ok(stored.iter().map(|stored| row(stored, count(stored))).collect())
}

/// Whether somebody takes one of the places that the company agreed to: not who left, withdrew or was refused.
fn counts(open: &OpenCase) -> bool {
    matches!(&open.case.state, CaseState::Volunteer(state) if state.is_open())
}

fn row(StoredCohort { cohort, demo, .. }: &StoredCohort, members: usize) -> CohortRow {
    CohortRow {
        id: cohort.id,
        programme: cohort.programme,
        company: cohort.company.clone(),
        code: cohort.code.clone(),
        opens: cohort.opens,
        closes: cohort.closes,
        places: cohort.places,
        members,
        demo: *demo,
    }
}

/// Adds a cohort.
pub async fn add_cohort<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    token: &str,
    form: &CohortForm,
) -> Result<CohortFile, GroupError> {
    let mut unit = env.store.begin_write().await?;
    let member = recognise(env, &mut unit, hash, token).await?;
    member.require(DeskAct::ActOnGroups, On::Desk)?;
    member.require(DeskAct::ActOnGroups, On::Record(Some(form.programme)))?;
    let env = env.in_hands_of(member.id);
    let stored = keep_cohort(env, &mut unit, form, false).await?;
    let file = view(env, &mut unit, &stored).await?;
    unit.commit().await?;
    Ok(file)
}

/// Keeps a cohort that somebody added who may.
pub async fn keep_cohort<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    form: &CohortForm,
    demo: bool,
) -> Result<StoredCohort, GroupError> {
    let cohort = form.read(env.id())?;
    let stored = StoredCohort { cohort, created: env.now(), staff: env.by, demo };
    if unit.add_cohort(&stored).await? {
        return Ok(stored);
    }
    let mut faults = FieldErrors::default();
    faults.add("company_code", Illegal::new("code-taken"));
    Err(faults.into())
}

/// A cohort with its people. No reading of a file: names stand in a list, as in the queue.
pub async fn cohort_file<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    token: &str,
    id: Uuid,
) -> Result<CohortFile, GroupError> {
    let member = enter(env, hash, token).await?;
    member.require(DeskAct::ReadGroups, On::Desk)?;
    let mut unit = env.store.begin_read().await?;
    let found = unit.cohort(id).await?;
    let readable =
        |stored: &StoredCohort| member.may(DeskAct::ReadGroups, On::Record(Some(stored.cohort.programme)));
    let file = match found.filter(readable) {
        Some(stored) => view(env, &mut unit, &stored).await.map_err(GroupError::from),
        None => Err(Barred::NotFound.into()),
    };
    unit.end().await?;
    file
}

async fn view<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    stored: &StoredCohort,
) -> Result<CohortFile, Fault> {
    let cohort = &stored.cohort;
    let mut duos: BTreeMap<Uuid, Vec<CohortDuo>> = BTreeMap::new();
    for board in unit.board(&[cohort.programme]).await? {
        let duo = CohortDuo { id: board.duo.id, stage: Stage::of(&board.duo.state) };
        duos.entry(board.duo.mentor).or_default().push(duo);
    }
    let all = volunteers(env, unit, cohort.programme, None).await?;
    let theirs = |open: &&OpenCase| code_of(open).as_deref() == Some(cohort.code.as_str());
    let member = |open: &OpenCase| CohortMember {
        id: open.case.id,
        name: name(open),
        state: open.case.state.code().to_owned(),
        duos: duos.get(&open.case.id).cloned().unwrap_or_default(),
    };
    let members = all.iter().filter(theirs).filter(|open| counts(open)).count();
    let mut people: Vec<CohortMember> = all.iter().filter(theirs).map(member).collect();
    people.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
    let programmes = [cohort.programme];
    let query = |span| SessionQuery {
        programmes: &programmes,
        kind: None,
        cohort: Some(cohort.id),
        span,
        limit: SESSIONS_MAX,
    };
    let mut sessions = unit.group_sessions(&query(SessionSpan::Coming(env.now()))).await?;
    sessions.extend(unit.group_sessions(&query(SessionSpan::Past(env.now()))).await?);
    sessions.sort_by_key(|stored| std::cmp::Reverse(stored.session.starts));
    Ok(CohortFile {
        row: row(stored, members),
        people,
        sessions: list::rows(env, unit, sessions).await?,
        now: env.now(),
    })
}
