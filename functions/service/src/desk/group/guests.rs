//! Who may be on the list of a session, and who still needs it.

use super::gate::is_ahead;
use crate::desk::row::OpenCase;
use crate::env::Env;
use crate::file::Fault;
use crate::port::{
    CaseQuery, CaseState, Cases as _, DossierKind, Follow as _, Groups as _, Store, StoredCohort,
};
use domain::ProgrammeId;
use domain::desk::queue::Sort;
use domain::group::training::missing;
use domain::group::{GroupSession, Guest, SessionKind};
use domain::programme::Gate;
use domain::volunteer::State;
use domain::volunteer::form::company_code;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// More volunteers than any programme has at once.
const MANY: usize = 5_000;

/// The volunteers of a programme in some states (all of them if absent), opened.
pub(super) async fn volunteers<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    programme: ProgrammeId,
    states: Option<&[&str]>,
) -> Result<Vec<OpenCase>, Fault> {
    let query = CaseQuery {
        scope: &[Some(programme)],
        tags: &[],
        today: env.today(),
        kind: Some(DossierKind::Volunteer),
        programme: Some(programme),
        states,
        colour: None,
        of: None,
        sort: Sort::Oldest,
        after: None,
        limit: MANY,
    };
    unit.cases(&query).await?.into_iter().map(|case| OpenCase::open(env, case)).collect()
}

/// The code of a company in a volunteer's form, if there is one.
pub(super) fn code_of(open: &OpenCase) -> Option<String> {
    let form = open.volunteer_form()?;
    company_code(&form.company_code).ok().filter(|code| !code.is_empty())
}

fn volunteer_state(open: &OpenCase) -> Option<&State> {
    match &open.case.state {
        CaseState::Volunteer(state) => Some(state),
        CaseState::Application(_) => None,
    }
}

/// As whom somebody could be on the list, of who is there for such a session.
pub(super) async fn guest<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    session: &GroupSession,
    open: &OpenCase,
) -> Result<Option<Guest>, Fault> {
    if session.kind == SessionKind::Collective {
        return Ok(together(env, unit, session).await?.get(&open.case.id).copied());
    }
    Ok(match volunteer_state(open) {
        Some(State::Preparing(_)) => Some(Guest::Preparing),
        Some(state) if state.is_mentor() => Some(Guest::Mentor),
        _ => None,
    })
}

/// Everybody who may come to a collective session: the duos of the programme and, where it is for a cohort, the mentors of
/// that cohort and whom they mentor.
async fn together<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    session: &GroupSession,
) -> Result<BTreeMap<Uuid, Guest>, Fault> {
    let cohort = match session.cohort {
        Some(id) => unit.cohort(id).await?,
        None => None,
    };
    let of_cohort = match &cohort {
        Some(cohort) => Some(mentors_of(env, unit, cohort).await?),
        None => None,
    };
    let mut guests = BTreeMap::new();
    for board in unit.board(&[session.programme]).await? {
        let theirs = of_cohort.as_ref().is_none_or(|mentors| mentors.contains(&board.duo.mentor));
        if board.duo.state.meets() && theirs {
            guests.insert(board.duo.application, Guest::DuoMentee);
            guests.insert(board.duo.mentor, Guest::DuoMentor);
        }
    }
    for mentor in of_cohort.into_iter().flatten() {
        guests.insert(mentor, Guest::CohortMentor);
    }
    Ok(guests)
}

/// The mentors of a cohort.
async fn mentors_of<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    stored: &StoredCohort,
) -> Result<BTreeSet<Uuid>, Fault> {
    let cohort = &stored.cohort;
    let all = volunteers(env, unit, cohort.programme, Some(&["available", "paused"])).await?;
    let theirs = all.iter().filter(|open| code_of(open).as_deref() == Some(cohort.code.as_str()));
    Ok(theirs.map(|open| open.case.id).collect())
}

/// Who still needs a session and is not on its list, with the modules that they have not been to.
pub(super) async fn candidates<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    session: &GroupSession,
    listed: &BTreeSet<Uuid>,
) -> Result<Vec<(OpenCase, Vec<u8>)>, Fault> {
    let mut found = Vec::new();
    if session.kind == SessionKind::Collective {
        for id in together(env, unit, session).await?.into_keys().filter(|id| !listed.contains(id)) {
            // A mentor without a file cannot be written to, nor noted.
            if let Some(case) = unit.case(id).await? {
                found.push((OpenCase::open(env, case)?, Vec::new()));
            }
        }
        return Ok(found);
    }
    let attended = attended(unit.all_modules_attended(session.programme).await?);
    for open in volunteers(env, unit, session.programme, Some(&["preparing"])).await? {
        let Some(state) = volunteer_state(&open).filter(|_| !listed.contains(&open.case.id)) else {
            continue;
        };
        let there = attended.get(&open.case.id).map_or(&[][..], Vec::as_slice);
        let (gate, lacking) = match session.module {
            Some(_) => (Gate::Training, missing(session.programme, there)),
            None => (Gate::InformationSession, Vec::new()),
        };
        let needed = session.module.is_none_or(|module| lacking.contains(&module));
        if needed && is_ahead(state, gate) {
            found.push((open, lacking));
        }
    }
    Ok(found)
}

/// Modules by person.
pub(super) fn attended(rows: Vec<(Uuid, u8)>) -> BTreeMap<Uuid, Vec<u8>> {
    let mut all: BTreeMap<Uuid, Vec<u8>> = BTreeMap::new();
    for (dossier, module) in rows {
        all.entry(dossier).or_default().push(module);
    }
    all
}
