//! The weights of a programme: read by its coordinators, set by its lead, every version kept.

use super::MatchingError;
use super::list::Rules;
use crate::act::ActError;
use crate::desk::Member;
use crate::desk::access::{enter, recognise};
use crate::env::Env;
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
    let kept = env.store.look_up(async |unit| unit.weights(programme).await).await?;
    Ok(view(&member, programme, kept))
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
    };
    unit.add_weights(&weights).await?;
    let kept = unit.weights(programme).await?;
    unit.commit().await?;
    Ok(view(&member, programme, kept))
}

fn view(member: &Member, programme: ProgrammeId, kept: Vec<StoredWeights>) -> WeightsView {
    let may_set = member.may(DeskAct::SetWeights, On::Record(Some(programme)));
    let mut kept = kept.into_iter().map(|stored| WeightsBefore {
        version: stored.version,
        set: WeightsSet { at: stored.at, by: stored.staff },
        weights: stored.weights,
    });
    let (version, set, weights) = match kept.next() {
        Some(now) => (now.version, Some(now.set), now.weights),
        None => (0, None, Weights::default()),
    };
    WeightsView { programme, version, set, weights, may_set, before: kept.collect() }
}
