//! A duo in the hands of a member of staff.

use super::error::{FollowError, overtaken};
use super::file::shown;
use crate::desk::access::{Barred, Member, recognise};
use crate::env::Env;
use crate::file::Fault;
use crate::hash::HashKey;
use crate::port::{Dossiers as _, Look, Store, StoredDuo, Unit};
use chrono::TimeDelta;
use domain::application::Actor;
use domain::desk::{DeskAct, On};
use domain::wire::desk::board::DuoFile;
use uuid::Uuid;

/// Who asks for which duo.
#[derive(Clone, Copy)]
pub struct AtDuo<'a> {
    /// For the session.
    pub hash: &'a HashKey,
    /// The session.
    pub token: &'a str,
    /// The duo.
    pub duo: Uuid,
}

/// Readings by the same member within this time are one: each act answers with the file.
const ONE_READING: TimeDelta = TimeDelta::minutes(5);

/// A duo, opened by somebody who may; dropping it changes nothing.
pub(super) struct Held<U> {
    pub(super) unit: U,
    pub(super) member: Member,
    pub(super) duo: StoredDuo,
}

impl<U: Unit> Held<U> {
    pub(super) async fn open<S: Store<Unit = U>>(
        env: Env<'_, S>,
        at: AtDuo<'_>,
        act: DeskAct,
    ) -> Result<Self, FollowError> {
        let mut unit = env.store.begin_write().await?;
        let member = recognise(env, &mut unit, at.hash, at.token).await?;
        let duo = unit.duo(at.duo).await?.ok_or(Barred::NotFound)?;
        member.require(act, On::Record(Some(duo.programme)))?;
        Ok(Self { unit, member, duo })
    }

    /// The same, if it is the version that was seen.
    pub(super) async fn open_seen<S: Store<Unit = U>>(
        env: Env<'_, S>,
        at: AtDuo<'_>,
        act: DeskAct,
        seen: i64,
    ) -> Result<Self, FollowError> {
        let mut held = Self::open(env, at, act).await?;
        if held.duo.version == seen {
            return Ok(held);
        }
        Err(overtaken(env, &mut held.unit, at.duo).await?)
    }

    /// The duo as it is now, once everything is kept; that it was read is noted for both.
    pub(super) async fn answer<S: Store<Unit = U>>(
        mut self,
        env: Env<'_, S>,
    ) -> Result<DuoFile, FollowError> {
        for dossier in [self.duo.application, self.duo.mentor] {
            look(env, &mut self.unit, &self.member, (dossier, "duo"), self.duo.programme).await?;
        }
        let file = shown(env, &mut self.unit, &self.member, &self.duo).await?;
        self.unit.commit().await?;
        Ok(file)
    }
}

/// Notes a reading, with the role that it was done in. A mentor without a file has nowhere to read of it.
pub(super) async fn look<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    member: &Member,
    (dossier, what): (Uuid, &str),
    programme: domain::ProgrammeId,
) -> Result<(), Fault> {
    if unit.dossier(dossier).await?.is_none() {
        return Ok(());
    }
    let same =
        |look: &Look| look.staff == Some(member.id) && look.what == what && env.now() - look.at < ONE_READING;
    if unit.looks(dossier, 1).await?.first().is_some_and(same) {
        return Ok(());
    }
    let act = if what == "worry" { DeskAct::HandleWorry } else { DeskAct::ReadDuos };
    let look = Look {
        id: env.id(),
        dossier,
        at: env.now(),
        actor: Actor::Coordinator,
        role: member.role(act, On::Record(Some(programme))),
        staff: Some(member.id),
        what: what.to_owned(),
    };
    Ok(unit.add_look(&look).await?)
}
