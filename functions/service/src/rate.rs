//! Rates: how often something happened lately. The window slides, so that no edge lets twice as much through.

use crate::env::Env;
use crate::port::{Access as _, Store, StoreError};
use chrono::TimeDelta;

/// Notes one more; says whether it is still within the limit.
pub(crate) async fn within<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    bucket: &str,
    limit: usize,
    window: TimeDelta,
) -> Result<bool, StoreError> {
    let count = unit.count_rate(bucket, env.now() - window).await?;
    unit.add_rate(env.id(), bucket, env.now()).await?;
    Ok(count < limit)
}
