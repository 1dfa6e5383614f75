//! Leaving the desk: on this screen, or on every one.

use crate::desk::Barred;
use crate::desk::access::recognise;
use crate::env::Env;
use crate::file::Fault;
use crate::hash::HashKey;
use crate::port::{StaffBook as _, Store, Unit as _};
use domain::desk::{DeskAct, On};

/// Ends this session. Also right when it is over already.
pub async fn leave<S: Store>(env: Env<'_, S>, hash: &HashKey, token: &str) -> Result<(), Fault> {
    let mut unit = env.store.begin_write().await?;
    unit.end_staff_session(&hash.desk_token(token)).await?;
    unit.commit().await?;
    Ok(())
}

/// Ends every session of the member.
pub async fn leave_everywhere<S: Store>(env: Env<'_, S>, hash: &HashKey, token: &str) -> Result<(), Barred> {
    let mut unit = env.store.begin_write().await?;
    let member = recognise(env, &mut unit, hash, token).await?;
    member.require(DeskAct::ReadSelf, On::Desk)?;
    unit.end_staff_sessions_of(member.id).await?;
    unit.commit().await?;
    Ok(())
}
