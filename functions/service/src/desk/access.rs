//! Who sits at the desk, and what they may do.

use crate::env::Env;
use crate::file::{Fault, OpenPerson, faults_into};
use crate::hash::HashKey;
use crate::limits;
use crate::port::{StaffBook as _, StaffSession, Store, Unit as _};
use domain::ProgrammeId;
use domain::desk::staff::StaffCard;
use domain::desk::{DeskAct, Grant, On, Role, may};
use domain::wire::desk::StaffMe;
use uuid::Uuid;

/// Why somebody does not get what they asked the desk for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Barred {
    /// No session, or none any more.
    #[error("no session at the desk")]
    NoSession,
    /// Their roles do not have this act.
    #[error("not allowed")]
    NotAllowed,
    /// No such record, or another programme's: the answer is the same.
    #[error("no such record")]
    NotFound,
    /// Ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}
faults_into!(Barred);

/// A member of staff who is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub id: Uuid,
    /// Their sealed name and address.
    pub person: Uuid,
    /// What they are, and where.
    pub grants: Vec<Grant>,
}

impl Member {
    /// Whether they may.
    pub fn may(&self, act: DeskAct, on: On) -> bool {
        may(&self.grants, act, on)
    }

    /// Goes on only if they may. A record that is not theirs does not exist for them.
    pub fn require(&self, act: DeskAct, on: On) -> Result<(), Barred> {
        match on {
            _ if self.may(act, on) => Ok(()),
            On::Desk => Err(Barred::NotAllowed),
            On::Record(_) => Err(Barred::NotFound),
        }
    }

    /// Whose records they may do this to; `None` is Actiris' own.
    pub fn programmes(&self, act: DeskAct) -> Vec<Option<ProgrammeId>> {
        let all = ProgrammeId::ALL.iter().copied().map(Some).chain([None]);
        all.filter(|programme| self.may(act, On::Record(*programme))).collect()
    }

    /// The role in which they do something: what the person is told.
    pub fn role(&self, act: DeskAct, on: On) -> Option<Role> {
        self.grants.iter().find(|grant| may(&[**grant], act, on)).map(|grant| grant.role)
    }
}

/// The member of a session, within the unit in which they act; their hour begins anew.
pub async fn recognise<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    hash: &HashKey,
    token: &str,
) -> Result<Member, Barred> {
    let (member, session) = find(env, unit, hash, token).await?;
    unit.touch_staff_session(&session.hash, env.now()).await?;
    Ok(member)
}

/// The member of a session, before they only read: writes once a minute at most.
pub async fn enter<S: Store>(env: Env<'_, S>, hash: &HashKey, token: &str) -> Result<Member, Barred> {
    let mut unit = env.store.begin_read().await?;
    let found = find(env, &mut unit, hash, token).await;
    unit.end().await?;
    let (member, session) = found?;
    if env.now() - session.seen > limits::DESK_TOUCH {
        let mut unit = env.store.begin_write().await?;
        unit.touch_staff_session(&session.hash, env.now()).await?;
        unit.commit().await?;
    }
    Ok(member)
}

async fn find<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    hash: &HashKey,
    token: &str,
) -> Result<(Member, StaffSession), Barred> {
    let session = unit.staff_session(&hash.desk_token(token)).await?.ok_or(Barred::NoSession)?;
    let now = env.now();
    if now - session.seen > limits::DESK_IDLE || now - session.created > limits::DESK_LIFE {
        return Err(Barred::NoSession);
    }
    let staff = unit.staff(session.staff).await?.filter(|staff| staff.active).ok_or(Barred::NoSession)?;
    Ok((Member { id: staff.id, person: staff.person, grants: staff.grants }, session))
}

/// Who the reader is.
pub async fn me<S: Store>(env: Env<'_, S>, hash: &HashKey, token: &str) -> Result<StaffMe, Barred> {
    let member = enter(env, hash, token).await?;
    member.require(DeskAct::ReadSelf, On::Desk)?;
    let mut unit = env.store.begin_read().await?;
    let card = OpenPerson::<StaffCard>::load(env, &mut unit, member.person).await?;
    unit.end().await?;
    let name = card.map(|card| card.form.name).unwrap_or_default();
    Ok(StaffMe { id: member.id, name, grants: member.grants })
}
