//! Writing the history: every change appends who, when, from, to, why and by which rules.

use crate::env::Env;
use crate::file::Fault;
use crate::port::{Application, Dossiers as _, HistoryEntry, Store, StoredDuo, Volunteer};
use crate::seal::PersonKey;
use domain::application::Actor;
use domain::programme::data::RULES_VERSION;
use uuid::Uuid;

/// What a line is about: a dossier or a duo that has its new version and state already.
#[derive(Clone, Copy)]
pub(crate) struct Subject {
    dossier: Uuid,
    version: i64,
    state: &'static str,
}

impl Subject {
    /// Something else that is kept by versions: a worry, an export.
    pub(crate) const fn record(id: Uuid, version: i64, state: &'static str) -> Self {
        Self { dossier: id, version, state }
    }
}

impl From<&Application> for Subject {
    fn from(application: &Application) -> Self {
        Self { dossier: application.id, version: application.version, state: application.state.code() }
    }
}

impl From<&Volunteer> for Subject {
    fn from(volunteer: &Volunteer) -> Self {
        Self { dossier: volunteer.id, version: volunteer.version, state: volunteer.state.code() }
    }
}

impl From<&StoredDuo> for Subject {
    fn from(duo: &StoredDuo) -> Self {
        Self { dossier: duo.id, version: duo.version, state: duo.state.code() }
    }
}

/// A line to write.
pub(crate) struct Line<'a> {
    pub(crate) actor: Actor,
    pub(crate) act: &'a str,
    pub(crate) from: Option<&'static str>,
    pub(crate) reason: Option<&'static str>,
    pub(crate) text: Option<(&'a PersonKey, &'a str)>,
}

/// The field name under which the words of a line are sealed.
pub(crate) fn text_field(version: i64) -> String {
    format!("history/{version}")
}

pub(crate) async fn note<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    subject: Subject,
    line: Line<'_>,
) -> Result<(), Fault> {
    let text = match line.text {
        Some((key, words)) => Some(key.seal(&text_field(subject.version), words.as_bytes(), env.rng)?),
        None => None,
    };
    let entry = HistoryEntry {
        dossier: subject.dossier,
        version: subject.version,
        at: env.now(),
        actor: line.actor,
        staff: env.by,
        act: line.act.to_owned(),
        from: line.from.map(str::to_owned),
        to: subject.state.to_owned(),
        reason: line.reason.map(str::to_owned),
        text,
        rules: RULES_VERSION.to_owned(),
    };
    Ok(unit.add_history(&entry).await?)
}
