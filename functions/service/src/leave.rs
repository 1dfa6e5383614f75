//! Leaving: the session ends, whoever still holds its cookie.

use crate::env::Env;
use crate::file::{Fault, faults_into};
use crate::hash::HashKey;
use crate::port::{Access as _, Store, Unit as _};

/// Why the session did not end.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LeaveError {
    /// Ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}
faults_into!(LeaveError);

/// Ends a session; one that does not exist is ended already.
pub async fn leave<S: Store>(env: Env<'_, S>, hash: &HashKey, token: &str) -> Result<(), LeaveError> {
    let mut unit = env.store.begin_write().await?;
    unit.end_session(&hash.token(token)).await?;
    Ok(unit.commit().await?)
}
