//! The board: the duos of the reader's programmes, what needs somebody first.

use super::error::FollowError;
use super::people::names_of;
use super::row::{Counted, Known};
use super::{PAGE, PAGE_MAX};
use crate::desk::access::{Member, enter};
use crate::env::Env;
use crate::hash::HashKey;
use crate::port::{BoardDuo, Duos as _, Questions, Store, Unit as _};
use chrono::NaiveDate;
use domain::ProgrammeId;
use domain::desk::board::{BoardCounts, BoardFilter, Standing, arrange};
use domain::desk::{DeskAct, On};
use domain::duo::{Meeting, Side};
use domain::wire::desk::board::{BoardFacets, BoardPage, BoardRow};
use std::collections::HashMap;
use uuid::Uuid;

/// Which page.
#[derive(Debug, Clone, Copy, Default)]
pub struct Page {
    /// The last duo of the page before.
    pub after: Option<Uuid>,
    /// How many at most.
    pub limit: Option<usize>,
}

/// Everything that a filter shows, in order.
pub(super) struct Shown {
    pub(super) rows: Vec<BoardRow>,
    pub(super) total: usize,
    pub(super) next: Option<Uuid>,
    pub(super) counts: BoardCounts,
}

/// A page of the board. No reading of a file: names stand in a list, as at any counter.
pub async fn board<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    token: &str,
    filter: &BoardFilter,
    page: Page,
) -> Result<BoardPage, FollowError> {
    let member = enter(env, hash, token).await?;
    member.require(DeskAct::ReadDuos, On::Desk)?;
    let programmes = programmes(&member, DeskAct::ReadDuos);
    let mut unit = env.store.begin_read().await?;
    let shown = show(env, &mut unit, &programmes, filter, page).await;
    unit.end().await?;
    let Shown { rows, total, next, counts } = shown?;
    let own = |(programme, _): &(ProgrammeId, usize)| programmes.contains(programme);
    let facets = BoardFacets {
        programmes: counts.programmes.into_iter().filter(own).collect(),
        stages: counts.stages,
        lights: counts.lights,
        needs: counts.needs,
    };
    Ok(BoardPage { rows, total, next, facets, now: env.now() })
}

/// The programmes in which somebody may do something.
pub(super) fn programmes(member: &Member, act: DeskAct) -> Vec<ProgrammeId> {
    let may = |programme: &ProgrammeId| member.may(act, On::Record(Some(*programme)));
    ProgrammeId::ALL.iter().copied().filter(may).collect()
}

/// What a filter shows of these programmes.
pub(super) async fn show<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    programmes: &[ProgrammeId],
    filter: &BoardFilter,
    page: Page,
) -> Result<Shown, FollowError> {
    let now = env.now();
    let mut known = known(unit, programmes).await?;
    let counted: Vec<Counted> = known.iter().map(|known| known.count(now)).collect();
    let standings: Vec<Standing> = counted.iter().map(|counted| counted.standing.clone()).collect();
    let mut names = HashMap::new();
    if filter.searches() {
        let ids: Vec<Uuid> = known.iter().map(|known| known.board.duo.id).collect();
        names = names_of(env, unit, &ids).await?;
    }
    let found = |position: usize| {
        !filter.searches()
            || known.get(position).is_some_and(|known| {
                let names = names.get(&known.board.duo.id);
                let (mentee, mentor) =
                    names.map(|n| (n.mentee.as_str(), n.mentor.as_str())).unwrap_or_default();
                filter.finds(&format!("{mentee} {mentor} {}", known.board.reference))
            })
    };
    let (order, counts) = arrange(&standings, filter, found);
    let id_at = |position: &usize| known.get(*position).map(|known| known.board.duo.id);
    let from = page.after.and_then(|after| order.iter().position(|at| id_at(at) == Some(after)));
    let limit = page.limit.unwrap_or(PAGE).clamp(1, usize::MAX);
    let on_page: Vec<usize> =
        order.iter().copied().skip(from.map_or(0, |from| from + 1)).take(limit).collect();
    let last = on_page.last().and_then(id_at);
    let next = last.filter(|last| order.last().and_then(id_at) != Some(*last));
    if !filter.searches() {
        let ids: Vec<Uuid> = on_page.iter().filter_map(id_at).collect();
        names = names_of(env, unit, &ids).await?;
    }
    let mut rows = Vec::with_capacity(on_page.len());
    for position in on_page {
        let (Some(known), Some(counted)) = (known.get_mut(position), counted.get(position)) else { continue };
        let duo = &known.board.duo;
        // The many read meetings of open duos only.
        if !duo.state.is_open() {
            known.meetings = crate::duo::turn::meetings(unit.meetings(duo.id).await?);
        }
        let names = names.remove(&known.board.duo.id).unwrap_or_default();
        rows.push(known.row(counted, names, now));
    }
    Ok(Shown { rows, total: order.len(), next, counts })
}

/// How many rows an answer holds: as asked, within bounds.
pub fn limit(asked: Option<usize>) -> usize {
    asked.unwrap_or(PAGE).clamp(1, PAGE_MAX)
}

/// The duos of programmes with what is known of each.
pub(super) async fn known<U: crate::port::Unit>(
    unit: &mut U,
    programmes: &[ProgrammeId],
) -> Result<Vec<Known>, FollowError> {
    let mut meetings: HashMap<Uuid, Vec<Meeting>> = grouped(unit.board_meetings(programmes).await?);
    let mut checkins: HashMap<Uuid, Vec<NaiveDate>> = grouped(unit.board_checkins(programmes).await?);
    let replies = unit.board_replies(programmes).await?.into_iter();
    let mut replies: HashMap<Uuid, Vec<(Questions, Side)>> =
        grouped(replies.map(|(duo, questions, side)| (duo, (questions, side))));
    let questions: HashMap<Uuid, usize> = unit.board_questions(programmes).await?.into_iter().collect();
    let known = |board: BoardDuo| {
        let id = board.duo.id;
        Known {
            board,
            meetings: meetings.remove(&id).unwrap_or_default(),
            checkins: checkins.remove(&id).unwrap_or_default(),
            replies: replies.remove(&id).unwrap_or_default(),
            questions: questions.get(&id).copied().unwrap_or_default(),
        }
    };
    Ok(unit.board(programmes).await?.into_iter().map(known).collect())
}

fn grouped<T>(pairs: impl IntoIterator<Item = (Uuid, T)>) -> HashMap<Uuid, Vec<T>> {
    let mut groups: HashMap<Uuid, Vec<T>> = HashMap::new();
    for (id, item) in pairs {
        groups.entry(id).or_default().push(item);
    }
    groups
}
