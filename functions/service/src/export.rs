//! A copy of everything that is kept about a person, in a form that other programs read (GDPR articles 15 and 20).

use crate::env::Env;
use crate::file::{Fault, faults_into};
use crate::hash::HashKey;
use crate::open_session::{Denied, Visit, own_application};
use crate::own_file::{look, view};
use crate::port::{Store, Unit as _};
use domain::wire::OwnData;

/// Why nothing was exported.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ExportError {
    /// No session, or another dossier's.
    #[error(transparent)]
    Denied(#[from] Denied),
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
    let (application, person) = own_application(env, &mut unit, hash, visit).await?;
    look(env, &mut unit, &application, "data").await?;
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
