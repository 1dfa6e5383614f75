//! Opening one's own file with reference and code; recognising the session afterwards.

use crate::env::Env;
use crate::file::{Fault, OpenPerson, faults_into};
use crate::hash::{HashKey, hex, same};
use crate::limits;
use crate::port::{
    Access as _, Application, Applications as _, Dossier, Dossiers as _, Session, Store, Unit as _,
    Volunteer, Volunteers as _,
};
use domain::Reference;
use domain::volunteer::VolunteerForm;

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
    let dossier = unit.dossier_by_reference(&reference).await?.map(|d| d.id).unwrap_or_default();
    let stored = unit.latest_code(dossier).await?;
    let id = stored.as_ref().map(|code| code.id).unwrap_or_default();
    let live = unit.spend_try(id, now, limits::CODE_TRIES).await?;
    let right = same(&hash.code(dossier, &digits), stored.as_ref().map_or("", |code| &code.hash));
    if !(live && right) {
        // The try stays spent.
        unit.commit().await?;
        return Err(OpenSessionError::Denied);
    }
    unit.use_code(id, now).await?;
    let token = hex(&env.random::<32>());
    let session = Session { hash: hash.token(&token), dossier, created: now, seen: now };
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

/// Why a visitor does not see what they asked for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Denied {
    /// No session, or none any more.
    #[error("no session")]
    NoSession,
    /// The session opens another dossier. The answer is the one to something that does not exist.
    #[error("not in this dossier")]
    NotFound,
    /// Ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}
faults_into!(Denied);

/// The dossier that a session opens, if it still does; its half hour begins anew.
pub(crate) async fn authorise<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    hash: &HashKey,
    visit: Visit<'_>,
) -> Result<Dossier, Denied> {
    let (now, hashed) = (env.now(), hash.token(visit.token));
    let session = unit.session(&hashed).await?.ok_or(Denied::NoSession)?;
    if now - session.seen > limits::SESSION_IDLE || now - session.created > limits::SESSION_LIFE {
        return Err(Denied::NoSession);
    }
    unit.touch_session(&hashed, now).await?;
    unit.dossier(session.dossier).await?.ok_or(Denied::NoSession)
}

/// The application of a mentee's session, opened.
pub(crate) async fn own_application<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    hash: &HashKey,
    visit: Visit<'_>,
) -> Result<(Application, OpenPerson), Denied> {
    let dossier = authorise(env, unit, hash, visit).await?;
    open_application(env, unit, &dossier).await
}

/// The application of a dossier, opened.
pub(crate) async fn open_application<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    dossier: &Dossier,
) -> Result<(Application, OpenPerson), Denied> {
    let application = unit.application(dossier.id).await?.ok_or(Denied::NotFound)?;
    let person = OpenPerson::load(env, unit, application.person).await?.ok_or(Denied::NoSession)?;
    Ok((application, person))
}

/// The file of a volunteer's dossier, opened.
pub(crate) async fn open_volunteer<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    dossier: &Dossier,
) -> Result<(Volunteer, OpenPerson<VolunteerForm>), Denied> {
    let volunteer = unit.volunteer(dossier.id).await?.ok_or(Denied::NotFound)?;
    let person = OpenPerson::load(env, unit, volunteer.person).await?.ok_or(Denied::NoSession)?;
    Ok((volunteer, person))
}
