//! Publishing a draft: all its pairs are proposed, each in a transaction of its own. Who lost a race is named with the reason.
//! Publishing again goes on where it stopped, and proposes nothing twice: the store keeps one proposal for each person
//! of a draft.

use super::MatchingError;
use super::draft::{read, show};
use super::list::List;
use super::propose::{Basis, place};
use crate::act::ActError;
use crate::desk::Barred;
use crate::desk::access::recognise;
use crate::env::Env;
use crate::hash::HashKey;
use crate::port::{Matching as _, SaveError, Store, StoredDraft, Unit as _};
use domain::Lang;
use domain::desk::{DeskAct, On};
use domain::matching::{Bar, Board, Outcome, Said, Weighed};
use domain::wire::desk::matching::{Draft, DraftState};
use uuid::Uuid;

/// Proposes all pairs of a draft.
pub async fn publish<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    token: &str,
    (id, seen): (Uuid, i64),
    lang: Lang,
) -> Result<Draft, MatchingError> {
    let mut draft = close(env, hash, token, (id, seen)).await?;
    let pairs = unsettled(&draft);
    if pairs.is_empty() {
        return show(env, &draft, lang).await;
    }
    let list = read(env, env.store.begin_read().await?, draft.programme, Some(&draft)).await?;
    let board = Board::new(&list.seekers, &list.guides, &list.rules.weights);
    let mut settled = Vec::with_capacity(pairs.len());
    for (application, mentor) in pairs {
        let outcome = settle(env, hash, token, &draft, (application, mentor), (&list, &board)).await?;
        settled.push((application, outcome));
    }
    for (application, outcome) in settled {
        if let Some(line) = draft.sheet.lines.iter_mut().find(|line| line.application == application) {
            line.outcome = Some(outcome);
        }
    }
    draft.version += 1;
    let mut unit = env.store.begin_write().await?;
    match unit.save_draft(&draft).await {
        Ok(()) => unit.commit().await?,
        // Somebody published at the same time, and settled the same lines.
        Err(SaveError::Stale) => unit.end().await?,
        Err(SaveError::Store(error)) => return Err(error.into()),
    }
    let draft = env.store.look_up(async |unit| unit.draft(id).await).await?.unwrap_or(draft);
    show(env, &draft, lang).await
}

fn unsettled(draft: &StoredDraft) -> Vec<(Uuid, Uuid)> {
    let lines = draft.sheet.lines.iter().filter(|line| line.outcome.is_none());
    lines.filter_map(|line| Some((line.application, line.mentor?))).collect()
}

/// From now on nobody changes it by hand. Who comes again with the version from before is let through.
async fn close<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    token: &str,
    (id, seen): (Uuid, i64),
) -> Result<StoredDraft, MatchingError> {
    let mut unit = env.store.begin_write().await?;
    let member = recognise(env, &mut unit, hash, token).await?;
    let mut draft = unit.draft(id).await?.ok_or(Barred::NotFound)?;
    member.require(DeskAct::Propose, On::Record(Some(draft.programme)))?;
    match draft.state {
        DraftState::Published => {}
        DraftState::Discarded => return Err(MatchingError::DraftClosed),
        DraftState::Open if draft.version != seen => return Err(ActError::VersionConflict.into()),
        DraftState::Open => {
            draft.version += 1;
            draft.state = DraftState::Published;
            draft.sheet.costs.clear();
            unit.save_draft(&draft).await?;
        }
    }
    unit.commit().await?;
    Ok(draft)
}

/// Proposes one pair, unless it was before.
async fn settle<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    token: &str,
    draft: &StoredDraft,
    (application, mentor): (Uuid, Uuid),
    (list, board): (&List, &Board<'_>),
) -> Result<Said<Outcome>, MatchingError> {
    let mut unit = env.store.begin_write().await?;
    let member = recognise(env, &mut unit, hash, token).await?;
    if unit.matched_in(draft.id, application).await?.is_some() {
        unit.end().await?;
        return Ok(Said::new(Outcome::Proposed));
    }
    let person = list.cases.get(&application).and_then(|case| case.person.as_ref());
    let (Some(person), Some(weighed)) = (person, board.weigh(application, mentor)) else {
        unit.end().await?;
        return Ok(Said::new(Outcome::MovedOn));
    };
    let (score, words) = match weighed {
        Weighed::Fits(score, words) => (score, words),
        Weighed::Barred(bars) => {
            unit.end().await?;
            return Ok(lost(&bars));
        }
    };
    let basis = Basis {
        mentor,
        // Who corrects a form while they wait, waits on.
        seen: None,
        draft: Some(draft.id),
        weights: draft.weights,
        score,
        words: &words,
        key: &person.key,
    };
    match place(env, &mut unit, &member, application, basis).await {
        Ok(_) => {
            unit.commit().await?;
            Ok(Said::new(Outcome::Proposed))
        }
        Err(MatchingError::Act(ActError::MentorNotAvailable)) => {
            unit.end().await?;
            Ok(Said::new(Outcome::NoPlace))
        }
        // Withdrawn, proposed otherwise, or another programme's by now.
        Err(MatchingError::Act(ActError::Move(_)) | MatchingError::Barred(Barred::NotFound)) => {
            unit.end().await?;
            Ok(Said::new(Outcome::MovedOn))
        }
        Err(error) => Err(error),
    }
}

fn lost(bars: &[Bar]) -> Said<Outcome> {
    match bars.iter().find(|bar| !matches!(bar, Bar::NoPlace | Bar::Closed)) {
        Some(bar) => Said::new(Outcome::Barred).with("bar", bar),
        None => Said::new(Outcome::NoPlace),
    }
}
