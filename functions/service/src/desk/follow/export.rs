//! Exports. Without names a table is given at once. With names a second person approves: a lead who is not the one who
//! asks; then it can be fetched once, within the hour. Who is named in it sees that they were read.

use super::board::{Page, programmes, show};
use super::error::{FollowError, overtaken};
use super::names::Names as Colleagues;
use super::outcome::taken_part;
use super::people::names_of;
use super::sheet::{Sheet, board as board_sheet, outcomes as outcomes_sheet, queue as queue_sheet};
use crate::desk::Barred;
use crate::desk::access::{Member, enter, recognise};
use crate::desk::queue::whole;
use crate::env::Env;
use crate::hash::HashKey;
use crate::history::{self, Line, Subject};
use crate::port::{Dossiers as _, ExportRequest, ExportRequests as _, Look, Store, Unit};
use domain::application::Actor;
use domain::desk::export::{Course, ExportFormat, ExportState, ExportView, ExportWhat, FETCH_WITHIN};
use domain::desk::{DeskAct, On};
use domain::wire::desk::board::{AskExportBody, ExportPage, ExportRow};
use domain::{Illegal, ProgrammeId};
use uuid::Uuid;

/// How many requests are listed.
const LISTED: usize = 200;
/// More pairs than any filter has.
const PAIRS_MAX: usize = 12;

/// Who asks for which request.
#[derive(Clone, Copy)]
pub struct AtExport<'a> {
    /// For the session.
    pub hash: &'a HashKey,
    /// The session.
    pub token: &'a str,
    /// The request.
    pub export: Uuid,
}

/// What reading such a table is, without names.
const fn reading(what: ExportWhat) -> DeskAct {
    match what {
        ExportWhat::Board => DeskAct::ReadDuos,
        ExportWhat::Outcomes => DeskAct::RecordOutcome,
        ExportWhat::Queue => DeskAct::ReadQueue,
    }
}

/// The table of a view without names, at once.
pub async fn nameless<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    token: &str,
    view: &ExportView,
) -> Result<Sheet, FollowError> {
    let member = enter(env, hash, token).await?;
    member.require(reading(view.what()), On::Desk)?;
    let mut unit = env.store.begin_read().await?;
    let (sheet, _) = sheet(env, &mut unit, &member, view, Names::Without).await?;
    unit.end().await?;
    Ok(sheet)
}

/// Whether a table has names.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Names {
    With,
    Without,
}

/// The files that a table names, each with the programme that reads it.
type Named = Vec<(Uuid, Option<ProgrammeId>)>;

/// The table, and the files that are named in it.
async fn sheet<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    member: &Member,
    view: &ExportView,
    kind: Names,
) -> Result<(Sheet, Named), FollowError> {
    let mut scope = member.programmes(reading(view.what()));
    scope.retain(|programme| view.programme().is_none() || view.programme() == *programme);
    let programmes: Vec<ProgrammeId> = scope.iter().copied().flatten().collect();
    let with = kind == Names::With;
    let mut named = Named::new();
    let sheet = match view {
        ExportView::Board(filter) => {
            let page = Page { after: None, limit: Some(usize::MAX) };
            let rows = show(env, unit, &programmes, filter, page).await?.rows;
            if with {
                for row in &rows {
                    let duo = crate::port::Duos::duo(unit, row.id).await?.ok_or(Barred::NotFound)?;
                    named.extend([duo.application, duo.mentor].map(|file| (file, Some(duo.programme))));
                }
            }
            board_sheet(&rows, with)
        }
        ExportView::Outcomes(_) => {
            let taken = taken_part(unit, &programmes).await?;
            if with {
                let with_events = || taken.iter().filter(|one| !one.events.is_empty());
                let ids: Vec<Uuid> = with_events().map(|one| one.last.duo.id).collect();
                let people = names_of(env, unit, &ids).await?;
                let duos = with_events().map(|one| &one.last.duo);
                named.extend(duos.map(|duo| (duo.application, Some(duo.programme))));
                outcomes_sheet(&taken, Some(&people))
            } else {
                outcomes_sheet(&taken, None)
            }
        }
        ExportView::Queue(filter) => {
            let cases = whole(env, unit, (member, &scope), filter).await?;
            named.extend(cases.iter().filter(|_| with).map(|case| (case.id, case.programme)));
            queue_sheet(env, cases, with)?
        }
    };
    Ok((sheet, named))
}

/// Notes for everybody who is named that they were read.
async fn looks<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    member: &Member,
    mut named: Named,
) -> Result<(), FollowError> {
    named.sort_unstable();
    named.dedup();
    for (dossier, programme) in named {
        // A mentor without a file has nowhere to read of it.
        if unit.dossier(dossier).await?.is_none() {
            continue;
        }
        let look = Look {
            id: env.id(),
            dossier,
            at: env.now(),
            actor: Actor::Coordinator,
            role: member.role(DeskAct::Export, On::Record(programme)),
            staff: Some(member.id),
            what: "export".to_owned(),
        };
        unit.add_look(&look).await?;
    }
    Ok(())
}

/// Asks for a table with names.
pub async fn ask<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    token: &str,
    body: &AskExportBody,
) -> Result<ExportRow, FollowError> {
    let mut unit = env.store.begin_write().await?;
    let member = recognise(env, &mut unit, hash, token).await?;
    member.require(DeskAct::Export, On::Record(Some(body.programme)))?;
    let pairs = body.filter.iter().take(PAIRS_MAX);
    let view = ExportView::read(body.what, pairs.map(|(name, value)| (name.as_str(), value.as_str())));
    let pairs =
        view.to_keep(body.programme).pairs().into_iter().map(|(name, value)| (name.to_owned(), value));
    let request = ExportRequest {
        id: env.id(),
        programme: body.programme,
        what: body.what,
        format: body.format,
        filter: pairs.collect(),
        why: body.why,
        asked_by: member.id,
        decided_by: None,
        course: Course { asked: env.now(), decided: None, fetched: None },
        version: 1,
    };
    unit.add_export(&request).await?;
    note(env, &mut unit, &member, &request, "ask").await?;
    let row = row_of(env, &mut unit, &member, &request).await?;
    unit.commit().await?;
    Ok(row)
}

/// The requests that concern the reader: a lead those of the programme, anybody their own.
pub async fn requests<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    token: &str,
) -> Result<ExportPage, FollowError> {
    let member = enter(env, hash, token).await?;
    member.require(DeskAct::Export, On::Desk)?;
    let mut unit = env.store.begin_read().await?;
    let all = unit.exports(&programmes(&member, DeskAct::Export), LISTED).await?;
    let mut rows = Vec::new();
    for request in all.iter().filter(|request| concerns(&member, request)) {
        rows.push(row_of(env, &mut unit, &member, request).await?);
    }
    unit.end().await?;
    Ok(ExportPage { rows, now: env.now() })
}

fn concerns(member: &Member, request: &ExportRequest) -> bool {
    let on = On::Record(Some(request.programme));
    member.may(DeskAct::ApproveExport, on)
        || (member.may(DeskAct::Export, on) && request.asked_by == member.id)
}

async fn row_of<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    member: &Member,
    request: &ExportRequest,
) -> Result<ExportRow, FollowError> {
    let staff = [Some(request.asked_by), request.decided_by];
    let names = Colleagues::load(env, unit, staff.into_iter().flatten()).await?;
    let state = request.course.state(env.now());
    let own = request.asked_by == member.id;
    let leads = member.may(DeskAct::ApproveExport, On::Record(Some(request.programme)));
    let decided = request.course.decided.map(|(at, _)| at);
    Ok(ExportRow {
        id: request.id,
        programme: request.programme,
        what: request.what,
        format: request.format,
        filter: request.filter.clone(),
        why: request.why,
        asked_by: names.said(request.asked_by),
        asked: request.course.asked,
        state,
        decided_by: request.decided_by.map(|staff| names.said(staff)),
        decided,
        fetch_until: decided.filter(|_| state == ExportState::Approved).map(|at| at + FETCH_WITHIN),
        decide: state == ExportState::Asked && leads && !own,
        fetch: state == ExportState::Approved && own,
        version: request.version,
    })
}

struct Held<U> {
    unit: U,
    member: Member,
    request: ExportRequest,
}

impl<U: Unit> Held<U> {
    async fn open<S: Store<Unit = U>>(
        env: Env<'_, S>,
        at: AtExport<'_>,
        act: DeskAct,
        seen: i64,
    ) -> Result<Self, FollowError> {
        let mut unit = env.store.begin_write().await?;
        let member = recognise(env, &mut unit, at.hash, at.token).await?;
        let request = unit.export(at.export).await?.ok_or(Barred::NotFound)?;
        member.require(act, On::Record(Some(request.programme)))?;
        if !concerns(&member, &request) {
            return Err(Barred::NotFound.into());
        }
        if request.version != seen {
            return Err(overtaken(env, &mut unit, at.export).await?);
        }
        Ok(Self { unit, member, request })
    }

    fn is<S>(&self, env: Env<'_, S>, state: ExportState) -> Result<(), FollowError> {
        let now = self.request.course.state(env.now());
        if now == state {
            return Ok(());
        }
        Err(FollowError::Illegal(Illegal::new(now.code())))
    }

    async fn save<S: Store<Unit = U>>(&mut self, env: Env<'_, S>, act: &str) -> Result<(), FollowError> {
        self.request.version += 1;
        self.unit.save_export(&self.request).await?;
        note(env, &mut self.unit, &self.member, &self.request, act).await
    }
}

async fn note<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    member: &Member,
    request: &ExportRequest,
    act: &str,
) -> Result<(), FollowError> {
    let env = env.in_hands_of(member.id);
    let state = request.course.state(env.now()).code();
    let subject = Subject::record(request.id, request.version, state);
    let reason = (request.version == 1).then_some(request.why.code());
    let line = Line { actor: Actor::Coordinator, act, from: None, reason, text: None };
    Ok(history::note(env, unit, subject, line).await?)
}

/// A second person says yes or no.
pub async fn decide<S: Store>(
    env: Env<'_, S>,
    at: AtExport<'_>,
    seen: i64,
    yes: bool,
) -> Result<ExportRow, FollowError> {
    let mut held = Held::open(env, at, DeskAct::ApproveExport, seen).await?;
    if held.request.asked_by == held.member.id {
        return Err(FollowError::Illegal(Illegal::new("own-request")));
    }
    held.is(env, ExportState::Asked)?;
    held.request.course.decided = Some((env.now(), yes));
    held.request.decided_by = Some(held.member.id);
    held.save(env, if yes { "approve" } else { "refuse" }).await?;
    let row = row_of(env, &mut held.unit, &held.member, &held.request).await?;
    held.unit.commit().await?;
    Ok(row)
}

/// The table with names: for who asked, once, within the hour.
pub async fn fetch<S: Store>(
    env: Env<'_, S>,
    at: AtExport<'_>,
    seen: i64,
) -> Result<(Sheet, ExportFormat), FollowError> {
    let mut held = Held::open(env, at, DeskAct::Export, seen).await?;
    if held.request.asked_by != held.member.id {
        return Err(Barred::NotFound.into());
    }
    held.is(env, ExportState::Approved)?;
    held.request.course.fetched = Some(env.now());
    held.save(env, "fetch").await?;
    let Held { mut unit, member, request } = held;
    let pairs = request.filter.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let view = ExportView::read(request.what, pairs).to_keep(request.programme);
    let (sheet, named) = sheet(env, &mut unit, &member, &view, Names::With).await?;
    looks(env, &mut unit, &member, named).await?;
    unit.commit().await?;
    Ok((sheet, request.format))
}
