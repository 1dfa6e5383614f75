//! A new session at the desk.

use crate::env::Env;
use crate::hash::{HashKey, hex};
use crate::open_session::Token;
use crate::port::{StaffBook as _, StaffSession, Store, StoreError};
use uuid::Uuid;

/// Opens a session of a member in an open unit.
pub(super) async fn open<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    hash: &HashKey,
    staff: Uuid,
) -> Result<Token, StoreError> {
    let (now, token) = (env.now(), hex(&env.random::<32>()));
    let session = StaffSession { hash: hash.desk_token(&token), staff, created: now, seen: now };
    unit.add_staff_session(&session).await?;
    Ok(Token(token))
}
