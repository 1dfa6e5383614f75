//! Changing a draft by hand. Each change says what it costs, and is lost to nobody: a stale version is refused.

use super::MatchingError;
use super::draft::{read, show, view};
use crate::act::ActError;
use crate::desk::Barred;
use crate::desk::access::enter;
use crate::env::Env;
use crate::hash::HashKey;
use crate::port::{Matching as _, Store, StoredDraft, Unit as _};
use domain::Lang;
use domain::desk::{DeskAct, On};
use domain::matching::{Board, Edit};
use domain::wire::desk::matching::{Draft, DraftState};
use uuid::Uuid;

/// What is done with a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// This mentor for this person.
    Assign {
        /// For whom.
        application: Uuid,
        /// Whom.
        mentor: Uuid,
    },
    /// Nobody for this person.
    Unassign(Uuid),
    /// A line stays.
    Lock(Uuid),
    /// A line may change.
    Unlock(Uuid),
    /// The rest is computed again, for those who wait now.
    Recompute,
    /// It is laid aside.
    Discard,
}

/// Changes a draft that somebody saw.
pub async fn change<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    token: &str,
    (id, seen): (Uuid, i64),
    change: Change,
    lang: Lang,
) -> Result<Draft, MatchingError> {
    let member = enter(env, hash, token).await?;
    let draft = env.store.look_up(async |unit| unit.draft(id).await).await?.ok_or(Barred::NotFound)?;
    member.require(DeskAct::Match, On::Record(Some(draft.programme)))?;
    if draft.version != seen {
        return Err(ActError::VersionConflict.into());
    }
    if draft.state != DraftState::Open {
        return Err(MatchingError::DraftClosed);
    }
    let mut draft = StoredDraft { version: seen + 1, ..draft };
    if change == Change::Discard {
        draft.state = DraftState::Discarded;
        save(env, &draft).await?;
        return show(env, &draft, lang).await;
    }
    let list = read(env, env.store.begin_read().await?, draft.programme, Some(&draft)).await?;
    let board = Board::new(&list.seekers, &list.guides, &list.rules.weights);
    let edit = match change {
        Change::Assign { application, mentor } => Edit::Assign { application, mentor },
        Change::Unassign(application) => Edit::Unassign(application),
        Change::Lock(application) => Edit::Lock(application),
        Change::Unlock(application) => Edit::Unlock(application),
        Change::Recompute | Change::Discard => Edit::Recompute(list.waiting.clone()),
    };
    draft.sheet.change(&board, &edit)?;
    draft.weights = list.rules.version;
    save(env, &draft).await?;
    view(env, &draft, &list, &board, lang).await
}

async fn save<S: Store>(env: Env<'_, S>, draft: &StoredDraft) -> Result<(), MatchingError> {
    let mut unit = env.store.begin_write().await?;
    unit.save_draft(draft).await?;
    Ok(unit.commit().await?)
}
