//! One's own duo: only the two of it get in, each on their side. Anybody else is answered as if it did not exist.

use super::DuoActError;
use super::contacts::Safeguarding;
use super::member::Member;
use super::turn::{follow_meetings, move_duo, save};
use super::view::{facts, view};
use crate::env::Env;
use crate::file::Fault;
use crate::hash::HashKey;
use crate::history::Line;
use crate::open_session::{Denied, Visit, authorise};
use crate::port::{DossierKind, Store, StoredDuo, StoredMeeting, Unit};
use domain::Illegal;
use domain::application::Actor;
use domain::duo::offer::{Offer, offers};
use domain::duo::{Command, Side};
use domain::wire::DuoView;
use uuid::Uuid;

/// Who visits which duo.
#[derive(Clone, Copy)]
pub struct At<'a> {
    /// For the session.
    pub hash: &'a HashKey,
    /// The session.
    pub visit: Visit<'a>,
    /// The duo.
    pub duo: Uuid,
    /// Named on the page.
    pub safeguarding: &'a Safeguarding,
}

/// A duo, opened by one of the two; dropping it changes nothing.
pub(crate) struct Own<U> {
    pub(crate) unit: U,
    pub(crate) duo: StoredDuo,
    pub(crate) side: Side,
}

impl<U: Unit> Own<U> {
    pub(crate) async fn open<S: Store<Unit = U>>(env: Env<'_, S>, at: At<'_>) -> Result<Self, DuoActError> {
        let mut unit = env.store.begin_write().await?;
        let dossier = authorise(env, &mut unit, at.hash, at.visit).await?;
        let duo = unit.duo(at.duo).await?.ok_or(Denied::NotFound)?;
        let side = match dossier.kind {
            DossierKind::Application if duo.application == dossier.id => Side::Mentee,
            DossierKind::Volunteer if duo.mentor == dossier.id => Side::Mentor,
            _ => return Err(Denied::NotFound.into()),
        };
        Ok(Self { unit, duo, side })
    }

    /// The same, if it is the version that the person saw.
    pub(crate) async fn open_seen<S: Store<Unit = U>>(
        env: Env<'_, S>,
        at: At<'_>,
        seen: i64,
    ) -> Result<Self, DuoActError> {
        let own = Self::open(env, at).await?;
        if own.duo.version == seen { Ok(own) } else { Err(DuoActError::VersionConflict) }
    }

    /// Refuses what the page does not offer.
    pub(crate) async fn check<S: Store<Unit = U>>(
        &mut self,
        env: Env<'_, S>,
        offer: Offer,
    ) -> Result<(), DuoActError> {
        let facts = facts::<S>(&mut self.unit, &self.duo).await?;
        if offers(&facts, self.side, env.today()).contains(&offer) {
            return Ok(());
        }
        Err(DuoActError::Illegal(Illegal::new("closed")))
    }

    pub(crate) fn actor(&self) -> Actor {
        self.side.into()
    }

    /// The visitor, readable: their session is open.
    pub(crate) async fn writer<S: Store<Unit = U>>(
        &mut self,
        env: Env<'_, S>,
    ) -> Result<Member, DuoActError> {
        let member = Member::load(env, &mut self.unit, &self.duo, self.side).await?;
        Ok(member.ok_or(Denied::NoSession)?)
    }

    /// The visitor's move.
    pub(crate) async fn go<S: Store<Unit = U>>(
        &mut self,
        env: Env<'_, S>,
        command: &Command,
    ) -> Result<(), DuoActError> {
        move_duo(env, &mut self.unit, &mut self.duo, command, self.side.into()).await
    }

    /// Keeps a changed meeting; a duo that has not begun may begin with it.
    pub(crate) async fn keep<S: Store<Unit = U>>(
        &mut self,
        env: Env<'_, S>,
        meeting: &StoredMeeting,
        act: &'static str,
    ) -> Result<(), DuoActError> {
        self.unit.put_meeting(self.duo.id, meeting).await?;
        self.note(env, act).await?;
        let actor = self.actor();
        follow_meetings(env, &mut self.unit, &mut self.duo, actor).await
    }

    /// Notes a change that both see.
    pub(crate) async fn note<S: Store<Unit = U>>(
        &mut self,
        env: Env<'_, S>,
        act: &'static str,
    ) -> Result<(), DuoActError> {
        let from = Some(self.duo.state.code());
        let line = Line { actor: self.actor(), act, from, reason: None, text: None };
        save(env, &mut self.unit, &mut self.duo, line).await
    }

    /// The duo as the visitor reads it now, once everything is kept.
    pub(crate) async fn answer<S: Store<Unit = U>>(
        mut self,
        env: Env<'_, S>,
        at: At<'_>,
    ) -> Result<DuoView, DuoActError> {
        let shown = view(env, &mut self.unit, &self.duo, self.side, at.safeguarding).await?;
        self.unit.commit().await.map_err(Fault::from)?;
        Ok(shown)
    }
}
