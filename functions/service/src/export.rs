//! A copy of everything that is kept about a person, in a form that other programs read (GDPR articles 15 and 20).

use crate::env::Env;
use crate::file::{Fault, OpenPerson, faults_into};
use crate::hash::HashKey;
use crate::open_session::{Visit, authorise};
use crate::own_file::{look, view};
use crate::port::{Store, Unit as _};
use domain::wire::OwnData;

/// Why nothing was exported.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ExportError {
    /// No session, or none any more.
    #[error("no session")]
    NoSession,
    /// Ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}
faults_into!(ExportError);

/// Copies the person's data; the export itself is noted as a reading.
pub async fn export<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    visit: Visit<'_>,
) -> Result<OwnData, ExportError> {
    let mut unit = env.store.begin_write().await?;
    let application = authorise(env, &mut unit, hash, visit).await?.ok_or(ExportError::NoSession)?;
    look(env, &mut unit, &application, "data").await?;
    let person = OpenPerson::load(env, &mut unit, &application).await?.ok_or(ExportError::NoSession)?;
    let data = OwnData {
        exported: env.now(),
        file: view::<S>(&mut unit, &application, &person, visit.lang).await?,
        correspondence: application.correspondence,
        channel: application.channel.code().to_owned(),
        rules: application.rules.clone(),
        duplicate: application.duplicate_of.is_some(),
    };
    unit.commit().await?;
    Ok(data)
}
