//! The goals of the two, in their own words; either writes them all again.

use super::DuoActError;
use super::own::{At, Own};
use super::words::goal_field;
use crate::env::Env;
use crate::port::{Duos as _, Store, StoredGoal};
use domain::duo::goal::read;
use domain::duo::offer::Offer;
use domain::wire::{DuoView, GoalsBody};

/// Replaces the goals.
pub async fn goals<S: Store>(env: Env<'_, S>, at: At<'_>, body: &GoalsBody) -> Result<DuoView, DuoActError> {
    let mut own = Own::open_seen(env, at, body.version).await?;
    own.check(env, Offer::Goals).await?;
    let writer = own.writer(env).await?;
    let mut goals = Vec::new();
    for (position, goal) in read(&body.goals)?.into_iter().enumerate() {
        let words = writer.seal(env, &goal_field(own.duo.id, position), goal.words.as_bytes())?;
        goals.push(StoredGoal { words, progress: goal.progress });
    }
    own.unit.put_goals(own.duo.id, &goals).await?;
    own.note(env, "goals").await?;
    own.answer(env, at).await
}
