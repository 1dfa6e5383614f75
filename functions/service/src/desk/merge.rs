//! Two files of one person become one. Both histories stay, and are read together; the other file is closed.

use super::act::move_it;
use super::case::{AtCase, CaseError};
use super::file::view_again;
use crate::env::Env;
use crate::file::OpenPerson;
use crate::hash::HashKey;
use crate::history::{self, Line};
use crate::outbox::Notices;
use crate::port::{
    Applications as _, Case, CaseState, DeskBook as _, DossierKind, Duos as _, Merged, Store, StoreError,
    Unit as _, Volunteers as _,
};
use crate::volunteer_move;
use domain::application::{Actor, Command};
use domain::desk::DeskAct;
use domain::desk::merge::{MergeWay, Twin, way};
use domain::volunteer::{Command as VolunteerCommand, VolunteerForm};
use domain::wire::desk::{FileView, MergeBody};
use uuid::Uuid;

/// The act in the history of the file that goes on.
const MERGE: &str = "merge";

/// Lets another file go into this one. Only within one programme: partners know nothing of each other's files.
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
    let alike = that.kind == this.kind && that.id != this.id && this.programme == that.programme;
    let gone = unit.merge_of(this.id).await?.is_some() || unit.merge_of(that.id).await?.is_some();
    if !alike || gone {
        return Err(CaseError::Impossible);
    }
    match this.kind {
        DossierKind::Application => applications(env, &mut unit, (this.id, that.id)).await?,
        DossierKind::Volunteer => volunteers(env, &mut unit, (this, that)).await?,
    }
    let merged = Merged { case: that.id, into: this.id, at: env.now(), staff: at.member.id };
    unit.add_merge(&merged).await?;
    unit.assign(that.id, None).await?;
    let view = view_again(env, &mut unit, at).await?;
    unit.commit().await?;
    Ok(view)
}

async fn applications<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    (this, that): (Uuid, Uuid),
) -> Result<(), CaseError> {
    let stays = unit.application(this).await?.filter(|application| application.state.is_open());
    let goes = unit.application(that).await?;
    let (Some(mut stays), Some(goes)) = (stays, goes) else { return Err(CaseError::Impossible) };
    // One message too many would say that a file was closed which goes on.
    move_it(env, unit, goes, (&Command::MarkObsolete, None, true)).await?;
    stays.version += 1;
    unit.save_application(&stays).await?;
    let from = Some(stays.state.code());
    let line = Line { actor: Actor::Coordinator, act: MERGE, from, reason: None, text: None };
    Ok(history::note(env, unit, (&stays).into(), line).await?)
}

async fn volunteers<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    (this, that): (&Case, &Case),
) -> Result<(), CaseError> {
    match way_of::<S>(unit, this, that).await? {
        MergeWay::Here => {}
        MergeWay::There => return Err(CaseError::OtherStays),
        MergeWay::Neither => return Err(CaseError::Impossible),
    }
    let (Some(mut stays), Some(mut goes)) = (unit.volunteer(this.id).await?, unit.volunteer(that.id).await?)
    else {
        return Err(CaseError::Impossible);
    };
    let kept = OpenPerson::<VolunteerForm>::load(env, unit, stays.person).await?;
    let left = OpenPerson::<VolunteerForm>::load(env, unit, goes.person).await?;
    // Of who is erased nothing is moved any more.
    let (Some(kept), Some(left)) = (kept, left) else { return Err(CaseError::Impossible) };
    let step = (&VolunteerCommand::Merge, Actor::Coordinator, Notices::Silent);
    volunteer_move::make_move(env, unit, &mut goes, &left, step).await?;
    let from = Some(stays.state.code());
    let line = Line { actor: Actor::Coordinator, act: MERGE, from, reason: None, text: None };
    Ok(volunteer_move::save(env, unit, &mut stays, &kept.form, line).await?)
}

/// Which of two files goes on. Of applications it is the one that is read: the coordinator sees both.
pub(crate) async fn way_of<S: Store>(
    unit: &mut S::Unit,
    this: &Case,
    that: &Case,
) -> Result<MergeWay, StoreError> {
    let (CaseState::Volunteer(one), CaseState::Volunteer(other)) = (&this.state, &that.state) else {
        return Ok(MergeWay::Here);
    };
    let has_duos = self::has_duos::<S>(unit, this.id).await?;
    let twin = Twin { id: this.id, state: one, has_duos, received: this.received };
    let has_duos = self::has_duos::<S>(unit, that.id).await?;
    Ok(way(twin, Twin { id: that.id, state: other, has_duos, received: that.received }))
}

async fn has_duos<S: Store>(unit: &mut S::Unit, mentor: Uuid) -> Result<bool, StoreError> {
    Ok(!unit.duos_of_mentor(mentor).await?.is_empty())
}
