//! The programmes as the public reads them: only criteria that are published and hold today.

use crate::env::Env;
use crate::figures::recent_waits;
use crate::file::Fault;
use crate::port::Store;
use domain::ProgrammeId;
use domain::programme::eligibility::Reason;
use domain::programme::{Certainty, Criterion};
use domain::wire::{CriterionView, ProgrammeView};

/// The four programmes, in their fixed order.
pub async fn programmes<S: Store>(env: Env<'_, S>) -> Result<Vec<ProgrammeView>, Fault> {
    let today = env.today();
    let waits = env.store.read(async |unit| recent_waits(unit, today).await).await?;
    let view = |id: ProgrammeId| {
        let programme = id.programme();
        let published = |c: &&Criterion| c.certainty == Certainty::Published;
        ProgrammeView {
            id,
            name: programme.name.to_owned(),
            organisation: programme.organisation.to_owned(),
            pair: programme.pair,
            rhythm: programme.rhythm,
            named_mentors: programme.named_mentors,
            website: programme.website.to_owned(),
            criteria: programme.criteria_on(today).filter(published).map(criterion).collect(),
            wait_p90_days: waits.get(id.code()).copied().flatten(),
        }
    };
    Ok(ProgrammeId::ALL.iter().map(|id| view(*id)).collect())
}

fn criterion(criterion: &Criterion) -> CriterionView {
    let Reason { code, min, max } = Reason::from(criterion.condition);
    CriterionView { code, min, max, from: criterion.from, until: criterion.until }
}
