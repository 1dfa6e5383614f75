//! A copy of everything that is kept about a person, in a form that other programs read (GDPR articles 15 and 20).

use crate::env::Env;
use crate::file::{Fault, faults_into};
use crate::hash::HashKey;
use crate::open_session::{Denied, Visit, authorise, open_application, open_volunteer};
use crate::own_file::{look, view};
use crate::own_volunteer;
use crate::port::{DossierKind, Groups as _, Store, StoredSession, Unit as _};
use domain::group::Attendance;
use domain::wire::{OwnData, OwnSession, OwnVolunteerData};
use serde::Serialize;

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

/// The copy, of either kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Export {
    /// Of a job seeker.
    Application(Box<OwnData>),
    /// Of a volunteer.
    Volunteer(Box<OwnVolunteerData>),
}

/// Copies the person's data; the export itself is noted as a reading.
pub async fn export<S: Store>(
    env: Env<'_, S>,
    hash: &HashKey,
    visit: Visit<'_>,
) -> Result<Export, ExportError> {
    let mut unit = env.store.begin_write().await?;
    let dossier = authorise(env, &mut unit, hash, visit).await?;
    look(env, &mut unit, &dossier, "data").await?;
    let exported = env.now();
    let sessions = unit.sessions_of(dossier.id).await?.into_iter().map(session).collect();
    let export = match dossier.kind {
        DossierKind::Application => {
            let (application, person) = open_application(env, &mut unit, &dossier).await?;
            Export::Application(Box::new(OwnData {
                exported,
                file: view::<S>(&mut unit, &application, &person, visit.lang).await?,
                correspondence: application.correspondence,
                channel: application.channel.code().to_owned(),
                rules: application.rules,
                duplicate: application.duplicate_of.is_some(),
                sessions,
            }))
        }
        DossierKind::Volunteer => {
            let (volunteer, person) = open_volunteer(env, &mut unit, &dossier).await?;
            Export::Volunteer(Box::new(OwnVolunteerData {
                exported,
                file: own_volunteer::view(env, &mut unit, &volunteer, &person).await?,
                correspondence: volunteer.correspondence,
                channel: volunteer.channel.code().to_owned(),
                rules: volunteer.rules,
                note: volunteer.papers.note.version,
                charter: volunteer.papers.charter.map(|charter| charter.version),
                duplicate: volunteer.duplicate_of.is_some(),
                sessions,
            }))
        }
    };
    unit.commit().await?;
    Ok(export)
}

fn session((stored, attendance): (StoredSession, Attendance)) -> OwnSession {
    let session = stored.session;
    OwnSession {
        kind: session.kind.code().to_owned(),
        module: session.module,
        starts: session.starts,
        place: session.place,
        cancelled: session.cancelled.is_some(),
        attendance: attendance.code().to_owned(),
    }
}
