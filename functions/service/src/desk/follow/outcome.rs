//! What became of the mentees: recording it, and the work list of what is missing.

use super::board::{limit, programmes};
use super::error::FollowError;
use super::names::Names;
use super::open::{AtDuo, Held};
use super::people::names_of;
use crate::desk::Barred;
use crate::desk::access::enter;
use crate::env::Env;
use crate::file::Fault;
use crate::hash::HashKey;
use crate::port::{Applications as _, BoardDuo, Follow as _, Store, StoredDuo, StoredOutcome, Unit};
use domain::ProgrammeId;
use domain::application::{Actor, State as ApplicationState};
use domain::desk::outcome::{OutcomeMoment, Participation, standing};
use domain::desk::{DeskAct, On};
use domain::duo::State;
use domain::wire::desk::board::{
    DuoFile, MissingOutcome, OutcomeBody, OutcomePage, OutcomeRow, OutcomeView, OutcomesView,
};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Which part of the work list.
#[derive(Debug, Clone, Copy, Default)]
pub struct WorkList {
    /// Of one programme.
    pub programme: Option<ProgrammeId>,
    /// Of one moment.
    pub moment: Option<OutcomeMoment>,
    /// How many were shown before.
    pub after: usize,
    /// How many at most.
    pub limit: Option<usize>,
}

/// Whether somebody whose application stands so waits for another mentor.
fn waits_again(state: &str) -> bool {
    matches!(state, "waiting" | "proposed")
}

pub(super) async fn outcomes_view<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    duo: &StoredDuo,
    application: &ApplicationState,
    events: &[StoredOutcome],
    names: &Names,
) -> Result<OutcomesView, Fault> {
    let duos = unit.duos_of_application(duo.application).await?;
    let states = duos.iter().map(|duo| &duo.state);
    let stands: Vec<Uuid> = standing(events, |e| e.id, |e| e.corrects).map(|e| e.id).collect();
    let view = |event: &StoredOutcome| OutcomeView {
        id: event.id,
        form: event.form,
        at: event.at,
        by: names.said(event.staff),
        corrects: event.corrects,
        stands: stands.contains(&event.id),
    };
    let events_shown = events.iter().map(view).collect();
    let Some(participation) = Participation::of(states, waits_again(application.code())) else {
        return Ok(OutcomesView { events: events_shown, ..OutcomesView::default() });
    };
    let missing = missing(env, participation, events);
    let open = participation.open(env.today());
    Ok(OutcomesView { left: participation.left, open, missing, events: events_shown })
}

fn missing<S>(
    env: Env<'_, S>,
    participation: Participation,
    events: &[StoredOutcome],
) -> Vec<MissingOutcome> {
    let today = env.today();
    let recorded: Vec<OutcomeMoment> =
        standing(events, |e| e.id, |e| e.corrects).map(|event| event.form.moment).collect();
    let missing = participation.missing(&recorded, today).into_iter();
    missing.map(|(moment, by)| MissingOutcome { moment, by, late: by < today }).collect()
}

/// Keeps an outcome event, or a correction of one.
pub async fn record<S: Store>(
    env: Env<'_, S>,
    at: AtDuo<'_>,
    body: &OutcomeBody,
) -> Result<DuoFile, FollowError> {
    let mut held = Held::open(env, at, DeskAct::RecordOutcome).await?;
    let application = held.duo.application;
    let state = held.unit.application(application).await?.ok_or(Barred::NotFound)?.state;
    let duos = held.unit.duos_of_application(application).await?;
    let participation = Participation::of(duos.iter().map(|duo| &duo.state), waits_again(state.code()));
    // Somebody who never met has no participation, and so no outcome.
    let never = || FollowError::Illegal(domain::Illegal::new("never-met"));
    participation.ok_or_else(never)?.check(&body.outcome, env.today())?;
    let events = held.unit.outcomes(application).await?;
    // The same member says the same again: the answer to them was lost.
    let again = |event: &StoredOutcome| {
        (event.staff, event.form, event.corrects) == (held.member.id, body.outcome, body.corrects)
    };
    if standing(&events, |e| e.id, |e| e.corrects).any(again) {
        return held.answer(env).await;
    }
    if let Some(corrects) = body.corrects
        && !events.iter().any(|event| event.id == corrects)
    {
        return Err(Barred::NotFound.into());
    }
    let event = StoredOutcome {
        id: env.id(),
        application,
        form: body.outcome,
        at: env.now(),
        staff: held.member.id,
        corrects: body.corrects,
    };
    if held.unit.add_outcome(&event).await? {
        return held.answer(env).await;
    }
    corrected_first(env, &mut held.unit, &event, &held.duo).await
}

/// Somebody else corrected the same event: who, and when.
async fn corrected_first<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    event: &StoredOutcome,
    duo: &StoredDuo,
) -> Result<DuoFile, FollowError> {
    let events = unit.outcomes(event.application).await?;
    let first = events.into_iter().find(|other| other.corrects == event.corrects);
    let Some(first) = first else { return Err(FollowError::Overtaken(None)) };
    let by = Names::load(env, unit, [first.staff]).await?.of(first.staff);
    let (at, actor, act) = (first.at, Actor::Coordinator, "outcome".to_owned());
    let first = super::Overtaken { at, actor, by, act, state: duo.state.code().to_owned() };
    Err(FollowError::Overtaken(Some(Box::new(first))))
}

/// A participation of the programmes, with its last duo.
pub(super) struct Taken {
    pub(super) last: BoardDuo,
    pub(super) participation: Participation,
    pub(super) events: Vec<StoredOutcome>,
}

/// Everybody of the programmes who took part, in the order of their ids.
pub(super) async fn taken_part<U: Unit>(
    unit: &mut U,
    programmes: &[ProgrammeId],
) -> Result<Vec<Taken>, FollowError> {
    let mut duos: BTreeMap<Uuid, Vec<BoardDuo>> = BTreeMap::new();
    for board in unit.board(programmes).await? {
        duos.entry(board.duo.application).or_default().push(board);
    }
    let mut events: BTreeMap<Uuid, Vec<StoredOutcome>> = BTreeMap::new();
    for event in unit.board_outcomes(programmes).await? {
        events.entry(event.application).or_default().push(event);
    }
    let mut taken = Vec::new();
    for (application, mut duos) in duos {
        let waits = duos.last().is_some_and(|last| waits_again(&last.application_state));
        let states = duos.iter().map(|board| &board.duo.state);
        let Some(participation) = Participation::of(states, waits) else { continue };
        // Its acts are on the last duo that met.
        let last = duos.iter().rposition(|board| has_met(&board.duo.state));
        let Some(last) = last.map(|last| duos.swap_remove(last)) else { continue };
        let events = events.remove(&application).unwrap_or_default();
        taken.push(Taken { last, participation, events });
    }
    Ok(taken)
}

fn has_met(state: &State) -> bool {
    state.term().is_some()
}

/// What is missing, soonest first. A list: no reading of a file.
pub async fn work_list<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    token: &str,
    list: WorkList,
) -> Result<OutcomePage, FollowError> {
    let member = enter(env, hash, token).await?;
    member.require(DeskAct::RecordOutcome, On::Desk)?;
    let mut programmes = programmes(&member, DeskAct::RecordOutcome);
    programmes.retain(|programme| list.programme.is_none_or(|wished| wished == *programme));
    let mut unit = env.store.begin_read().await?;
    let page = page(env, &mut unit, &programmes, list).await;
    unit.end().await?;
    page
}

async fn page<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    programmes: &[ProgrammeId],
    list: WorkList,
) -> Result<OutcomePage, FollowError> {
    let taken = taken_part(unit, programmes).await?;
    let mut all: Vec<(&Taken, MissingOutcome)> = Vec::new();
    for one in &taken {
        all.extend(missing(env, one.participation, &one.events).into_iter().map(|missing| (one, missing)));
    }
    let count = |moment: &OutcomeMoment| all.iter().filter(|(_, m)| m.moment == *moment).count();
    let moments = OutcomeMoment::ALL.iter().map(|moment| (*moment, count(moment))).collect();
    all.retain(|(_, missing)| list.moment.is_none_or(|wished| wished == missing.moment));
    all.sort_by_key(|(one, missing)| (missing.by, one.last.duo.id));
    let (total, late) = (all.len(), all.iter().filter(|(_, missing)| missing.late).count());
    let on_page: Vec<_> = all.into_iter().skip(list.after).take(limit(list.limit)).collect();
    let shown = list.after + on_page.len();
    let ids: Vec<Uuid> = on_page.iter().map(|(one, _)| one.last.duo.id).collect();
    let names = names_of(env, unit, &ids).await?;
    let row = |(one, missing): (&Taken, MissingOutcome)| {
        let BoardDuo { duo, reference, demo, .. } = &one.last;
        Some(OutcomeRow {
            duo: duo.id,
            reference: reference.clone(),
            name: names.get(&duo.id).map(|names| names.mentee.clone()).unwrap_or_default(),
            programme: duo.programme,
            left: one.participation.left?,
            missing,
            demo: *demo,
            version: duo.version,
        })
    };
    let rows = on_page.into_iter().filter_map(row).collect();
    Ok(OutcomePage { rows, total, late, next: (shown < total).then_some(shown), moments, now: env.now() })
}
