//! Opening one's own file with reference and code; recognising the session afterwards.

use crate::env::Env;
use crate::file::{Fault, faults_into};
use crate::hash::{HashKey, hex, same};
use crate::limits;
use crate::port::{Access as _, Application, Applications as _, Session, Store, StoreError, Unit as _};
use domain::Reference;

/// Why no session was opened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OpenSessionError {
    /// Reference and code do not open anything: unknown, wrong, too old, spent. Which one is not said.
    #[error("reference and code do not fit")]
    Denied,
    /// Ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}
faults_into!(OpenSessionError);

/// The secret of a session: given to the browser once, stored as a hash.
pub struct Token(pub String);

/// Opens a session. Every call spends a try of the code, and costs the same whether the reference exists or not.
pub async fn open_session<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    reference: &str,
    code: &str,
) -> Result<Token, OpenSessionError> {
    let reference = Reference::parse(reference).unwrap_or_else(|_| Reference::from_random(env.random()));
    let digits: String = code.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    let now = env.now();
    let mut unit = env.store.begin_write().await?;
    let application = unit.application_by_reference(&reference).await?.map(|a| a.id).unwrap_or_default();
    let stored = unit.latest_code(application).await?;
    let id = stored.as_ref().map(|code| code.id).unwrap_or_default();
    let live = unit.spend_try(id, now, limits::CODE_TRIES).await?;
    let right = same(&hash.code(application, &digits), stored.as_ref().map_or("", |code| &code.hash));
    if !(live && right) {
        // The try stays spent.
        unit.commit().await?;
        return Err(OpenSessionError::Denied);
    }
    unit.use_code(id, now).await?;
    let token = hex(&env.random::<32>());
    let session = Session { hash: hash.token(&token), application, created: now, seen: now };
    unit.add_session(&session).await?;
    unit.commit().await?;
    Ok(Token(token))
}

/// A visit to one's own file.
#[derive(Clone, Copy)]
pub struct Visit<'a> {
    /// The session's secret, as the browser sent it.
    pub token: &'a str,
    /// The language of the page, for the mentor's card; else the language of letters.
    pub lang: Option<domain::Lang>,
}

/// The application that a session opens, if it still does; its half hour begins anew.
pub(crate) async fn authorise<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    hash: &HashKey,
    visit: Visit<'_>,
) -> Result<Option<Application>, StoreError> {
    let (now, hashed) = (env.now(), hash.token(visit.token));
    let Some(session) = unit.session(&hashed).await? else { return Ok(None) };
    if now - session.seen > limits::SESSION_IDLE || now - session.created > limits::SESSION_LIFE {
        return Ok(None);
    }
    unit.touch_session(&hashed, now).await?;
    unit.application(session.application).await
}
