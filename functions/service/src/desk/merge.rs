//! Two files of one person become one. Both histories stay, and are read together; the other file is closed.

use super::act::move_it;
use super::case::{AtCase, CaseError};
use super::file::view_again;
use crate::env::Env;
use crate::hash::HashKey;
use crate::history::{self, Line};
use crate::port::{Applications as _, DeskBook as _, DossierKind, Merged, Store, Unit as _};
use domain::application::{Actor, Command};
use domain::desk::DeskAct;
use domain::wire::desk::{FileView, MergeBody};
use uuid::Uuid;

/// The act in the history of the file that goes on.
const MERGE: &str = "merge";

/// Lets another application go into this one. Only within one programme: partners know nothing of each other's files.
pub async fn merge<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    token: &str,
    case: Uuid,
    body: &MergeBody,
) -> Result<FileView, CaseError> {
    let mut unit = env.store.begin_write().await?;
    let at = AtCase::open(env, &mut unit, hash, token, (case, DeskAct::Merge)).await?;
    let other = AtCase::open(env, &mut unit, hash, token, (body.other, DeskAct::Merge)).await?;
    let env = env.in_hands_of(at.member.id);
    at.seen(env, &mut unit, body.version).await?;
    other.seen(env, &mut unit, body.other_version).await?;
    let (this, that) = (&at.open.case, &other.open.case);
    let alike = this.kind == DossierKind::Application && that.kind == this.kind && that.id != this.id;
    let gone = unit.merge_of(this.id).await?.is_some() || unit.merge_of(that.id).await?.is_some();
    if !alike || gone || this.programme != that.programme {
        return Err(CaseError::Impossible);
    }
    let stays = unit.application(this.id).await?.filter(|application| application.state.is_open());
    let goes = unit.application(that.id).await?;
    let (Some(mut stays), Some(goes)) = (stays, goes) else { return Err(CaseError::Impossible) };
    // One message too many would say that a file was closed which goes on.
    let closed = move_it(env, &mut unit, goes, (&Command::MarkObsolete, None, true)).await?;
    let merged = Merged { case: closed.id, into: stays.id, at: env.now(), staff: at.member.id };
    unit.add_merge(&merged).await?;
    unit.assign(closed.id, None).await?;
    stays.version += 1;
    unit.save_application(&stays).await?;
    let from = Some(stays.state.code());
    let line = Line { actor: Actor::Coordinator, act: MERGE, from, reason: None, text: None };
    history::note(env, &mut unit, (&stays).into(), line).await?;
    let view = view_again(env, &mut unit, at).await?;
    unit.commit().await?;
    Ok(view)
}
