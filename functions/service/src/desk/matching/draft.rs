//! Drafts over the waiting list of a programme: made, listed, read. Nobody is told, and no place is held, before one is published.

use super::MatchingError;
use super::card::card;
use super::list::{Case, List};
use crate::desk::Barred;
use crate::desk::access::enter;
use crate::env::Env;
use crate::file::{Fault, OpenPerson};
use crate::hash::HashKey;
use crate::port::{Matching as _, StaffBook as _, Store, StoredDraft, Unit};
use domain::catalogue::MentorCard;
use domain::desk::staff::StaffCard;
use domain::desk::{DeskAct, On};
use domain::matching::{Board, Guide, Line, Outcome, Price, Row, Said, Sheet, Weighed, Words};
use domain::wire::desk::matching::{Draft, DraftBrief, DraftPair, DraftState, DraftUnmatched, Drafts};
use domain::{Lang, ProgrammeId};
use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};
use uuid::Uuid;

/// Most drafts in a list.
const LISTED: usize = 50;

/// How long the parts of a new draft took.
#[derive(Debug, Clone, Copy, Default)]
pub struct Spent {
    /// Reading and opening both lists.
    pub read: Duration,
    /// Weighing everybody against everybody, and finding the best set.
    pub assign: Duration,
    /// Writing it down and putting it into words.
    pub say: Duration,
}

/// Makes a draft: the best set for all who wait.
pub async fn create<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    token: &str,
    programme: ProgrammeId,
    lang: Lang,
) -> Result<(Draft, Spent), MatchingError> {
    let member = enter(env, hash, token).await?;
    member.require(DeskAct::Match, On::Record(Some(programme)))?;
    let begin = Instant::now();
    let list = env.store.begin_read().await?;
    let list = read(env, list, programme, None).await?;
    let read = begin.elapsed();
    let begin = Instant::now();
    let board = Board::new(&list.seekers, &list.guides, &list.rules.weights);
    let sheet = Sheet::new(&board, &list.waiting);
    let assign = begin.elapsed();
    let begin = Instant::now();
    let draft = StoredDraft {
        id: env.id(),
        programme,
        created: env.now(),
        staff: member.id,
        version: 1,
        state: DraftState::Open,
        weights: list.rules.version,
        sheet,
    };
    let mut unit = env.store.begin_write().await?;
    unit.add_draft(&draft).await?;
    unit.commit().await?;
    let seen = view(env, &draft, &list, &board, lang).await?;
    Ok((seen, Spent { read, assign, say: begin.elapsed() }))
}

/// The drafts of a programme, newest first.
pub async fn list<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    token: &str,
    programme: ProgrammeId,
) -> Result<Drafts, MatchingError> {
    let member = enter(env, hash, token).await?;
    member.require(DeskAct::Match, On::Record(Some(programme)))?;
    let drafts = env.store.look_up(async |unit| unit.drafts(programme, LISTED).await).await?;
    Ok(Drafts { drafts: drafts.iter().map(brief).collect() })
}

/// One draft.
pub async fn read_draft<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    token: &str,
    id: Uuid,
    lang: Lang,
) -> Result<Draft, MatchingError> {
    let member = enter(env, hash, token).await?;
    let draft = env.store.look_up(async |unit| unit.draft(id).await).await?.ok_or(Barred::NotFound)?;
    member.require(DeskAct::Match, On::Record(Some(draft.programme)))?;
    show(env, &draft, lang).await
}

/// A draft as it is kept, in words.
pub(super) async fn show<S: Store>(
    env: Env<'_, S>,
    draft: &StoredDraft,
    lang: Lang,
) -> Result<Draft, MatchingError> {
    let list = read(env, env.store.begin_read().await?, draft.programme, Some(draft)).await?;
    let board = Board::new(&list.seekers, &list.guides, &list.rules.weights);
    view(env, draft, &list, &board, lang).await
}

/// Reads both lists, with those of a draft who wait no more.
pub(super) async fn read<S: Store>(
    env: Env<'_, S>,
    mut unit: S::Unit,
    programme: ProgrammeId,
    draft: Option<&StoredDraft>,
) -> Result<List, MatchingError> {
    let named = draft.map(named).unwrap_or_default();
    let list = List::load(env, &mut unit, programme, named).await;
    unit.end().await?;
    Ok(list?)
}

/// Everybody of whom a draft speaks.
fn named(draft: &StoredDraft) -> Vec<Uuid> {
    let lost = draft.sheet.costs.iter().filter_map(|price| price.application);
    draft.sheet.lines.iter().map(|line| line.application).chain(lost).collect()
}

fn brief(draft: &StoredDraft) -> DraftBrief {
    let pairs = draft.sheet.lines.iter().filter(|line| line.mentor.is_some()).count();
    DraftBrief {
        id: draft.id,
        created: draft.created,
        by: draft.staff,
        state: draft.state,
        pairs,
        unmatched: draft.sheet.lines.len() - pairs,
        weights: draft.weights,
        version: draft.version,
    }
}

/// The draft with names, reasons and unmet wishes.
pub(super) async fn view<S: Store>(
    env: Env<'_, S>,
    draft: &StoredDraft,
    list: &List,
    board: &Board<'_>,
    lang: Lang,
) -> Result<Draft, MatchingError> {
    let mut unit = env.store.begin_read().await?;
    let found = names::<S>(env, &mut unit, draft, lang).await;
    unit.end().await?;
    let (by_name, mentors) = found?;
    let (mut pairs, mut unmatched) = (Vec::new(), Vec::new());
    for line in &draft.sheet.lines {
        let Some(case) = list.cases.get(&line.application) else { continue };
        match line.mentor.and_then(|mentor| mentors.get(&mentor)) {
            Some(mentor) => pairs.push(pair(line, case, mentor.clone(), board)),
            None => unmatched.push(DraftUnmatched {
                application: line.application,
                reference: case.application.reference.clone(),
                name: case.name.clone(),
                waiting_since_days: case.waiting_days,
                why: board.left(line.application, line.locked),
                locked: line.locked,
            }),
        }
    }
    Ok(Draft {
        id: draft.id,
        programme: draft.programme,
        created: draft.created,
        by: draft.staff,
        by_name,
        version: draft.version,
        state: draft.state,
        pairs,
        unmatched,
        total: draft.sheet.total,
        best: draft.sheet.best,
        last_change: draft.sheet.costs.iter().map(|price| said(price, list)).collect(),
        weights: draft.weights,
    })
}

async fn names<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    draft: &StoredDraft,
    lang: Lang,
) -> Result<(String, BTreeMap<Uuid, MentorCard>), Fault> {
    let by = match unit.staff(draft.staff).await? {
        Some(staff) => OpenPerson::<StaffCard>::load(env, unit, staff.person).await?,
        None => None,
    };
    let ids: BTreeSet<Uuid> = draft.sheet.lines.iter().filter_map(|line| line.mentor).collect();
    let mut mentors = BTreeMap::new();
    for id in ids {
        if let Some(card) = card(env, unit, id, lang).await? {
            mentors.insert(id, card);
        }
    }
    Ok((by.map(|card| card.form.name).unwrap_or_default(), mentors))
}

fn pair(line: &Line, case: &Case, mentor: MentorCard, board: &Board<'_>) -> DraftPair {
    let weighed = match board.guide(mentor.id) {
        // Their place is this pair's by now.
        Some(guide) if line.outcome.as_ref().is_some_and(|said| said.code == Outcome::Proposed) => {
            let then = Guide { open: true, free: guide.free.max(1), ..guide.clone() };
            board.row(line.application).map(|row: &Row<'_>| row.weigh(&then))
        }
        _ => board.weigh(line.application, mentor.id),
    };
    let (score, words, barred) = match weighed {
        Some(Weighed::Fits(score, words)) => (score, words, Vec::new()),
        Some(Weighed::Barred(bars)) => (0, Words::default(), bars),
        None => Default::default(),
    };
    DraftPair {
        application: line.application,
        reference: case.application.reference.clone(),
        name: case.name.clone(),
        waiting_since_days: case.waiting_days,
        mentor,
        score,
        for_mentee: words.for_mentee,
        for_mentor: words.for_mentor,
        unmet: words.unmet,
        barred,
        changed_by_hand: line.by_hand,
        locked: line.locked,
        outcome: line.outcome.clone(),
    }
}

fn said(price: &Price, list: &List) -> Said<domain::matching::Cost> {
    let said = Said::new(price.cost);
    match price.application.map(|id| list.cases.get(&id)) {
        Some(case) => {
            let reference = case.map(|case| case.application.reference.to_string());
            said.with("name", case.map_or("", |case| &case.name))
                .with("reference", reference.unwrap_or_default())
        }
        None if price.points > 0 => said.with("points", price.points),
        None => said,
    }
}
