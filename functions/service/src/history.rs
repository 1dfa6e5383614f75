//! Writing the history: every change appends who, when, from, to, why and by which rules.

use crate::env::Env;
use crate::file::Fault;
use crate::port::{Application, Dossiers as _, HistoryEntry, Store};
use crate::seal::PersonKey;
use domain::application::Actor;
use domain::programme::data::RULES_VERSION;

/// A line to write about an application that has its new version already.
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
    application: &Application,
    line: Line<'_>,
) -> Result<(), Fault> {
    let text = match line.text {
        Some((key, words)) => Some(key.seal(&text_field(application.version), words.as_bytes(), env.rng)?),
        None => None,
    };
    let entry = HistoryEntry {
        dossier: application.id,
        version: application.version,
        at: env.now(),
        actor: line.actor,
        act: line.act.to_owned(),
        from: line.from.map(str::to_owned),
        to: application.state.code().to_owned(),
        reason: line.reason.map(str::to_owned),
        text,
        rules: RULES_VERSION.to_owned(),
    };
    Ok(unit.add_history(&entry).await?)
}
