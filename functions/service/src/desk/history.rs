//! History and readings of a case with the names of colleagues.

use super::names::Names;
use super::row::OpenCase;
use crate::env::Env;
use crate::file::Fault;
use crate::history::text_field;
use crate::port::{Cases as _, Dossiers as _, HistoryEntry, Store};
use crate::seal::PersonKey;
use domain::desk::Role;
use domain::wire::desk::{DeskHistoryLine, DeskReading};
use uuid::Uuid;

/// How many readings are shown.
const READINGS: usize = 50;

/// The history, oldest first; those of the cases that went into this one are in it.
pub(crate) async fn lines<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    names: &mut Names,
    open: &OpenCase,
    merged: &[Uuid],
) -> Result<Vec<DeskHistoryLine>, Fault> {
    let mut lines = Vec::new();
    of_case(env, unit, names, open, &mut lines).await?;
    for other in merged {
        if let Some(case) = unit.case(*other).await? {
            of_case(env, unit, names, &OpenCase::open(env, case)?, &mut lines).await?;
        }
    }
    lines.sort_by_key(|line| line.at);
    Ok(lines)
}

async fn of_case<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    names: &mut Names,
    open: &OpenCase,
    lines: &mut Vec<DeskHistoryLine>,
) -> Result<(), Fault> {
    for entry in unit.history(open.case.id).await? {
        lines.push(DeskHistoryLine {
            at: entry.at,
            actor: entry.actor,
            staff: names.maybe(env, unit, entry.staff).await?,
            text: words(&entry, open.key())?,
            act: entry.act,
            state: entry.to,
            reason: entry.reason,
        });
    }
    Ok(())
}

fn words(entry: &HistoryEntry, key: Option<&PersonKey>) -> Result<Option<String>, Fault> {
    let (Some(sealed), Some(key)) = (&entry.text, key) else { return Ok(None) };
    let words = key.open(&text_field(entry.version), sealed)?;
    String::from_utf8(words).map(Some).map_err(|_| Fault::Shape)
}

/// Who looked, newest first. Not the safeguarding officer: a reading of theirs would tell colleagues of a worry.
pub(crate) async fn readings<S: Store>(
    env: Env<'_, S>,
    unit: &mut S::Unit,
    names: &mut Names,
    case: Uuid,
) -> Result<Vec<DeskReading>, Fault> {
    let mut readings = Vec::new();
    let looks = unit.looks(case, READINGS).await?;
    for look in looks.into_iter().filter(|look| look.role != Some(Role::Safeguarding)) {
        readings.push(DeskReading {
            at: look.at,
            actor: look.actor,
            role: look.role,
            staff: names.maybe(env, unit, look.staff).await?,
            what: look.what,
        });
    }
    Ok(readings)
}
