//! The weights of a programme: read by its coordinators, set by its lead, every version kept.

use super::MatchingError;
use super::list::Rules;
use crate::act::ActError;
use crate::desk::Member;
use crate::desk::access::{enter, recognise};
use crate::desk::names::Names;
use crate::env::Env;
use crate::file::Fault;
use crate::hash::HashKey;
use crate::port::{Matching as _, Store, StoredWeights, Unit as _};
use domain::ProgrammeId;
use domain::desk::{DeskAct, On};
use domain::matching::Weights;
use domain::wire::desk::matching::{SetWeightsBody, WeightsBefore, WeightsSet, WeightsView};

/// The present weights, and those before.
pub async fn read<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    token: &str,
    programme: ProgrammeId,
) -> Result<WeightsView, MatchingError> {
    let member = enter(env, hash, token).await?;
    member.require(DeskAct::Match, On::Record(Some(programme)))?;
    let mut unit = env.store.begin_read().await?;
    let found = view(env, &mut unit, &member, programme).await;
    unit.end().await?;
    Ok(found?)
}

/// Sets new weights, if nobody did meanwhile.
pub async fn set<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    token: &str,
    body: &SetWeightsBody,
) -> Result<WeightsView, MatchingError> {
    let programme = body.programme;
    let mut unit = env.store.begin_write().await?;
    let member = recognise(env, &mut unit, hash, token).await?;
    member.require(DeskAct::SetWeights, On::Record(Some(programme)))?;
    body.weights.check()?;
    if Rules::load::<S>(&mut unit, programme).await?.version != body.version {
        return Err(ActError::VersionConflict.into());
    }
    let weights = StoredWeights {
        programme,
        version: body.version + 1,
        weights: body.weights.clone(),
        at: env.now(),
        staff: member.id,
        reason: Some(body.reason),
    };
    unit.add_weights(&weights).await?;
    let view = view(env, &mut unit, &member, programme).await?;
    unit.commit().await?;
    Ok(view)
}

async fn view<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    member: &Member,
    programme: ProgrammeId,
) -> Result<WeightsView, Fault> {
    let may_set = member.may(DeskAct::SetWeights, On::Record(Some(programme)));
    let mut names = Names::load::<S>(unit).await?;
    let mut kept = Vec::new();
    for StoredWeights { version, weights, at, staff, reason, .. } in unit.weights(programme).await? {
        let name = names.of(env, unit, staff).await?.name;
        kept.push(WeightsBefore { version, set: WeightsSet { at, by: staff, name, reason }, weights });
    }
    let mut kept = kept.into_iter();
    let (version, set, weights) = match kept.next() {
        Some(now) => (now.version, Some(now.set), now.weights),
        None => (0, None, Weights::default()),
    };
    Ok(WeightsView { programme, version, set, weights, may_set, before: kept.collect() })
}
