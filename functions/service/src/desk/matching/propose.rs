//! Proposing a mentor: a person decides, and why is kept, so that it can be explained to both (domain.md §5).

use super::MatchingError;
use super::suggest::One;
use crate::act::{ActError, Move, make_move};
use crate::desk::access::{enter, recognise};
use crate::desk::{Barred, Member};
use crate::env::Env;
use crate::file::Fault;
use crate::hash::HashKey;
use crate::outbox::Notices;
use crate::port::{
    Application, Applications as _, Duos as _, Matched, Matching as _, Store, StoreError, Unit as _,
};
use crate::seal::PersonKey;
use domain::application::{Actor, Command};
use domain::desk::{DeskAct, On};
use domain::matching::{Bar, Row, Weighed, Words};
use domain::wire::desk::matching::{ProposeBody, ProposedMatch};
use uuid::Uuid;

/// What is known of the pair that is proposed.
pub(super) struct Basis<'a> {
    pub(super) mentor: Uuid,
    /// The version of the application that was seen; none if it may have moved on while it waits.
    pub(super) seen: Option<i64>,
    pub(super) draft: Option<Uuid>,
    pub(super) weights: i64,
    pub(super) score: u16,
    pub(super) words: &'a Words,
    pub(super) key: &'a PersonKey,
}

/// Proposes a mentor to somebody who waits.
pub async fn propose<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    token: &str,
    id: Uuid,
    body: &ProposeBody,
) -> Result<ProposedMatch, MatchingError> {
    let member = enter(env, hash, token).await?;
    // All mentors are weighed before the transaction: others may want to write meanwhile.
    let mut unit = env.store.begin_read().await?;
    let one = One::load(env, &mut unit, (&member, DeskAct::Propose), id).await;
    unit.end().await?;
    let one = one?;
    let row = Row::new(&one.seeker, &one.guides, &one.rules.weights);
    let guide = one.guides.iter().find(|guide| guide.id == body.mentor);
    let (score, words) = match row.weigh(guide.ok_or(ActError::MentorNotAvailable)?) {
        Weighed::Fits(score, words) => (score, words),
        Weighed::Barred(bars) => return Err(barred(bars)),
    };
    let person = one.case.person.as_ref().ok_or(Barred::NotFound)?;
    let basis = Basis {
        mentor: body.mentor,
        seen: Some(body.version),
        draft: None,
        weights: one.rules.version,
        score,
        words: &words,
        key: &person.key,
    };
    let mut unit = env.store.begin_write().await?;
    let member = recognise(env, &mut unit, hash, token).await?;
    let application = place(env, &mut unit, &member, id, basis).await?;
    unit.commit().await?;
    let state = application.state.code().to_owned();
    Ok(ProposedMatch { application: application.id, state, version: application.version })
}

/// Whoever is full or on pause is simply not available; the other rules are said by name.
fn barred(bars: Vec<Bar>) -> MatchingError {
    let gone = |bar: &Bar| matches!(bar, Bar::NoPlace | Bar::Closed | Bar::OtherProgramme);
    if bars.iter().all(gone) { ActError::MentorNotAvailable.into() } else { MatchingError::PairBarred(bars) }
}

/// Moves the application in an open unit, takes the mentor's place, and keeps why.
pub(super) async fn place<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    member: &Member,
    id: Uuid,
    basis: Basis<'_>,
) -> Result<Application, MatchingError> {
    let application = unit.application(id).await?.ok_or(Barred::NotFound)?;
    member.require(DeskAct::Propose, On::Record(application.programme))?;
    let person = application.person;
    let env = env.in_hands_of(member.id);
    let step = Move {
        command: &Command::Propose(basis.mentor),
        actor: Actor::Coordinator,
        text: None,
        seen: basis.seen,
        notices: Notices::Send,
    };
    let application = make_move(env, unit, application, step).await?;
    let duo = unit.duo_of_application(id).await?.ok_or_else(|| StoreError::Inconsistent {
        table: "duo",
        column: "application",
        row: id.to_string(),
    })?;
    let words = serde_json::to_vec(basis.words)?;
    let matched = Matched {
        duo: duo.id,
        application: id,
        draft: basis.draft,
        weights: basis.weights,
        score: basis.score,
        person,
        words: Some(basis.key.seal(&field(duo.id), &words, env.rng).map_err(Fault::from)?),
        at: env.now(),
        staff: member.id,
    };
    unit.add_matched(&matched).await?;
    Ok(application)
}

/// The field name under which the reasons are sealed.
fn field(duo: Uuid) -> String {
    format!("matched/{duo}")
}
